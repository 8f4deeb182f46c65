import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, yesIfSure } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import { coversState, depositDates, sources, standings, state, treaty } from "./treaty.js";

export default defineMeasure({
  name: "treaty.party",
  field: "disarmament",
  title: "Whether a state was a party to a treaty",
  unit: "yes or no",
  value: "yesno",
  params: [treaty, state, at],
  definition: (args) =>
    `Whether ${named(args, "state")} had ratified, accepted, approved, acceded to or succeeded to ${named(args, "treaty")} ${on(args)} and had not withdrawn from it; a signature alone does not count.`,
  clause: (args, _, raw) =>
    `${named(args, "state")} was${not(raw)} a party to ${named(args, "treaty")} ${on(args)}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["membership"],
  covers: coversState,
  rows: standings("party", "m.state = c.arg_state"),
  aggregate: yesIfSure,
  order: "date_from",
  empty: { kind: "yesno", value: false },
  notes: [depositDates],
  examples: [
    { check: "treaty.party(NPT, Russia, 2008) = yes", verdict: "holds", needs: "treaty-parties" },
    { check: "treaty.party(NPT, Soviet Union, 1985) = no", verdict: "undecided", needs: "treaty-parties" },
    { check: "treaty.party(NPT, East Germany, 1985) = no", verdict: "undecided", needs: "treaty-parties" },
    { check: "treaty.party(CWC, Japan, 2008) = yes", verdict: "holds", needs: "un-treaties" },
    { check: "treaty.party(CWC, Japan, 1994) = no", verdict: "holds", needs: "un-treaties" },
  ],
});
