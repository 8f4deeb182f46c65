import { defineMeasure } from "../../engine/defineMeasure.js";
import { oneVote, symbol, talliesDiffer, votedOn, year } from "./series.js";

export default defineMeasure({
  ...oneVote,
  name: "ga.no",
  field: "united-nations",
  title: "Members against in a vote of the General Assembly",
  unit: "members",
  value: "number",
  params: [symbol, year],
  definition: (args) =>
    `Number of votes against in the recorded vote by which the United Nations General Assembly adopted ${votedOn(args)} as a whole, as printed.`,
  clause: (args, value) => `${value} voted against ${votedOn(args)}`,
  aggregate: "CASE WHEN count(DISTINCT no) = 1 AND bool_and(no IS NOT NULL) THEN any_value(no) END",
  notes: [talliesDiffer],
  examples: [
    { check: "ga.no(A/RES/63/73) = 4", verdict: "holds", needs: "facts" },
    { check: "ga.no(nuclear-disarmament, in: 2008) = 4", verdict: "holds", needs: "facts" },
  ],
});
