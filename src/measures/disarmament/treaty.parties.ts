import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, countIfSure } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import { covers, depositDates, sources, standings, treaty } from "./treaty.js";

export default defineMeasure({
  name: "treaty.parties",
  field: "disarmament",
  title: "Number of parties to a treaty",
  unit: "parties",
  value: "number",
  params: [treaty, at],
  definition: (args) =>
    `Number of states, and of organizations that can join like states, that had ratified, accepted, approved, acceded to or succeeded to ${named(args, "treaty")} ${on(args)} and had not withdrawn from it.`,
  clause: (args, value) => `${named(args, "treaty")} had ${value} ${on(args)}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["membership"],
  covers,
  rows: standings("party"),
  aggregate: countIfSure("state"),
  order: "date_from, state",
  empty: { kind: "number", value: 0 },
  notes: [depositDates],
  examples: [
    { check: "treaty.parties(CWC, 2008) > 180", verdict: "holds", needs: "un-treaties" },
    { check: "treaty.parties(CWC, 2030) > 180", verdict: "undecided", needs: "un-treaties" },
  ],
});
