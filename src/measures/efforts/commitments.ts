import type { Args, CoverageNeed, Param } from "../../engine/types.js";

export const by: Param = { key: "by", kind: "by", meaning: "Day up to which it is asked." };
export const state: Param = {
  key: "state",
  kind: "state",
  optional: true,
  orBody: true,
  meaning: "Only commitments of this one.",
};
export const sources = ["own", "facts"] as const;

/** Complete on the day itself: the records say since when they have been kept. */
export const covered = (args: Args): CoverageNeed[] => [
  {
    table: "commitment",
    ...(args.state ? { state: args.state.id } : {}),
    from: args.by?.id ?? null,
    to: args.by?.id ?? null,
  },
];

export const made = (
  where: string,
): string => `SELECT c.call, k.commitment, k.by_party, k.to_party, k.text, k.made, k.due, k.kept,
  k.kept_when, k.note, k.source, k.version, k.locator
FROM calls c JOIN commitment k ON k.source = c.source AND k.made <= c.arg_by
WHERE (c.arg_state IS NULL OR k.by_party = c.arg_state) AND ${where}`;
