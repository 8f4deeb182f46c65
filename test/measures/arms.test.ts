import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

const year = (y: number) => ({ date_from: `${y}-01-01`, date_to: `${y}-12-31`, precision: "year" });
const month = (m: string, last: number) => ({
  date_from: `${m}-01`,
  date_to: `${m}-${last}`,
  precision: "month",
});
const figure = (kind: string, from_party: string, to_party: string | null, value: number, over: object) => ({
  kind,
  from_party,
  to_party,
  value,
  unit: "x",
  basis: null,
  ...over,
});
const status = (kind: string, state: string, word: string, over: object) => ({
  kind,
  state,
  status: word,
  ...over,
});
const flight = (event: string, over: object) => ({
  event,
  kind: "missile test",
  state: "PRK",
  count: 1,
  ...over,
});
const day = (d: string) => ({ date_from: d, date_to: d, precision: "day" });
const spell = (body: string, state: string, from: number, to: number | null, role = "member") => ({
  body,
  state,
  role,
  precision: "year",
  date_from: `${from}-01-01`,
  date_to: to === null ? null : `${to}-12-31`,
});

describe("troops, lists, missiles, agreements and shared memberships", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    const troops = (to: string, value: number, over: object) => figure("troops", "USA", to, value, over);
    const agreement = (a: string, b: string, y: number, basis: string) =>
      figure("nuclear cooperation", a, b, 1, { ...year(y), basis });
    record = await toyRecord({
      "us-troops": {
        tables: {
          contribution: [
            troops("JPN", 11, month("1955-06", 30)),
            troops("JPN", 40, month("2007-09", 30)),
            troops("JPN", 70, month("2015-03", 31)),
            troops("JPN", 75, month("2015-09", 30)),
            troops("KOR", 0, month("2015-09", 30)),
            troops("IRQ", 0, month("2005-09", 30)),
          ],
        },
        coverage: [
          { table: "contribution", kind: "troops", state: "USA", from: "1953-01-01", to: "2015-12-31" },
          {
            table: "contribution",
            kind: "troops",
            state: "USA",
            subject: "IRQ",
            gap: true,
            from: "2003-01-01",
            to: "2007-12-31",
            reason: "in a table of their own",
          },
        ],
      },
      "fatf-lists": {
        tables: {
          status: [
            status("fatf", "ETH", "increased monitoring", day("2014-10-24")),
            status("fatf", "PAN", "increased monitoring", { ...day("2019-06-21"), date_to: "2020-12-17" }),
            status("fatf", "ALB", "increased monitoring", { ...day("2020-02-21"), date_to: null }),
            status("fatf", "IRN", "call for action", { ...day("2009-02-25"), date_to: null }),
          ],
        },
        coverage: [
          ...["increased monitoring", "call for action"].map((subject) => ({
            table: "status" as const,
            kind: "fatf",
            subject,
            from: "2019-06-21",
            to: "2021-06-25",
          })),
          {
            table: "status",
            kind: "fatf",
            subject: "increased monitoring",
            from: "2014-10-24",
            to: "2014-10-24",
          },
        ],
      },
      "tip-tiers": {
        tables: {
          status: [
            status("tip", "JPN", "Tier 2", year(2008)),
            status("tip", "SOM", "not rated", year(2008)),
            // The state ended in the middle of the year of the report.
            status("tip", "SCG", "Tier 2 Watch List", year(2006)),
          ],
        },
        coverage: [{ table: "status", kind: "tip", from: "2001-01-01", to: "2015-12-31" }],
      },
      "missile-tests": {
        tables: {
          event: [
            flight("1", year(1984)),
            flight("2", year(1984)),
            flight("3", day("2006-07-05")),
            flight("4", day("2006-07-05")),
            flight("5", day("2016-12-31")),
          ],
        },
        coverage: [
          { table: "event", kind: "missile test", state: "PRK", from: "1984-01-01", to: "2016-12-31" },
        ],
      },
      "nuclear-cooperation": {
        tables: {
          contribution: [
            // Listed under both, as often.
            agreement("USA", "JPN", 1958, "research"),
            agreement("JPN", "USA", 1958, "research"),
            // Two under the one and one under the other: two.
            agreement("JPN", "USA", 1968, "intangibles"),
            agreement("JPN", "USA", 1968, "intangibles"),
            agreement("USA", "JPN", 1968, "intangibles"),
            // Another type of the same year, under the other state alone.
            agreement("USA", "JPN", 1968, "nuclear safety"),
            agreement("JPN", "FRA", 1968, "research"),
          ],
        },
        coverage: [
          { table: "contribution", kind: "nuclear cooperation", from: "1950-01-01", to: "2000-12-31" },
          {
            ...{
              table: "contribution",
              kind: "nuclear cooperation",
              state: "SWE",
              subject: "EST",
              gap: true,
            },
            from: "1995-01-01",
            to: "1995-12-31",
            reason: "one has two names",
          },
        ],
      },
      "factbook-memberships": {
        tables: { membership: [spell("UPU", "JPN", 1990, null), spell("ARF", "JPN", 2001, null)] },
        coverage: [
          { kind: "UPU", subject: "member", from: "1990-01-01", to: "2025-12-31" },
          { kind: "ARF", subject: "member", from: "2001-01-01", to: "2025-12-31" },
        ],
      },
      "cow-igos": {
        tables: {
          membership: [
            spell("UPU", "JPN", 1877, null),
            spell("UPU", "USA", 1875, null),
            spell("UPU", "RUS", 1991, null),
            spell("UPU", "SUN", 1924, 1991),
            spell("OAS", "USA", 1890, null),
            spell("OAS", "JPN", 1973, null, "observer"),
            spell("IWC", "JPN", 1951, 2007),
            spell("IWC", "USA", 1946, null),
          ],
        },
        coverage: [
          { kind: "all intergovernmental organizations", from: "1965-01-01", to: "2014-12-31" },
          { kind: "UPU", subject: "member", from: "1816-01-01", to: "2014-12-31" },
          { kind: "IWC", subject: "member", from: "1816-01-01", to: "2014-12-31" },
          { kind: "OAS", subject: "member", from: "1816-01-01", to: "2014-12-31" },
          {
            kind: "IWC",
            state: "USA",
            gap: true,
            from: "1999-01-01",
            to: "1999-12-31",
            reason: "two layouts",
          },
        ],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const cases: [string, unknown][] = [
    ["troops(United States, Japan, 1955)", 11],
    ["troops(United States, Japan, 2007)", 40],
    ["troops(United States, Japan, 2007-09)", 40],
    // Of four reports a year that of September stands for the year.
    ["troops(United States, Japan, 2015)", 75],
    ["troops(United States, Japan, 2015-03)", 70],
    ["troops(United States, South Korea, 2015)", 0],
    ["fatf(Panama, 2019-06-21)", "increased monitoring"],
    ["fatf(Panama, 2020-12-17)", "increased monitoring"],
    ["fatf(Panama, 2020-12-18)", "not listed"],
    ["fatf(Iran, 2020)", "call for action"],
    ["fatf(Ethiopia, 2014-10-24)", "increased monitoring"],
    ["fatf.count(2020-02-21)", 2],
    ["fatf.count(2020-12-31)", 1],
    ["fatf.count(2014-10-24)", 1],
    ["fatf.count(2020-12-31, list: call for action)", 1],
    ["tip(Japan, 2008)", "Tier 2"],
    ['tip("Serbia and Montenegro", 2006)', "Tier 2 Watch List"],
    ["tests.missile(DPRK, 2006)", 2],
    ["tests.missile(DPRK, 1984)", 2],
    ["tests.missile(DPRK, 2007)", 0],
    ["tests.missile(DPRK, ../2016)", 5],
    ["tests.missile(DPRK, 1970)", "undecided"],
    ["cooperation.nuclear(United States, Japan, 1958)", 1],
    ["cooperation.nuclear(Japan, United States, 1958)", 1],
    ["cooperation.nuclear(Japan, United States, 1968)", 3],
    ["cooperation.nuclear(United States, Japan, 1968, type: intangibles)", 2],
    ["cooperation.nuclear(United States, Japan, 1950/1968)", 4],
    ["cooperation.nuclear(United States, France, 1968)", 0],
    ["memberships.shared(Japan, United States, 2007)", 2],
    ["memberships.shared(United States, Japan, 2008)", 1],
    ["memberships.shared(Japan, Soviet Union, 1991-12-01)", 1],
    ["memberships.shared(Japan, Russia, 1992)", 1],
    ["member(UPU, Japan, 2008)", true],
    ["member(UPU, Japan, 1876)", false],
    ["members(UPU, 2008)", ["JPN", "RUS", "USA"]],
    // What lags is asked where it is named, and never else.
    ["members(UPU, 2008, source: factbook-memberships)", ["JPN"]],
    ["member(UPU, United States, 2008, source: factbook-memberships)", false],
    ["member(UPU, Japan, 2020, source: factbook-memberships)", true],
  ];
  for (const [text, expected] of cases)
    it(text, async () => {
      const found = await value(engine, text);
      if (expected === "undecided") assert.match(String(found), /^undecided/);
      else assert.deepEqual(found, expected);
    });

  const undecided: [string, string][] = [
    ["troops(United States, Italy, 2007)", "undecided: troops empty"],
    ["troops(United States, Japan, 2006)", "undecided: troops empty"],
    ["troops(United States, Iraq, 2005)", "undecided: gap us-troops"],
    ["troops(Japan, United States, 2007)", "undecided: silent us-troops"],
    ["fatf(Panama, 2018)", "undecided: outside fatf-lists 2014-10-24/2014-10-24 2019-06-21/2021-06-25"],
    ["fatf(Panama, 2014-10-24)", "undecided: fatf empty"],
    [
      "fatf(Albania, 2021-06-26)",
      "undecided: outside fatf-lists 2014-10-24/2014-10-24 2019-06-21/2021-06-25",
    ],
    ["fatf.count(2014-10-25)", "undecided: outside fatf-lists 2014-10-24/2014-10-24 2019-06-21/2021-06-25"],
    ["fatf.count(2014-10-24, list: call for action)", "undecided: outside fatf-lists 2019-06-21/2021-06-25"],
    ["tip(Somalia, 2008)", "undecided: tip unsettled"],
    ["tip(Japan, 2009)", "undecided: tip empty"],
    ["tip(Japan, 2016)", "undecided: outside tip-tiers 2001-01-01/2015-12-31"],
    ["tests.missile(DPRK, 1984-04)", "undecided: tests.missile unsettled"],
    ["tests.missile(DPRK, 2017)", "undecided: outside missile-tests 1984-01-01/2016-12-31"],
    ["tests.missile(Japan, 2008)", "undecided: silent missile-tests"],
    ["cooperation.nuclear(Sweden, Estonia, 1995)", "undecided: gap nuclear-cooperation"],
    [
      "cooperation.nuclear(Japan, United States, 2002)",
      "undecided: outside nuclear-cooperation 1950-01-01/2000-12-31",
    ],
    ["memberships.shared(Japan, United States, 1960)", "undecided: outside cow-igos 1965-01-01/2014-12-31"],
    ["memberships.shared(Japan, Kosovo, 2008)", "undecided: memberships.shared empty"],
    // Left in the course of 2007, or at its end: the source has years.
    ["member(IWC, Japan, 2007)", "undecided: member unsettled"],
    ["member(UPU, Soviet Union, 1991-12-01)", "undecided: member unsettled"],
    ["members.count(UPU, 1991)", "undecided: members.count unsettled"],
    ["member(IWC, United States, 1999)", "undecided: gap cow-igos"],
    ["members.count(IWC, 1999)", "undecided: gap cow-igos"],
    // Nobody says that the observers listed are all.
    ["members.count(OAS, 2008, role: observer)", "undecided: silent cow-igos"],
    ["member(UPU, Japan, 2008, role: chair)", "undecided: not-held facts own"],
    ["member(UPU, Japan, 2020)", "undecided: outside cow-igos 1816-01-01/2014-12-31"],
    ["member(ARF, Japan, 2008)", "undecided: silent cow-igos"],
    // A source of states says nothing of others: not that they are no members.
    ["member(UPU, Hong Kong, 2008)", "undecided: not-held forums facts own"],
    ["member(UPU, Hong Kong, 2008, source: cow-igos)", "undecided: member not-coded"],
    ["members.count(UPU, 2008, role: chair, source: cow-igos)", "undecided: silent cow-igos"],
  ];
  for (const [text, reason] of undecided)
    it(`${text} is undecided`, async () => assert.equal(await value(engine, text), reason));
});
