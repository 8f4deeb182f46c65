import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { coversState, depositDates, ownStandings, sources, state, treaty } from "./treaty.js";

export default defineMeasure({
  name: "treaty.since",
  field: "disarmament",
  title: "Day since which a state has been a party to a treaty",
  unit: "day",
  value: "date",
  params: [treaty, state],
  definition: (args) =>
    `The day on which ${named(args, "state")} ratified, accepted, approved, acceded to or succeeded to ${named(args, "treaty")}, not having withdrawn since, as far as the source's data go; where there are several depositaries, the earliest day.`,
  clause: (args, value) =>
    `${named(args, "state")} has been a party to ${named(args, "treaty")} since ${value}`,
  reasons: {
    unsettled: (args) =>
      `Either ${named(args, "state")} withdrew from ${named(args, "treaty")}, or the source does not give the day.`,
    empty: (args) =>
      `The source does not list ${named(args, "state")} as a party to ${named(args, "treaty")}, so there is no such day.`,
  },
  sources,
  tables: ["membership"],
  presence: true,
  covers: coversState,
  rows: ownStandings,
  aggregate:
    "CASE WHEN bool_and(_day) FILTER (date_to IS NULL) THEN min(date_from) FILTER (date_to IS NULL) END",
  order: "date_from",
  empty: "undecided",
  notes: [depositDates],
  examples: [
    { check: "treaty.since(NPT, Japan) = 1976-06-08", verdict: "holds", needs: "facts" },
    { check: "treaty.since(CWC, Japan) = 1995-09-15", verdict: "holds", needs: "facts" },
  ],
});
