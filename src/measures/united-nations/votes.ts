import { named } from "../../engine/text.js";
import type { Args, CoverageNeed } from "../../engine/types.js";

/** The roll call on the call's symbol: the vote on the whole, adopted. Paragraph votes repeat the symbol. */
export const lookup = (body: "UNGA" | "UNSC"): string =>
  `calls c JOIN rollcall r ON r.source = c.source AND r.symbol = c.symbol AND r.body = '${body}'
  AND r.kind IN ('adopted', 'decision')`;

export const shownVote =
  "r.symbol, r.date_from AS date, r.title, r.yes, r.no, r.abstain, r.not_voting, r.adoption, r.note, r.source, r.version, r.locator";

const all = "{'yes': yes, 'no': no, 'abstain': abstain}";
/** The tally, if there is one and only one. */
export const oneTally = `CASE WHEN count(DISTINCT ${all}) = 1 AND bool_and(yes IS NOT NULL) THEN any_value(${all}) END`;

export const noTally = (args: Args): string =>
  `The source prints no tally for ${named(args, "symbol")} (it was adopted without a recorded vote), or more than one.`;

/** Looked up by symbol: no time restricts it. */
export const symbolNeed =
  (kind: string) =>
  (args: Args): CoverageNeed[] => [
    { table: "rollcall", kind, subject: args.symbol?.id ?? "", from: null, to: null },
  ];

export const assemblySources = ["un-ga-votes", "voeten-ga-votes", "facts"] as const;
