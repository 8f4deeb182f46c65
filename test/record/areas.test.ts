import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "../../src/base/period.js";
import { isJapanese } from "../../src/base/script.js";
import { readPolygons } from "../../src/base/wkt.js";
import { allAreas, findArea, ownOutlines } from "../../src/record/areas.js";

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

/** Said in both languages: figures are the same in both, the Japanese sentence is Japanese. */
function isSentence({ en, ja }: { en: string; ja: string }, area: string): void {
  assert.match(en, /^\p{Lu}.{10,}\.$/u, area);
  assert.ok(isJapanese(ja) && ja.endsWith("。"), area);
  for (const year of en.match(/\b(?:19|20)\d\d\b/g) ?? []) assert.ok(ja.includes(year), `${area}: ${year}`);
}

test("every area says in both languages what it is, and where that comes from, and its parts are areas", () => {
  const ids = new Set(allAreas().map((a) => a.id));
  assert.equal(ids.size, allAreas().length);
  for (const area of allAreas()) {
    // A canal or cape may be a chokepoint alone, which ships pass and nothing is counted in.
    const chokepoint = area.source === "IMF PortWatch, chokepoints";
    const { definition, outlined } = area;
    if (area.rule !== null || area.id === "world") isSentence(definition, area.id);
    else assert.deepEqual(definition, { en: "", ja: "" }, area.id);
    if (area.outline.length > 0) isSentence(outlined, area.id);
    else {
      assert.deepEqual(outlined, { en: "", ja: "" }, area.id);
      assert.ok(area.rule !== null || area.id === "world" || chokepoint, area.id);
    }
    assert.notEqual(area.source, "");
    for (const part of [...area.parts, ...area.alternates]) assert.ok(ids.has(part), part);
    if (area.rule !== null) assert.ok(rule(area.id));
  }
});

test("outlines of our own are closed rings, and parts that follow one another leave no day out", () => {
  for (const { id, polygon, source } of ownOutlines()) {
    for (const rings of readPolygons(polygon))
      for (const ring of rings) {
        assert.ok(ring.length > 3, id);
        assert.deepEqual(ring[0], ring.at(-1), id);
      }
    assert.match(source, /Chancery|http/);
  }
  const dated = allAreas().filter(({ outline }) => outline.some(({ from }) => from !== null));
  assert.deepEqual(
    dated.map((a) => a.id),
    ["high-risk-area"],
  );
  for (const { outline } of dated)
    for (const [i, { to }] of outline.entries()) {
      const next = outline[i + 1];
      if (next) assert.equal(next.from, to && addDays(to, 1));
    }
});

test("NAVAREAs, subregions and chokepoints have the names that people use", () => {
  assert.equal(id("NAVAREA IX"), "navarea-9");
  assert.equal(id("navarea 11"), "navarea-11");
  assert.equal(id("NGA subregion 62"), "nga-62");
  assert.equal(id("Bab el-Mandeb"), "bab-el-mandeb");
  assert.equal(id("ホルムズ海峡"), "strait-of-hormuz");
  assert.equal(allAreas().filter((a) => a.id.startsWith("navarea-")).length, 21);
  assert.equal(allAreas().filter((a) => a.id.startsWith("nga-")).length, 53);
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
