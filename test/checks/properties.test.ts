import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, codes, statement } from "./check.js";
import type { Facts } from "./fakeEngine.js";

const terms = (list: Record<string, number>): Facts =>
  Object.fromEntries(Object.entries(list).map(([name, n]) => [`council.terms(${name}, by: 2009)`, n]));
const years = (measure: string, first: number, values: (number | string)[]): Facts =>
  Object.fromEntries(values.map((v, i) => [`${measure}(${first + i})`, v]));

describe("is highest, is lowest", () => {
  const others = { Brazil: 9, India: 6, Argentina: 8, Germany: 4 };
  it("holds if no other state has as much", async () => {
    const result = await check(terms({ Japan: 10, ...others }), "council.terms(Japan, 2009) is highest");
    assert.equal(result.verdict, "holds", codes(result).join());
    const { states, next, value } = statement(result, "extreme");
    assert.deepEqual([states, next?.label, value], [5, "Brazil", 9]);
    assert.deepEqual(
      result.comparators.map((c) => c.label),
      ["Japan", "Brazil", "Argentina", "India", "Germany"],
    );
    assert.equal(result.expected, "highest");
    assert.deepEqual(result.parameters, { rank: 1, compared: 4, tied: 0 });
  });
  it("does not hold if it is shared, and says so", async () => {
    const facts = terms({ Japan: 10, ...others, Brazil: 10 });
    const result = await check(facts, "council.terms(Japan, 2009) is highest");
    assert.equal(result.verdict, "fails");
    const names = (rivals: readonly { label: string }[]) => rivals.map((r) => r.label);
    assert.deepEqual(names(statement(result, "shared").rivals), ["Brazil"]);
    const ranked = await check(facts, "council.terms(Japan, 2009) is rank 1");
    assert.equal(ranked.verdict, "holds");
    assert.deepEqual(names(statement(ranked, "rank").rivals), ["Brazil"]);
  });
  it("is undecided where a rival is not known, unless another is higher already", async () => {
    const some = terms({ Japan: 10, Brazil: 9, India: 6, Argentina: 8 });
    const open = await check(some, "council.terms(Japan, 2009) is highest");
    assert.equal(open.verdict, "undecided");
    const { unknown, all } = statement(open, "unknown-of");
    assert.deepEqual([unknown.rivals.map((r) => r.label), all], [["Germany"], true]);
    assert.equal((await check(some, "council.terms(Brazil, 2009) is highest")).verdict, "fails");
    assert.equal(
      (await check(terms({ Brazil: 9 }), "council.terms(Japan, 2009) is highest")).verdict,
      "undecided",
    );
  });
  it("compares with named states alone", async () => {
    const some = terms({ Japan: 10, Brazil: 9 });
    assert.equal(
      (await check(some, "council.terms(Japan, 2009) is highest among {Japan, BRA}")).verdict,
      "holds",
    );
    assert.equal(
      (await check(some, "council.terms(Japan, 2009) is lowest among {Japan, BRA}")).verdict,
      "fails",
    );
  });
  it("finds the lowest", async () => {
    const all = terms({ Japan: 10, ...others });
    assert.equal((await check(all, "council.terms(Germany, 2009) is lowest")).verdict, "holds");
    assert.equal((await check(all, "council.terms(India, 2009) is lowest")).verdict, "fails");
  });
  it("varies every call about the same state", async () => {
    const facts = {
      ...terms({ Japan: 10, ...others }),
      "council.terms(Brazil, by: 2000)": 1,
      "council.terms(Japan, by: 2000)": 8,
      "council.terms(India, by: 2000)": 6,
      "council.terms(Argentina, by: 2000)": 8,
      "council.terms(Germany, by: 2000)": 4,
    };
    const gained = "council.terms(Brazil, 2009) - council.terms(Brazil, 2000)";
    assert.equal((await check(facts, `${gained} is highest`)).verdict, "holds");
    assert.equal((await check(facts, `${gained} = 8`)).verdict, "holds");
  });
});

describe("is rank", () => {
  const facts = terms({ Japan: 10, Brazil: 9, India: 9, Argentina: 8 });
  it("counts those above, ties share", async () => {
    assert.equal(
      (await check(facts, "council.terms(Brazil, 2009) is rank 2 among {Japan, Brazil, India, Argentina}"))
        .verdict,
      "holds",
    );
    const result = await check(
      facts,
      "council.terms(Argentina, 2009) is rank 3 among {Japan, Brazil, India, Argentina}",
    );
    assert.equal(result.verdict, "fails");
    const { rank, expected } = statement(result, "rank");
    assert.deepEqual([rank, expected], [4, 3]);
  });
  it("is undecided only if those not known could matter", async () => {
    assert.equal((await check(facts, "council.terms(Brazil, 2009) is rank 2")).verdict, "undecided");
    assert.equal((await check(facts, "council.terms(Brazil, 2009) is rank 3")).verdict, "undecided");
    assert.equal((await check(facts, "council.terms(Brazil, 2009) is rank 1")).verdict, "fails");
    assert.equal((await check(facts, "council.terms(Brazil, 2009) is rank 4")).verdict, "fails");
  });
});

