import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evaluateChecks, evaluateClaims } from "../../src/checks/evaluate.js";
import { check, checks, codes, input, options, statement } from "./check.js";
import { type Facts, fakeEngine } from "./fakeEngine.js";

const facts: Facts = {
  "council.terms(Japan, by: 2009-01-01)": 10,
  "council.terms(Brazil, by: 2009-01-01)": 9,
  "aid(Japan, in: 2008)": 1755.23,
  "aid(Japan, in: 2007)": 0.1,
  "aid(Japan, in: 2006)": 0.2,
  "share(Japan, in: 2008)": 16.624,
  "tally(A/RES/63/73)": { kind: "tally", yes: 173, no: 4, abstain: 6 },
  "since(NPT, Japan)": { kind: "date", value: "1976-06-08" },
  "allies(Japan, at: 2008)": { kind: "set", value: ["USA"] },
  "duties(Japan, at: 2008)": { kind: "set", value: ["consultation"] },
  "open(Japan House, at: 2008)": true,
  "status(Iran, at: 2008)": { kind: "text", value: "grey list" },
  "votes(2008)": 0,
};

/** Each check's verdict, without words. */
async function verdicts(table: Record<string, string>) {
  for (const [text, verdict] of Object.entries(table)) {
    const result = await check(facts, text);
    assert.equal(result.verdict, verdict, `${text}: ${codes(result).join()}`);
  }
}

