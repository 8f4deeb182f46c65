import assert from "node:assert/strict";
import { test } from "node:test";
import { Corrections } from "../../../src/sources/kit/corrections.js";

const blank = {
  table: "members",
  where: { id: "13" },
  expect: { state: "" },
  set: { state: "Japan" },
  reason: "The name is blank.",
  release: "2008",
};

test("a correction for one release is applied to that release alone, and is stale only there", () => {
  const own = new Corrections([blank], "2008");
  assert.deepEqual(own.apply("members", { id: "13", state: "" }), { id: "13", state: "Japan" });
  assert.deepEqual(own.problems(), []);
  const other = new Corrections([blank], "2009");
  assert.deepEqual(other.apply("members", { id: "13", state: "" }), { id: "13", state: "" });
  assert.deepEqual(other.problems(), []);
  const mended = new Corrections([blank], "2008");
  assert.deepEqual(mended.apply("members", { id: "13", state: "Kenya" }), { id: "13", state: "Kenya" });
  assert.equal(mended.problems()[0]?.code, "sources/stale-correction");
  assert.match(String(mended.problems()[0]?.args.found), /"Kenya"/);
});
