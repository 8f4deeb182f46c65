import { happened, wholly } from "../../engine/sql.js";
import { within } from "../../engine/text.js";
import type { Args, Param } from "../../engine/types.js";

/** What measures that compare votes over a period have in common. */
export const votes: Param = {
  key: "votes",
  kind: "choice",
  choices: ["adopted", "all"],
  default: "adopted",
  optional: true,
  meaning:
    "adopted: votes on what was adopted as a whole; all: also paragraphs, amendments and rejected drafts.",
};

/** Only one source has the votes on paragraphs, amendments and drafts that failed. */
export const sourcesFor = (args: Args): readonly string[] =>
  args.votes?.id === "all" ? ["voeten-ga-votes"] : ["un-ga-votes", "voeten-ga-votes"];

/** Which votes are compared, for a definition. */
export const overVotes = (args: Args): string =>
  args.votes?.id === "all"
    ? "all recorded votes, including those on paragraphs, amendments and rejected drafts (votes: all)"
    : "votes by which something was adopted as a whole (votes: adopted)";

/** "General Assembly votes in 2008", for a clause. */
export const inVotes = (args: Args): string =>
  `General Assembly votes ${within(args)}${args.votes?.id === "all" ? ", including those on paragraphs, amendments and rejected drafts," : ""}`;

/** The roll calls of a call's period as far as `votes` lets them in. `_sure` is false where the day is not known. */
export const rollcalls = `calls c JOIN rollcall r ON r.source = c.source AND r.body = 'UNGA' AND ${happened("r")}
  AND (c.arg_votes = 'all' OR r.kind IN ('adopted', 'decision'))`;

export const shownRollcall = `r.symbol, r.symbol_as_given, r.date_from AS date, r.title, r.kind, r.source, r.version, r.locator, ${wholly("r")} AS _sure`;

export const daysUnknown = "The source does not give the day of a vote that may have fallen in this period.";
