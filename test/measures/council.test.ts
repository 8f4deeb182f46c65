import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

const seat = (state: string, from: number, to = from, role = "non-permanent") => ({
  body: "UNSC",
  state,
  role,
  date_from: `${from}-01-01`,
  date_to: `${to}-12-31`,
  // A source of calendar years may well say that it knows years only; the Council's years are exact.
  precision: "year",
});

/** The same seats, once with a row a year and once with a row a term. */
const layouts = {
  years: [
    ...[2005, 2006, 2009, 2010].map((y) => seat("JPN", y)),
    // A term of one year, then two years out, then a term.
    ...[1956, 1959, 1960].map((y) => seat("ITA", y)),
    // Three years in a row can only be two terms.
    ...[1964, 1965, 1966].map((y) => seat("MLI", y)),
    ...[1946, 1947, 1948].map((y) => seat("FRA", y, y, "permanent")),
  ],
  terms: [
    seat("JPN", 2005, 2006),
    seat("JPN", 2009, 2010),
    seat("ITA", 1956),
    seat("ITA", 1959, 1960),
    seat("MLI", 1964, 1965),
    seat("MLI", 1966),
    seat("FRA", 1946, 1948, "permanent"),
  ],
};

for (const [layout, membership] of Object.entries(layouts)) {
  describe(`the Council, with a row for ${layout}`, () => {
    const ask = async (text: string) => {
      const record = await toyRecord({
        facts: { tables: { membership }, coverage: [{ kind: "UNSC", from: "1946-01-01", to: "2012-12-31" }] },
      });
      const engine = await createEngine(record, catalogue, { sources: [] });
      const answer = await value(engine, text);
      record.close();
      return answer;
    };
    const cases: [string, unknown][] = [
      ["council.terms(Japan, by: 2008-12-31)", 1],
      ["council.terms(Japan, by: 2009-01-01)", 2],
      ["council.terms(Italy, by: 1958)", 1],
      ["council.terms(Italy, by: 1960)", 2],
      ["council.terms(Mali, by: 1966)", 2],
      ["council.terms(France, by: 2009)", 0],
      ["council.years(Japan, by: 2009-06-01)", 3],
      ["council.years(France, by: 2009)", 0],
      ["council.years(France, by: 1947, role: permanent)", 2],
      ["council.years(France, by: 1947, role: any)", 2],
      ["council.member(Japan, 2006-12-31)", true],
      ["council.member(Japan, 2007-01-01)", false],
      ["council.member(France, 1946-01-01)", true],
      ["council.elected(Japan, 2008)", true],
      ["council.elected(Japan, 2009)", false],
      ["council.elected(Italy, 1955/1957)", true],
      ["council.elected(France, 1946/1950)", false],
    ];
    for (const [text, expected] of cases) it(text, async () => assert.equal(await ask(text), expected));
    it("cannot say who was elected in the last year", async () => {
      assert.match(String(await ask("council.elected(Japan, 2012)")), /^undecided/);
    });
  });
}
