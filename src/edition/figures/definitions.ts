import type { Language } from "../../base/language.js";
import type { Period } from "../../base/period.js";
import type { Arg, Args, BoundCall } from "../../engine/types.js";
import { figureWords } from "../../words/figures.js";
import { labelIn, periodIn, toldIn } from "../../words/inLanguage.js";
import type { Told } from "./plan.js";

const isTime = (arg: Arg): boolean => arg.kind === "in" || arg.kind === "at" || arg.kind === "by";

/** "each year from 2003 to 2008", "the end of each year from 1990 to 2010": the points of a series of years or months. */
function everyPoint(calls: readonly BoundCall[], over: Period, language: Language): string | undefined {
  const { each } = figureWords[language];
  const [start, end] = over.text.split("/");
  const times = calls.map((call) => Object.values(call.args).find(isTime));
  const all = (kind: RegExp, of: "text" | "id"): boolean => times.every((t) => t && kind.test(t[of]));
  if (!start || !end) return undefined;
  const [from, to] = language === "ja" ? [start, end].map(japaneseEnd) : [start, end];
  if (!from || !to) return undefined;
  if (times.every((t) => t?.kind === "in")) {
    const unit = all(/^\d{4}$/, "text") ? "year" : all(/^\d{4}-\d\d$/, "text") ? "month" : undefined;
    return unit && each(unit, from, to);
  }
  return all(/^\d{4}-12-31$/, "id") ? each("end", from, to) : undefined;
}

/** An end of a period within a sentence, where a year is not bare. */
const japaneseEnd = (text: string): string => (/^\d{4}$/.test(text) ? `${text}年` : periodIn("ja", text));

/** The call as its definition speaks of all periods of a series, not of one. */
function overAll(call: BoundCall, every: string): BoundCall {
  const args = Object.fromEntries(
    Object.entries(call.args).map(([key, arg]) => {
      if (!isTime(arg)) return [key, arg];
      const { period: _, ...rest } = arg;
      return [key, { ...rest, label: every, japanese: every }];
    }),
  );
  return { ...call, args };
}

const sentencesOf = (text: string, language: Language): string[] =>
  language === "ja" ? text.split(/(?<=。)/) : text.split(/(?<=[.?!]) (?=\p{L})/u);

/** Labels by which two sets of arguments of one measure differ: of the first, and of the other. */
function differing(a: Args, b: Args, language: Language): { from: string; to: string }[] {
  return Object.keys(a).flatMap((key) => {
    const [from, to] = [a[key] && labelIn(language, a[key]), b[key] && labelIn(language, b[key])];
    return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [];
  });
}

/**
 * How several calls are counted, without saying the same thing twice: the first in full, of the others of the same
 * measure what is said of them alone.
 */
export function definitionOfAll(calls: readonly BoundCall[], language: Language): Told {
  const { and, likewise } = figureWords[language];
  const parts: string[] = [];
  const english = new Set<string>();
  const told = (call: BoundCall): string => {
    const said = toldIn(language, call);
    if (said.english !== "") english.add(said.english);
    return said.text;
  };
  const measures = [...new Set(calls.map((call) => call.measure))];
  for (const measure of measures) {
    const [first, ...others] = calls.filter((call) => call.measure === measure);
    if (!first) continue;
    const lead = told(first);
    parts.push(lead);
    const known = new Set(sentencesOf(lead, language));
    const names = new Set<string>();
    const own = new Set<string>();
    for (const other of others) {
      const labels = differing(first.args, other.args, language);
      for (const { to } of labels) names.add(to);
      for (const sentence of sentencesOf(told(other), language)) {
        const asFirst = labels.reduce((text, { from, to }) => text.replaceAll(to, from), sentence);
        if (!known.has(asFirst) && !known.has(sentence)) own.add(sentence);
      }
    }
    if (names.size > 0) parts.push(likewise(and([...names])));
    parts.push(...own);
  }
  return { text: parts.join(language === "ja" ? "" : " "), english: [...english].join(" ") };
}

/** How the points of a chart are counted; where they are no years or months, told for the last of them. */
export function definitionOfSeries(
  lines: readonly (readonly BoundCall[])[],
  over: Period,
  language: Language,
): Told {
  const last = lines.flatMap((calls) => calls.at(-1) ?? []);
  if (last.length === 0) return { text: "", english: "" };
  const every = everyPoint(lines.flat(), over, language);
  const told = definitionOfAll(every ? last.map((call) => overAll(call, every)) : last, language);
  return every ? told : { ...told, text: figureWords[language].lastPeriod(told.text) };
}
