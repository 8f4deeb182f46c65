import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { ask, callOf, value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

let id = 0;
const vote = (day: string, over: object = {}) => ({
  rollcall: `r${++id}`,
  body: "UNGA",
  kind: "adopted",
  adoption: "recorded",
  date_from: day,
  date_to: day,
  precision: "day",
  ...over,
});
const rollcalls = [
  vote("2008-12-02", { symbol: "A/RES/63/1", title: "Nuclear weapons", subjects: ["DISARMAMENT"] }),
  vote("2008-12-03", { symbol: "A/RES/63/2", title: "Ocean affairs" }),
  vote("2008-12-04", { symbol: "A/RES/63/3", title: "Palestine" }),
  vote("2008-12-05", { symbol: "A/RES/63/4", title: "Rights" }),
  vote("2008-12-05", { symbol: "A/RES/63/4", kind: "paragraph" }),
  vote("2008-12-06", { symbol: "A/RES/63/5", adoption: "without vote" }),
  // Known to be in the first week of a month that begins in the year before.
  vote("2009-01-05", {
    symbol: "A/RES/63/9",
    date_from: "2009-01-01",
    date_to: "2009-01-31",
    precision: "month",
  }),
];
const ballots: [string, string, string][] = [
  ["r1", "yes", "yes"],
  ["r2", "yes", "no"],
  ["r3", "abstain", "yes"],
  ["r4", "absent", "yes"],
  ["r5", "no", "yes"],
];
const ballot = ballots.flatMap(([rollcall, a, b]) => [
  { rollcall, state: "JPN", vote: a },
  { rollcall, state: "USA", vote: b },
]);
// India votes only where the United States says yes, and the same.
for (const rollcall of ["r1", "r3"]) ballot.push({ rollcall, state: "IND", vote: "yes" });
// A body of three whose third member votes in r2 alone, with the United States.
ballot.push({ rollcall: "r2", state: "THA", vote: "no" });
const membership = ["JPN", "USA", "THA"].map((state) => ({
  body: "ASEAN",
  state,
  role: "member",
  date_from: "2000-01-01",
  precision: "day",
}));
const claim = (table: "rollcall" | "ballot") => ({
  table,
  kind: "UNGA",
  from: "2008-01-01",
  to: "2010-12-31",
});

describe("votes of the General Assembly", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    record = await toyRecord({
      "un-ga-votes": {
        tables: { rollcall: rollcalls, ballot },
        coverage: [claim("rollcall"), claim("ballot")],
      },
      forums: {
        tables: { membership },
        coverage: [{ table: "membership", kind: "ASEAN", from: "2000-01-01", to: "2009-12-31" }],
      },
      "voeten-ga-votes": {
        tables: { rollcall: rollcalls, ballot },
        coverage: [claim("rollcall"), claim("ballot")],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const cases: [string, unknown][] = [
    ["ga.rollcalls(2008)", 4],
    ["ga.rollcalls(2008, subject: nuclear)", 1],
    ["ga.rollcalls(2008, subject: disarmament)", 1],
    ["ga.rollcalls(2009)", 1],
    ["ga.rollcalls(2010)", 0],
    ["ga.vote(Japan, A/RES/63/3)", "abstain"],
    ["ga.vote(Japan, A/RES/63/4)", "absent"],
    // r1 same, r2 opposed, r3 abstention against yes; r4 is left out, for Japan was absent.
    ["ga.agreement(Japan, United States, 2008)", 1 / 3],
    ["ga.agreement(Japan, United States, 2008, method: half)", 0.5],
    ["ga.agreement(Japan, United States, 2008, method: yesno)", 0.5],
    ["ga.agreement(Japan, United States, 2008, votes: all)", 0.25],
    ["ga.agreement(Japan, Japan, 2008)", 1],
    // Distances 0, 1 and 1/2: their mean is 1/2. Shares of yes, no, abstain: Japan 2/3, 0, 1/3; United States 2/3, 1/3, 0.
    ["ga.agreement(Japan, United States, 2008, method: s)", 0],
    ["ga.agreement(Japan, United States, 2008, method: kappa)", 1 - 0.5 / (2 / 9 + 0.5 * (2 / 9 + 1 / 9))],
    // Pooled shares 4/6, 1/6, 1/6: yes with no 2 * 4/36, abstain with yes 2 * 4/36 and with no 2 * 1/36 by half.
    ["ga.agreement(Japan, United States, 2008, method: pi)", 1 - 0.5 / (8 / 36 + 0.5 * (10 / 36))],
    // r1 1; r2 two camps of one: (1 - 1/2) / 2 = 1/4; r3 the same; r4 has one vote and is left out.
    ["ga.cohesion({Japan, United States}, 2008)", 0.5],
    ["ga.cohesion({Japan, United States}, 2008, votes: all)", 0.4375],
    // r1 1; r2 one against two: (2 - 1/2) / 3 = 1/2; r3 1/4.
    ["ga.cohesion(ASEAN, 2008)", (1 + 0.5 + 0.25) / 3],
  ];
  for (const [text, expected] of cases)
    it(text, async () => {
      const found = await value(engine, text);
      if (typeof expected === "number") assert.ok(Math.abs(Number(found) - expected) < 1e-12, `${found}`);
      else assert.equal(found, expected);
    });

  it("does not say whether a vote of an unknown day fell in half of its month", async () => {
    assert.equal(
      await value(engine, "ga.rollcalls(2009-01-10/2009-12-31)"),
      "undecided: ga.rollcalls unsettled",
    );
  });
  it("names the source of a body's members, and is undecided where they are not known", async () => {
    const answer = await ask(engine, "ga.cohesion(ASEAN, 2008)");
    assert.equal(answer.status === "value" && answer.others?.[0]?.source, "forums");
    assert.equal(
      await value(engine, "ga.cohesion(ASEAN, 2010)"),
      "undecided: members-unknown outside forums 2000-01-01/2009-12-31",
    );
    assert.equal(await value(engine, "ga.cohesion(ASEAN, 2008/..)"), "undecided: no-last-day");
    const call = callOf(engine, "ga.cohesion(ASEAN, 2008)");
    const rows = (await engine.evidence([call], 9)).get(call.key);
    assert.deepEqual(
      rows?.rows.map((row) => row.score),
      [0.25, 0.5, 1],
    );
  });
  it("has nothing to correct where both always vote the same", async () => {
    for (const method of ["kappa", "pi"])
      assert.equal(
        await value(engine, `ga.agreement(United States, India, 2008, method: ${method})`),
        "undecided: ga.agreement unsettled",
      );
  });
  it("has no share of no votes", async () => {
    assert.equal(await value(engine, "ga.agreement(Japan, Cuba, 2008)"), "undecided: ga.agreement empty");
    assert.equal(
      await value(engine, "ga.agreement(Japan, United States, 2010)"),
      "undecided: ga.agreement empty",
    );
  });
  it("takes all votes only from the source that has them", async () => {
    assert.equal(
      await value(engine, "ga.agreement(Japan, United States, 2007, votes: all)"),
      "undecided: outside voeten-ga-votes 2008-01-01/2010-12-31",
    );
  });
});
