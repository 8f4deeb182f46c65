import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { parsePeriod } from "../../src/base/period.js";
import type { Engine } from "../../src/engine/answer.js";
import { quote } from "../../src/engine/canonical.js";
import { createEngine } from "../../src/engine/engine.js";
import { periodBefore, subPeriods } from "../../src/engine/periods.js";
import { catalogue } from "../../src/measures/index.js";
import { hinted } from "../support/sentence.js";
import { bindText, callOf } from "./callOf.js";
import { toyRecord } from "./toyRecord.js";

describe("binding a call", () => {
  let record: Awaited<ReturnType<typeof toyRecord>>;
  let engine: Engine;
  before(async () => {
    record = await toyRecord({
      own: {
        tables: {
          mandate: [
            { mandate: "tslaw", name: "Anti-Terrorism Special Measures Law", names: ["ATSML"], kind: "law" },
          ],
        },
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const key = (text: string) => callOf(engine, text).key;
  const code = (text: string) => {
    const bound = bindText(engine, text);
    return "problems" in bound
      ? bound.problems.map((p) => p.code.replace("measures/", ""))
      : [bound.call.key];
  };

  it("has one text for a call however it is written, which reads back the same", () => {
    const cases: [string, string][] = [
      ["council.terms(Japan, by: 2009-01-01)", "council.terms(Japan, by: 2009-01-01)"],
      ["council.terms(JPN, 2009-01-01)", "council.terms(Japan, by: 2009-01-01)"],
      ['council.terms(by: 2009-01-01, state: "Japan")', "council.terms(Japan, by: 2009-01-01)"],
      ["Council.Terms(日本, by: 2009-01-01)", "council.terms(Japan, by: 2009-01-01)"],
      [
        "alliance.obligations(United States, Japan, 2008)",
        "alliance.obligations(United States, Japan, at: 2008)",
      ],
      ["conflicts.active(2008, type: Interstate)", "conflicts.active(2008, type: interstate)"],
      ["conflicts.involving(Japan, 2008, side: primary)", "conflicts.involving(Japan, in: 2008)"],
      ["incidents(2008, source: imb)", "incidents(2008)"],
      ['ga.tally("a/res/63/73")', "ga.tally(A/RES/63/73)"],
      ["mandate(ATSML, 2007)", "mandate(Anti-Terrorism Special Measures Law, at: 2007)"],
      ["ga.rollcalls(2008, nuclear weapons)", "ga.rollcalls(2008, subject: nuclear weapons)"],
      ["ga.cohesion({Japan, Germany, Japan}, 2008)", "ga.cohesion({Germany, Japan}, in: 2008)"],
      ["ga.cohesion({JPN, Trinidad}, 2008)", 'ga.cohesion({Japan, "Trinidad and Tobago"}, in: 2008)'],
      ["ga.cohesion(ASEAN, 2008)", "ga.cohesion(ASEAN, in: 2008)"],
      ["council.terms(Japan, by: 2009, source: facts)", "council.terms(Japan, by: 2009, source: facts)"],
    ];
    for (const [text, expected] of cases) {
      assert.equal(key(text), expected);
      assert.equal(key(expected), expected);
    }
  });

  it("puts quotes only where a name would be read as something else", () => {
    assert.equal(quote("United States"), "United States");
    assert.equal(quote("Trinidad and Tobago"), '"Trinidad and Tobago"');
    assert.equal(quote("Côte d'Ivoire"), '"Côte d\'Ivoire"');
    assert.equal(quote("A/RES/63/73"), "A/RES/63/73");
    assert.equal(quote("Yes"), '"Yes"');
  });

  it("names what is wrong, at its place, with what may have been meant", () => {
    assert.deepEqual(code("council.term(Japan, by: 2009)"), ["unknown-measure"]);
    assert.deepEqual(code("council.terms(Japan)"), ["missing-argument"]);
    assert.deepEqual(code("council.terms(Japan, by: 2009, area: x)"), ["unknown-argument"]);
    assert.deepEqual(code("council.terms(Japan, 2009, 2010)"), ["too-many-arguments"]);
    assert.deepEqual(code("council.terms(Japan, state: Japan, by: 2009)"), ["duplicate-argument"]);
    assert.deepEqual(code("council.terms(Japon Empire Land, by: 2009)"), ["unknown-name"]);
    assert.deepEqual(code("council.terms(Japan, by: yesterday)"), ["bad-date"]);
    assert.deepEqual(code("council.terms(Japan, by: 2008/2003)"), ["backwards-period"]);
    assert.deepEqual(code("council.member(Japan, 2003/2008)"), ["bad-date"]);
    assert.deepEqual(code("council.terms({Japan, India}, by: 2009)"), ["not-a-set"]);
    assert.deepEqual(code("conflicts.active(2008, type: civil)"), ["bad-choice"]);
    assert.deepEqual(code("conflicts.active(2008-10)"), ["whole-years"]);
    assert.deepEqual(code("ga.yes(S/RES/1851)"), ["arguments-disagree"]);
    assert.deepEqual(code("ga.yes(nuclear-disarmament)"), ["arguments-disagree"]);
    assert.deepEqual(code("council.tally(A/RES/63/73)"), ["arguments-disagree"]);
    assert.deepEqual(code("mandate(Some Law, 2008)"), ["unknown-name"]);
    assert.deepEqual(code("treaty.party(Treaty of Nowhere, Japan, 2008)"), ["unknown-name"]);
    // By one list of codes 130 is Ecuador: a number of votes is no list of those who cast them.
    assert.deepEqual(code("amendment(130, 2009-01-01)"), ["number-for-state"]);
    assert.deepEqual(code("council.terms(392, by: 2009)"), ["number-for-state"]);
    const near = bindText(engine, "council.term(Japan, by: 2009)");
    assert.match("problems" in near ? hinted(near.problems[0]) : "", /council\.terms/);
    const place = bindText(engine, "council.terms(Japan, by: never)");
    assert.equal("problems" in place && place.problems[0]?.place?.column, 22);
  });

  it("reads each member of a set as of the call's own date, with its own problems", () => {
    assert.deepEqual(callOf(engine, "ga.cohesion({Soviet Union, Poland}, 1975)").args.group?.states, [
      "POL",
      "SUN",
    ]);
    assert.deepEqual(code("ga.cohesion({Germany, Nowhere, Japan}, 1975)"), [
      "ambiguous-name",
      "unknown-name",
    ]);
    assert.deepEqual(code("ga.cohesion(Nowhere At All, 2008)"), ["unknown-name"]);
    // One state is a set of one, which this measure has no use for.
    assert.deepEqual(code("ga.cohesion(Japan, 2008)"), ["arguments-disagree"]);
    assert.deepEqual(code("ga.cohesion({}, 2008)"), ["arguments-disagree"]);
    assert.equal(callOf(engine, "ga.cohesion(EU, 2008)").args.group?.states, undefined);
  });

  it("reads a state as of the call's own date", () => {
    assert.deepEqual(code("council.member(Germany, 1975)"), ["ambiguous-name"]);
    const problems = bindText(engine, "council.member(Germany, 1975)");
    assert.match("problems" in problems ? hinted(problems.problems[0]) : "", /DDR/);
    assert.equal(callOf(engine, "council.member(Germany, 2008)").args.state?.id, "DEU");
    assert.deepEqual(code("council.member(Soviet Union, 2008)"), ["not-then"]);
  });
});

describe("periods", () => {
  const before = (text: string, yearly = false) => {
    const period = parsePeriod(text);
    return period && periodBefore(period, yearly)?.text;
  };
  it("step back by their own length", () => {
    assert.equal(before("2008"), "2007");
    assert.equal(before("2008-01"), "2007-12");
    assert.equal(before("2008-03-01"), "2008-02-29");
    assert.equal(before("2008-02-29", true), "2007-02-28");
    assert.equal(before("2003/2008"), "1997/2002");
    assert.equal(before("2008-10/2009-03"), "2008-04/2008-09");
    assert.equal(before("2008-03-01/2008-03-07"), "2008-02-23/2008-02-29");
    assert.equal(before("../2008"), undefined);
  });
  it("fall into parts of the unit they are written in", () => {
    const parts = (text: string) => {
      const period = parsePeriod(text);
      return period ? subPeriods(period).map((p) => p.text) : [];
    };
    assert.deepEqual(parts("2006/2008"), ["2006", "2007", "2008"]);
    assert.deepEqual(parts("2007-11/2008-02"), ["2007-11", "2007-12", "2008-01", "2008-02"]);
    assert.deepEqual(parts("2008-02-28/2008-03-01"), ["2008-02-28", "2008-02-29", "2008-03-01"]);
    assert.deepEqual(parts("2003/.."), []);
  });
});
