import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { unitOf } from "../../src/engine/unitOf.js";
import disputesOfMajors from "../../src/measures/environment/disputes-of-majors.js";
import { catalogue } from "../../src/measures/index.js";
import { callOf, value } from "../engine/callOf.js";
import { type ToyRow, toyRecord } from "../engine/toyRecord.js";

const dispute = (id: string, from: string, to: string | null, over: object = {}): ToyRow => ({
  dispute: id,
  kind: "dispute",
  date_from: from,
  date_to: to,
  precision: "day",
  hostility: "display",
  ...over,
});
const party = (
  id: string,
  side: "A" | "B",
  state: string,
  from: string,
  to: string | null,
  over: object = {},
): ToyRow => ({
  ...{
    dispute: id,
    kind: "dispute",
    side,
    state,
    party: state,
    date_from: from,
    date_to: to,
    precision: "day",
  },
  ...over,
});
const month = { precision: "month" };

const disputes = {
  dispute: [
    dispute("1", "2003-01-10", "2004-02-20"),
    dispute("2", "2005-01-01", "2005-12-31"),
    dispute("3", "2006-03-01", "2006-04-30", month),
    dispute("4", "1991-06-01", "1992-03-01"),
    dispute("5", "2013-05-05", null, { ongoing: true }),
    dispute("7", "1997-08-15", "1998-08-31", month),
    dispute("6", "2008-01-01", "2008-06-30"),
  ],
  dispute_party: [
    // 1: two sides all the time, and a third state on Japan's side.
    party("1", "A", "JPN", "2003-01-10", "2004-02-20"),
    party("1", "A", "USA", "2003-01-10", "2004-02-20"),
    party("1", "B", "CHN", "2003-01-10", "2004-02-20"),
    // 2: China left before Japan came.
    party("2", "A", "CHN", "2005-01-01", "2005-02-10"),
    party("2", "A", "USA", "2005-01-01", "2005-12-31"),
    party("2", "B", "JPN", "2005-03-01", "2005-12-31"),
    // 3: known to the month only.
    party("3", "A", "JPN", "2006-03-01", "2006-04-30", month),
    party("3", "B", "CHN", "2006-03-01", "2006-04-30", month),
    // 4: passes from the Soviet Union to Russia.
    party("4", "A", "JPN", "1991-06-01", "1992-03-01"),
    party("4", "B", "SUN", "1991-06-01", "1991-12-25"),
    party("4", "B", "RUS", "1991-12-26", "1992-03-01"),
    // 5: goes on when the data end.
    party("5", "A", "CHN", "2013-05-05", null),
    party("5", "B", "JPN", "2013-05-05", null),
    // 6: among states that are no major powers.
    party("6", "A", "DJI", "2008-01-01", "2008-06-30"),
    party("6", "B", "ERI", "2008-01-01", "2008-06-30"),
    // 7: begun on a day, ended in some month; one party left in the month in which it came.
    party("7", "A", "KOR", "1997-08-15", "1997-08-31", month),
    party("7", "B", "PRK", "1997-08-15", "1998-08-31", month),
  ],
};
const coded = (["dispute", "dispute_party"] as const).map((table) => ({
  table,
  kind: "dispute",
  from: "1816-01-01",
  to: "2014-12-31",
}));

const major = (state: string, from: string, to: string | null): ToyRow => ({
  kind: "major power",
  status: "major power",
  state,
  date_from: from,
  date_to: to,
  precision: "day",
});
const majors = {
  tables: {
    status: [
      major("JPN", "1895-04-01", "1945-08-14"),
      major("JPN", "2003-06-01", null),
      major("CHN", "1950-01-01", null),
      major("USA", "1898-08-13", null),
      major("SUN", "1950-01-01", "1991-12-25"),
      major("RUS", "1991-12-26", null),
    ],
  },
  coverage: [{ table: "status" as const, kind: "major power", from: "1816-01-01", to: "2016-12-31" }],
};

