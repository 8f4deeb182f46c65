import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { lookup, symbolNeed } from "./votes.js";

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
  sources: ["un-sc-resolutions"],
  tables: ["rollcall", "ballot"],
  presence: true,
  check: (args) =>
    args.symbol?.id.startsWith("S/")
      ? undefined
      : `council.vote takes a symbol of the Security Council (S/RES/1851), and ${named(args, "symbol")} is none; votes of the General Assembly are ga.vote.`,
  covers: (args) =>
    symbolNeed("UNSC")(args).map((need) => ({
      ...need,
      table: "ballot" as const,
      state: args.state?.id ?? "",
    })),
  derived: { symbol: (args) => args.symbol?.id ?? null },
  rows: `SELECT c.call, b.state, b.vote, r.symbol, r.date_from AS date, r.title, b.source, b.version, b.locator
FROM ${lookup("UNSC")} JOIN ballot b ON b.source = r.source AND b.rollcall = r.rollcall AND b.state = c.arg_state`,
  aggregate: "CASE WHEN count(DISTINCT vote) = 1 THEN any_value(vote) END",
  nullReason: (args) => `The source has more than one vote of ${named(args, "state")} under this symbol.`,
  empty: "undecided",
  emptyReason: (args) =>
    `The source has no vote of ${named(args, "state")} on ${named(args, "symbol")}: it was no member of the Council then, there was no vote, or the Library's voting data are not in the record.`,
  notes: ["Members' votes come with the Library's voting data; its yearly tables have tallies alone."],
  examples: [
    { check: "council.vote(Japan, S/RES/9999) = yes", verdict: "undecided", needs: "un-sc-resolutions" },
  ],
});
