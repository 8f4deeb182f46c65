import assert from "node:assert/strict";
import { test } from "node:test";
import { allSeries, findSeries } from "../../src/record/series.js";
import { canonicalSymbol } from "../../src/record/symbols.js";

test("a series is found by its id and by any title that it has had", () => {
  const series = findSeries("nuclear-disarmament");
  assert.equal(series?.names.length, 6);
  assert.equal(findSeries("Renewed determination towards the total elimination of nuclear weapons"), series);
  assert.equal(findSeries("nuclear disarmament ")?.id, "nuclear-disarmament");
  assert.equal(findSeries("disarmament"), undefined);
});

test("one resolution a year, in order, with canonical symbols and days of its year", () => {
  for (const { resolutions } of allSeries())
    for (const [i, entry] of resolutions.entries()) {
      assert.equal(canonicalSymbol(entry.symbol), entry.symbol);
      assert.equal(entry.date.slice(0, 4), String(entry.year));
      assert.ok(entry.source.includes(entry.symbol));
      assert.equal(entry.year, (resolutions[0]?.year ?? 0) + i);
    }
  const symbols = new Map(
    findSeries("nuclear-disarmament")?.resolutions.map(({ year, symbol }) => [year, symbol]),
  );
  assert.equal(symbols.get(2008), "A/RES/63/73");
  assert.equal(symbols.get(2007), "A/RES/62/37");
  assert.equal(symbols.get(1993), undefined);
});
