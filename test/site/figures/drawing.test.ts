import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SeriesFigure } from "../../../src/edition/figures.js";
import { breaksOf } from "../../../src/site/figures/map.js";
import { pictureOf } from "../../../src/site/figures/picture.js";
import { spread } from "../../../src/site/figures/svg.js";

const chart = (points: readonly (number | null)[]): SeriesFigure => ({
  ...{
    language: "en",
    english: "",
    kind: "series",
    mark: "line",
    facets: false,
    unit: "things",
    title: "T",
    caption: null,
  },
  ...{ alt: 'a "b" <c>', definition: "", source: "s", notes: [], columns: [], rows: [] },
  series: [
    {
      name: "One",
      points: points.map((value, i) => ({
        ...{ period: String(2000 + i), value, low: null, high: null, highlight: false },
      })),
    },
  ],
});

test("labels that are spread keep their distance, their order and their room", () => {
  const wanted = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(wanted, (ys) => {
      const placed = spread(ys, 15, 0, 300);
      const order = ys.map((y, i) => ({ y, at: placed[i] ?? 0 })).sort((a, b) => a.y - b.y || a.at - b.at);
      for (const [i, own] of order.entries()) {
        const before = order[i - 1];
        if (before) assert.ok(own.at - before.at >= 15 - 1e-9, JSON.stringify([ys, placed]));
        assert.ok(own.at >= 0 && own.at <= 300);
      }
    }),
  );
});

test("shades pass into one another at numbers that can be said, in order and once each", () => {
  assert.deepEqual(breaksOf([0, 0, 0, 0, 0]), [0]);
  assert.deepEqual(breaksOf([1, 22, 333, 4444, 55555]), [1, 22, 330, 4400]);
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
      const breaks = breaksOf(values);
      assert.deepEqual(
        breaks,
        [...new Set(breaks)].sort((a, b) => a - b),
      );
    }),
  );
});

test("a picture is named, has no style or script of its own, and stands alone as a file", () => {
  const { inPage, svg } = pictureOf(chart([3, null, 5]));
  const text = String(inPage);
  assert.match(text, /aria-label="a &quot;b&quot; &lt;c&gt;"/);
  assert.doesNotMatch(text, /<style|style=|<script/);
  assert.match(svg, /^<\?xml/);
  assert.match(svg, /xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.doesNotMatch(svg, /var\(--/);
  // What is not known is a gap in the line.
  assert.match(text, /M[\d.]+,[\d.]+Z?M|M[\d.,]+Z[^"]*M/);
});

test("a series of nothing known is drawn empty, and not as zero", () => {
  const { svg } = pictureOf(chart([null, null]));
  assert.doesNotMatch(svg, /<circle/);
});

test("the same figure gives the same picture", () => {
  assert.equal(pictureOf(chart([1, 2, 3])).svg, pictureOf(chart([1, 2, 3])).svg);
});
