import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse, parseExpression } from "../../src/checks/language/parse.js";
import { print } from "../../src/checks/language/print.js";
import { hinted as hintOf, sentence } from "../support/sentence.js";

/** Reads `a [[b]] c`: the text without marks, and the span between each pair. */
function marked(source: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = "";
  for (const part of source.split(/(\[\[|\]\])/)) {
    if (part === "[[") spans.push([text.length, text.length]);
    else if (part === "]]") {
      const last = spans.at(-1);
      if (last) last[1] = text.length;
    } else text += part;
  }
  return { text, spans };
}

/** The problems of a marked text, which must stand exactly where the marks are. */
function wrong(source: string, ...codes: string[]) {
  const { text, spans } = marked(source);
  const { problems, checks } = parse(text);
  const shown = (list: readonly [number, number][]) => list.map(([a, b]) => text.slice(a, b));
  assert.deepEqual(
    shown(problems.map((p) => [p.start, p.end])),
    shown(spans),
    `${source}: ${problems.map((p) => sentence(p)).join(" ")}`,
  );
  assert.deepEqual(
    problems.map((p) => [p.start, p.end]),
    spans,
    source,
  );
  assert.deepEqual(
    problems.map((p) => p.code),
    codes.map((c) => `checks/${c}`),
    source,
  );
  assert.ok(
    checks.some((c) => c.broken),
    source,
  );
  return problems;
}

function canonical(text: string): string {
  const { checks, problems } = parse(text);
  assert.deepEqual(problems, [], text);
  return print(checks);
}

describe("parse: what a check may say", () => {
  const same = [
    "council.terms(Japan, by: 2009-01-01) = 10",
    "oda(Japan, Iraq, 2008) = 1755.23",
    "alliance.obligations(Japan, United States, 2008) excludes defense",
    "alliance.obligations(United States, Japan, 2008) = {defense, consultation, nonaggression}",
    "ga.tally(A/RES/63/73) = 173-4-6",
    "treaty.since(NPT, Japan) = 1976-06-08",
    "treaty.since(NPT, Japan) = 1976-06",
    "treaty.since(NPT, Japan) < 1977",
    "council.elected(Japan, in: 2008) = yes",
    'incidents(2008, "Gulf of Aden and Somalia", source: imb) is at least doubled from 2007',
    "incidents(2008, Gulf of Aden) is at least 6 times from 2007",
    "ga.yes(nuclear-disarmament, in: 2008) is a record high since 2003",
    "ga.yes(nuclear-disarmament, in: 2008) is rising over 1994/2008",
    "a(x) is highest among {Japan, Brazil}",
    "a(x) is rank 3",
    "a(x) is unchanged from 2007-10",
    "a(x) = 46361 within 1",
    "a(x) = 30% within 5%",
    "a(x) - b(x) / 2 >= -3",
    "(a(x) - b(x)) / 2 != a(x) - (b(x) - 1)",
    "tests.nuclear(DPRK, ../2008) = 1",
    "a(x) = {}",
    "a() = 1 and b(x) = no; c(x) > 2",
    'members(ARF, 2008) includes "European Union and others"',
    "status(Iran, 2008) = grey list",
  ];
  for (const text of same) it(text, () => assert.equal(canonical(text), text));

  const forms: [string, string][] = [
    ["A.b( x ,by:2008 )=1", "A.b(x, by: 2008) = 1"],
    ["a(“United States”) ≥ 3", "a(United States) >= 3"],
    ["a('Viet Nam')\u00a0≤ 3", "a(Viet Nam) <= 3"],
    ["ga.tally(A/RES/63/73) = 173–4–6", "ga.tally(A/RES/63/73) = 173-4-6"],
    ["a(x) − 3 × b(y) = 1.50", "a(x) - 3 * b(y) = 1.5"],
    ["a(x) is the highest", "a(x) is highest"],
    ["a(x) is 2 times from 2007", "a(x) is doubled from 2007"],
    ["a(x) includes Iran (Islamic Republic of)", 'a(x) includes "Iran (Islamic Republic of)"'],
    ["ga.tally(S/RES/1851 (2008)) = 15-0-0", 'ga.tally("S/RES/1851 (2008)") = 15-0-0'],
    ["a(x) = 1 -- a note = with; signs", "a(x) = 1"],
    ["a(x) = Yes", "a(x) = yes"],
    ["incidents（2008、日本）＝１０", "incidents(2008, 日本) = 10"],
    ["a(x) = 007", "a(x) = 7"],
    ['a("one -- two") = 1 -- note', 'a("one -- two") = 1'],
    ["a(x) = 1;", "a(x) = 1"],
  ];
  for (const [text, expected] of forms)
    it(`${text} is ${expected}`, () => assert.equal(canonical(text), expected));

  it("takes four, two and two digits for a date, else three numbers for a tally", () => {
    const kinds = ["2008-10-17", "173-4-6", "158-32-0", "2008-10", "192-4", "192 - 4 - 2"].map((right) => {
      const [first] = parse(`a(x) = ${right}`).checks[0]?.comparisons ?? [];
      return first?.type === "relation" ? first.right.type : undefined;
    });
    assert.deepEqual(kinds, ["date", "tally", "tally", "date", "binary", "binary"]);
  });
});

