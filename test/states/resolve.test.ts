import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { yearPeriod } from "../../src/base/period.js";
import { resolve } from "../../src/states/resolve.js";
import { type CodeSystem, codeSystems } from "../../src/states/types.js";

function said(text: string, date?: string, system?: CodeSystem): string {
  const { result, id, candidates } = resolve(text, date, system);
  const ids = [...new Set(candidates.map((c) => c.id))].sort().join(" ");
  return result === "state" ? id : `${result}: ${ids}`;
}

test("the codes that COW and Gleditsch-Ward give differently are told apart by system and date", () => {
  const cases: Array<[string, string, CodeSystem, string]> = [
    ["255", "1914-01-01", "cow", "DEU"],
    ["255", "1975-01-01", "cow", "unknown: DEU"],
    ["255", "2008-01-01", "cow", "DEU"],
    ["255", "2008-01-01", "gw", "unknown: DEU"],
    ["260", "1975-01-01", "cow", "DEU"],
    ["260", "2008-01-01", "cow", "unknown: DEU"],
    ["260", "2008-01-01", "gw", "DEU"],
    ["265", "1975-01-01", "cow", "DDR"],
    ["265", "2008-01-01", "gw", "unknown: DDR"],
    ["678", "1980-01-01", "cow", "YEM"],
    ["678", "2008-01-01", "cow", "unknown: YEM"],
    ["678", "2008-01-01", "gw", "YEM"],
    ["679", "2008-01-01", "cow", "YEM"],
    ["679", "2008-01-01", "gw", "unknown: "],
    ["680", "1980-01-01", "cow", "YMD"],
    ["680", "2008-01-01", "gw", "unknown: YMD"],
    ["340", "1900-01-01", "gw", "SRB"],
    ["340", "2008-01-01", "gw", "SRB"],
    ["340", "2008-01-01", "cow", "unknown: "],
    ["345", "1900-01-01", "cow", "SRB"],
    ["345", "1985-01-01", "cow", "YUG"],
    ["345", "2000-01-01", "cow", "SCG"],
    ["345", "2010-01-01", "cow", "SRB"],
    ["345", "2000-01-01", "gw", "SCG"],
    ["345", "2010-01-01", "gw", "unknown: SCG YUG"],
    ["816", "1965-01-01", "cow", "VDR"],
    ["816", "1965-01-01", "gw", "VDR"],
    ["816", "2008-01-01", "cow", "VNM"],
    ["817", "1965-01-01", "cow", "RVN"],
    ["817", "1990-01-01", "gw", "unknown: RVN"],
    ["365", "1900-01-01", "cow", "RUS"],
    ["365", "1985-01-01", "gw", "SUN"],
    ["365", "2008-01-01", "cow", "RUS"],
    ["740", "1950-06-01", "cow", "JPN"],
    ["740", "2008-01-01", "isonum", "SUR"],
    ["392", "2008-01-01", "isonum", "JPN"],
    ["YUG", "1985-01-01", "undl", "YUG"],
    ["YUG", "2002-12-07", "undl", "SCG"],
    ["SCG", "2004-01-01", "undl", "SCG"],
    ["RUS", "1985-01-01", "undl", "SUN"],
    ["RUS", "1991-12-24", "undl", "RUS"],
    ["GER", "1980-01-01", "undl", "DEU"],
    ["EAZ", "1963-12-02", "undl", "ZAN"],
    ["CS", "1990-01-01", "iso2", "CSK"],
    ["CS", "2005-01-01", "iso2", "SCG"],
    ["SK", "1974-01-01", "iso2", "SKM"],
    ["SK", "2008-01-01", "iso2", "SVK"],
    ["ja", "2008-01-01", "fips", "JPN"],
    ["ks", "2008-01-01", "fips", "KOR"],
    ["AUS", "2008-01-01", "cowabb", "AUT"],
    ["AUS", "2008-01-01", "iso3", "AUS"],
    ["4", "2008-01-01", "isonum", "AFG"],
    ["004", "2008-01-01", "m49", "AFG"],
  ];
  for (const [code, day, system, expected] of cases)
    assert.equal(said(code, day, system), expected, `${system} ${code} ${day}`);
});

