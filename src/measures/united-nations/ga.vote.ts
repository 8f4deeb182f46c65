import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { ballotOnSymbol, lookup, voteClause } from "./votes.js";

export default defineMeasure({
  name: "ga.vote",
  field: "united-nations",
  title: "How a state voted in the General Assembly",
  unit: "yes, no, abstain or absent",
  value: "text",
  words: ["yes", "no", "abstain", "absent"],
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "symbol", kind: "resolution", meaning: "Symbol of the resolution, such as A/RES/63/73." },
  ],
  definition: (args) =>
    `How ${named(args, "state")} voted when the United Nations General Assembly adopted ${named(args, "symbol")} as a whole: yes, no, abstain, or absent where it is listed as not voting.`,
  clause: voteClause,
  reasons: {
    unsettled: (args) => `The source has more than one vote by ${named(args, "state")} under this symbol.`,
    "not-a-symbol": (args) =>
      `ga.vote takes the symbol of one resolution of the General Assembly (A/RES/63/73), and ${named(args, "symbol")} is not one.`,
  },
  sources: ["un-ga-votes", "voeten-ga-votes", "facts"],
  tables: ["rollcall", "ballot"],
  presence: true,
  check: ({ symbol }) => (symbol?.id.startsWith("A/") ? undefined : "not-a-symbol"),
  covers: { ...ballotOnSymbol, kind: "UNGA" },
  derived: { symbol: (args) => args.symbol?.id ?? null },
  rows: `SELECT c.call, b.state, b.vote, r.symbol, r.date_from AS date, r.title, b.source, b.version, b.locator
FROM ${lookup("UNGA")} JOIN ballot b ON b.source = r.source AND b.rollcall = r.rollcall AND b.state = c.arg_state`,
  aggregate: "CASE WHEN count(DISTINCT vote) = 1 THEN any_value(vote) END",
  empty: "undecided",
  notes: [
    "For some states absence is inferred in sessions 71 to 75 of one source; yes, no and abstain are exact.",
  ],
  examples: [
    { check: "ga.vote(Japan, A/RES/63/73) = yes", verdict: "holds", needs: "un-ga-votes" },
    { check: "ga.vote(India, A/RES/63/73) = no", verdict: "holds", needs: "un-ga-votes" },
  ],
});
