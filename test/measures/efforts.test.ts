import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

const law = (mandate: string, from: string, to: string | null) => ({
  mandate,
  name: mandate === "old" ? "Old Law" : "New Law",
  kind: "law",
  date_from: from,
  date_to: to,
  precision: "day",
});
const run = (activity: string, from: string, to: string | null, over: object = {}) => ({
  activity,
  name: activity,
  kind: "deployment",
  state: "JPN",
  mandates: ["old", "new"],
  date_from: from,
  date_to: to,
  precision: "day",
  ...over,
});
const attack = (event: string, day: string, place: string | null, over: object = {}) => ({
  event,
  kind: "boarding",
  date_from: day,
  date_to: day,
  place,
  count: 1,
  ...over,
});
const whole = (table: "mandate" | "activity" | "meeting" | "commitment") => ({
  table,
  from: "2001-01-01",
  to: "2008-12-31",
});

describe("own records and incidents", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    record = await toyRecord({
      own: {
        tables: {
          mandate: [
            law("old", "2001-11-02", "2003-11-01"),
            law("old", "2003-11-02", "2007-11-01"),
            law("new", "2008-01-16", "2009-01-15"),
          ],
          activity: [
            run("tanker", "2001-12-02", "2007-11-01"),
            run("tanker", "2008-01-17", null),
            run("flight", "2007-10-01", "2007-11-05", { personnel: 200 }),
            run("camp", "2004-01-01", "2004-12-31", { personnel: 30 }),
            run("camp", "2004-06-01", "2004-12-31", { personnel: 12 }),
          ],
          meeting: [
            {
              meeting: "g8",
              name: "Summit",
              kind: "summit",
              body: "G8",
              date_from: "2008-07-07",
              date_to: "2008-07-09",
              host: "JPN",
              participants: ["USA", "RUS"],
            },
            {
              meeting: "call",
              name: "Call",
              kind: "call",
              date_from: "2008-11-07",
              date_to: "2008-11-07",
              participants: ["JPN", "USA"],
            },
            {
              meeting: "vague",
              name: "Talks",
              kind: "dialogue",
              date_from: "2006-01-01",
              date_to: "2006-12-31",
              precision: "year",
              participants: ["JPN", "USA"],
            },
          ],
          commitment: [
            {
              commitment: "a",
              by_party: "JPN",
              text: "a",
              made: "2008-05-28",
              due: "2008-06-30",
              kept: null,
            },
            {
              commitment: "b",
              by_party: "JPN",
              text: "b",
              made: "2008-01-01",
              due: "2008-06-30",
              kept: "2008-10-01",
            },
            { commitment: "c", by_party: "USA", text: "c", made: "2008-07-01", kept: null },
          ],
        },
        coverage: [
          whole("mandate"),
          { ...whole("activity"), state: "JPN" },
          whole("meeting"),
          whole("commitment"),
        ],
      },
      "imb-attacks": {
        tables: {
          event: [
            attack("1", "2008-04-01", "Gulf of Aden"),
            attack("2", "2008-05-01", "Off Lagos, Nigeria", { kind: "hijacking" }),
            attack("3", "2007-05-01", "GULF OF ADEN", { kind: "hijacking" }),
            attack("4", "2008-06-01", null),
          ],
        },
        coverage: [{ table: "event", kind: "piracy", from: "2007-01-01", to: "2008-12-31" }],
      },
      facts: {
        tables: {
          event: [
            attack("f", "2003-01-01", null, {
              kind: "attack",
              area: "gulf-of-aden",
              date_to: "2003-12-31",
              count: 18,
            }),
            attack("g", "2003-01-01", null, {
              kind: "attack",
              area: "world",
              date_to: "2003-12-31",
              count: 445,
            }),
          ],
        },
        coverage: ["gulf-of-aden", "world"].map((subject) => ({
          table: "event" as const,
          kind: "piracy",
          subject,
          from: "2003-01-01",
          to: "2003-12-31",
        })),
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const cases: [string, unknown][] = [
    ["mandate(Old Law, 2007-11-01)", true],
    ["mandate(Old Law, 2007-11-02)", false],
    ["mandate.spells(Old Law)", ["2001-11-02/2007-11-01"]],
    ["mandate.until(Old Law, 2002)", "2007-11-01"],
    ["mandate.until(New Law, 2008-01-16)", "2009-01-15"],
    ["mandates.lapsed(2007)", 1],
    ["mandates.lapsed(2001/2006)", 0],
    ["activity.running(tanker, 2007-12-01)", false],
    ["activity.running(tanker, 2008)", true],
    ["activity.covered(tanker, 2001/2008)", true],
    ["activity.covered(flight, 2007)", false],
    ["activity.covered(flight, 2007-10)", true],
    ["activity.uncovered(tanker, 2001/2008)", 0],
    ["activity.uncovered(flight, 2007)", 4],
    ["activity.uncovered(flight, 2007-11-03/2007-12)", 3],
    ["activity.uncovered(camp, 2004)", 0],
    ["activity.gap(tanker, 2001/2008)", 76],
    ["activity.gap(tanker, 2007)", 60],
    ["activity.gap(tanker, 2006)", 0],
    ["deployment(flight, 2007-10-15)", 200],
    ["deployment(flight, 2006-10-15)", 0],
    ["deployment(camp, 2004)", 42],
    ["meetings(Japan, United States, 2008)", 2],
    ["meetings(Japan, United States, 2008, kind: call)", 1],
    ["meetings(Japan, United States, 2008-07-09)", 1],
    ["meetings(Japan, United States, 2006)", 1],
    ["meetings.count(2008)", 2],
    ["meetings.count(2008, host: Japan)", 1],
    ["meetings.count(2008, body: G8)", 1],
    ["meetings.count(2005)", 0],
    ["commitments.open(by: 2008-12-31)", 2],
    ["commitments.open(by: 2008-09-30, state: Japan)", 2],
    ["commitments.kept(by: 2008-09-30)", 0],
    ["commitments.kept(by: 2008-10-01)", 1],
    ["commitments.overdue(by: 2008-06-30)", 0],
    ["commitments.overdue(by: 2008-07-01)", 2],
    ["commitments.overdue(by: 2008-12-31)", 1],
    ["commitments.overdue(by: 2008-12-31, state: United States)", 0],
    ["incidents(2008)", 3],
    ["incidents(2008, Gulf of Aden)", 1],
    ["incidents(2007/2008, Gulf of Aden)", 2],
    ["incidents(2008, kind: hijacking)", 1],
    ["incidents(2003, Gulf of Aden)", 18],
    ["incidents(2003)", 445],
    ["incidents.share(2003, Gulf of Aden)", 18 / 445],
  ];
  for (const [text, expected] of cases)
    it(text, async () => assert.deepEqual(await value(engine, text), expected));

  const undecided: [string, string][] = [
    ["mandate(Old Law, 2009)", "undecided: outside own 2001-01-01/2008-12-31"],
    ["activity.covered(flight, 2005)", "undecided: activity.covered empty"],
    ["activity.uncovered(flight, 2005)", "undecided: activity.uncovered empty"],
    ["mandate.until(Old Law, 2007-12-01)", "undecided: mandate.until empty"],
    ["deployment(tanker, 2008)", "undecided: deployment unsettled"],
    ["meetings(Japan, United States, 2006-03)", "undecided: meetings unsettled"],
    ["incidents(2003-05, Gulf of Aden)", "undecided: incidents unsettled"],
    [
      "incidents(2003, Gulf of Aden, kind: hijacking)",
      "undecided: outside imb-attacks 2007-01-01/2008-12-31",
    ],
    [
      "incidents(2002, Gulf of Aden)",
      "undecided: outside imb-attacks 2007-01-01/2008-12-31; outside facts 2003-01-01/2003-12-31",
    ],
    ["incidents(2008, source: asam)", "undecided: not-held nga-asam"],
    ["incidents(2008, Gulf of Aden, source: asam)", "undecided: needs event-areas"],
  ];
  for (const [text, reason] of undecided)
    it(`${text} is undecided`, async () => assert.equal(await value(engine, text), reason));
});
