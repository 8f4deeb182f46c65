import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { packageRoot } from "../../src/base/packageRoot.js";
import type { Period } from "../../src/base/period.js";
import { sessionPeriod } from "../../src/engine/sessions.js";
import { resolve } from "../../src/states/resolve.js";

const file = join(
  packageRoot(),
  "..",
  "shared",
  "data",
  "reference",
  "ideal-points",
  "IdealpointestimatesAll_Apr2020.csv.gz",
);

export const published = (): boolean => existsSync(file);

export interface Estimated {
  state: string;
  session: number;
  value: number;
  votes: number;
}
/** One state in one session: ours, the published value and its 90% band. */
export interface Compared {
  state: string;
  session: number;
  ours: number;
  theirs: number;
  low: number;
  high: number;
}

/** The states that a COW number meant in a session, for it passes from one to the next in some. */
function statesOf(code: string, period: Period): string[] {
  // Both Chinas are one seat.
  if (code === "713" || code === "710") return ["CHN"];
  const found = resolve(code, period, "cow");
  return found.result === "state" ? [found.id] : found.candidates.map((c) => c.id);
}

/**
 * Puts ours beside the published estimates of April 2020. A COW number that passed from one state to another within
 * a session is compared with the one that cast more votes in it.
 */
export function compare(ours: readonly Estimated[]): { compared: Compared[]; unmatched: number } {
  const byKey = new Map(ours.map((one) => [`${one.state} ${one.session}`, one]));
  const compared: Compared[] = [];
  let unmatched = 0;
  const lines = gunzipSync(readFileSync(file)).toString("latin1").split(/\r?\n/).slice(1);
  for (const line of lines) {
    if (line === "") continue;
    const [, code = "", at, , value, , low, , , , high] = line.split(",");
    const session = Number(at);
    const period = sessionPeriod(session);
    const found = (period ? statesOf(code, period) : [])
      .flatMap((state) => byKey.get(`${state} ${session}`) ?? [])
      .sort((a, b) => b.votes - a.votes)[0];
    if (!found) {
      unmatched += 1;
      continue;
    }
    compared.push({
      state: found.state,
      session,
      ours: found.value,
      theirs: Number(value),
      low: Number(low),
      high: Number(high),
    });
  }
  return { compared, unmatched };
}

type Pair = readonly [x: number, y: number];

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Slope and intercept of the least squares line of y on x, and Pearson's correlation. */
function line(pairs: readonly Pair[]): { slope: number; intercept: number; pearson: number } {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  return { slope: xy / xx, intercept: my - (xy / xx) * mx, pearson: xy / Math.sqrt(xx * yy) };
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (let k = from; k < to; k++) result[order[k]?.i ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return result;
}

export interface Nearness {
  states: number;
  pearson: number;
  spearman: number;
  /** Share of ours that lies within the published 90% band, once a straight line has laid it on that scale. */
  within: number;
}

export function nearness(rows: readonly Compared[]): Nearness {
  const pairs = rows.map((r): Pair => [r.ours, r.theirs]);
  const { slope, intercept, pearson } = line(pairs);
  const [ours, theirs] = [ranks(rows.map((r) => r.ours)), ranks(rows.map((r) => r.theirs))];
  const inside = rows.filter((r) => {
    const laid = slope * r.ours + intercept;
    return laid >= r.low && laid <= r.high;
  });
  return {
    states: rows.length,
    pearson,
    spearman: line(ours.map((x, i): Pair => [x, theirs[i] ?? 0])).pearson,
    within: inside.length / rows.length,
  };
}

export function bySession(compared: readonly Compared[]): Map<number, Compared[]> {
  const sessions = new Map<number, Compared[]>();
  for (const row of compared) {
    const list = sessions.get(row.session) ?? [];
    sessions.set(row.session, list);
    list.push(row);
  }
  return new Map([...sessions].sort(([a], [b]) => a - b));
}

/** Each session's values less its own mean: what is left when only the places within sessions are compared. */
function withinSessions(compared: readonly Compared[]): number {
  const pairs = [...bySession(compared).values()].flatMap((rows) => {
    const [a, b] = [mean(rows.map((r) => r.ours)), mean(rows.map((r) => r.theirs))];
    return rows.map((r): Pair => [r.ours - a, r.theirs - b]);
  });
  return line(pairs).pearson;
}

/** The numbers of docs/ideal-points.md, as Markdown. */
export function comparisonTable(compared: readonly Compared[]): string {
  const sessions = bySession(compared);
  const each = [...sessions].map(([session, rows]) => ({ session, ...nearness(rows) }));
  const all = nearness(compared);
  const late = each.filter(({ session }) => session >= 35);
  const worst = late.reduce((a, b) => (b.pearson < a.pearson ? b : a));
  const since = nearness(compared.filter(({ session }) => session >= 11));
  const n = (x: number): string => x.toFixed(3);
  const decades = [
    ["1 to 10", 1, 10],
    ["11 to 20", 11, 20],
    ["21 to 34", 21, 34],
    ["35 to 45", 35, 45],
    ["46 to 55", 46, 55],
    ["56 to 65", 56, 65],
    ["66 to 74", 66, 74],
  ] as const;
  const rows = decades.map(([name, from, to]) => {
    const own = each.filter(({ session }) => session >= from && session <= to);
    const of = (key: "pearson" | "spearman" | "within") => own.map((one) => one[key]);
    return `| ${name} | ${n(Math.min(...of("pearson")))} | ${n(mean(of("pearson")))} | ${n(mean(of("spearman")))} | ${n(mean(of("within")))} |`;
  });
  return [
    `- All ${all.states.toLocaleString("en-GB")} state-sessions: Pearson ${n(all.pearson)}, rank correlation ${n(all.spearman)}, ${n(all.within)} of ours within the published 90% band.`,
    `- From session 11 on: Pearson ${n(since.pearson)}. Each session's values less its mean: ${n(withinSessions(compared))}.`,
    `- Sessions since 1980 (35 to 74): the lowest Pearson is ${n(worst.pearson)}, in session ${worst.session}.`,
    "",
    "| sessions | lowest Pearson | mean Pearson | mean rank correlation | mean share within the band |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
