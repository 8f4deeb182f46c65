import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { named, not } from "../../engine/text.js";
import { coversState, sources, state, treaty } from "./treaty.js";

export default defineMeasure({
  name: "treaty.signed",
  field: "disarmament",
  title: "Whether a state had signed a treaty",
  unit: "yes or no",
  value: "yesno",
  params: [treaty, state, at],
  definition: (args) =>
    `Whether ${named(args, "state")} had signed ${named(args, "treaty")} on or before ${named(args, "at")}, whether or not it became a party; a state that acceded without signing has not signed.`,
  clause: (args, _, raw) =>
    `${named(args, "state")} had${not(raw)} signed ${named(args, "treaty")} by ${named(args, "at")}`,
  sources,
  tables: ["membership"],
  covers: coversState,
  // Signing is an act of one day: what became of the signature later does not undo it.
  rows: `SELECT c.call, m.body AS treaty, m.state, m.role, m.action, m.date_from, m.date_to, m.name_as_given, m.source, m.version, m.locator
FROM calls c JOIN membership m ON m.source = c.source AND m.body = c.arg_treaty AND m.role = 'signatory'
  AND m.state = c.arg_state AND m.date_from <= c.arg_at`,
  aggregate: "count(*) > 0",
  order: "date_from",
  empty: { kind: "yesno", value: false },
  examples: [{ check: "treaty.signed(CTBT, Japan, 1996) = yes", verdict: "holds", needs: "un-treaties" }],
});