describe("relations", () => {
  it("compares numbers exactly", () =>
    verdicts({
      "council.terms(Japan, by: 2009-01-01) = 10": "holds",
      "council.terms(Japan, by: 2009-01-01) != 10": "fails",
      "council.terms(Japan, by: 2009-01-01) > 9.5": "holds",
      "council.terms(Japan, by: 2009-01-01) <= 9": "fails",
      "council.terms(Japan, 2009-01-01) > council.terms(Brazil, 2009-01-01)": "holds",
      "aid(Japan, 2008) = 1755.23": "holds",
      "aid(Japan, 2008) = 1755.2": "fails",
      "aid(Japan, 2008) = 1755 within 1": "holds",
      "aid(Japan, 2008) = 1755 within 0.2": "fails",
      "aid(Japan, 2008) = 1700 within 5%": "holds",
      "aid(Japan, 2008) != 1700 within 5%": "fails",
      "aid(Japan, 2007) + aid(Japan, 2006) = 0.3": "holds",
      "aid(Japan, 2006) / 3 * 3 = aid(Japan, 2006)": "holds",
      "share(Japan, 2008) = 16.624%": "holds",
      "share(Japan, 2008) > 16%": "holds",
      "aid(Japan, 2006) = 200% * aid(Japan, 2007)": "holds",
    }));
  it("compares dates by day, coarse ones as all their days", () =>
    verdicts({
      "since(NPT, Japan) = 1976-06-08": "holds",
      "since(NPT, Japan) = 1976-06": "holds",
      "since(NPT, Japan) = 1976": "holds",
      "since(NPT, Japan) = 1977": "fails",
      "since(NPT, Japan) != 1976": "fails",
      "since(NPT, Japan) < 1976": "fails",
      "since(NPT, Japan) <= 1976": "holds",
      "since(NPT, Japan) > 1976-06": "fails",
      "since(NPT, Japan) >= 1976-06": "holds",
      "since(NPT, Japan) < 1976-07": "holds",
      "1977 > since(NPT, Japan)": "holds",
    }));
  it("compares tallies, sets, words, yes and no", () =>
    verdicts({
      "tally(A/RES/63/73) = 173-4-6": "holds",
      "tally(A/RES/63/73) = 173-4-5": "fails",
      "tally(A/RES/63/73) != 173-4-5": "holds",
      "allies(Japan, 2008) includes United States": "holds",
      "allies(Japan, 2008) includes US": "holds",
      "allies(Japan, 2008) = {United States}": "holds",
      "allies(Japan, 2008) = {United States, Brazil}": "fails",
      "allies(Japan, 2008) excludes Brazil": "holds",
      "allies(Japan, 2008) excludes {Brazil, USA}": "fails",
      "duties(Japan, 2008) excludes defense": "holds",
      "duties(Japan, 2008) = {Consultation}": "holds",
      "duties(Japan, 2008) = {}": "fails",
      "open(Japan House, 2008) = yes": "holds",
      "open(Japan House, 2008) != yes": "fails",
      'status(Iran, 2008) = "grey list"': "holds",
      "status(Iran, 2008) = black list": "fails",
    }));
  it("never takes unknown for zero, and zero not for unknown", async () => {
    assert.equal((await check(facts, "votes(2008) = 0")).verdict, "holds");
    const result = await check(facts, "votes(1940) = 0");
    assert.equal(result.verdict, "undecided");
    assert.deepEqual(result.wants, ["other"]);
    assert.deepEqual(codes(result), ["unknown", "missing"]);
    assert.deepEqual(statement(result, "unknown").reasons, [
      { code: "no-row", source: "toy", call: "votes(1940)" },
    ]);
    assert.equal(result.value, null);
    await verdicts({
      "votes(1940) - votes(1940) = 0": "undecided",
      "aid(Japan, 2008) / votes(2008) > 1": "undecided",
    });
  });
  it("knows three values of and", () =>
    verdicts({
      "votes(2008) = 0 and aid(Japan, 2008) > 1": "holds",
      "votes(1940) = 0 and aid(Japan, 2008) > 1": "undecided",
      "votes(1940) = 0 and aid(Japan, 2008) < 1": "fails",
    }));
  it("gives both sides of a failure", async () => {
    const result = await check(facts, "council.terms(Brazil, by: 2009-01-01) = 10");
    assert.deepEqual(
      [result.value, result.expected, result.unit],
      [{ kind: "number", value: 9 }, 10, "terms"],
    );
    const { truth, left, relation, right } = statement(result, "relation");
    assert.deepEqual(
      [truth, left.text, left.value, relation, right.value, right.literal],
      [
        false,
        "council.terms(Brazil, by: 2009-01-01)",
        { kind: "number", value: 9 },
        "=",
        { kind: "number", value: 10 },
        true,
      ],
    );
  });
  it("gives definition, coverage, source and rows", async () => {
    const result = await check(facts, "council.terms(JPN, 2009-01-01) = 10");
    assert.equal(result.check, "council.terms(Japan, by: 2009-01-01) = 10");
    assert.deepEqual(
      result.calls.map((call) => call.key),
      ["council.terms(Japan, by: 2009-01-01)"],
    );
    assert.deepEqual(
      result.coverage.map((row) => row.reason),
      ["All of it."],
    );
    assert.deepEqual(result.sources, [
      {
        id: "toy",
        version: "abc",
        release: "1.0",
        citation: "Us (2026), Toy.",
        licence: "CC0",
        url: "https://example.org/",
      },
    ]);
    assert.equal(result.evidence.total, 3);
    assert.equal(result.evidence.rows.length, 1);
    assert.deepEqual([result.file, result.line, result.column], ["c.md", 3, 20]);
  });
});

