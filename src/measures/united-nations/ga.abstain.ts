import { defineMeasure } from "../../engine/defineMeasure.js";
import { oneVote, symbol, talliesDiffer, votedOn, year } from "./series.js";

export default defineMeasure({
  ...oneVote,
  name: "ga.abstain",
  field: "united-nations",
  title: "Members abstaining in a vote of the General Assembly",
  unit: "members",
  value: "number",
  params: [symbol, year],
  definition: (args) =>
    `Number of abstentions in the recorded vote by which the United Nations General Assembly adopted ${votedOn(args)} as a whole, as printed.`,
  clause: (args, value) => `${value} abstained on ${votedOn(args)}`,
  aggregate:
    "CASE WHEN count(DISTINCT abstain) = 1 AND bool_and(abstain IS NOT NULL) THEN any_value(abstain) END",
  notes: [talliesDiffer],
  examples: [
    { check: "ga.abstain(A/RES/63/73) = 6", verdict: "holds", needs: "facts" },
    { check: "ga.abstain(nuclear-disarmament, in: 2008) = 6", verdict: "holds", needs: "facts" },
  ],
});
