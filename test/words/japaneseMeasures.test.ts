import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePeriod } from "../../src/base/period.js";
import { isJapanese } from "../../src/base/script.js";
import { placeholders } from "../../src/engine/describe.js";
import type { Arg, Args, Measure, Param } from "../../src/engine/types.js";
import { catalogue } from "../../src/measures/index.js";
import { japaneseArg, japaneseDate, japanesePeriod } from "../../src/words/ja/labels.js";
import { japaneseMeasures } from "../../src/words/ja/measures/index.js";
import { japaneseUnit } from "../../src/words/ja/units.js";
import { japaneseWord } from "../../src/words/ja/words.js";

/** Choices that are codes, which a reader of Japanese is shown as they are. */
const codes =
  /^(?:[a-z]{1,4}(?:-[a-z]{3,4})?|kappa|bulletin|\d+|NAVAREA [IVX]+|HYDRO[A-Z]+|cow-igos|factbook-memberships)$/;

const sample = (param: Param, index: number): Arg => {
  const arg = (id: string, label = id, more: Partial<Arg> = {}): Arg => ({
    kind: param.kind,
    text: label,
    label,
    id,
    ...more,
  });
  const period = parsePeriod("2008");
  assert.ok(period);
  switch (param.kind) {
    case "state":
      return index % 2 === 0 ? arg("JPN", "Japan") : arg("BRA", "Brazil");
    case "states":
      return arg("{Germany, India}", "Germany and India", { states: ["DEU", "IND"] });
    case "at":
    case "by":
      return arg("2008-12-31");
    case "in":
      return param.sessions
        ? arg("63", "session 63 (from September 2008)", { text: "session 63" })
        : arg("2008", "2008", { period });
    case "body":
      return arg("UNSC", "United Nations Security Council (UNSC)");
    case "treaty":
      return arg("NPT", "Treaty on the Non-Proliferation of Nuclear Weapons (NPT)");
    case "mission":
      return arg("UNMIS", "United Nations Mission in the Sudan (UNMIS)");
    case "area":
      return arg("gulf-of-aden", "Gulf of Aden");
    case "resolution":
      return arg("A/RES/63/73");
    case "mandate":
    case "activity":
      return arg("some-law", "Some Law", { japanese: "ある法律" });
    case "text":
      return arg("Quelle", "Quelle");
    default:
      return arg(param.default ?? param.choices?.[0] ?? "");
  }
};

const samples = (measure: Measure): Args =>
  Object.fromEntries(
    measure.params.flatMap((p, i) => (p.kind === "source" ? [] : [[p.key, sample(p, i)] as const])),
  );

test("every measure has a title and a definition in Japanese, and no other has", () => {
  const names = catalogue.map((m) => m.name).sort();
  assert.deepEqual(Object.keys(japaneseMeasures).sort(), names);
  const titles = catalogue.map((m) => japaneseMeasures[m.name]?.title ?? "");
  assert.equal(new Set(titles).size, titles.length);
  for (const measure of catalogue) {
    assert.ok(isJapanese(japaneseMeasures[measure.name]?.title ?? ""), measure.name);
    const args = placeholders(measure);
    const text = japaneseMeasures[measure.name]?.definition(args) ?? "";
    assert.match(text, /。$/, measure.name);
    assert.doesNotMatch(text, /undefined|。。|（）/, measure.name);
  }
});

test("a Japanese definition is filled with the arguments that fill the English one", () => {
  for (const measure of catalogue) {
    const args = samples(measure);
    const said = measure.definition(args);
    const text = japaneseMeasures[measure.name]?.definition(args) ?? "";
    for (const [key, arg] of Object.entries(args)) {
      if (arg.kind === "choice" || !said.includes(arg.label)) continue;
      const wanted = key === "words" || arg.kind === "text" ? arg.label : japaneseArg(arg);
      assert.ok(text.includes(wanted), `${measure.name}: ${key} ${wanted} in ${text}`);
    }
  }
});

test("where a choice changes what is counted in English, it does in Japanese", () => {
  for (const measure of catalogue)
    for (const param of measure.params) {
      const choices = param.kind === "source" ? measure.sources : (param.choices ?? []);
      if (param.kind !== "choice" || measure.name === "warnings") continue;
      const base = samples(measure);
      const said = new Map(
        choices.map((id) => {
          const args = { ...base, [param.key]: { kind: param.kind, text: id, label: id, id } };
          return [measure.definition(args), japaneseMeasures[measure.name]?.definition(args) ?? ""];
        }),
      );
      assert.equal(new Set(said.values()).size, said.size, `${measure.name} ${param.key}`);
    }
});

test("figures in a definition are the same in both languages", () => {
  // Articles, sessions and scales are written in words in one of the two; what is counted by is in figures in both.
  const figures = (text: string): string[] => text.match(/\d{1,3}(?:,\d{3})+/g) ?? [];
  for (const measure of catalogue) {
    const args = samples(measure);
    const text = japaneseMeasures[measure.name]?.definition(args) ?? "";
    for (const figure of figures(measure.definition(args)))
      assert.ok(text.includes(figure), `${measure.name}: ${figure}`);
  }
});

test("every unit has a Japanese one", () => {
  for (const measure of catalogue) {
    const units = new Set([measure.unit]);
    for (const param of measure.params)
      for (const id of param.choices ?? [])
        units.add(
          measure.unitFor?.({ [param.key]: { kind: param.kind, text: id, label: id, id } }) ?? measure.unit,
        );
    for (const unit of units) {
      const japanese = japaneseUnit(unit);
      assert.ok(japanese, `${measure.name}: ${unit}`);
      if (japanese.unit !== "km")
        assert.match(japanese.unit, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}％]/u);
    }
  }
});

test("every word that a measure takes or gives has a Japanese one, unless it is a code", () => {
  for (const measure of catalogue) {
    const words = [...(measure.words ?? []), ...measure.params.flatMap((p) => p.choices ?? [])];
    for (const word of words)
      if (!codes.test(word)) assert.ok(isJapanese(japaneseWord(word)), `${measure.name}: ${word}`);
  }
});

test("days and periods are written in the order of the language", () => {
  assert.equal(japaneseDate("2008-10-17"), "2008年10月17日");
  assert.equal(japaneseDate("2008-02"), "2008年2月");
  assert.equal(japanesePeriod("2003/2008"), "2003年から2008年まで");
  assert.equal(japanesePeriod("../2008"), "2008年まで");
  assert.equal(japanesePeriod("2001-10/.."), "2001年10月以降");
  assert.equal(japanesePeriod("session 63"), "第63回会期");
  assert.equal(japanesePeriod("the period"), "the period");
});