describe("what is invalid", () => {
  const table: [string, string, string][] = [
    ["council.trems(Japan, 2009) = 10", "measures/unknown-measure", "council.trems"],
    ["council.terms(Japn, 2009) = 10", "measures/unknown-name", "Japn"],
    ["council.terms(Germany, 1975) = 1", "measures/ambiguous-name", "Germany"],
    ["council.terms = 10", "checks/missing-brackets", "council.terms"],
    ["1 = 1", "checks/no-measure", "1 = 1"],
    ["council.terms(Japan, 2009) = ten", "checks/not-comparable", "council.terms(Japan, 2009) = ten"],
    ["council.terms(Japan, 2009) = {Japan}", "checks/not-comparable", "council.terms(Japan, 2009) = {Japan}"],
    [
      "council.terms(Japan, 2009) includes Japan",
      "checks/not-comparable",
      "council.terms(Japan, 2009) includes Japan",
    ],
    ["allies(Japan, 2008) = United States", "checks/not-comparable", "allies(Japan, 2008) = United States"],
    ["tally(A/RES/63/73) > 1-1-1", "checks/not-comparable", "tally(A/RES/63/73) > 1-1-1"],
    ["open(x, 2008) = 1", "checks/not-comparable", "open(x, 2008) = 1"],
    ["since(NPT, Japan) = 173-4-6", "checks/not-comparable", "since(NPT, Japan) = 173-4-6"],
    ["since(NPT, Japan) + 1 = 1977", "checks/not-a-number", "since(NPT, Japan)"],
    ["since(NPT, Japan) = 1976 within 1", "checks/within-needs-equality", "1"],
    ["votes(2008) > 1 within 1", "checks/within-needs-equality", "1"],
    ["allies(Japan, 2008) includes Brasilia", "checks/unknown-member", "Brasilia"],
    ["duties(Japan, 2008) includes defence", "checks/unknown-member", "defence"],
    ["open(x, 2008) is highest", "checks/not-a-number", "open(x, 2008)"],
    ["10 is highest", "checks/property-needs-measure", "10"],
    ["votes(2008) is highest", "checks/no-state-dimension", "votes(2008) is highest"],
    ["votes(2008) is rising over ../2008", "checks/bad-property-period", "../2008"],
    ["votes(2008) is doubled from 2007-10", "checks/bad-property-period", "2007-10"],
    ["staff(Japan, 2008) is higher from 2007-10", "checks/bad-property-period", "2007-10"],
    ["votes(2008) is higher from 2008", "checks/not-earlier", "2008"],
    ["votes(2003) is higher from 2008", "checks/not-earlier", "2008"],
    ["votes(2003) is at least doubled from 2001/..", "checks/not-earlier", "2001/.."],
    [
      "votes(2008) - votes(2007) is a record high",
      "checks/several-times",
      "votes(2008) - votes(2007) is a record high",
    ],
    [
      "votes(2008) / votes(2003) is rising over 2003/2008",
      "checks/several-times",
      "votes(2008) / votes(2003) is rising over 2003/2008",
    ],
    [
      "votes(2008) - votes(2007) is higher from 2006",
      "checks/several-times",
      "votes(2008) - votes(2007) is higher from 2006",
    ],
    [
      "council.terms(Japan, 2009) is highest among {Brazil, India}",
      "checks/not-among",
      "highest among {Brazil, India}",
    ],
    ["council.terms(Japan, 2009) is highest among {Japan, Brasil, Indai}", "measures/unknown-name", "Indai"],
  ];
  for (const [text, code, span] of table)
    it(text, async () => {
      const result = await check(facts, text);
      assert.equal(result.verdict, "invalid", codes(result).join());
      const [first] = result.problems;
      assert.equal(first?.code, code);
      assert.ok(first?.place);
      assert.equal(text.slice(first.place.column - 1, (first.place.endColumn ?? 0) - 1), span);
      assert.deepEqual([result.line, result.column], [9, first.place.column]);
    });

  it("suggests what is near", async () => {
    const near = async (text: string) => (await check(facts, text)).problems[0]?.args.near;
    assert.deepEqual(await near("council.trems(Japan, 2009) = 10"), ["council.terms"]);
    assert.deepEqual(await near("council.terms(Japn, 2009) = 10"), ["Japan"]);
    assert.deepEqual(await near("duties(Japan, 2008) includes defence"), ["defense"]);
  });
  it("does not take the other checks of the footnote with it", async () => {
    const results = await checks(facts, "votes(2008) => 0; votes(2008) = 0; nothing(1) = 1");
    assert.deepEqual(
      results.map((r) => r.verdict),
      ["invalid", "holds", "invalid"],
    );
  });
  it("an empty or unreadable footnote is one invalid result", async () => {
    assert.deepEqual(
      (await checks(facts, " ")).map((r) => r.verdict),
      ["invalid"],
    );
    assert.deepEqual(
      (await checks(facts, ")")).map((r) => r.verdict),
      ["invalid"],
    );
  });
});

