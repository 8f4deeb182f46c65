import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { daysUnknown, inVotes, overVotes, rollcalls, shownRollcall, sourcesFor, votes } from "./compared.js";

const apart = "an abstention is half as far from yes and no as they are from each other";
const methods: Readonly<Record<string, string>> = {
  identical: "the share of votes in which both cast the same of yes, no and abstain (method: identical)",
  half: "the mean over votes of 1 for the same vote, one half for an abstention against yes or no, and 0 for yes against no (method: half)",
  yesno:
    "the share of votes in which both cast the same, votes in which either abstained left out (method: yesno)",
  kappa: `Cohen's weighted kappa, 1 less the mean distance of their votes over the distance expected of two that vote independently, each with its own shares of yes, no and abstain; ${apart} (method: kappa)`,
  pi: `Scott's weighted pi, 1 less the mean distance of their votes over the distance expected of two that both vote with the pooled shares of yes, no and abstain; ${apart} (method: pi)`,
  s: `Signorino and Ritter's S, 1 less twice the mean distance of their votes, from -1 for always opposed to 1 for always the same; ${apart} (method: s)`,
};

/** What a method other than the default does, for a clause. */
const by: Readonly<Record<string, string>> = {
  half: ", with an abstention counted as half agreement",
  yesno: ", with abstentions left out",
  kappa: " by Cohen's weighted kappa",
  pi: " by Scott's weighted pi",
  s: " by Signorino and Ritter's S",
};

const value = (vote: string): string =>
  `CASE ${vote} WHEN 'yes' THEN 1.0 WHEN 'abstain' THEN 0.5 ELSE 0.0 END`;

const pairs = `SELECT c.call, x.vote AS vote_a, y.vote AS vote_b, c.arg_method AS _method, ${shownRollcall},
  CASE WHEN x.vote = y.vote THEN 1.0 WHEN c.arg_method IN ('identical', 'yesno') THEN 0.0
    ELSE 1.0 - abs(${value("x.vote")} - ${value("y.vote")}) END AS score
FROM ${rollcalls}
JOIN ballot x ON x.source = r.source AND x.rollcall = r.rollcall AND x.state = c.arg_a
JOIN ballot y ON y.source = r.source AND y.rollcall = r.rollcall AND y.state = c.arg_b
WHERE x.vote IN ('yes', 'no', 'abstain') AND y.vote IN ('yes', 'no', 'abstain')
  AND NOT (c.arg_method = 'yesno' AND 'abstain' IN (x.vote, y.vote))`;

/** Distance to expect of two votes drawn from the shares `p` and `q` of yes, no and abstain. */
function expected(p: (vote: string) => string, q: (vote: string) => string): string {
  const halves = ["yes", "no"].map((v) => `${p(v)} * ${q("abstain")} + ${p("abstain")} * ${q(v)}`);
  return `(0.5 * (${halves.join(" + ")}) + ${p("yes")} * ${q("no")} + ${p("no")} * ${q("yes")})`;
}
const share = (column: string) => (vote: string) =>
  `avg(CASE ${column} WHEN '${vote}' THEN 1.0 ELSE 0.0 END)`;
const pooled = (vote: string) => `((${share("vote_a")(vote)} + ${share("vote_b")(vote)}) / 2)`;
const corrected = (distance: string) => `1 - (1 - avg(score)) / nullif(${distance}, 0)`;

export default defineMeasure({
  name: "ga.agreement",
  field: "united-nations",
  title: "Agreement of two states in votes of the General Assembly",
  unit: "index of agreement (1 is always alike)",
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
      meaning:
        "identical, half, yesno: shares from 0 to 1 that differ in how an abstention counts; kappa, pi: corrected for what chance gives, 0 is no more than that; s: -1 to 1.",
    },
    votes,
  ],
  definition: (args) =>
    `Agreement of ${named(args, "a")} and ${named(args, "b")} in recorded votes of the United Nations General Assembly ${within(args)}: ${methods[args.method?.id ?? "identical"]}, over ${overVotes(args)}, absences of either left out.`,
  clause: (args, amount) =>
    `the agreement of ${named(args, "a")} and ${named(args, "b")} in ${inVotes(args)} was ${amount}${by[args.method?.id ?? ""] ?? ""}`,
  reasons: {
    unsettled: (args) =>
      /kappa|pi/.test(args.method?.id ?? "")
        ? "Both cast the same vote each time, so there is nothing to correct for chance; or the day of a vote is not known."
        : daysUnknown,
    empty: (args) => `There is no vote ${within(args)} in which both voted, so there is no share.`,
  },
  sources: ["un-ga-votes", "voeten-ga-votes"],
  sourcesFor,
  tables: ["rollcall", "ballot"],
  covers: [
    { table: "ballot", kind: "UNGA", state: { arg: "a" } },
    { table: "ballot", kind: "UNGA", state: { arg: "b" } },
  ],
  rows: pairs,
  aggregate: `CASE WHEN bool_and(_sure) THEN CASE any_value(_method)
  WHEN 'kappa' THEN ${corrected(expected(share("vote_a"), share("vote_b")))}
  WHEN 'pi' THEN ${corrected(expected(pooled, pooled))}
  WHEN 's' THEN 2 * avg(score) - 1
  ELSE avg(score) END END`,
  order: "date, symbol, locator",
  empty: "undecided",
  notes: [
    "The distance of two votes is absolute (yes against abstain one half), as in Signorino and Ritter (1999); some published values of kappa and pi square it.",
    "Most resolutions pass with large majorities, so plain shares are high for nearly all pairs; kappa and pi correct for that (Häge 2011).",
  ],
  examples: [
    {
      check: "ga.agreement(Japan, Germany, 2010) > ga.agreement(Japan, DPRK, 2010)",
      verdict: "holds",
      needs: "un-ga-votes",
    },
    { check: "ga.agreement(Japan, Japan, 2010) = 1", verdict: "holds", needs: "un-ga-votes" },
    {
      check:
        "ga.agreement(Japan, Germany, 2010, method: kappa) < ga.agreement(Japan, Germany, 2010, method: half)",
      verdict: "holds",
      needs: "un-ga-votes",
    },
  ],
});
