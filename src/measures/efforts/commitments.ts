import { named, were } from "../../engine/text.js";
import type { Args, CoverageRule, Param, Value } from "../../engine/types.js";

export const by: Param = { key: "by", kind: "by", meaning: "Day as of which they are counted." };
export const state: Param = {
  key: "state",
  kind: "state",
  optional: true,
  orBody: true,
  meaning: "Only commitments of this state or body.",
};
export const sources = ["own", "facts"] as const;

/** Complete on the day itself: the records give the day since when they have been kept. */
export const covered: CoverageRule = { state: { arg: "state" } };

/** "of Japan", "by anyone", for a definition. */
export const whose = (args: Args): string => (args.state ? `of ${named(args, "state")}` : "of anyone");

/** "2 commitments of Japan were overdue on 2008-12-31" */
export const inState =
  (what: string) =>
  (args: Args, value: string, raw: Value): string =>
    `${value}${args.state ? ` of ${named(args, "state")}` : ""} ${were(raw)} ${what} on ${named(args, "by")}`;

export const made = (
  where: string,
): string => `SELECT c.call, k.commitment, k.by_party, k.to_party, k.text, k.made, k.due, k.kept,
  k.kept_when, k.note, k.source, k.version, k.locator
FROM calls c JOIN commitment k ON k.source = c.source AND k.made <= c.arg_by
WHERE (c.arg_state IS NULL OR k.by_party = c.arg_state) AND ${where}`;
