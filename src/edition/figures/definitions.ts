import type { Language } from "../../base/language.js";
import type { Period } from "../../base/period.js";
import type { BoundCall } from "../../engine/answer.js";
import type { Arg, Args } from "../../engine/types.js";
import { figureWords } from "../../words/figures.js";
import { phrasebook } from "../../words/phrasebook.js";
import { definitionText } from "../../words/statements.js";

const isTime = (arg: Arg): boolean => arg.kind === "in" || arg.kind === "at" || arg.kind === "by";

/** "each year from 2003 to 2008", "the end of each year from 1990 to 2010": the points of a series of years or months. */
function everyPoint(calls: readonly BoundCall[], over: Period, language: Language): string | undefined {
  const { each } = figureWords[language];
  const [start, end] = over.text.split("/");
  const times = calls.map((call) => Object.values(call.args).find(isTime));
  const all = (kind: RegExp, of: "text" | "id"): boolean => times.every((t) => t && kind.test(t[of]));
  if (!start || !end) return undefined;
  const { date } = phrasebook[language].values;
  const [from, to] = [date(start), date(end)];
  if (times.every((t) => t?.kind === "in")) {
    const unit = all(/^\d{4}$/, "text") ? "year" : all(/^\d{4}-\d\d$/, "text") ? "month" : undefined;
    return unit && each(unit, from, to);
  }
  return all(/^\d{4}-12-31$/, "id") ? each("end", from, to) : undefined;
}

/** The call with words for all periods of a series (`each year from 2003 to 2008`) in place of one period. */
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
  const { argument } = phrasebook[language].values;
  return Object.keys(a).flatMap((key) => {
    const [from, to] = [a[key] && argument(a[key]), b[key] && argument(b[key])];
    return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [];
  });
}

/**
 * How several calls are counted, without saying the same thing twice: the first in full, of the others of the same
 * measure what is said of them alone.
 */
export function definitionOfAll(calls: readonly BoundCall[], language: Language): string {
  const { values } = phrasebook[language];
  const parts: string[] = [];
  const definition = (call: BoundCall): string => definitionText([call], language);
  const measures = [...new Set(calls.map((call) => call.measure))];
  for (const measure of measures) {
    const [first, ...others] = calls.filter((call) => call.measure === measure);
    if (!first) continue;
    const lead = definition(first);
    parts.push(lead);
    const known = new Set(sentencesOf(lead, language));
    const names = new Set<string>();
    const own = new Set<string>();
    for (const other of others) {
      const labels = differing(first.args, other.args, language);
      for (const { to } of labels) names.add(to);
      for (const sentence of sentencesOf(definition(other), language)) {
        const asFirst = labels.reduce((text, { from, to }) => text.replaceAll(to, from), sentence);
        if (!known.has(asFirst) && !known.has(sentence)) own.add(sentence);
      }
    }
    if (names.size > 0) parts.push(figureWords[language].likewise(values.and([...names])));
    parts.push(...own);
  }
  return parts.join(values.space);
}

/** How the points of a chart are counted; where they are no years or months, told for the last of them. */
export function definitionOfSeries(
  lines: readonly (readonly BoundCall[])[],
  over: Period,
  language: Language,
): string {
  const last = lines.flatMap((calls) => calls.at(-1) ?? []);
  if (last.length === 0) return "";
  const every = everyPoint(lines.flat(), over, language);
  const definition = definitionOfAll(every ? last.map((call) => overAll(call, every)) : last, language);
  return every ? definition : figureWords[language].lastPeriod(definition);
}