describe("is a record", () => {
  it("names the previous record", async () => {
    const facts = years("votes", 2000, [155, 139, 156, 164, 165, 168, 167, 170, 173]);
    const result = await check(facts, "votes(2008) is a record high");
    assert.equal(result.verdict, "holds", codes(result).join());
    const { periods, last, earlier } = statement(result, "record");
    assert.deepEqual([periods, last, earlier.value, earlier.label], [8, "2000", 170, "2007"]);
    assert.deepEqual(result.parameters, { periods: 8, previous: 170, previousPeriod: "2007" });
    assert.equal((await check(facts, "votes(2001) is a record low")).verdict, "holds");
    assert.equal((await check(facts, "votes(2006) is a record high")).verdict, "fails");
  });
  it("an equal value before is no record", async () => {
    const result = await check(years("votes", 2000, [173, 139, 173]), "votes(2002) is a record high");
    assert.equal(result.verdict, "fails");
    const { same, earlier } = statement(result, "no-record");
    assert.deepEqual([same, earlier.label], [true, "2000"]);
    assert.equal(
      (await check(years("votes", 2000, [173, 139, 173]), "votes(2002) is a record high since 2001")).verdict,
      "holds",
    );
  });
  it("is undecided with a gap, with nothing to compare, or where coverage begins later", async () => {
    assert.equal(
      (await check(years("votes", 2000, [100, "lost.", 173]), "votes(2002) is a record high")).verdict,
      "undecided",
    );
    assert.equal(
      (await check(years("votes", 2000, [200, "lost.", 173]), "votes(2002) is a record high")).verdict,
      "fails",
    );
    assert.equal(
      (await check(years("votes", 2000, [173]), "votes(2000) is a record high")).verdict,
      "undecided",
    );
    assert.equal(
      (await check(years("votes", 2000, [1, 2, 3]), "votes(2002) is a record high since 1990")).verdict,
      "undecided",
    );
    assert.equal(
      (await check(years("votes", 2000, [1, 2, 3]), "votes(2002) is a record high since 2005")).verdict,
      "invalid",
    );
  });
  it("compares periods of the same length", async () => {
    const facts: Facts = {
      "votes(2007/2008)": 10,
      "votes(2005/2006)": 8,
      "votes(2003/2004)": 7,
      "votes(2001/2002)": 9,
    };
    assert.equal((await check(facts, "votes(2007/2008) is a record high")).verdict, "holds");
  });
});

describe("is rising, is falling", () => {
  it("runs the trend test over the years", async () => {
    const facts = years("votes", 2000, [1, 2, 3, 4, 5, 6]);
    const result = await check(facts, "votes(2005) is rising over 2000/2005");
    assert.equal(result.verdict, "holds", codes(result).join());
    // Six rising values: one order of 720.
    assert.equal(result.parameters.p, 0.00139);
    assert.equal(result.parameters.slope, 1);
    assert.deepEqual(result.methods, [{ code: "mann-kendall", periods: 6, level: 0.05, test: "exact" }]);
    assert.deepEqual([result.parameters.slopeLow, result.parameters.slopeHigh], [1, 1]);
    const { slope, interval } = statement(result, "trend");
    assert.deepEqual([slope, interval], [1, [1, 1]]);
    assert.equal(result.comparators.length, 6);
    const tied = await check(
      years("votes", 2000, [1, 2, 2, 4, 5, 6]),
      "votes(2005) is rising over 2000/2005",
    );
    assert.deepEqual(tied.methods, [{ code: "mann-kendall", periods: 6, level: 0.05, test: "normal" }]);
    assert.equal((await check(facts, "votes(2005) is falling over 2000/2005")).verdict, "fails");
    assert.equal(
      (await check(years("votes", 2000, [3, 1, 4, 1, 5, 2]), "votes(2005) is rising over 2000/2005")).verdict,
      "fails",
    );
  });
  it("runs over months if they are given", async () => {
    const facts: Facts = {
      "votes(2008)": 9,
      "votes(2008-01)": 4,
      "votes(2008-02)": 3,
      "votes(2008-03)": 2,
      "votes(2008-04)": 1,
    };
    assert.equal((await check(facts, "votes(2008) is falling over 2008-01/2008-04")).verdict, "holds");
  });
  it("is undecided with fewer than four periods or a gap", async () => {
    assert.equal(
      (await check(years("votes", 2000, [1, 2, 3]), "votes(2002) is rising over 2000/2002")).verdict,
      "undecided",
    );
    const gap = await check(
      years("votes", 2000, [1, 2, "lost.", 4, 5, 6]),
      "votes(2005) is rising over 2000/2005",
    );
    assert.equal(gap.verdict, "undecided");
    assert.deepEqual(
      statement(gap, "unknown-of").unknown.rivals.map((r) => r.label),
      ["2002"],
    );
  });
});

