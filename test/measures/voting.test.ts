import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { forecastErrors, report } from "../../bench/support/forecastErrors.js";
import { packageRoot } from "../../src/base/packageRoot.js";
import { ask, isCheck } from "../../src/checks/ask.js";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { pullFiles } from "../../src/sources/kit/pullFolder.js";
import voeten from "../../src/sources/voeten-ga-votes/index.js";
import { listVersions } from "../../src/store/cache.js";
import { openRecord } from "../../src/store/openRecord.js";
import type { OpenRecord } from "../../src/store/types.js";
import { bindText, callOf, value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";
import { skipWithout } from "../sources/support/importSource.js";

const permanent = ["CHN", "FRA", "GBR", "RUS", "USA"];
const others = ["JPN", "DEU", "IND", "BRA"];

describe("voting arithmetic", () => {
  let record: OpenRecord;
  let engine: Engine;
  before(async () => {
    const member = { body: "UN", role: "member", date_from: "2000-01-01", precision: "day" };
    record = await toyRecord({
      facts: {
        tables: {
          membership: [
            ...[...permanent, ...others].map((state) => ({ ...member, state })),
            // Joins in 2009, on a day that is not known.
            { ...member, state: "CHE", date_from: "2009-01-01", precision: "year" },
            ...permanent.map((state) => ({ ...member, body: "UNSC", role: "permanent", state })),
          ],
        },
        coverage: ["UN", "UNSC"].map((kind) => ({
          table: "membership" as const,
          kind,
          from: "2000-01-01",
          to: "2012-12-31",
        })),
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const five = permanent.join(", ");
  const cases: [string, unknown][] = [
    // Two thirds of nine Members are six: the five and one more.
    [`amendment({${five}, JPN}, at: 2008)`, true],
    [`amendment({${five}}, at: 2008)`, false],
    [`amendment.votes_needed({${five}}, at: 2008)`, 1],
    // Eight of nine, and one that can stop it.
    [`amendment({CHN, FRA, GBR, RUS, JPN, DEU, IND, BRA}, at: 2008)`, false],
    [`amendment.votes_needed({CHN, FRA, GBR, RUS, JPN, DEU, IND, BRA}, at: 2008)`, 1],
    // Four votes short of six, but all five permanent members are missing.
    ["amendment.votes_needed({JPN, DEU}, at: 2008)", 5],
    ["amendment.votes_needed({}, at: 2008)", 6],
    // Votes against and abstentions do not change a share of all Members.
    [`amendment({${five}, JPN}, at: 2008, no: {IND, BRA}, abstain: {DEU})`, true],
    // A state that is no Member does not count: ten with Switzerland at the end of 2009, of which two thirds are seven.
    [`amendment({${five}, CHE}, at: 2008)`, false],
    [`amendment({${five}, CHE}, at: 2009)`, false],
    [`amendment.votes_needed({${five}, CHE}, at: 2009)`, 1],
    // Of those voting: exactly two thirds are enough, a tie is not a majority, and nobody is nobody.
    ["amendment({JPN, DEU}, at: 2008, no: {IND}, rule: two-thirds)", true],
    ["amendment({JPN, DEU}, at: 2008, no: {IND, BRA}, rule: two-thirds)", false],
    ["amendment.votes_needed({JPN, DEU}, at: 2008, no: {IND, BRA}, rule: two-thirds)", 2],
    ["amendment({JPN}, at: 2008, abstain: {IND, BRA, USA}, rule: two-thirds)", true],
    ["amendment({JPN}, at: 2008, no: {IND}, rule: simple)", false],
    ["amendment.votes_needed({JPN}, at: 2008, no: {IND}, rule: simple)", 1],
    ["amendment({JPN, DEU}, at: 2008, no: {IND}, rule: simple)", true],
    ["amendment({}, at: 2008, rule: simple)", false],
    ["amendment({}, at: 2008, rule: two-thirds)", false],
    ["amendment.votes_needed({}, at: 2008, rule: two-thirds)", 1],
    ["amendment({JPN}, at: 2008, no: UN, rule: simple)", "undecided"],
  ];
  for (const [text, expected] of cases)
    it(`${text} is ${expected}`, async () => {
      const found = await value(engine, text);
      if (expected === "undecided") assert.match(String(found), /^undecided/);
      else assert.equal(found, expected);
    });
  it("names who is missing", async () => {
    assert.deepEqual(await value(engine, "amendment.holdouts({CHN, FRA, JPN}, at: 2008)"), [
      "GBR",
      "RUS",
      "USA",
    ]);
    assert.deepEqual(await value(engine, `amendment.holdouts({${five}}, at: 2008)`), []);
    assert.deepEqual(await value(engine, `amendment.holdouts({${five}, IND, BRA}, at: 2008, of: members)`), [
      "DEU",
      "JPN",
    ]);
  });
  it("does not count where it is not known who was a Member", async () => {
    assert.equal(
      await value(engine, `amendment({${five}}, at: 2009-06-01)`),
      "undecided: amendment unsettled",
    );
    assert.equal(
      await value(engine, `amendment({${five}}, at: 2013)`),
      "undecided: outside facts 2000-01-01/2012-12-31",
    );
  });
  it("knows its measures by the names that they had before", async () => {
    const { key } = callOf(engine, "amendment.missing({CHN, FRA, JPN}, at: 2008)");
    assert.equal(key, "amendment.holdouts({China, France, Japan}, at: 2008)");
    assert.equal(engine.measure("amendment.lacking")?.name, "amendment.votes_needed");
    const near = bindText(engine, "amendment.missin({JPN}, at: 2008)");
    const [problem] = "problems" in near ? near.problems : [];
    assert.deepEqual(problem?.args.near, ["amendment", "amendment.holdouts", "amendment.votes_needed"]);
  });
  it("says in a result that a name is a former one", async () => {
    const options = { sources: [], versions: [], evidence: 0 };
    const answer = await ask("amendment.lacking({JPN}, at: 2008) > 0", engine, options);
    assert.ok(isCheck(answer));
    assert.deepEqual(answer.statements.at(-1), {
      code: "renamed",
      former: "amendment.lacking",
      name: "amendment.votes_needed",
    });
  });
  it("refuses a state that votes twice", () => {
    const bound = bindText(engine, "amendment({JPN}, at: 2008, no: {JPN})");
    const [problem] = "problems" in bound ? bound.problems : [];
    assert.equal(problem?.code, "measures/arguments-disagree");
    assert.equal(problem.args.reason, "votes-twice");
  });
});

describe("forecasts of votes", () => {
  let record: OpenRecord;
  let engine: Engine;
  before(async () => {
    const rollcall = [
      ["r1", "61", "A/RES/61/74", "Towards Zero : resolution / adopted by the General Assembly"],
      ["r2", "62", "A/RES/62/50", "Towards zero"],
      ["r3", "63", "A/RES/63/50", "TOWARDS ZERO"],
      ["r4", "63", "A/RES/63/51", "Oceans"],
      ["r5", "64", "A/RES/64/51", "Oceans"],
      ["r6", "64", "A/RES/64/52", "Oceans"],
      ["r7", "65", "A/RES/65/51", "Oceans"],
      ["r8", "75", "A/RES/75/51", "Oceans"],
    ].map(([id, session, symbol, title]) => ({
      rollcall: id ?? "",
      body: "UNGA",
      kind: "adopted",
      precision: "day",
      session: session ?? "",
      symbol: symbol ?? "",
      title: title ?? "",
      date_from: "2008-01-01",
    }));
    const cast: [string, string, string][] = [
      ["r1", "JPN", "yes"],
      ["r1", "USA", "no"],
      ["r1", "IND", "absent"],
      ["r2", "JPN", "abstain"],
      ["r2", "USA", "no"],
      ["r4", "JPN", "yes"],
      ["r5", "JPN", "no"],
      ["r6", "JPN", "no"],
    ];
    record = await toyRecord({
      "un-ga-votes": {
        tables: { rollcall, ballot: cast.map(([id, state, vote]) => ({ rollcall: id, state, vote })) },
        coverage: [{ table: "ballot", kind: "UNGA", from: "2000-01-01", to: "2020-12-31" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());
  const is = async (text: string, expected: string) => assert.equal(await value(engine, text), expected);

  it("of a series from its last vote before the year, and from no other", async () => {
    await is("ga.forecast(nuclear-disarmament, in: 2007)", "1-1-0");
    // The resolution of 2007 is not in the record, and that of 2006 is not the last one before 2008.
    await is(
      "ga.forecast(nuclear-disarmament, in: 2008)",
      "undecided: ga.forecast empty; lacking un-ga-votes",
    );
    await is("ga.forecast(nuclear-disarmament, in: 1994)", "undecided: ga.forecast none-before");
  });
  it("of one resolution from the last under its title, its own vote aside", async () => {
    await is("ga.forecast(A/RES/63/50)", "0-1-1");
    await is("ga.forecast(A/RES/62/50)", "1-1-0");
    await is("ga.forecast(A/RES/61/74)", "undecided: ga.forecast empty; lacking un-ga-votes");
    // Session 64 has the title twice, so that the one of session 63 is the last that is sure.
    await is("ga.forecast(A/RES/65/51)", "1-0-0");
    await is("ga.forecast(A/RES/75/51)", "undecided: ga.forecast empty; lacking un-ga-votes");
    await is("ga.forecast(A/RES/60/1)", "undecided: ga.forecast empty; lacking un-ga-votes");
  });
  it("wants a year of a series and of nothing else", () => {
    assert.throws(() => callOf(engine, "ga.forecast(nuclear-disarmament)"), / no-year$/);
    assert.throws(() => callOf(engine, "ga.forecast(A/RES/63/50, in: 2008)"), / one-resolution$/);
    assert.throws(() => callOf(engine, "ga.forecast(S/RES/1851)"), / not-a-symbol$/);
  });
});

describe("forecasts of the publisher's votes", { skip: skipWithout("voeten-ga-votes") }, () => {
  it("are as far off as docs/forecast.md says", async () => {
    const cache = await mkdtemp(join(tmpdir(), "chancery-test-"));
    await pullFiles([join(packageRoot(), "..", "shared", "data", "voeten-ga-votes")], voeten, cache);
    const record = await openRecord(listVersions(cache).versions);
    const engine = await createEngine(record, catalogue, { sources: [] });
    const made = report(await forecastErrors(record, engine));
    record.close();
    await rm(cache, { recursive: true, force: true });
    const page = readFileSync(join(packageRoot(), "docs", "forecast.md"), "utf8");
    assert.ok(page.includes(made), made);
  });
});
