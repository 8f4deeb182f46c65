import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parsePeriod } from "../../src/base/period.js";

const two = (n: number): string => String(n).padStart(2, "0");

/** The day as JavaScript's own calendar has it; undefined for one that it rolls over. */
function calendarDay(text: string): string | undefined {
  const ms = Date.parse(`${text}T00:00:00Z`);
  const day = Number.isNaN(ms) ? undefined : new Date(ms).toISOString().slice(0, 10);
  return day === text ? day : undefined;
}

describe("reading a date", () => {
  it("knows every day of the calendar and no other", () => {
    for (const year of [
      "0004",
      "1582",
      "1600",
      "1700",
      "1899",
      "1900",
      "2000",
      "2007",
      "2008",
      "2100",
      "9999",
    ])
      for (let month = 0; month <= 14; month += 1)
        for (let day = 0; day <= 33; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          const real = calendarDay(text);
          const expected = real && { from: real, to: real, precision: "day", text };
          assert.deepEqual(parsePeriod(text), expected, text);
        }
  });

  it("gives a month its last day and a year its first and last", () => {
    for (let year = 1890; year < 2110; year += 1) {
      const text = String(year);
      const whole = { from: `${text}-01-01`, to: `${text}-12-31`, precision: "year", text };
      assert.deepEqual(parsePeriod(text), whole);
      for (let month = 1; month <= 12; month += 1) {
        const to = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
        const name = `${text}-${two(month)}`;
        assert.deepEqual(parsePeriod(name), { from: `${name}-01`, to, precision: "month", text: name });
      }
    }
  });

  it("reads intervals, and nothing that is not a plain date", () => {
    assert.deepEqual(parsePeriod("2003/2008-02"), {
      ...{ from: "2003-01-01", to: "2008-02-29", precision: "interval", text: "2003/2008-02" },
    });
    assert.deepEqual(parsePeriod("../2008")?.from, null);
    for (const text of [
      "2008?",
      "2008~",
      "200X",
      "2008-21",
      "20081",
      "-2008",
      "2008-1",
      "",
      "..",
      "2009/2008",
    ])
      assert.equal(parsePeriod(text), undefined, text);
  });
});
