import assert from "node:assert/strict";
import { test } from "node:test";
import { coarsest, dateParts } from "../../../src/sources/kit/dateParts.js";

const read = (year: string, month: string, day: string) => {
  const date = dateParts(year, month, day, ["-9", ""]);
  return date && [date.first, date.last, date.precision];
};

test("days, months and years, each with its first and last possible day", () => {
  assert.deepEqual(read("2008", "2", "29"), ["2008-02-29", "2008-02-29", "day"]);
  assert.deepEqual(read("1900", "2", "-9"), ["1900-02-01", "1900-02-28", "month"]);
  assert.deepEqual(read("2008", "12", ""), ["2008-12-01", "2008-12-31", "month"]);
  assert.deepEqual(read("1816", "-9", "-9"), ["1816-01-01", "1816-12-31", "year"]);
});

test("what is no date is none: nothing rolls over, and a day needs its month", () => {
  const none: [string, string, string][] = [
    ["2007", "2", "29"],
    ["2008", "13", "1"],
    ["2008", "0", "1"],
    ["2008", "1", "32"],
    ["2008", "-9", "4"],
    ["-9", "1", "1"],
    ["08", "1", "1"],
    ["2008", "1.5", "1"],
  ];
  for (const cells of none) assert.equal(read(...cells), undefined, cells.join("-"));
});

test("a spell is as exact as its coarser end", () => {
  assert.equal(coarsest("day", "month"), "month");
  assert.equal(coarsest("month", "year", "day"), "year");
  assert.equal(coarsest("day"), "day");
});