describe("parse: problems have a place and a near suggestion", () => {
  const hinted: [string, string, RegExp][] = [
    ["a(x) [[=>]] 3", "unknown-relation", />=/],
    ["a(x) [[==]] 3", "unknown-relation", /=\?/],
    ["a(x) [[<>]] 3", "unknown-relation", /!=/],
    ["a(x) [[≈]] 3", "unknown-relation", /within/],
    ["a(x) [[inclues]] Japan", "unknown-relation", /includes/],
    ["a(x) [[contains]] Japan", "unknown-relation", /includes/],
    ["a(x) [[equals]] 3", "unknown-relation", /=/],
    ["a(x) is the [[higest]]", "unknown-property", /highest/],
    ["a(x) is [[most]]", "unknown-property", /highest/],
    ["a(x) is [[10]]", "unexpected", /= 10/],
    ["a(x) is higher [[than]] 3", "unexpected", /write >/],
    ["a(x) = 3 [[withing]] 1", "misspelt-word", /within/],
    ["a(x) = 3 [[adn]] b(x) = 2", "misspelt-word", /and/],
    ["a(x) is rising [[ovr]] 1994/2008", "misspelt-word", /over/],
    ["a(x) = [[1,755.23]]", "bad-number", /1755\.23/],
    ["a(x) = [[1 755]]", "bad-number", /1755/],
    ["a(x) = [[1755,23]]", "bad-number", /1755\.23/],
    ["a(x) = [[10th]]", "bad-number", /10/],
    ["a(x) = [[.5]]", "bad-number", /0\.5/],
    ["a(x) = 10 [[terms]]", "unexpected", /unit/],
    ["a(x) = [[2008-13]]", "bad-date", /spaces/],
    ["a(x) = [[2008-02-30]]", "bad-date", /day/],
    ["a(x) is higher from [[2003-2007]]", "bad-date", /2003\/2007/],
    ["a(x) is higher from [[2007/2003]]", "backwards-period", /2003\/2007/],
    ['a([["Japan]], 2008) = 10', "unclosed-quote", /"/],
    ["a[[(]]Japan, by: 2009 = 10", "unclosed-bracket", /\)/],
    ["a(x) = [[{]]defense, consultation", "unclosed-bracket", /}/],
    ["a(x) = 3[[)]]", "unopened-bracket", /[Rr]emove/],
    ["a(x) = [[$]]5", "unexpected", /unit/],
  ];
  for (const [text, code, hint] of hinted) it(text, () => assert.match(hintOf(wrong(text, code)[0]), hint));

  it("says what is missing", () => {
    wrong("a(x)[[]]", "unexpected");
    wrong("a(x) = [[]]", "unexpected");
    wrong("[[=]] 3", "unexpected");
    wrong("a([[,]]) = 3", "unexpected");
    wrong("a(x) is rank [[0]]", "unexpected");
    wrong("a(x) is doubled [[]]", "unexpected");
  });
  it("goes on after an error", () => {
    wrong(
      "a(x) [[=>]] 3; b(y) is [[higest]] and c(z) = [[1,000]]",
      "unknown-relation",
      "unknown-property",
      "bad-number",
    );
    assert.deepEqual(
      parse("a(x) => 3; b(y) = 1").checks.map((c) => c.broken),
      [true, false],
    );
  });
  it("does not pass an empty check", () => {
    for (const text of ["", "  ", ";", "-- only a note"])
      assert.deepEqual(
        parse(text).problems.map((p) => p.code),
        ["checks/empty"],
        text,
      );
  });
  it("limits how deep and long a check may be", () => {
    const deep = parse(`${"(".repeat(50_000)}a(x)${")".repeat(50_000)} = 1`);
    assert.equal(deep.problems[0]?.code, "checks/too-long");
    const long = parse(`a(x)${" + 1".repeat(50_000)} = 1`);
    assert.equal(long.problems[0]?.code, "checks/too-long");
  });
});

describe("parseExpression", () => {
  it("reads one expression and nothing else", () => {
    assert.equal(parseExpression("a(x) - 3").expr?.type, "binary");
    assert.equal(parseExpression("a(x) = 3").problems[0]?.start, 5);
    assert.equal(parseExpression("").problems[0]?.code, "checks/empty");
  });
});
