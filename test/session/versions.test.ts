import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defineDerived } from "../../src/engine/derived.js";
import { deriveAll } from "../../src/session/derive.js";
import { newestVersions } from "../../src/session/versions.js";
import { openRecord } from "../../src/store/openRecord.js";
import { toy } from "../sources/kit/toy.js";
import { temporary } from "../store/temporary.js";
import { make, member } from "../store/version.js";

const source = { ...toy, id: "toy" };

const counted = defineDerived({
  id: "toy-count",
  title: "Toy count",
  publisher: "Nobody",
  homepage: "https://example.org/count",
  licence: "none needed",
  redistribution: "allowed",
  citation: "Nobody, Toy count.",
  covers: "How many there are.",
  caveats: [],
  cadence: "never",
  inputs: ["toy", ["other", "toy"]],
  produces: ["membership"],
  method: 1,
  async compute({ record, add, cover }) {
    const rows = await record.query("SELECT DISTINCT state FROM membership ORDER BY state");
    for (const row of rows)
      add("membership", { body: "COUNT", state: String(row.state), role: "member", locator: "toy" });
    cover({
      table: "membership",
      kind: "COUNT",
      subject: null,
      state: null,
      from: null,
      to: null,
      reason: "All.",
    });
  },
});

describe("the versions a record opens with", () => {
  it("are the newest of a source, or one of each release where it keeps them", async () => {
    const cache = temporary();
    const old = await make(cache, { membership: [member("JPN")] }, { release: "2007", raw: "a\n" });
    const now = await make(cache, { membership: [member("KOR")] }, { release: "2008", raw: "b\n" });
    assert.deepEqual(
      newestVersions([now, old], { sources: [source], derived: [] }).map((v) => v.release),
      ["2008"],
    );
    assert.deepEqual(
      newestVersions([now, old], { sources: [{ ...source, keepsReleases: true }], derived: [] }).map(
        (v) => v.release,
      ),
      ["2007", "2008"],
    );
  });
});

describe("a derived source", () => {
  it("is worked out once from its inputs, and anew from others", async () => {
    const cache = temporary();
    const among = [counted];
    const old = await make(cache, { membership: [member("JPN")] }, { raw: "a\n" });
    const [lacking] = await deriveAll([], cache, { among });
    assert.deepEqual([lacking?.status, lacking?.missing], ["lacking", ["toy", "other or toy"]]);
    const [first] = await deriveAll([old], cache, { among });
    const [again] = await deriveAll([old], cache, { among });
    assert.deepEqual([first?.status, again?.status], ["made", "reused"]);
    assert.equal(first?.version?.id, again?.version?.id);
    const now = await make(cache, { membership: [member("JPN"), member("KOR")] }, { raw: "b\n" });
    const [other] = await deriveAll([now], cache, { among });
    assert.equal(other?.status, "made");
    assert.notEqual(other?.version?.id, first?.version?.id);
    assert.ok(other?.version);
    const record = await openRecord([other.version]);
    const rows = await record.query("SELECT state, source, version FROM membership ORDER BY state");
    record.close();
    const { short } = other.version;
    assert.deepEqual(rows, [
      { state: "JPN", source: "toy-count", version: short },
      { state: "KOR", source: "toy-count", version: short },
    ]);
  });
});
