import assert from "node:assert/strict";
import { test } from "node:test";
import { isJapanese } from "../../src/base/script.js";
import { allAreas } from "../../src/record/areas.js";
import { allBodies } from "../../src/record/bodies.js";
import { japaneseKeys, japaneseName } from "../../src/record/japaneseNames.js";
import { allStates, stateName } from "../../src/states/state.js";

test("every body and every area has a Japanese name of its own, and nothing else has", () => {
  const keys = [...allBodies().map(({ id }) => `body ${id}`), ...allAreas().map(({ id }) => `area ${id}`)];
  assert.deepEqual([...japaneseKeys()].sort(), [...keys].sort());
  for (const kind of ["body", "area"] as const) {
    const things = kind === "body" ? allBodies() : allAreas();
    const names = things.map(({ id }) => japaneseName(kind, id) ?? "");
    for (const name of names) assert.ok(/[^\p{ASCII}]/u.test(name) && name === name.trim(), name);
    assert.equal(new Set(names).size, names.length);
  }
});

test("every state and territory has a Japanese name", () => {
  for (const { id } of allStates()) assert.ok(isJapanese(stateName(id, "ja") ?? ""), id);
});
