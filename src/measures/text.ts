import type { Args } from "./types.js";

/** Words that definitions share. A missing argument is shown by its key, as in the pages of the measures. */
export const named = (args: Args, key: string): string => args[key]?.label ?? key;

/** "in 2008", "from 2003 to 2008", "up to the end of 2008". */
export function within(args: Args, key = "in"): string {
  const arg = args[key];
  if (!arg?.period) return `in ${key}`;
  const [from, to] = arg.period.text.split("/");
  if (to === undefined) return arg.period.precision === "day" ? `on ${from}` : `in ${from}`;
  if (from === "..") return `up to the end of ${to}`;
  return to === ".." ? `from ${from} on` : `from ${from} to ${to}`;
}

/** "on 2009-01-01": the day of `at`. */
export const on = (args: Args, key = "at"): string => `on ${named(args, key)}`;