const war = (id: string, type: string, from: string, to: string | null): ToyRow =>
  dispute(id, from, to, { kind: "war", type, name: id, hostility: null });
const fought = (id: string, state: string, from: string, to: string | null): ToyRow =>
  party(id, "A", state, from, to, { kind: "war" });

const event = (id: string, kind: string, from: string, to: string, over: object = {}): ToyRow => ({
  event: id,
  kind,
  date_from: from,
  date_to: to,
  precision: "day",
  count: 1,
  state: "TCD",
  deaths_low: 1,
  deaths_best: 2,
  deaths_high: 4,
  regions: ["Africa"],
  actors: [id],
  conflict: id,
  ...over,
});
const figure = (kind: string, state: string, year: number, amount: number, basis: string): ToyRow => ({
  kind,
  from_party: state,
  date_from: `${year}-01-01`,
  date_to: `${year}-12-31`,
  precision: "year",
  value: amount,
  unit: "unit",
  basis,
});

/** What the derived source makes of these disputes and major powers. */
async function worked() {
  const record = await toyRecord({
    "cow-disputes": { tables: disputes, coverage: coded },
    "cow-majors": majors,
  });
  const tables: { dispute: ToyRow[]; dispute_party: ToyRow[] } = { dispute: [], dispute_party: [] };
  const coverage: object[] = [];
  await disputesOfMajors.compute({
    record,
    inputs: [],
    add(table, row) {
      if (table === "dispute" || table === "dispute_party")
        tables[table as keyof typeof tables].push(row as ToyRow);
    },
    cover: (row) => void coverage.push(row),
  });
  record.close();
  return { tables, coverage };
}

