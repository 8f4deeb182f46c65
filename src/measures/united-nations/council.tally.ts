import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { lookup, noTally, oneTally, shownVote, symbolNeed } from "./votes.js";

export default defineMeasure({
  name: "council.tally",
  field: "united-nations",
  title: "Votes on a resolution of the Security Council",
  unit: "votes: for, against, abstaining",
  value: "tally",
  params: [{ key: "symbol", kind: "resolution", meaning: "Symbol of the resolution, such as S/RES/1851." }],
  definition: (args) =>
    `Votes for, votes against and abstentions by which the United Nations Security Council adopted ${named(args, "symbol")}, as printed; members that did not vote are not in it.`,
  sources: ["un-sc-resolutions", "facts"],
  tables: ["rollcall"],
  presence: true,
  check: (args) =>
    args.symbol?.id.startsWith("S/")
      ? undefined
      : `council.tally takes a symbol of the Security Council (S/RES/1851), and ${named(args, "symbol")} is none; votes of the General Assembly are ga.tally.`,
  covers: symbolNeed("UNSC"),
  derived: { symbol: (args) => args.symbol?.id ?? null },
  rows: `SELECT c.call, ${shownVote} FROM ${lookup("UNSC")}`,
  aggregate: oneTally,
  nullReason: noTally,
  empty: "undecided",
  examples: [
    { check: "council.tally(S/RES/1851) = 15-0-0", verdict: "holds", needs: "un-sc-resolutions" },
    { check: "council.tally(S/RES/9999) = 15-0-0", verdict: "undecided", needs: "un-sc-resolutions" },
  ],
});
