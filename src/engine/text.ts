import type { Day } from "../base/period.js";
import { state } from "../states/state.js";
import type { Args, Value } from "./types.js";

export const months =
  "January February March April May June July August September October November December".split(" ");

/** "17 October 2008", "October 2008" for `2008-10`; other text as it is. */
export function dateInWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return `${day === undefined ? "" : `${Number(day)} `}${months[Number(month) - 1]} ${year}`;
}

/** A sentence of a source with its days in words; what is part of a call or a period stays. */
export const datesInWords = (sentence: string): string =>
  sentence.replace(/(?<![\w(:/.-])\d{4}-\d\d-\d\d(?![\w)/-])/g, dateInWords);

/** Names of states and groups that take an article in a sentence. */
const article =
  /^(?:United|Netherlands|Philippines|Gambia$|Bahamas|Maldives|Comoros|Soviet|Holy|Papal|Central African|Dominican R|Democratic R|German Democratic|Republic|Congo$|Isle|Orange|Two Sicilies|Caribbean|Middle East|region )|(?:Islands|Republic|Union|countries|donors|agencies|recipients|states)$/;

/** "the United States", "Japan". */
export const withArticle = (name: string): string => (article.test(name) ? `the ${name}` : name);

/** Names of bodies that take none. */
const proper = /^(?:ASEAN Plus|Asia-Pacific Economic Cooperation|Declarations|Partnership for Peace)/;

/**
 * "Japan", "the United States", "the Treaty on the Non-Proliferation of Nuclear Weapons (NPT)": an argument
 * as a sentence has it. A missing one is shown by its key, as in the pages of the measures.
 */
export function named(args: Args, key: string): string {
  const arg = args[key];
  if (!arg) return key;
  const { id, kind, label } = arg;
  const isState = kind === "state";
  // Bodies are named in full, with their abbreviation; an abbreviation alone takes no article.
  const isBody =
    kind === "body" || kind === "treaty" || kind === "mission" || (kind === "states" && !arg.states);
  if (isBody || (isState && label.endsWith(`(${id})`)))
    return label === id || proper.test(label) ? label : `the ${label}`;
  if (isState) return withArticle(label);
  return kind === "at" || kind === "by" || kind === "in" ? dateInWords(label) : label;
}

/** "in 2008", "in October 2008", "from 2003 to 2008", "up to the end of 2008". */
export function within(args: Args, key = "in"): string {
  const arg = args[key];
  if (!arg?.period) return `in ${arg?.label ?? key}`;
  const [from = "", to] = arg.period.text.split("/").map(dateInWords);
  if (to === undefined) return arg.period.precision === "day" ? `on ${from}` : `in ${from}`;
  if (from === "..") return `up to ${/^\d+ /.test(to) ? "" : "the end of "}${to}`;
  return to === ".." ? `from ${from} on` : `from ${from} to ${to}`;
}

/** "on 1 January 2009": the day of `at`. */
export const on = (args: Args, key = "at"): string => `on ${named(args, key)}`;

/** "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** "a, b or c". */
export const alternatives = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

/** "Germany and the United States", "the members of ASEAN on 31 December 2008": a group, by the last day of the call's time. */
export function group(args: Args, key = "group"): string {
  const arg = args[key];
  if (!arg || arg.text === key) return key;
  if (!arg.states)
    return `the members of ${named(args, key)} on ${dateInWords(lastDay(args) ?? "its last day")}`;
  if (arg.states.length === 0) return "no state";
  return listed(arg.states.map((id) => withArticle(state(id)?.name ?? id)).sort());
}

/** The last day of the call's time; undefined if it has no end. */
export function lastDay(args: Args): Day | undefined {
  const time = Object.values(args).find((arg) => arg.kind === "at" || arg.kind === "by" || arg.kind === "in");
  return time?.period ? (time.period.to ?? undefined) : time?.id;
}

/** "Japan's", "the United States'". */
export const possessive = (name: string): string => (name.endsWith("s") ? `${name}'` : `${name}'s`);

/** "was" of one thing or a set of one, "were" of any other number. */
export const were = (raw: Value): string =>
  (raw.kind === "number" && raw.value === 1) || (raw.kind === "set" && raw.value.length === 1)
    ? "was"
    : "were";

/** True of a set that has no member. */
export const isEmpty = (raw: Value): boolean => raw.kind === "set" && raw.value.length === 0;

/** True of the number zero. */
export const isZero = (raw: Value): boolean => raw.kind === "number" && raw.value === 0;

/** " not", or nothing where the answer is yes. */
export const not = (raw: Value): string => (raw.kind === "yesno" && !raw.value ? " not" : "");

const abstentions = (count: number): string =>
  count === 0 ? "no abstentions" : count === 1 ? "1 abstention" : `${count} abstentions`;

/** "173 votes to 4, with 6 abstentions". */
export const tallied = (raw: Value): string =>
  raw.kind === "tally"
    ? `${raw.yes} ${raw.yes === 1 ? "vote" : "votes"} to ${raw.no}, with ${abstentions(raw.abstain)}`
    : "";

/** "1st", "109th" */
export function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}
