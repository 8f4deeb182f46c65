import assert from "node:assert/strict";
import { test } from "node:test";
import { allAreas, findArea } from "../../src/record/areas.js";

const id = (text: string) => {
  const found = findArea(text);
  return found.result === "area" ? found.area.id : found.result;
};

/** The rule as a JavaScript expression: the flag that RE2 has within it stands outside there. */
function rule(area: string): RegExp {
  const text = allAreas().find((a) => a.id === area)?.rule;
  assert.ok(text?.startsWith("(?i)") === true && text, area);
  return new RegExp(text.slice(4), "i");
}

test("areas are found by id, name and variant", () => {
  assert.equal(id("Gulf of Aden and Somalia"), "gulf-of-aden-and-somalia");
  assert.equal(id("straits of malacca"), "strait-of-malacca");
  assert.equal(id("Off Somalia"), "off-somalia");
  assert.equal(id("worldwide"), "world");
  assert.equal(id("アデン湾"), "gulf-of-aden");
  const near = findArea("Gulf of Adn");
  assert.ok(near.result === "unknown" && near.near.includes("Gulf of Aden"));
});

test("every area says what it is and where that comes from, and its parts are areas", () => {
  const ids = new Set(allAreas().map((a) => a.id));
  assert.equal(ids.size, allAreas().length);
  for (const area of allAreas()) {
    assert.match(area.definition, /^[A-Z].{10,}\.$/, area.id);
    assert.notEqual(area.source, "");
    for (const part of area.parts) assert.ok(ids.has(part), part);
    if (area.id !== "world") assert.ok(rule(area.id));
  }
});

test("off Somalia is what names Somalia and not Aden, wherever Aden stands", () => {
  const off = rule("off-somalia");
  const both = rule("gulf-of-aden-and-somalia");
  const aden = rule("gulf-of-aden");
  const cases: [string, boolean, boolean][] = [
    ["250nm off Mogadishu, Somalia", true, false],
    ["90nm off Bosasso, North Coast of Somalia, Gulf of Aden", false, true],
    ["Gulf of Aden, off the coast of Somalia", false, true],
    ["Somalia (near the gulf  of\naden)", false, true],
    ["Somalia Coast, Africa", true, false],
    ["Around 25nm S of Bandar-e-Jask, Iran, off Somalia", true, false],
    ["Vicinity of Eyl", true, false],
    ["Leyla Anchorage, Ghana", false, false],
    ["Somaliade ad adda", true, false],
  ];
  for (const [text, somalia, gulf] of cases) {
    assert.equal(off.test(text), somalia, text);
    assert.equal(aden.test(text), gulf, text);
    assert.equal(both.test(text), somalia || gulf, text);
  }
});
