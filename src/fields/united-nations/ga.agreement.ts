import { defineMeasure } from "../../measures/defineMeasure.js";
import { happened, wholly } from "../../measures/sql.js";
import { named, within } from "../../measures/text.js";

const methods: Readonly<Record<string, string>> = {
  identical: "the share of votes in which both cast the same of yes, no and abstain (method: identical)",
  half: "the mean over votes of 1 for the same vote, one half for an abstention against yes or no, and 0 for yes against no (method: half)",
  yesno:
    "the share of votes in which both cast the same, votes in which either abstained left out (method: yesno)",
};

const pairs = `SELECT c.call, r.symbol, r.symbol_as_given, r.date_from AS date, r.title, r.kind, x.vote AS vote_a, y.vote AS vote_b,
  CASE WHEN x.vote = y.vote THEN 1.0 WHEN c.arg_method = 'half' AND 'abstain' IN (x.vote, y.vote) THEN 0.5 ELSE 0.0 END AS score,
  r.source, r.version, r.locator, ${wholly("r")} AS _sure
FROM calls c JOIN rollcall r ON r.source = c.source AND r.body = 'UNGA' AND ${happened("r")}
  AND (c.arg_votes = 'all' OR r.kind IN ('adopted', 'decision'))
JOIN ballot x ON x.source = r.source AND x.rollcall = r.rollcall AND x.state = c.arg_a
JOIN ballot y ON y.source = r.source AND y.rollcall = r.rollcall AND y.state = c.arg_b
WHERE x.vote IN ('yes', 'no', 'abstain') AND y.vote IN ('yes', 'no', 'abstain')
  AND NOT (c.arg_method = 'yesno' AND 'abstain' IN (x.vote, y.vote))`;

export default defineMeasure({
  name: "ga.agreement",
  field: "united-nations",
  title: "Agreement of two states in votes of the General Assembly",
  unit: "share of votes (0 to 1)",
  value: "number",
  params: [
    { key: "a", kind: "state", meaning: "The first state." },
    { key: "b", kind: "state", meaning: "The second state." },
    { key: "in", kind: "in", meaning: "Period." },
    {
      key: "method",
      kind: "choice",
      choices: Object.keys(methods),
      default: "identical",
      optional: true,
      meaning: "How a vote counts in which one of the two abstained.",
    },
    {
      key: "votes",
      kind: "choice",
      choices: ["adopted", "all"],
      default: "adopted",
      optional: true,
      meaning:
        "adopted: votes on what was adopted as a whole; all: also paragraphs, amendments and rejected drafts.",
    },
  ],
  definition: (args) =>
    `Agreement of ${named(args, "a")} and ${named(args, "b")} in recorded votes of the United Nations General Assembly ${within(args)}: ${methods[args.method?.id ?? "identical"]}, over ${
      args.votes?.id === "all"
        ? "all recorded votes, those on paragraphs, amendments and rejected drafts included (votes: all)"
        : "votes by which something was adopted as a whole (votes: adopted)"
    }, absences of either left out.`,
  sources: ["un-ga-votes", "voeten-ga-votes"],
  sourcesFor: (args) => (args.votes?.id === "all" ? ["voeten-ga-votes"] : ["un-ga-votes", "voeten-ga-votes"]),
  tables: ["rollcall", "ballot"],
  covers: (args) =>
    [args.a, args.b].map((state) => ({
      table: "ballot",
      kind: "UNGA",
      state: state?.id ?? "",
      from: args.in?.period?.from ?? null,
      to: args.in?.period?.to ?? null,
    })),
  rows: pairs,
  aggregate: "CASE WHEN bool_and(_sure) THEN avg(score) END",
  nullReason: () => "The source does not give the day of a vote that may have fallen in this period.",
  order: "date, symbol, locator",
  empty: "undecided",
  emptyReason: (args) => `There is no vote ${within(args)} in which both voted, so there is no share.`,
  examples: [
    {
      check: "ga.agreement(Japan, Germany, 2010) > ga.agreement(Japan, DPRK, 2010)",
      verdict: "holds",
      needs: "un-ga-votes",
    },
    { check: "ga.agreement(Japan, Japan, 2010) = 1", verdict: "holds", needs: "un-ga-votes" },
  ],
});
