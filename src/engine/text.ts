import type { Day } from "../base/period.js";
import type { StateSystem } from "../states/existence.js";
import type { Args, Measure, Value } from "./types.js";

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

/** Names of states, bodies and groups that take an article in a sentence. */
const article =
  /^(?:United|Netherlands|Philippines|Gambia$|Bahamas|Maldives|Comoros|Soviet|Holy|Papal|Central African|Dominican R|Democratic R|German Democratic|Republic|Caribbean|Middle East|region )|(?:Islands|Republic|Union|countries|donors|agencies|recipients|states)$/;

/** "Japan", "the United States", "the Treaty on the Non-Proliferation of Nuclear Weapons (NPT)": what a call is about. */
export function the(args: Args, key: string): string {
  const arg = args[key];
  if (!arg) return key;
  const { id, label } = arg;
  // Bodies are named in full, with their abbreviation; an abbreviation alone takes no article.
  const inFull = label.endsWith(")") && label !== id && /^[A-Z][^(]* /.test(label);
  const isBody = arg.kind === "body" || arg.kind === "treaty" || arg.kind === "mission";
  return article.test(label) || (inFull && (isBody || arg.kind === "state")) ? `the ${label}` : label;
}

/** "Japan's", "the United States'". */
export const possessive = (name: string): string => (name.endsWith("s") ? `${name}'` : `${name}'s`);

/** "was" of one thing, "were" of any other number. */
export const were = (raw: Value): string => (raw.kind === "number" && raw.value === 1 ? "was" : "were");

/** " not", or nothing where the answer is yes. */
export const not = (raw: Value): string => (raw.kind === "yesno" && !raw.value ? " not" : "");

/** "1st", "109th" */
export function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}