describe("disputes, wars, crises and power", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    const kinds = ["state-based", "non-state", "one-sided violence"];
    record = await toyRecord({
      "cow-disputes": { tables: disputes, coverage: coded },
      "cow-majors": majors,
      "disputes-of-majors": await worked(),
      "cow-wars": {
        tables: {
          dispute: [
            war("first", "interstate", "1912-10-17", "1913-07-30"),
            war("second", "interstate", "1914-05-01", "1914-05-31"),
            war("other", "intrastate", "1913-01-01", "1913-12-31"),
          ],
          dispute_party: [
            fought("first", "BGR", "1912-10-17", "1913-04-19"),
            fought("first", "TUR", "1913-06-30", "1913-07-30"),
            { ...fought("second", "BGR", "1914-05-01", "1914-05-31"), ...month },
            fought("other", "MEX", "1913-01-01", "1913-12-31"),
          ],
        },
        coverage: (["dispute", "dispute_party"] as const).map((table) => ({
          table,
          kind: "war",
          subject: "interstate",
          from: "1816-01-01",
          to: "2007-12-31",
        })),
      },
      "icb-crises": {
        tables: {
          dispute: [
            dispute("11", "2006-05-05", "2007-10-03", { kind: "crisis" }),
            dispute("12", "2007-08-01", "2007-08-31", { kind: "crisis", precision: "month" }),
            dispute("13", "2007-08-01", null, { kind: "crisis" }),
            { dispute: "14", kind: "crisis" },
          ],
        },
        coverage: [
          { table: "dispute", kind: "crisis", from: "1918-01-01", to: "2016-12-31" },
          {
            table: "dispute",
            kind: "crisis",
            from: "2014-10-06",
            to: "2015-08-31",
            gap: true,
            reason: "no date for crisis 14",
          },
        ],
      },
      "ucdp-events": {
        tables: {
          event: [
            event("a", "state-based", "2021-01-05", "2021-01-05"),
            event("b", "non-state", "2021-01-30", "2021-02-03"),
            event("c", "one-sided violence", "2021-02-10", "2021-02-10", { state: "YEM", deaths_best: 0 }),
            event("d", "state-based", "2021-12-20", "2022-01-05", { deaths_best: 30 }),
            event("e", "boarding", "2021-02-10", "2021-02-10"),
          ],
        },
        coverage: kinds.map((kind) => ({
          table: "event" as const,
          kind,
          from: "2021-01-01",
          to: "2021-12-31",
        })),
      },
      "ucdp-onesided": {
        tables: {
          event: [
            event("k", "one-sided violence", "2007-01-01", "2007-12-31", { deaths_best: 100 }),
            event("k", "one-sided violence", "2008-01-01", "2008-12-31", { deaths_best: 50 }),
            event("l", "one-sided violence", "2008-01-01", "2008-12-31", {
              deaths_best: 25,
              regions: ["Africa", "Asia"],
            }),
          ],
        },
        coverage: [{ table: "event", kind: "one-sided violence", from: "1989-01-01", to: "2024-12-31" }],
      },
      "sipri-milex": {
        tables: {
          contribution: [
            figure("milex", "JPN", 2008, 46361.5, "current"),
            figure("milex", "JPN", 2008, 37000, "constant 2023"),
            figure("milex", "JPN", 2008, 0.00885, "share of GDP"),
            figure("milex", "CRI", 2008, 0, "current"),
          ],
        },
        coverage: ["current", "constant", "share of GDP"].map((subject) => ({
          table: "contribution" as const,
          kind: "milex",
          subject,
          from: "1949-01-01",
          to: "2024-12-31",
        })),
      },
      "cow-capabilities": {
        tables: {
          contribution: [
            figure("capability", "JPN", 2008, 0.00000024592535, "CINC"),
            figure("capability", "JPN", 2008, 127_319, "total population"),
            figure("capability", "SUN", 1991, 0.1, "CINC"),
          ],
        },
        coverage: [{ table: "contribution", kind: "capability", from: "1816-01-01", to: "2016-12-31" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const cases: [string, unknown][] = [
    // Opposite sides on the same days, whichever is named first; allies are no opponents.
    ["disputes(Japan, China, 2003)", 1],
    ["disputes(China, Japan, 2003)", 1],
    ["disputes(Japan, United States, 2003)", 0],
    // Under way against begun.
    ["disputes(Japan, China, 2004)", 1],
    ["disputes(Japan, China, 2004, started)", 0],
    ["disputes(Japan, China, 2003/2014)", 3],
    ["disputes(Japan, China, 2003/2014, started)", 3],
    // China had left when Japan came in: they were never opponents.
    ["disputes(Japan, China, 2005)", 0],
    ["disputes(Japan, United States, 2005)", 1],
    // A month is enough for the year, and leaves the day open.
    ["disputes(Japan, China, 2006)", 1],
    ["disputes(Japan, China, 2006-03)", 1],
    ["disputes(Japan, China, 2006-03-10)", "undecided"],
    ["disputes(Japan, China, 2006-05)", 0],
    // The day on which both began is known, whatever the end; the day on which one left is not.
    ['disputes("South Korea", "North Korea", 1997-08-15)', 1],
    ['disputes("South Korea", "North Korea", 1997-08-15, started)', 1],
    ['disputes("South Korea", "North Korea", 1997-08-20)', "undecided"],
    ['disputes("South Korea", "North Korea", 1998)', 0],
    // Each successor has its own part.
    ['disputes(Japan, "Soviet Union", 1991)', 1],
    ["disputes(Japan, Russia, 1992)", 1],
    ["disputes(Japan, Russia, 1992, started)", 0],
    // What goes on when the data end is under way to their last day, and not known after it.
    ["disputes(Japan, China, 2014-12-31)", 1],
    ["disputes(Japan, China, 2015)", "undecided"],
    ["disputes(Japan, China, 2014/2015)", "undecided"],
    ["disputes(Japan, China, 1980)", 0],

    // The United States against China, and not yet Japan; nobody else then, for Djibouti and Eritrea never were.
    ["disputes.among_majors(2003-05)", 1],
    ["disputes.among_majors(2004)", 1],
    ["disputes.among_majors(2003, started)", 1],
    // The Soviet Union was a major power and Japan was not.
    ["disputes.among_majors(1991)", 0],
    ["disputes.among_majors(2005)", 1],
    ["disputes.among_majors(2008)", 0],
    ["disputes.among_majors(2015)", "undecided"],

    ["majors(1945-08-14)", ["JPN", "USA"]],
    ["majors(1945-08-15)", ["USA"]],
    ["majors(2016)", ["CHN", "JPN", "RUS", "USA"]],
    ["majors(1890)", []],
    ["majors(2017)", "undecided"],

    ["wars.interstate(1913)", 1],
    ["wars.interstate(1912/1914)", 2],
    ["wars.interstate(1913, started)", 0],
    // A truce between the spells.
    ["wars.interstate(1913-05)", 0],
    ["wars.interstate(1913-07-30)", 1],
    ["wars.interstate(1914-05-10)", "undecided"],
    ["wars.interstate(1913-08/1914-04)", 0],
    ["wars.interstate(2008)", "undecided"],

    ["crises(2006)", 1],
    ["crises(2007)", 2],
    ["crises(2007-08-01)", "undecided"],
    ["crises(2008)", 0],
    ["crises(2014)", "undecided"],
    ["crises(2016)", 0],
    ["crises(2006, Japan)", "undecided"],

    ["conflicts.deaths(2021)", 34],
    ["conflicts.deaths(2021, type: state-based)", 32],
    ["conflicts.deaths(2021-01)", 4],
    ["conflicts.deaths(2021-02)", 0],
    ["conflicts.deaths(2021-03)", 0],
    ["conflicts.deaths(2021, Chad)", 34],
    ["conflicts.deaths(2021, Yemen)", 0],
    ["conflicts.deaths(2021, Yemen, estimate: high)", 4],
    ["conflicts.deaths(2021, type: one-sided, estimate: low)", 1],
    ["conflicts.deaths(2020/2021)", "undecided"],

    ["violence.onesided(2008)", 75],
    ["violence.onesided(2007/2008)", 175],
    ["violence.onesided(2008, actors)", 2],
    ["violence.onesided(2007/2008, actors)", 2],
    ["violence.onesided(2007, region: Africa)", 100],
    ["violence.onesided(2008, region: Africa)", "undecided"],
    ["violence.onesided(2008, actors, region: Asia)", 1],
    ["violence.onesided(2009)", 0],
    ["violence.onesided(1988)", "undecided"],

    ["milex(Japan, 2008)", 46361.5],
    ["milex(Japan, 2008, constant)", 37_000],
    ["milex(Japan, 2008, share)", 0.00885],
    ["milex(Costa Rica, 2008)", 0],
    ["milex(North Korea, 2008)", "undecided"],
    ["milex(Japan, 2030)", "undecided"],

    ["capability(Japan, 2008)", 0.00000024592535],
    ['capability("Soviet Union", 1991)', 0.1],
    ["capability(Kosovo, 2008)", "undecided"],
  ];
  for (const [call, expected] of cases)
    it(`${call} is ${expected}`, async () => {
      const found = await value(engine, call);
      if (expected === "undecided") assert.match(String(found), /^undecided: /);
      else assert.deepEqual(found, expected);
    });

  it("comparisons of capability leave out what is no state of the system that it counts", () => {
    const [all, own] = ["milex(Japan, 2008)", "capability(Japan, 2008)"].map((call) =>
      engine.statesThen(callOf(engine, call)),
    );
    // Abkhazia and South Ossetia are states on the list of Gleditsch and Ward alone.
    const without = all?.filter((id) => !own?.includes(id)) ?? [];
    assert.equal(without.length, 2);
    assert.ok(own?.includes("JPN"));
  });

  it("units go by the arguments", () => {
    assert.equal(unitOf(callOf(engine, "milex(Japan, 2008)")), "current USD million");
    assert.equal(unitOf(callOf(engine, "milex(Japan, 2008, share)")), "share of GDP (0 to 1)");
    assert.equal(unitOf(callOf(engine, "violence.onesided(2008, actors)")), "actors");
  });
});
