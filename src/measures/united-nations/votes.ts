import { named } from "../../engine/text.js";
import type { Args, CoverageRule, ReasonWords, Value } from "../../engine/types.js";

/** The roll call on the call's symbol: the vote on the whole, adopted. Paragraph votes repeat the symbol. */
export const lookup = (body: "UNGA" | "UNSC"): string =>
  `calls c JOIN rollcall r ON r.source = c.source AND r.symbol = c.symbol AND r.body = '${body}'
  AND r.kind IN ('adopted', 'decision')`;

export const shownVote =
  "r.symbol, r.date_from AS date, r.title, r.yes, r.no, r.abstain, r.not_voting, r.adoption, r.note, r.source, r.version, r.locator";

const all = "{'yes': yes, 'no': no, 'abstain': abstain}";
/** The tally, if there is one and only one. */
export const oneTally = `CASE WHEN count(DISTINCT ${all}) = 1 AND bool_and(yes IS NOT NULL) THEN any_value(${all}) END`;

export const tallyReasons: ReasonWords = {
  unsettled: (args) =>
    `The source prints no tally for ${named(args, "symbol")}, which was adopted without a recorded vote, or more than one.`,
};

/** A state's vote on one text, whenever it was. */
export const ballotOnSymbol: CoverageRule = {
  table: "ballot",
  subject: { arg: "symbol" },
  state: { arg: "state" },
  from: null,
  to: null,
};

const verbs: Readonly<Record<string, string>> = {
  yes: "voted yes on",
  no: "voted no on",
  abstain: "abstained on",
  absent: "was absent from the vote on",
};

/** "the United States voted no on A/RES/63/73" */
export const voteClause = (args: Args, value: string, raw: Value): string =>
  `${named(args, "state")} ${(raw.kind === "text" && verbs[raw.value]) || `voted ${value} on`} ${named(args, "symbol")}`;

export const assemblySources = ["un-ga-votes", "voeten-ga-votes", "facts"] as const;
