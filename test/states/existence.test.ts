import assert from "node:assert/strict";
import { test } from "node:test";
import { yearPeriod } from "../../src/base/period.js";
import { existed, spellsOf, statesAt } from "../../src/states/existence.js";
import { predecessors, state, stateName, successors } from "../../src/states/state.js";

test("the systems differ on when a state existed, and each is kept", () => {
  assert.equal(existed("JPN", "1950-01-01", "cow"), false);
  assert.equal(existed("JPN", "1950-01-01", "gw"), true);
  assert.equal(existed("JPN", "1950-01-01", "un"), false);
  assert.equal(existed("JPN", "1950-01-01"), true);
  assert.equal(existed("JPN", yearPeriod(1952), "cow"), true);
  assert.deepEqual(
    spellsOf("JPN", "cow").map(({ from, to }) => [from, to]),
    [
      ["1860-01-01", "1945-08-14"],
      ["1952-04-28", null],
    ],
  );
});

test("a state that went is not among those of a later day, an open end goes on", () => {
  const ids = (day: string) => new Set(statesAt(day).map((s) => s.id));
  const y2008 = ids("2008-10-17");
  for (const id of ["SUN", "DDR", "CSK", "YUG", "SCG", "YMD", "VAT", "HKG"]) assert.ok(!y2008.has(id), id);
  for (const id of ["RUS", "DEU", "MNE", "KOS", "TWN", "LIE"]) assert.ok(y2008.has(id), id);
  assert.ok(ids("1985-01-01").has("DDR") && !ids("1985-01-01").has("RUS"));
  assert.ok(ids("1985-01-01").has("UKR"), "a member of the United Nations since 1945");
  assert.ok(ids("2030-01-01").has("SSD"));
  assert.ok(!ids("1948-01-01").has("HYD"));
});

test("members of the United Nations: 51 at the end of 1945, 192 in 2008, 193 from July 2011", () => {
  const members = (day: string) => statesAt(day).filter((s) => existed(s.id, day, "un")).length;
  assert.equal(members("1945-12-31"), 51);
  assert.equal(members("2008-12-31"), 192);
  assert.equal(members("2011-07-13"), 192);
  assert.equal(members("2011-07-14"), 193);
});

test("successions can be followed both ways", () => {
  assert.deepEqual(
    successors("CSK").map((row) => [row.successor, row.date]),
    [
      ["CZE", "1993-01-01"],
      ["SVK", "1993-01-01"],
    ],
  );
  assert.ok(predecessors("DEU").some((row) => row.predecessor === "DDR" && row.date === "1990-10-03"));
  assert.deepEqual(successors("JPN"), []);
});

test("a state has a short name in each language, and an older one on an older day", () => {
  assert.equal(state("JPN")?.name, "Japan");
  assert.equal(state("nowhere"), undefined);
  assert.equal(stateName("JPN", "en"), "Japan");
  assert.equal(stateName("JPN", "ja"), "日本");
  assert.equal(stateName("JPN", "fr"), "Japon");
  assert.equal(stateName("SUN", "en"), "Soviet Union");
  assert.equal(stateName("LKA", "en", "1960-01-01"), "Ceylon");
  assert.equal(stateName("LKA", "en", "2008-01-01"), "Sri Lanka");
  assert.equal(stateName("SUN", "ja"), "ソ連");
  assert.equal(stateName("nowhere", "ja"), undefined);
});
