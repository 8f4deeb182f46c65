import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { depositDates, ownStandings, sources, state, treaty } from "./treaty.js";

export default defineMeasure({
  name: "treaty.since",
  field: "disarmament",
  title: "Day since which a state has been party to a treaty",
  unit: "day",
  value: "date",
  params: [treaty, state],
  definition: (args) =>
    `The day on which ${named(args, "state")} ratified, accepted, approved, acceded to or succeeded to ${named(args, "treaty")} and since which it has not withdrawn, as far as the source's data go; where several depositaries are given, the earliest.`,
  sources,
  tables: ["membership"],
  presence: true,
  covers: (args) => [
    { table: "membership", kind: args.treaty?.id ?? "", state: args.state?.id ?? "", from: null, to: null },
  ],
  rows: ownStandings,
  aggregate:
    "CASE WHEN bool_and(_day) FILTER (date_to IS NULL) THEN min(date_from) FILTER (date_to IS NULL) END",
  nullReason: (args) =>
    `${named(args, "state")} withdrew from ${named(args, "treaty")}, or the source does not give the day.`,
  order: "date_from",
  empty: "undecided",
  emptyReason: (args) =>
    `The source does not list ${named(args, "state")} as a party to ${named(args, "treaty")}, so there is no day since which.`,
  notes: [depositDates],
  examples: [
    { check: "treaty.since(NPT, Japan) = 1976-06-08", verdict: "holds", needs: "facts" },
    { check: "treaty.since(CWC, Japan) = 1995-09-15", verdict: "holds", needs: "facts" },
  ],
});
