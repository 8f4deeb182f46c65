import assert from "node:assert/strict";
import { test } from "node:test";
import { collectionWkt, lineWkt, polygonWkt, readLines, readPolygons } from "../../src/base/wkt.js";

test("polygons and lines are read back as they were written, open rings closed", () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 0],
  ] as const;
  const hole = [
    [0.5, 0.1],
    [1, 0.1],
    [1, 0.5],
    [0.5, 0.1],
  ] as const;
  assert.equal(polygonWkt([[square.slice(0, 3)]]), "POLYGON ((0 0, 2 0, 2 2, 0 0))");
  for (const polygons of [[[square]], [[square, hole]], [[square], [hole]], [[square, hole], [square]]])
    assert.deepEqual(readPolygons(polygonWkt(polygons)), polygons);
  for (const lines of [[square], [square, hole]]) assert.deepEqual(readLines(lineWkt(lines)), lines);
  assert.equal(
    polygonWkt([
      [
        [
          [1 / 3, -1e-9],
          [1, 1],
          [2, 2],
        ],
      ],
    ]),
    "POLYGON ((0.333333 0, 1 1, 2 2, 0.333333 0))",
  );
});

test("several shapes are a collection, one is itself, none is nothing; other text is refused", () => {
  const none = { points: [], lines: [], polygons: [] };
  assert.equal(collectionWkt(none), undefined);
  assert.equal(collectionWkt({ ...none, points: [[1, 2]] }), "POINT (1 2)");
  assert.equal(
    collectionWkt({
      ...none,
      points: [
        [1, 2],
        [3, 4],
      ],
    }),
    "GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4))",
  );
  assert.throws(() => readPolygons("POINT (1 2)"));
  assert.throws(() => readLines("POLYGON ((1 2))"));
});
