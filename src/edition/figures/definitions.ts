import type { Period } from "../../base/period.js";
import type { Arg, Args, BoundCall } from "../../measures/types.js";

const isTime = (arg: Arg): boolean => arg.kind === "in" || arg.kind === "at" || arg.kind === "by";

/** "each year from 2003 to 2008", "the end of each year from 1990 to 2010": the points of a series of years or months. */
function everyPoint(calls: readonly BoundCall[], over: Period): string | undefined {
  const [from, to] = over.text.split("/");
  const times = calls.map((call) => Object.values(call.args).find(isTime));
  const all = (kind: RegExp, of: "text" | "id"): boolean => times.every((t) => t && kind.test(t[of]));
  if (!from || !to) return undefined;
  if (times.every((t) => t?.kind === "in")) {
    const unit = all(/^\d{4}$/, "text") ? "year" : all(/^\d{4}-\d\d$/, "text") ? "month" : undefined;
    return unit && `each ${unit} from ${from} to ${to}`;
  }
  return all(/^\d{4}-12-31$/, "id") ? `the end of each year from ${from} to ${to}` : undefined;
}

/** The call as its definition speaks of all periods of a series, not of one. */
function overAll(call: BoundCall, every: string): BoundCall {
  const args = Object.fromEntries(
    Object.entries(call.args).map(([key, arg]) => {
      if (!isTime(arg)) return [key, arg];
      const { period: _, ...rest } = arg;
      return [key, { ...rest, label: every }];
    }),
  );
  return { ...call, args };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!]) (?=\p{L})/u);
const told = (call: BoundCall): string => call.measure.definition(call.args);
const join = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Labels by which two sets of arguments of one measure differ: of the first, and of the other. */
function differing(a: Args, b: Args): { from: string; to: string }[] {
  return Object.keys(a).flatMap((key) => {
    const [from, to] = [a[key]?.label, b[key]?.label];
    return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [];
  });
}

/**
 * How several calls are counted, without saying the same thing twice: the first in full, of the others of the same
 * measure what is said of them alone.
 */
export function definitionOfAll(calls: readonly BoundCall[]): string {
  const parts: string[] = [];
  const measures = [...new Set(calls.map((call) => call.measure))];
  for (const measure of measures) {
    const [first, ...others] = calls.filter((call) => call.measure === measure);
    if (!first) continue;
    parts.push(told(first));
    const known = new Set(sentencesOf(told(first)));
    const names = new Set<string>();
    const own = new Set<string>();
    for (const other of others) {
      const labels = differing(first.args, other.args);
      for (const { to } of labels) names.add(to);
      for (const sentence of sentencesOf(told(other))) {
        const asFirst = labels.reduce((text, { from, to }) => text.replaceAll(to, from), sentence);
        if (!known.has(asFirst) && !known.has(sentence)) own.add(sentence);
      }
    }
    if (names.size > 0) parts.push(`Likewise for ${join([...names])}.`);
    parts.push(...own);
  }
  return parts.join(" ");
}

/** How the points of a chart are counted; where they are no years or months, told for the last of them. */
export function definitionOfSeries(lines: readonly (readonly BoundCall[])[], over: Period): string {
  const last = lines.flatMap((calls) => calls.at(-1) ?? []);
  if (last.length === 0) return "";
  const every = everyPoint(lines.flat(), over);
  return every
    ? definitionOfAll(last.map((call) => overAll(call, every)))
    : `For the last period: ${definitionOfAll(last)}`;
}
