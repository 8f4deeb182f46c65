import { parsePeriod } from "../base/period.js";
import type { CheckResult } from "../checks/result.js";
import type { Language } from "../edition/chapters.js";
import type { Value } from "../measures/types.js";
import { body } from "../record/bodies.js";
import { state, stateName } from "../states/state.js";
import { words } from "./words/index.js";

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
  return body(id)?.name ?? id;
}

/** Bodies by their English names: Japanese ones are among the names by which they may be looked up. */
export function showBody(id: string, language: Language): string {
  const found = body(id);
  if (!found) return id;
  if (language === "en") return found.name;
  return found.names.find((name) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(name)) ?? found.name;
}

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
      return `${value.yes}–${value.no}–${value.abstain}`;
    case "set":
      if (value.value.length === 0) return none;
      return value.value.map((id) => showParty(id, language)).join(language === "ja" ? "、" : ", ");
    case "text":
      return value.value;
  }
}

/**
 * What the record says in one check. The unit is English, so that in other languages the value stands alone
 * where a unit would be a phrase.
 */
export function showResult(result: Pick<CheckResult, "value" | "shown">, language: Language): string | null {
  if (result.value === null) return null;
  if (result.value.kind === "number" && language === "en") return result.shown;
  return showValue(result.value, language);
}

/** What a check asks for, as far as it is a value by itself; a property stays as it is written. */
export function showExpected(result: CheckResult, language: Language): string | null {
  const { expected, value } = result;
  const { yes, no } = words[language];
  if (expected === null) return null;
  if (typeof expected === "number") return showNumber(expected, language);
  if (typeof expected === "boolean") return expected ? yes : no;
  if (typeof expected === "string")
    return value?.kind === "date" && parsePeriod(expected) ? showDay(expected, language) : expected;
  return expected.map((id) => showParty(id, language)).join(language === "ja" ? "、" : ", ");
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** How long before a day another one was: in days up to two years, then in years. */
export function showAge(from: string, to: string, language: Language): string {
  const days = Math.max(0, daysBetween(from, to));
  const { ageDays, ageYears } = words[language];
  return days < 730 ? ageDays(days) : ageYears(Math.floor(days / 365.25));
}
