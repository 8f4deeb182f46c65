import type { Language } from "../base/language.js";
import { parsePeriod } from "../base/period.js";
import type { CheckResult } from "../checks/result.js";
import type { MemberNames } from "../checks/statements.js";
import type { BoundCall } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import { words } from "./index.js";
import { allFigures, figureOf, figuresApart } from "./numbers.js";
import { phrasebook } from "./phrasebook.js";
import { sayValue, type ValueContext } from "./sayValue.js";

/** A day as a page has it: `17 October 2008`, `2008年10月17日`. Other text is left as it is. */
export function showDay(day: string, language: Language): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? phrasebook[language].values.placedDate(day) : day;
}

/** A sentence with its days and tallies as a page has them. What is part of a call, as checks are written, is left. */
export function typeset(sentence: string, language: Language): string {
  return sentence
    .replace(/(?<![\w(:/.-]|[:,] )\d{4}-\d\d-\d\d(?![\w)/-])/g, (day) => showDay(day, language))
    .replace(/(?<![\w(:/.-])(\d{1,3})-(\d{1,3})-(\d{1,3})(?![\w)/-])/g, "$1–$2–$3");
}

/** A state, or a body that takes part like one, by its name on the day; a group of recipients of aid by its word; any other text as it is. */
export const showParty = (id: string, language: Language, day?: string): string =>
  phrasebook[language].values.party(id, day) ??
  phrasebook[language].values.body(id) ??
  phrasebook[language].values.word(id);

/** A body by its name in the language; any other text as it is. */
export const showBody = (id: string, language: Language): string =>
  phrasebook[language].values.body(id) ?? id;

/** A value in a language, with what is known of it. */
export const showValue = (value: Value, language: Language, context: ValueContext = {}): string =>
  sayValue(phrasebook[language].values, value, context);

/** What a check or an expression gives: its value, with its unit, and what names the members of a set. */
export interface Shown {
  value: Value | null;
  unit: string | null;
  names: MemberNames;
  calls: readonly BoundCall[];
  /** What a check asks for. */
  expected?: CheckResult["expected"] | undefined;
}

/**
 * The value of a check or an expression, with its unit; null where it is not known. It has as many figures as tell it
 * from the number that the check asks for.
 */
export function showResult(
  { value, unit, names, calls: [call], expected }: Shown,
  language: Language,
): string | null {
  if (value === null) return null;
  const context = { unit, names, call: call ?? null };
  const shown = showValue(value, language, context);
  if (value.kind !== "number" || typeof expected !== "number" || value.value === expected) return shown;
  if (shown !== showValue({ kind: "number", value: expected }, language, context)) return shown;
  return showValue(value, language, { ...context, figures: figuresApart(value.value, expected) });
}

/** What a page has in place of an expression: the sentence around it names the unit. */
export function showInline(result: Shown & { problems: readonly unknown[] }, language: Language): string {
  const { unknownValue, unreadableValue } = words[language];
  return (
    showResult({ ...result, unit: null }, language) ??
    (result.problems.length > 0 ? unreadableValue : unknownValue)
  );
}

/** What a check asks for, as far as it is a value by itself; a property stays as it is written. */
export function showExpected(
  { expected, value, unit, names }: CheckResult,
  language: Language,
): string | null {
  if (expected === null) return null;
  const words = phrasebook[language].values;
  if (typeof expected === "number") return figureOf(expected, unit ?? "", language, allFigures);
  if (typeof expected === "boolean") return expected ? words.yes : words.no;
  if (typeof expected !== "string")
    return expected.map((id) => words.member(id, names[id])).join(words.comma);
  if (value?.kind === "date" && parsePeriod(expected)) return showDay(expected, language);
  const [yes, no, abstain] = /^(\d+)-(\d+)-(\d+)$/.exec(expected)?.slice(1).map(Number) ?? [];
  if (value?.kind === "tally" && yes !== undefined && no !== undefined && abstain !== undefined)
    return words.tally(yes, no, abstain);
  return value?.kind === "text" ? words.word(expected) : words.property(expected);
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
