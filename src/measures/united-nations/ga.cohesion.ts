import { defineMeasure } from "../../engine/defineMeasure.js";
import { group, within } from "../../engine/text.js";
import { daysUnknown, inVotes, overVotes, rollcalls, shownRollcall, sourcesFor, votes } from "./compared.js";

const count = (vote: string) => `count(*) FILTER (b.vote = '${vote}')`;

// The largest camp, less half of those outside it, over all who voted.
const rows = `WITH cast_votes AS (
  SELECT ${shownRollcall}, c.call, ${["yes", "no", "abstain"].map((v) => `${count(v)} AS ${v}`).join(", ")}
  FROM ${rollcalls}
  JOIN ballot b ON b.source = r.source AND b.rollcall = r.rollcall
    AND list_contains(string_split(c.arg_group, ','), b.state)
  WHERE b.vote IN ('yes', 'no', 'abstain')
  GROUP BY ALL
)
SELECT *, (greatest(yes, no, abstain) - 0.5 * (yes + no + abstain - greatest(yes, no, abstain)))
  / (yes + no + abstain) AS score
FROM cast_votes WHERE yes + no + abstain >= 2`;

export default defineMeasure({
  name: "ga.cohesion",
  field: "united-nations",
  title: "How united a group of states votes in the General Assembly",
  unit: "index of cohesion (0 to 1)",
  value: "number",
  params: [
    { key: "group", kind: "states", meaning: "The states, or a body that stands for its members." },
    { key: "in", kind: "in", meaning: "Period." },
    votes,
  ],
  definition: (args) =>
    `Cohesion of ${group(args)} in recorded votes of the United Nations General Assembly ${within(args)}: the mean of the agreement index of Hix, Noury and Roland, which in each vote is the largest of the camps yes, no and abstain less half of the rest, divided by all of the group that voted (1: all alike, 0: three equal camps), over ${overVotes(args)}, leaving out votes cast by fewer than two of the group.`,
  clause: (args, value) => `the cohesion of ${group(args)} in ${inVotes(args)} was ${value}`,
  reasons: {
    unsettled: () => daysUnknown,
    empty: (args) =>
      `There is no vote ${within(args)} in which two of the group voted, so there is no cohesion.`,
    "too-few": () => "Cohesion takes two or more states; name more of them, or a body.",
  },
  sources: ["un-ga-votes", "voeten-ga-votes"],
  sourcesFor,
  tables: ["rollcall", "ballot"],
  check: ({ group }) => (group?.states && group.states.length < 2 ? "too-few" : undefined),
  covers: ({ group }) => {
    const rule = { table: "ballot", kind: "UNGA" } as const;
    return group?.states?.map((state) => ({ ...rule, state })) ?? [rule];
  },
  rows,
  aggregate: "CASE WHEN bool_and(_sure) THEN avg(score) END",
  order: "score, date, symbol, locator",
  empty: "undecided",
  notes: [
    "Hix, Noury and Roland (2005), Power to the Parties, British Journal of Political Science 35: an index for three choices; Rice's index knows only yes and no.",
    "A body stands for its members on the last day of the period, even in votes before some of them joined it.",
    "The evidence begins with the votes that divided the group the most.",
  ],
  examples: [
    {
      check:
        "ga.cohesion({Denmark, Finland, Sweden}, 2010) > ga.cohesion({Cuba, Japan, United States}, 2010)",
      verdict: "holds",
      needs: "un-ga-votes",
    },
    { check: "ga.cohesion(ASEAN, 2008) > 0.8", verdict: "holds", needs: "un-ga-votes" },
  ],
});
