import assert from "node:assert/strict";
import { test } from "node:test";
import { intersect, merge, subtract } from "../../src/states/spans.js";

const span = (from: string | null, to: string | null) => ({ from, to });

test("spans meet in the days that both have", () => {
  assert.deepEqual(
    intersect(span(null, "2000-01-01"), span("1999-01-01", null)),
    span("1999-01-01", "2000-01-01"),
  );
  assert.deepEqual(
    intersect(span("2000-01-01", null), span(null, "2000-01-01")),
    span("2000-01-01", "2000-01-01"),
  );
  assert.equal(intersect(span("2000-01-02", null), span(null, "2000-01-01")), undefined);
  assert.deepEqual(intersect(span(null, null), span(null, null)), span(null, null));
});

test("taking days away leaves what is before and after", () => {
  assert.deepEqual(subtract([span(null, null)], [span("1922-12-30", "1991-12-25")]), [
    span(null, "1922-12-29"),
    span("1991-12-26", null),
  ]);
  assert.deepEqual(subtract([span("1950-01-01", "1960-01-01")], [span(null, null)]), []);
  assert.deepEqual(subtract([span("1950-01-01", "1960-01-01")], [span("1970-01-01", null)]), [
    span("1950-01-01", "1960-01-01"),
  ]);
});

test("spans that overlap or follow day to day become one, others stay", () => {
  assert.deepEqual(
    merge([span("1992-01-01", null), span("1918-01-01", "1940-12-31"), span("1941-01-01", "1950-01-01")]),
    [span("1918-01-01", "1950-01-01"), span("1992-01-01", null)],
  );
  assert.deepEqual(merge([span(null, null), span("1900-01-01", "1950-01-01")]), [span(null, null)]);
});