test("a name that two states bear is ambiguous until a date settles it", () => {
  const cases: Array<[string, string | undefined, string]> = [
    ["Germany", undefined, "ambiguous: DDR DEU"],
    ["Germany", "1975-01-01", "ambiguous: DDR DEU"],
    ["Germany", "2008-01-01", "DEU"],
    ["Germany", "1930-01-01", "DEU"],
    ["ドイツ", "1975-01-01", "ambiguous: DDR DEU"],
    ["ドイツ", "2008-01-01", "DEU"],
    ["Korea", "2008-01-01", "ambiguous: KOR PRK"],
    ["Korea", "1900-01-01", "KOR730"],
    ["Congo", undefined, "ambiguous: COD COG"],
    ["Yugoslavia", undefined, "ambiguous: SCG YUG"],
    ["Yugoslavia", "1985-01-01", "YUG"],
    ["Yugoslavia", "2000-01-01", "SCG"],
    ["Vietnam", "1965-01-01", "ambiguous: RVN VDR"],
    ["Viet Nam", "2008-01-01", "VNM"],
    ["Yemen", "1980-01-01", "ambiguous: YEM YMD"],
    ["Yemen", "2008-01-01", "YEM"],
    ["China", "1960-01-01", "CHN"],
    ["Russia", "1980-01-01", "SUN"],
    ["ロシア", "1980-01-01", "SUN"],
    ["Russia", "2008-01-01", "RUS"],
    ["Russia", undefined, "ambiguous: RUS SUN"],
    ["USSR", "1980-01-01", "SUN"],
    ["ソ連", "1980-01-01", "SUN"],
    ["USSR", "2000-01-01", "unknown: SUN"],
    ["Serbia", "2004-01-01", "unknown: SRB"],
    ["Burma", "2008-01-01", "MMR"],
  ];
  for (const [name, day, expected] of cases) assert.equal(said(name, day), expected, `${name} ${day}`);
});

test("names are understood as people and tables write them", () => {
  const cases: Array<[string, string]> = [
    ["Japan", "JPN"],
    [" japan ", "JPN"],
    ["ＪＡＰＡＮ", "JPN"],
    ["日本国", "JPN"],
    ["日本", "JPN"],
    ["Япония", "JPN"],
    ["اليابان", "JPN"],
    ["中国", "CHN"],
    ["Brazil", "BRA"],
    ["BRÉSIL", "BRA"],
    ["Korea, Republic of", "KOR"],
    ["Republic of Korea", "KOR"],
    ["Iran, Islamic Republic of", "IRN"],
    ["IRAN (ISLAMIC REPUBLIC OF)", "IRN"],
    ["The Gambia", "GMB"],
    ["Gambia, The", "GMB"],
    ["St. Kitts & Nevis", "KNA"],
    ["Côte d’Ivoire", "CIV"],
    ["COTE D'IVOIRE", "CIV"],
    ["Turkey", "TUR"],
    ["Türkiye", "TUR"],
    ["DR Congo (Zaire)", "COD"],
  ];
  for (const [name, expected] of cases) assert.equal(said(name, "2008-01-01"), expected, name);
});

test("of a name with another in brackets, the part that is right on the day is meant", () => {
  assert.equal(said("Russia (Soviet Union)", "1980-01-01"), "SUN");
  assert.equal(said("Russia (Soviet Union)", "2000-01-01"), "RUS");
  assert.equal(said("Yemen (North Yemen)", "1980-01-01"), "YEM");
  assert.equal(said("Serbia (Yugoslavia)", "1998-06-01"), "SCG");
  assert.equal(said("Mexico (Atlantis)", "2000-01-01").startsWith("unknown"), true);
});

test("a code that systems share without meaning the same is ambiguous and says the systems", () => {
  const answer = resolve("740");
  assert.equal(answer.result, "ambiguous");
  assert.deepEqual(answer.candidates.map(({ id, systems }) => [id, systems]).sort(), [
    ["JPN", ["cow", "gw"]],
    ["SUR", ["isonum", "m49"]],
  ]);
  assert.equal(said("392"), "JPN");
  assert.equal(said("AUS"), "ambiguous: AUS AUT");
});

test("a candidate says when it is right", () => {
  const [found] = resolve("USSR", "2000-01-01").candidates;
  assert.deepEqual(found && [found.id, found.name, found.from, found.to], [
    "SUN",
    "Soviet Union",
    "1922-12-30",
    "1991-12-25",
  ]);
});

test("with a period every reading that is right on some day of it counts", () => {
  assert.equal(resolve("365", yearPeriod(1991), "cow").result, "ambiguous");
  assert.equal(resolve("365", yearPeriod(1990), "cow").id, "SUN");
  assert.equal(resolve("Germany", yearPeriod(1990)).result, "ambiguous");
  assert.equal(resolve("Germany", yearPeriod(1991)).id, "DEU");
});

test("an unknown name brings at most five near ones, always in the same order", () => {
  const near = resolve("Jpan").candidates.map((c) => c.id);
  assert.equal(near[0], "JPN");
  assert.ok(near.length <= 5);
  assert.deepEqual(
    resolve("Jpan").candidates.map((c) => c.id),
    near,
  );
  assert.deepEqual(resolve("Untied States").candidates[0]?.id, "USA");
  assert.deepEqual(resolve("qwertzuiopasdf").candidates, []);
});

test("no text makes it throw, and what is not a state is never one", () => {
  const system = fc.option(fc.constantFrom(...codeSystems), { nil: undefined });
  const odd = fc.constantFrom(
    "",
    " ",
    ",",
    "(",
    "a/b",
    "((x))",
    "constructor",
    "__proto__",
    "toString",
    "0",
    "000",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), odd), system, (text, s) => {
      const answer = resolve(text, undefined, s);
      assert.equal(answer.result === "state", answer.id !== null);
      assert.equal(
        answer.result === "ambiguous",
        new Set(answer.candidates.map((c) => c.id)).size > 1 && answer.result !== "unknown",
      );
    }),
  );
});
