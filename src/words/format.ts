import type { Language } from "../base/language.js";
import { parsePeriod } from "../base/period.js";
import { readable } from "../checks/phrases.js";
import type { CheckResult } from "../checks/result.js";
import type { Value } from "../engine/types.js";
import { body } from "../record/bodies.js";
import { japaneseName } from "../record/japaneseNames.js";
import { state, stateName } from "../states/state.js";
import { words } from "./index.js";
import { japaneseUnit } from "./ja/units.js";
import { japaneseWord } from "./ja/words.js";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A day as a reader of the language writes it: `17 October 2008`, `2008年10月17日`. Other text is left as it is. */
export function showDay(day: string, language: Language): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!found) return day;
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number];
  return language === "ja" ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`;
}

/** A sentence with its days as a reader of the language writes them. What stands in a call, as checks are written, is left. */
export function showDays(sentence: string, language: Language): string {
  return sentence.replace(/(?<![\w(:/.-]|[:,] )\d{4}-\d\d-\d\d(?![\w)/-])/g, (day) => showDay(day, language));
}

const locales: Readonly<Record<Language, string>> = { en: "en-GB", ja: "ja-JP" };
const formats = new Map<string, Intl.NumberFormat>();

/** A number with as many digits as it has, grouped from 10,000 on. */
export function showNumber(value: number, language: Language): string {
  const useGrouping = Math.abs(value) >= 10_000;
  if (Number.isInteger(value) && !useGrouping) return String(value);
  const key = `${language}${useGrouping}`;
  // Making a format costs a hundred times as much as using one.
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6, useGrouping });
  formats.set(key, format);
  return format.format(value);
}

/** A state, or a body that takes part like one, by its id; any other text as it is. Names of states are those of the day. */
export function showParty(id: string, language: Language, day?: string): string {
  if (state(id)) return stateName(id, language, day) ?? stateName(id, language) ?? state(id)?.name ?? id;
  return showBody(id, language);
}

/** A body by its name in the language; any other text as it is. */
export function showBody(id: string, language: Language): string {
  const own = language === "ja" ? japaneseName("body", id) : undefined;
  return own ?? body(id)?.name ?? id;
}

/** A word that the record uses, such as a vote or a role, in the language. */
export const showWord = (word: string, language: Language): string =>
  language === "ja" ? japaneseWord(word) : word;

/** A value as a reader of the language sees it, without its unit. */
export function showValue(value: Value, language: Language): string {
  const { yes, no, none } = words[language];
  switch (value.kind) {
    case "number":
      return showNumber(value.value, language);
    case "yesno":
      return value.value ? yes : no;
    case "date":
      return showDay(value.value, language);
    case "tally":
      return words[language].tallyOf(value.yes, value.no, value.abstain);
    case "set":
      if (value.value.length === 0) return none;
      return value.value
        .map((id) => showWord(showParty(id, language), language))
        .join(language === "ja" ? "、" : ", ");
    case "text":
      return showWord(value.value, language);
  }
}

/** A unit as it stands over a column or on an axis; one that an author wrote stays as it is. */
export const unitName = (language: Language, unit: string): string =>
  (language === "ja" ? japaneseUnit(unit)?.unit : undefined) ?? unit;

/** What follows a number in a sentence: `期`, `％`; empty where the unit is a phrase. */
export const counterOf = (unit: string | null): string =>
  unit === null ? "" : (japaneseUnit(unit)?.counter ?? "");

const precise = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 10, useGrouping: false });
const preciseGrouped = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 10, useGrouping: true });

/** A figure with what follows it, in Japanese: `10期`, `16.624％`. It has the digits that the English sentence has. */
export function japaneseAmount(value: number, unit: string | null): string {
  const figure = readable(value);
  return `${(Math.abs(figure) >= 10_000 ? preciseGrouped : precise).format(figure)}${counterOf(unit)}`;
}

/** What the record says in one check, with its unit where that is more than a phrase. */
export function showResult(
  result: Pick<CheckResult, "value" | "shown" | "unit">,
  language: Language,
): string | null {
  if (result.value === null) return null;
  if (result.value.kind !== "number") return showValue(result.value, language);
  return language === "en" ? result.shown : japaneseAmount(result.value.value, result.unit);
}

/** Properties that a word says; others stay as they are written. */
const properties: Readonly<Record<string, string>> = {
  highest: "最多",
  lowest: "最少",
  "a record high": "過去最多",
  "a record low": "過去最少",
};

/** What a check asks for, as far as it is a value by itself; a property stays as it is written. */
export function showExpected(result: CheckResult, language: Language): string | null {
  const { expected, value } = result;
  if (expected === null) return null;
  if (typeof expected === "number") return showNumber(expected, language);
  if (typeof expected === "boolean") return words[language][expected ? "yes" : "no"];
  if (typeof expected === "string") {
    if (value?.kind === "date" && parsePeriod(expected)) return showDay(expected, language);
    const tally = /^(\d+)-(\d+)-(\d+)$/.exec(expected)?.slice(1).map(Number) ?? [];
    const [yes, no, abstain] = value?.kind === "tally" ? tally : [];
    if (yes !== undefined && no !== undefined && abstain !== undefined)
      return words[language].tallyOf(yes, no, abstain);
    if (language === "ja" && value?.kind === "number") return properties[expected] ?? expected;
    return value?.kind === "text" ? showWord(expected, language) : expected;
  }
  return expected
    .map((id) => showWord(showParty(id, language), language))
    .join(language === "ja" ? "、" : ", ");
}

/** Whole days from one day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** How long before a day another one was: in days up to two years, then in years. */
export function showAge(from: string, to: string, language: Language): string {
  const days = Math.max(0, daysBetween(from, to));
  const { ageDays, ageYears } = words[language];
  return days < 730 ? ageDays(days) : ageYears(Math.floor(days / 365.25));
}