describe("words and values", () => {
  const terms = "council.terms(Japan, by: 2009-01-01) = 10";
  it("differs only if the words say another quantity of a true check", async () => {
    assert.equal((await check(facts, terms, "Japan begins its tenth term")).verdict, "holds");
    const differs = await check(facts, terms, "Japan begins its eleventh term");
    assert.equal(differs.verdict, "differs");
    assert.deepEqual(codes(differs), ["relation", "words-differ"]);
    assert.equal(
      (await check(facts, "council.terms(Japan, by: 2009-01-01) = 11", "Japan begins its eleventh term"))
        .verdict,
      "fails",
    );
    const silent = await check(facts, terms, "Japan sits on the Council again");
    assert.equal(silent.verdict, "holds");
    assert.deepEqual(codes(silent), ["relation", "stands-alone"]);
  });
  it("leaves a quantity to the check of the footnote that it belongs to", async () => {
    const both = "council.terms(Japan, by: 2009-01-01) = 10; council.terms(Brazil, by: 2009-01-01) = 9";
    const words = "Japan has served ten terms and Brazil nine terms";
    assert.deepEqual(
      (await checks(facts, both, words)).map((r) => r.verdict),
      ["holds", "holds"],
    );
    const wrong = await checks(facts, both, "Japan has served ten terms and Brazil eight terms");
    assert.ok(wrong.some((r) => r.verdict === "differs"));
    // The words give the number of the check that fails; the other one is not blamed for it.
    const failing = "council.terms(Japan, by: 2009-01-01) = 10; council.terms(Brazil, by: 2009-01-01) = 8";
    const blamed = await checks(facts, failing, "Brazil has served eight terms");
    assert.deepEqual(
      blamed.map((r) => r.verdict),
      ["holds", "fails"],
    );
  });
  it("reads multiples, ranks and tallies", async () => {
    const growth: Facts = {
      "attacks(2008)": 100,
      "attacks(2007)": 40,
      tally: { kind: "tally", yes: 173, no: 4, abstain: 6 },
    };
    const doubled = "attacks(2008) is at least doubled from 2007";
    assert.equal((await check(growth, doubled, "Attacks more than doubled")).verdict, "holds");
    assert.equal((await check(growth, doubled, "Attacks quadrupled")).verdict, "differs");
    const tally = "tally(A/RES/63/73) = 173-4-6";
    assert.equal(
      (await check(growth, tally, "It was adopted by 173 votes in favour to 4 against, with 6 abstentions"))
        .verdict,
      "holds",
    );
    assert.equal(
      (await check(growth, tally, "It was adopted by 170 votes in favour to 4 against, with 6 abstentions"))
        .verdict,
      "differs",
    );
  });
  it("reports a disputed claim by its verdict", async () => {
    const fails = await check(facts, "votes(2008) = 1", "", { disputed: true });
    assert.deepEqual([fails.verdict, fails.disputed], ["fails", true]);
    const holds = await check(facts, "votes(2008) = 0", "", { disputed: true });
    assert.equal(holds.verdict, "holds");
    assert.deepEqual(codes(holds), ["relation", "disputed-and-holds"]);
  });
});

describe("planning", () => {
  it("asks once for everything, and gives results by claim", async () => {
    const engine = fakeEngine({ "council.terms": 3, votes: 5 });
    const inputs = [
      input("council.terms(Japan, 2009) is rank 1; votes(2008) is higher from 2007"),
      input("council.terms(Brazil, 2009) is highest and votes(2008) is rising over 2000/2008"),
      input("votes(2008) is a record high"),
    ];
    const groups = await evaluateClaims(inputs, engine, options);
    assert.deepEqual(
      groups.map((g) => g.length),
      [2, 1, 1],
    );
    // Five states, and the votes of 2000 to 2008: each call once.
    assert.deepEqual(engine.asked, [14]);
  });
  it("does not ask for evidence that nobody wants", async () => {
    const engine = fakeEngine({ votes: 5 });
    engine.evidence = () => Promise.reject(new Error("asked"));
    const [result] = await evaluateChecks([input("votes(2008) = 5")], engine, { ...options, evidence: 0 });
    assert.equal(result?.verdict, "holds");
  });
  it("uses the document's own date for names in calls without a time", async () => {
    const text = "since(NPT, Germany) = 1975";
    assert.equal(
      (await check({ since: { kind: "date", value: "1975-05-02" } }, text, "", { asOf: "2008-12-31" }))
        .verdict,
      "holds",
    );
    assert.equal(
      (await check({ since: { kind: "date", value: "1975-05-02" } }, text, "", { asOf: "1975-12-31" }))
        .verdict,
      "invalid",
    );
  });
});
