import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePeriod } from "../../src/base/period.js";
import { isJapanese } from "../../src/base/script.js";
import { placeholders } from "../../src/engine/describe.js";
import { needsOf } from "../../src/engine/needs.js";
import type { Arg, Args, Measure, Param } from "../../src/engine/types.js";
import { catalogue } from "../../src/measures/index.js";
import { japaneseArg, japaneseDate, japanesePeriod } from "../../src/words/ja/labels.js";
import { japaneseMeaning, japaneseMeasures } from "../../src/words/ja/measures/index.js";
import { meanings } from "../../src/words/ja/measures/meanings.js";
import { coverage } from "../../src/words/ja/reasons.js";
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
  const names = catalogue.map((m) => m.name);
  const there = Object.keys(japaneseMeasures);
  assert.deepEqual(
    {
      missing: names.filter((name) => !there.includes(name)),
      gone: there.filter((name) => !names.includes(name)),
    },
    { missing: [], gone: [] },
    "add what is missing to src/words/ja/measures/<field>.ts, and delete what is gone",
  );
  const titles = catalogue.map((m) => japaneseMeasures[m.name]?.title ?? "");
  assert.equal(new Set(titles).size, titles.length);
  for (const measure of catalogue) {
    assert.ok(isJapanese(japaneseMeasures[measure.name]?.title ?? ""), measure.name);
    const args = placeholders(measure);
    const text = japaneseMeasures[measure.name]?.definition(args) ?? "";
    assert.match(text, /。$/, `${measure.name}: its definition in Japanese ends with 。: ${text}`);
    assert.doesNotMatch(
      text,
      /undefined|。。|（）/,
      `${measure.name}: its definition in Japanese has a hole`,
    );
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
      assert.ok(
        text.includes(wanted),
        `${measure.name}: its Japanese definition lacks the argument ${key} ("${wanted}"), which the English one names: ${text}`,
      );
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
      assert.equal(
        new Set(said.values()).size,
        said.size,
        `${measure.name}: each choice of ${param.key} gives another English definition, and must give another Japanese one`,
      );
    }
});

/** Four words of English in a row. */
const english = /(?:[A-Za-z]+[ ,;:]+){3}[A-Za-z]+/;

test("every measure has as many notes in Japanese as in English, with the same figures", () => {
  const figures = (text: string): string[] => text.match(/\d{1,3}(?:,\d{3})+|\b[12]\d{3}\b/g) ?? [];
  for (const { name, notes = [] } of catalogue) {
    const japanese = japaneseMeasures[name]?.notes ?? [];
    assert.equal(japanese.length, notes.length, `${name}: as many Japanese notes as English ones are needed`);
    for (const [i, note] of japanese.entries()) {
      assert.match(note, /。$/, name);
      assert.ok(isJapanese(note) && !english.test(note), `${name}: ${note}`);
      for (const figure of figures(notes[i] ?? ""))
        assert.ok(note.includes(figure), `${name}: ${figure} in ${note}`);
    }
  }
});

test("every argument has a meaning in Japanese, which differs where the English one does", () => {
  const pairs = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const measure of catalogue)
    for (const { key, meaning } of measure.params) {
      const { name } = measure;
      const japanese = japaneseMeaning(measure, key) ?? "";
      const own = `give ${name} its own in \`meanings: { ${key}: "..." }\`, src/words/ja/measures/<field>.ts`;
      assert.match(japanese, /。$/, `the argument ${key} has no Japanese meaning that ends with 。: ${own}`);
      assert.ok(
        isJapanese(japanese) && !english.test(japanese),
        `the meaning of ${key} is not Japanese (${japanese}): ${own}`,
      );
      assert.equal(
        pairs.get(`${key}: ${meaning}`) ?? japanese,
        japanese,
        `"${meaning}" has two Japanese meanings as ${key}: take that of the other measure for ${name}`,
      );
      const other = seen.get(`${key}: ${japanese}`) ?? meaning;
      assert.ok(
        other === meaning,
        `"${japanese}" stands for "${other}" and, of ${name}, for "${meaning}": write the English meaning of the other measure, or ${own}`,
      );
      pairs.set(`${key}: ${meaning}`, japanese);
      seen.set(`${key}: ${japanese}`, meaning);
    }
});

test("no measure gives a meaning to an argument that it has not, or the one that the key has anyway", () => {
  for (const { name, params } of catalogue)
    for (const [key, meaning] of Object.entries(japaneseMeasures[name]?.meanings ?? {})) {
      assert.ok(
        params.some((p) => p.key === key),
        `${name} has no argument ${key}: delete its Japanese meaning`,
      );
      assert.notEqual(
        meaning,
        meanings[key],
        `${name}: delete the meaning of ${key}, which src/words/ja/measures/meanings.ts has already`,
      );
    }
});

test("the reason of a break is a sentence in both languages", () => {
  for (const { name, reasons, breaks = [] } of catalogue)
    for (const { reason } of breaks) {
      assert.match(reasons?.[reason]?.({}, {}) ?? "", /^[A-Z].*\.$/, name);
      assert.match(japaneseMeasures[name]?.reasons?.[reason]?.({}, {}) ?? "", /。$/, name);
    }
});

test("what a measure needs to be covered has a Japanese name", () => {
  for (const measure of catalogue)
    for (const param of [undefined, ...measure.params.filter((p) => p.choices)])
      for (const id of param?.choices ?? [""]) {
        const choice = param && { [param.key]: { kind: param.kind, text: id, label: id, id } };
        for (const { table, kind = null } of needsOf(measure, { ...samples(measure), ...choice })) {
          const row = { source: "own", table, kind, subject: null, state: null, from: null, to: null };
          const text = coverage({ ...row, gap: true, reason: "" });
          assert.equal(/（.+）/.test(text), kind !== null, `${measure.name}: ${kind} in ${text}`);
          assert.doesNotMatch(text, /[a-z]{3}/, measure.name);
        }
      }
});

test("figures in a definition are the same in both languages", () => {
  // Articles, sessions and scales are written in words in one of the two; what is counted by is in figures in both.
  const figures = (text: string): string[] => text.match(/\d{1,3}(?:,\d{3})+/g) ?? [];
  for (const measure of catalogue) {
    const args = samples(measure);
    const text = japaneseMeasures[measure.name]?.definition(args) ?? "";
    for (const figure of figures(measure.definition(args)))
      assert.ok(text.includes(figure), `${measure.name}: ${figure} is missing in its Japanese definition`);
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
      assert.ok(japanese, `add the unit "${unit}" of ${measure.name} to src/words/ja/units.ts`);
      if (japanese.unit !== "km")
        assert.match(japanese.unit, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}％]/u);
    }
  }
});

test("every word that a measure takes or gives has a Japanese one, unless it is a code", () => {
  for (const measure of catalogue) {
    const words = [...(measure.words ?? []), ...measure.params.flatMap((p) => p.choices ?? [])];
    for (const word of words)
      if (!codes.test(word))
        assert.ok(
          isJapanese(japaneseWord(word)),
          `add the word "${word}" of ${measure.name} to src/words/ja/words.ts`,
        );
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
