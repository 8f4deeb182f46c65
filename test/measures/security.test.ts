import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

const conflict = (id: string, year: number, over: object = {}) => ({
  conflict: id,
  year,
  type: "intrastate",
  intensity: "minor",
  regions: ["Africa"],
  states_a: ["SDN"],
  ...over,
});
const owes = (
  alliance: string,
  from: string,
  to: string,
  kind: string,
  since: string,
  until: string | null,
) => ({ alliance, from_state: from, to_state: to, kind, date_from: since, date_to: until, precision: "day" });

describe("conflicts, alliances and tests", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    record = await toyRecord({
      "ucdp-conflicts": {
        tables: {
          conflict_year: [
            conflict("1", 2007),
            conflict("1", 2008, { intensity: "war" }),
            conflict("2", 2008, {
              type: "interstate",
              states_a: ["DJI"],
              states_b: ["ERI"],
              states_b_2nd: [],
            }),
            conflict("3", 2008, { regions: ["Europe", "Asia"], states_a: ["GEO"], states_b_2nd: ["RUS"] }),
          ],
        },
        coverage: [{ table: "conflict_year", from: "1946-01-01", to: "2024-12-31" }],
      },
      "atop-alliances": {
        tables: {
          obligation: [
            owes("3220", "USA", "JPN", "defense", "1951-09-08", "1960-01-19"),
            owes("3375", "USA", "JPN", "defense", "1960-01-19", null),
            owes("3375", "USA", "JPN", "consultation", "1960-01-19", null),
            owes("3375", "JPN", "USA", "consultation", "1960-01-19", null),
            owes("3375", "JPN", "USA", "alliance", "1960-01-19", null),
            // A break of one day, and one that ended.
            owes("1", "USA", "THA", "defense", "1950-01-01", "1955-12-31"),
            owes("2", "USA", "THA", "defense", "1956-01-02", null),
            owes("3", "USA", "IRN", "defense", "1950-01-01", "1955-12-31"),
          ],
        },
        coverage: [{ table: "obligation", from: "1815-01-01", to: "2016-12-31" }],
      },
      "nuclear-tests": {
        tables: {
          contribution: [
            {
              kind: "nuclear tests",
              from_party: "PRK",
              value: 1,
              unit: "tests",
              date_from: "2006-01-01",
              date_to: "2006-12-31",
            },
            {
              kind: "nuclear tests",
              from_party: "PRK",
              value: 2,
              unit: "tests",
              date_from: "2016-01-01",
              date_to: "2016-12-31",
            },
          ],
          event: [
            {
              event: "1",
              kind: "nuclear test",
              state: "USA",
              date_from: "1962-07-06",
              date_to: "1962-07-06",
              count: 1,
            },
          ],
        },
        coverage: [
          { table: "contribution", kind: "nuclear tests", from: "1945-01-01", to: "2022-12-31" },
          { table: "event", kind: "nuclear test", from: "1945-01-01", to: "1998-12-31" },
        ],
      },
      facts: {
        tables: {
          contribution: [
            {
              kind: "warheads",
              from_party: "GBR",
              value: 245,
              unit: "warheads",
              basis: "FAS estimate",
              date_from: "2008-01-01",
              date_to: "2008-12-31",
            },
            {
              kind: "warheads",
              from_party: "GBR",
              value: 225,
              unit: "warheads",
              basis: "Bulletin, Nuclear Notebook",
              date_from: "2008-01-01",
              date_to: "2008-12-31",
            },
            {
              kind: "oda",
              from_party: "JPN",
              to_party: "IRQ",
              value: 1755.23,
              unit: "USD million",
              date_from: "2008-01-01",
              date_to: "2008-12-31",
            },
          ],
        },
        coverage: [{ table: "contribution", from: "2008-01-01", to: "2008-12-31" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const cases: [string, unknown][] = [
    ["conflicts.active(2008)", 3],
    ["conflicts.active(2007/2008)", 3],
    ["conflicts.active(2009)", 0],
    ["conflicts.active(2008, type: interstate)", 1],
    ["conflicts.active(2007/2008, intensity: minor)", 3],
    ["conflicts.active(2008, intensity: war)", 1],
    ["conflicts.active(2008, region: Asia)", 1],
    ["conflicts.involving(Eritrea, 2008)", 1],
    ["conflicts.involving(Russia, 2008)", 0],
    ["conflicts.involving(Russia, 2008, side: any)", 1],
    ["alliance(Japan, United States, 1951-09-07)", false],
    ["alliance(United States, Japan, 1951-09-08)", true],
    ["alliance(Japan, United States, 2008)", true],
    ["alliance.since(Japan, United States)", "1951-09-08"],
    ["alliance.since(Thailand, United States)", "1956-01-02"],
    ["alliance.obligations(Japan, United States, 2008)", ["consultation"]],
    ["alliance.obligations(United States, Japan, 2008)", ["consultation", "defense"]],
    ["alliance.obligations(United States, Japan, 1955)", ["defense"]],
    ["alliance.obligations(United States, India, 1955)", []],
    ["alliance.partners(United States, 1955)", ["IRN", "JPN", "THA"]],
    ["tests.nuclear(DPRK, ../2008)", 1],
    ["tests.nuclear(DPRK, 2006/2016)", 3],
    ["tests.nuclear(India, 1960)", 0],
    ["tests.nuclear(United States, 1962-07, method: explosions)", 1],
    ["warheads(United Kingdom, 2008)", 245],
    ["warheads(United Kingdom, 2008, source: bulletin)", 225],
    ["oda(Japan, Iraq, 2008)", 1755.23],
  ];
  for (const [text, expected] of cases)
    it(text, async () => assert.deepEqual(await value(engine, text), expected));

  const undecided: [string, string][] = [
    [
      "alliance.since(Iran, United States)",
      "undecided: alliance.since empty; lacking atop-alliances; lacking facts",
    ],
    ["alliance(Japan, United States, 2020)", "undecided: outside atop-alliances 1815-01-01/2016-12-31"],
    ["tests.nuclear(DPRK, 2006-10)", "undecided: tests.nuclear unsettled"],
    [
      "tests.nuclear(DPRK, 2020/2024)",
      "undecided: outside nuclear-tests 1945-01-01/2022-12-31; outside facts 2008-01-01/2008-12-31",
    ],
    [
      "tests.nuclear(DPRK, 2006, method: explosions)",
      "undecided: outside nuclear-tests 1945-01-01/1998-12-31",
    ],
    ["warheads(Israel, 2008)", "undecided: warheads empty"],
    ["oda(Japan, India, 2008)", "undecided: oda empty"],
  ];
  for (const [text, reason] of undecided)
    it(`${text} is undecided`, async () => assert.equal(await value(engine, text), reason));
});
