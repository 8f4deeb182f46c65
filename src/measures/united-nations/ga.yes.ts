import { defineMeasure } from "../../engine/defineMeasure.js";
import { oneVote, symbol, talliesDiffer, votedOn, year } from "./series.js";

export default defineMeasure({
  ...oneVote,
  name: "ga.yes",
  field: "united-nations",
  title: "Members in favour in a vote of the General Assembly",
  unit: "members",
  value: "number",
  params: [symbol, year],
  definition: (args) =>
    `Number of votes in favour in the recorded vote by which the United Nations General Assembly adopted ${votedOn(args)} as a whole, as printed.`,
  clause: (args, value) => `${value} voted for ${votedOn(args)}`,
  aggregate: "CASE WHEN count(DISTINCT yes) = 1 AND bool_and(yes IS NOT NULL) THEN any_value(yes) END",
  notes: [talliesDiffer],
  examples: [
    { check: "ga.yes(A/RES/63/73) = 173", verdict: "holds", needs: "facts" },
    { check: "ga.yes(nuclear-disarmament, in: 2008) = 173", verdict: "holds", needs: "facts" },
  ],
});
