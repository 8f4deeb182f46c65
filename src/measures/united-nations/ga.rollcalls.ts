import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { within } from "../../engine/text.js";
import { daysUnknown } from "./compared.js";
import { assemblySources, shownVote } from "./votes.js";

export default defineMeasure({
  name: "ga.rollcalls",
  field: "united-nations",
  title: "Recorded votes of the General Assembly",
  unit: "recorded votes",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    {
      key: "subject",
      kind: "text",
      optional: true,
      meaning: "Words that the title or a subject must contain.",
    },
  ],
  definition: (args) =>
    `Number of recorded votes by which the United Nations General Assembly adopted a resolution or decision as a whole ${within(args)}, ${
      args.subject ? `with "${args.subject.label}" in the title or the subjects` : "on any subject"
    }; votes on paragraphs, amendments and rejected drafts, and texts adopted without a vote, are not counted.`,
  clause: (args, value) =>
    `the General Assembly adopted resolutions or decisions by ${value} ${within(args)}${args.subject ? ` with "${args.subject.label}" in the title or subjects` : ""}`,
  reasons: {
    unsettled: () => daysUnknown,
    empty: ({ subject }) =>
      `No vote of the period has "${subject?.label}" in its title or subjects; other words may have been used for the matter.`,
  },
  sources: assemblySources,
  tables: ["rollcall"],
  covers: { kind: "UNGA" },
  rows: `SELECT c.call, ${shownVote}, r.rollcall, ${wholly("r")} AS _sure
FROM calls c JOIN rollcall r ON r.source = c.source AND r.body = 'UNGA' AND r.kind IN ('adopted', 'decision')
  AND r.adoption IS DISTINCT FROM 'without vote' AND ${happened("r")}
WHERE c.arg_subject IS NULL OR contains(lower(r.title), lower(c.arg_subject))
  OR len(list_filter(r.subjects, s -> contains(lower(s), lower(c.arg_subject)))) > 0`,
  aggregate: "CASE WHEN bool_and(_sure) THEN count(DISTINCT rollcall) END",
  order: "date, symbol",
  empty: { kind: "number", value: 0 },
  // Where no title or subject of the period contains the words, the matter may only be put another way there.
  emptyHolds: (args) => args.subject === undefined,
  examples: [{ check: "ga.rollcalls(1940) = 0", verdict: "undecided", needs: "un-ga-votes" }],
});
