import { defineMeasure } from "../../engine/defineMeasure.js";
import { tallied } from "../../engine/text.js";
import { oneVote, symbol, talliesDiffer, votedOn, year } from "./series.js";
import { oneTally } from "./votes.js";

export default defineMeasure({
  ...oneVote,
  name: "ga.tally",
  field: "united-nations",
  title: "Votes on a resolution of the General Assembly",
  unit: "votes: for, against, abstaining",
  value: "tally",
  params: [symbol, year],
  definition: (args) =>
    `Votes for, votes against and abstentions in the recorded vote by which the United Nations General Assembly adopted ${votedOn(args)} as a whole, as printed; members that did not vote are not included.`,
  clause: (args, _, raw) => `${votedOn(args)} was adopted by ${tallied(raw)}`,
  aggregate: oneTally,
  notes: [talliesDiffer],
  examples: [
    { check: "ga.tally(A/RES/63/73) = 173-4-6", verdict: "holds", needs: "facts" },
    { check: "ga.tally(A/RES/75/999) = 0-0-0", verdict: "undecided", needs: "facts" },
  ],
});
