import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, tallied } from "../../engine/text.js";
import { lookup, oneTally, shownVote, tallyReasons } from "./votes.js";

export default defineMeasure({
  name: "council.tally",
  field: "united-nations",
  title: "Votes on a resolution of the Security Council",
  unit: "votes: for, against, abstaining",
  value: "tally",
  params: [{ key: "symbol", kind: "resolution", meaning: "Symbol of the resolution, such as S/RES/1851." }],
  definition: (args) =>
    `Votes for, votes against and abstentions by which the United Nations Security Council adopted ${named(args, "symbol")}, as printed; members that did not vote are not included.`,
  clause: (args, _, raw) => `${named(args, "symbol")} was adopted by ${tallied(raw)}`,
  reasons: {
    ...tallyReasons,
    "not-a-symbol": (args) =>
      `council.tally takes a symbol of the Security Council (S/RES/1851), and ${named(args, "symbol")} is not one; for votes of the General Assembly use ga.tally.`,
  },
  sources: ["un-sc-resolutions", "facts"],
  tables: ["rollcall"],
  presence: true,
  check: ({ symbol }) => (symbol?.id.startsWith("S/") ? undefined : "not-a-symbol"),
  covers: { kind: "UNSC", subject: { arg: "symbol" }, from: null, to: null },
  derived: { symbol: (args) => args.symbol?.id ?? null },
  rows: `SELECT c.call, ${shownVote} FROM ${lookup("UNSC")}`,
  aggregate: oneTally,
  empty: "undecided",
  examples: [
    { check: "council.tally(S/RES/1851) = 15-0-0", verdict: "holds", needs: "un-sc-resolutions" },
    { check: "council.tally(S/RES/9999) = 15-0-0", verdict: "undecided", needs: "un-sc-resolutions" },
  ],
});
