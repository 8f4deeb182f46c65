import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { ballotOnSymbol, lookup, voteClause } from "./votes.js";

export default defineMeasure({
  name: "council.vote",
  field: "united-nations",
  title: "How a state voted in the Security Council",
  unit: "yes, no, abstain or absent",
  value: "text",
  words: ["yes", "no", "abstain", "absent"],
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "symbol", kind: "resolution", meaning: "Symbol of the resolution, such as S/RES/1851." },
  ],
  definition: (args) =>
    `How ${named(args, "state")} voted when the United Nations Security Council adopted ${named(args, "symbol")}: yes, no, abstain, or absent where it is listed as not voting.`,
  clause: voteClause,
  reasons: {
    unsettled: (args) => `The source has more than one vote by ${named(args, "state")} under this symbol.`,
    empty: (args) =>
      `The source has no vote by ${named(args, "state")} on ${named(args, "symbol")}: it was not a member of the Council then, there was no vote, or the Library's voting data are not in the record.`,
    "not-a-symbol": (args) =>
      `council.vote takes a symbol of the Security Council (S/RES/1851), and ${named(args, "symbol")} is not one; for votes of the General Assembly use ga.vote.`,
  },
  sources: ["un-sc-resolutions"],
  tables: ["rollcall", "ballot"],
  presence: true,
  check: ({ symbol }) => (symbol?.id.startsWith("S/") ? undefined : "not-a-symbol"),
  covers: { ...ballotOnSymbol, kind: "UNSC" },
  derived: { symbol: (args) => args.symbol?.id ?? null },
  rows: `SELECT c.call, b.state, b.vote, r.symbol, r.date_from AS date, r.title, b.source, b.version, b.locator
FROM ${lookup("UNSC")} JOIN ballot b ON b.source = r.source AND b.rollcall = r.rollcall AND b.state = c.arg_state`,
  aggregate: "CASE WHEN count(DISTINCT vote) = 1 THEN any_value(vote) END",
  empty: "undecided",
  notes: ["Members' votes come with the Library's voting data; its yearly tables have only tallies."],
  examples: [
    { check: "council.vote(Japan, S/RES/9999) = yes", verdict: "undecided", needs: "un-sc-resolutions" },
  ],
});
