import type { Day } from "../base/period.js";
import type { StateSystem } from "../states/existence.js";
import type { Args, Measure } from "./types.js";

/** Words that definitions share. A missing argument is shown by its key, as in the pages of the measures. */
export const named = (args: Args, key: string): string => args[key]?.label ?? key;

/** "in 2008", "from 2003 to 2008", "up to the end of 2008". */
export function within(args: Args, key = "in"): string {
  const arg = args[key];
  if (!arg?.period) return `in ${arg?.label ?? key}`;
  const [from, to] = arg.period.text.split("/");
  if (to === undefined) return arg.period.precision === "day" ? `on ${from}` : `in ${from}`;
  if (from === "..") return `up to the end of ${to}`;
  return to === ".." ? `from ${from} on` : `from ${from} to ${to}`;
}

const systems: Readonly<Record<StateSystem, string>> = {
  cow: "that were in the state system of the Correlates of War Project then",
  gw: "that were on the list of Gleditsch and Ward then",
  un: "that were members of the United Nations then",
};

/** Which states a comparison over all states has: "that existed then". */
export const statesThenWords = (measure: Measure | undefined): string =>
  measure?.system ? systems[measure.system] : "that existed then";

/** "on 2009-01-01": the day of `at`. */
export const on = (args: Args, key = "at"): string => `on ${named(args, key)}`;

/** "Germany and Japan", "the members of ASEAN on 2008-12-31": a group, by the last day of the call's time. */
export function group(args: Args, key = "group"): string {
  const arg = args[key];
  if (!arg || arg.states || arg.text === key) return named(args, key);
  return `the members of ${arg.label} on ${lastDay(args) ?? "its last day"}`;
}

/** The last day of the call's time; undefined if it has no end. */
export function lastDay(args: Args): Day | undefined {
  const time = Object.values(args).find((arg) => arg.kind === "at" || arg.kind === "by" || arg.kind === "in");
  return time?.period ? (time.period.to ?? undefined) : time?.id;
}
