import { body } from "../../record/bodies.js";
import { japaneseName } from "../../record/japaneseNames.js";
import type { ValueWords } from "../languageWords.js";
import { figureOf, isPercent, shareOf } from "../numbers.js";
import { japaneseArg, japaneseDate, japaneseParty, japanesePeriod } from "./labels.js";
import { inJapanese, japaneseMeaning } from "./measures/index.js";
import { japaneseUnit } from "./units.js";
import { japaneseWord } from "./words.js";

/** `10期`, `12.5％`; a unit that is a phrase does not follow its number. */
function amount(value: number, unit: string, figures?: number): string {
  const figure = figureOf(value, unit, "ja", figures);
  const counter = shareOf(unit) !== undefined || isPercent(unit) ? "" : (japaneseUnit(unit)?.counter ?? "");
  return `${figure}${counter}`;
}

const properties: Readonly<Record<string, string>> = {
  highest: "最多",
  lowest: "最少",
  "a record high": "過去最多",
  "a record low": "過去最少",
};

export const values: ValueWords = {
  yes: "はい",
  no: "いいえ",
  none: "なし",
  comma: "、",
  and: (names) => names.join("、"),
  stop: "。",
  space: "",
  tally: (yes, no, abstain) => `賛成${yes}、反対${no}、棄権${abstain}`,
  property: (text) => properties[text] ?? text,
  date: japaneseDate,
  period: (text) => (/^\d{4}$/.test(text) ? text : japanesePeriod(text)),
  amount,
  placedAmount: amount,
  placedState: (name) => name,
  placedDate: japaneseDate,
  unit: (unit) => japaneseUnit(unit)?.unit ?? unit,
  word: japaneseWord,
  party: japaneseParty,
  member: (id, name) => japaneseParty(id) ?? japaneseWord(name ?? body(id)?.name ?? id),
  body: (id) => japaneseName("body", id) ?? body(id)?.name,
  area: (id) => japaneseName("area", id),
  argument: (arg) => japaneseArg(arg),
  notes: (measure) => inJapanese(measure)?.notes ?? (measure.given ? (measure.notes ?? []) : []),
  meaning: (measure, param) => japaneseMeaning(measure, param.key) ?? param.meaning,
  title: (measure) => inJapanese(measure)?.title ?? measure.title,
  definition: (measure, args) => inJapanese(measure)?.definition(args) ?? measure.definition(args),
  clause: ({ measure, args }, value, raw) => inJapanese(measure)?.clause?.(args, value, raw),
};
