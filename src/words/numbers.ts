import type { Language } from "../base/language.js";

const locales: Readonly<Record<Language, string>> = { en: "en-GB", ja: "ja-JP" };
const formats = new Map<string, Intl.NumberFormat>();

/** A number with as many digits as it has, at most `digits` of them decimals, grouped from 10,000 on. */
export function showNumber(value: number, language: Language, digits = 6): string {
  const useGrouping = Math.abs(value) >= 10_000;
  if (Number.isInteger(value) && !useGrouping) return String(value);
  const key = `${language}${digits}${useGrouping}`;
  // Making a format costs a hundred times as much as using one.
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits, useGrouping });
  formats.set(key, format);
  return format.format(value);
}

/**
 * Ten figures are more than any source gives; the rest is what binary arithmetic adds. Of what is counted in thousands
 * a reader needs no third decimal; the value itself stays as it is.
 */
const readable = (value: number): number =>
  Number(Math.abs(value) >= 1000 ? value.toFixed(2) : value.toPrecision(10));

/** A value with more than four decimals has been calculated: four figures of it are enough for a sentence. */
export const brief = (value: number): number =>
  Number(value.toFixed(4)) === value
    ? value
    : Number(Math.abs(value) < 100 ? value.toPrecision(4) : value.toFixed(2));

/** What a share is a share of (`of incidents`); undefined for a unit that is no share from 0 to 1. */
export const shareOf = (unit: string): string | undefined => /^share (of .+) \(0 to 1\)$/.exec(unit)?.[1];

/** An index is worked out here, and has no more figures than it is good for. */
export const isIndex = (unit: string): boolean => unit.startsWith("index");

export const isPercent = (unit: string): boolean => /^(?:per ?cent|%)$/i.test(unit);

/** More significant figures than a number has. */
export const allFigures = 17;

/** How many significant figures tell two different numbers apart. */
export function figuresApart(a: number, b: number): number {
  for (let figures = 1; figures < allFigures; figures += 1)
    if (a.toPrecision(figures) !== b.toPrecision(figures)) return figures;
  return allFigures;
}

/**
 * The figure of a value in a unit, in the language: a share is a percentage of three figures. `figures` gives as many
 * significant ones, where the value would otherwise look like another.
 */
export function figureOf(value: number, unit: string, language: Language, figures?: number): string {
  const percent = language === "ja" ? "％" : "%";
  if (shareOf(unit) !== undefined)
    return `${showNumber(Number((value * 100).toPrecision(Math.min(figures ?? 3, 15))), language, 20)}${percent}`;
  if (figures !== undefined)
    return `${showNumber(Number(value.toPrecision(figures)), language, 20)}${isPercent(unit) ? percent : ""}`;
  if (isIndex(unit)) return showNumber(Number(value.toPrecision(4)), language, 10);
  return `${showNumber(readable(value), language, 10)}${isPercent(unit) ? percent : ""}`;
}
