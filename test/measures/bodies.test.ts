import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

const standing = (body: string, state: string, from: string, over: object = {}) => ({
  body,
  state,
  role: "member",
  date_from: from,
  precision: "day",
  ...over,
});
const mission = (body: string, from: string | null, to: string | null, over: object = {}) => ({
  body,
  name: `United Nations Mission ${body}`,
  kind: "mission",
  date_from: from,
  date_to: to,
  precision: "day",
  ...over,
});

describe("membership, treaties and missions", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    record = await toyRecord({
      facts: {
        tables: {
          membership: [
            standing("ARF", "JPN", "1994-07-25"),
            standing("ARF", "EU", "1994-07-25", { role: "participant" }),
            standing("ARF", "LKA", "2007-01-01", { precision: "year" }),
            standing("G8", "JPN", "2008-01-01", { role: "chair", date_to: "2008-12-31" }),
            standing("NPT", "JPN", "1970-02-03", { role: "signatory" }),
            standing("NPT", "JPN", "1976-06-08", { role: "party" }),
            standing("NPT", "JPN", "1976-06-20", { role: "party" }),
            standing("NPT", "PRK", "1985-12-12", { role: "party", date_to: "2003-04-09" }),
            // A state that ends in the middle of a period.
            standing("NPT", "SCG", "2001-04-27", { role: "party", date_to: "2006-06-02" }),
            standing("UN", "JPN", "1956-12-18"),
            standing("UN", "CSK", "1945-10-24", { date_to: "1992-12-31" }),
          ],
          body: [
            {
              body: "NPT",
              name: "Treaty on the Non-Proliferation of Nuclear Weapons",
              kind: "treaty",
              date_from: "1970-03-05",
              precision: "day",
            },
          ],
        },
        coverage: [
          ...["ARF", "NPT", "UN", "G8"].map((kind) => ({ kind, from: "1945-10-24", to: "2010-12-31" })),
          { table: "body", kind: "treaty", from: "1945-01-01", to: "2010-12-31" },
        ],
      },
      own: {
        tables: { membership: [standing("ARF", "PNG", "1994-07-25", { role: "observer" })] },
        coverage: [{ kind: "ARF", from: "1994-07-25", to: "2010-12-31" }],
      },
      "un-missions": {
        tables: {
          body: [
            mission("UNMIS", "2005-03-01", "2011-07-09"),
            mission("UNDOF", "1974-05-31", null, { active: true }),
            mission("UNFOR", null, null, { active: false }),
          ],
        },
        coverage: [{ table: "body", kind: "mission", from: "1948-01-01", to: "2024-02-19" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const cases: [string, unknown][] = [
    ["member(ARF, Japan, 1994-07-25)", true],
    ["member(ARF, Japan, 1994-07-24)", false],
    ['member(ARF, "European Union", 2008)', true],
    ["member(ARF, Papua New Guinea, 2008)", false],
    ["member(ARF, Papua New Guinea, 2008, role: observer)", true],
    ["member(ARF, Sri Lanka, 2007)", true],
    ["member(ARF, Sri Lanka, 2006)", false],
    ["members(ARF, 2008)", ["EU", "JPN", "LKA"]],
    ["members.count(ARF, 2008)", 3],
    ["members.count(ARF, 2006)", 2],
    ["members.count(ARF, 1990)", 0],
    ["chair(G8, 2008)", ["JPN"]],
    ["treaty.party(NPT, Japan, 1976-06-08)", true],
    ["treaty.party(NPT, Japan, 1976-06-07)", false],
    ["treaty.signed(NPT, Japan, 1976-06-07)", true],
    ["treaty.party(NPT, DPRK, 2003-04-09)", true],
    ["treaty.party(NPT, DPRK, 2003-04-10)", false],
    ["treaty.parties(NPT, 2003-04-09)", 3],
    ["treaty.parties(NPT, 2006-06-03)", 1],
    ["treaty.since(NPT, Japan)", "1976-06-08"],
    ["treaty.in_force(NPT, 1970-03-04)", false],
    ["treaty.in_force(NPT, 1970-03-05)", true],
    ["un.member(Japan, 1956-12-17)", false],
    ["un.member(Czechoslovakia, 1992)", true],
    ["un.members(1992)", 2],
    ["un.members(1993)", 1],
    ["missions(2008)", ["UNDOF", "UNMIS"]],
    ["missions.count(2011-07-10)", 1],
    ["mission.open(UNMIS, 2005-02-28)", false],
    ["mission.open(UNMIS, 2005-03-01)", true],
    ["mission.open(UNDOF, 2020)", true],
  ];
  for (const [text, expected] of cases)
    it(text, async () => assert.deepEqual(await value(engine, text), expected));

  const undecided: [string, string][] = [
    // Joined in 2007, the source does not say on which day.
    ["member(ARF, Sri Lanka, 2007-06-30)", "undecided: member unsettled"],
    ["members.count(ARF, 2007-06-30)", "undecided: members.count unsettled"],
    [
      "members(ARF, 2030)",
      "undecided: outside facts 1945-10-24/2010-12-31; outside own 1994-07-25/2010-12-31",
    ],
    ["chair(ARF, 2008)", "undecided: chair empty"],
    ["treaty.since(NPT, DPRK)", "undecided: treaty.since unsettled"],
    ["treaty.since(NPT, India)", "undecided: treaty.since empty; lacking facts"],
    ["mission.open(UNFOR, 2008)", "undecided: mission.open unsettled"],
    ["mission.open(UNDOF, 2030)", "undecided: outside un-missions 1948-01-01/2024-02-19"],
  ];
  for (const [text, reason] of undecided)
    it(`${text} is undecided`, async () => assert.equal(await value(engine, text), reason));
});