describe("multiples and changes", () => {
  const facts = years("attacks", 2004, [0, 10, 40, 44, 111]);
  it("takes doubled for at least two times", async () => {
    const result = await check(facts, "attacks(2008) is doubled from 2007");
    assert.equal(result.verdict, "holds");
    const { own, earlier, ratio } = statement(result, "multiple");
    assert.deepEqual([own.value, earlier.value, ratio], [{ kind: "number", value: 111 }, 44, 2.52]);
    // poisson.test(c(111, 44)) of R: the interval of the ratio does not reach down to 1.
    assert.deepEqual(
      result.methods.map(({ code }) => code),
      ["times", "poisson"],
    );
    assert.ok(Number(result.parameters.low) > 1 && Number(result.parameters.high) > 2.52);
    assert.equal((await check(facts, "attacks(2008) is tripled from 2007")).verdict, "fails");
    assert.equal((await check(facts, "attacks(2008) is at least 2.5 times from 2007")).verdict, "holds");
    assert.equal((await check(facts, "attacks(2006) is 4 times from 2005")).verdict, "holds");
    assert.equal((await check(facts, "attacks(2005) is doubled from 2004")).verdict, "undecided");
    assert.equal((await check(facts, "attacks(2005) is doubled from 1999")).verdict, "undecided");
  });
  it("makes nothing a multiple of what is under zero", async () => {
    // More was paid back than lent in both years: minus 285 is not "doubled" from minus 222.
    const net: Facts = { "aid(Japan, in: 2008)": -285, "aid(Japan, in: 2007)": -222 };
    const result = await check(net, "aid(Japan, 2008) is at least doubled from 2007");
    assert.equal(result.verdict, "undecided");
    assert.deepEqual(codes(result), ["no-multiple"]);
    assert.equal((await check(net, "aid(Japan, 2008) is lower from 2007")).verdict, "holds");
  });
  it("says of a day that it was on that day", async () => {
    const stock: Facts = { "council.terms(Japan, by: 2009)": 10, "council.terms(Japan, by: 1999)": 5 };
    const result = await check(stock, "council.terms(Japan, by: 2009) is doubled from 1999");
    assert.deepEqual(statement(result, "multiple").earlier.time?.id, "1999-12-31");
  });
  it("shows the exact test of two counts with a plain comparison", async () => {
    const result = await check(facts, "attacks(2007) is higher from 2006");
    assert.equal(result.verdict, "holds");
    assert.equal(result.methods[0]?.code, "poisson");
    assert.equal(result.parameters.ratio, 1.1);
    assert.ok(Number(result.parameters.p) > 0.5);
    assert.ok(Number(result.parameters.low) < 1 && Number(result.parameters.high) > 1);
    assert.equal((await check(facts, "attacks(2007) is lower from 2006")).verdict, "fails");
    assert.equal((await check(facts, "attacks(2007) is unchanged from 2006")).verdict, "fails");
    assert.equal((await check(facts, "attacks(2005) is higher from 2004")).verdict, "holds");
  });
  it("does not test what is no count of things that happened in a period", async () => {
    // A stock on a day and the votes of a body are counts, but not of independent events.
    const stock: Facts = { "council.terms(Japan, by: 2009)": 10, "council.terms(Japan, by: 2008)": 9 };
    assert.deepEqual(
      (await check(stock, "council.terms(Japan, by: 2009) is higher from 2008")).parameters,
      {},
    );
    const votes: Facts = { "votes(2008)": 12, "votes(2007)": 10 };
    assert.deepEqual((await check(votes, "votes(2008) is higher from 2007")).parameters, {});
    const aid: Facts = { "aid(Japan, in: 2008)": 12, "aid(Japan, in: 2007)": 10 };
    const result = await check(aid, "aid(Japan, 2008) is higher from 2007");
    assert.equal(result.verdict, "holds");
    assert.deepEqual(result.parameters, {});
  });
});
