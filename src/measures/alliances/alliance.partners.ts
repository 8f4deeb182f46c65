import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates, outsideReason } from "../../engine/emptyForStates.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, setIfSure, surelyOn } from "../../engine/sql.js";
import { isEmpty, named, on } from "../../engine/text.js";
import { datesAreSignatures, shown, sources } from "./pair.js";

export default defineMeasure({
  name: "alliance.partners",
  field: "alliances",
  title: "Allies of a state",
  unit: "states",
  value: "set",
  setOf: "state",
  params: [{ key: "state", kind: "state", meaning: "The state." }, at],
  definition: (args) =>
    `The states that were members of a written alliance together with ${named(args, "state")} in force ${on(args)}, whether it promises defense, offense, neutrality, nonaggression or consultation.`,
  clause: (args, value, raw) =>
    `${named(args, "state")} was allied with ${isEmpty(raw) ? "no state" : value} ${on(args)}`,
  reasons: { ...outsideReason(["state"]), unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["obligation"],
  rows: `SELECT c.call, CASE WHEN o.from_state = c.arg_state THEN o.to_state ELSE o.from_state END AS partner, ${shown},
  ${surelyOn("o")} AS _sure
FROM calls c JOIN obligation o ON o.source = c.source AND (o.from_state = c.arg_state OR o.to_state = c.arg_state)
WHERE ${maybeOn("o")}`,
  aggregate: setIfSure("partner"),
  order: "partner, alliance, from_state, kind",
  empty: { kind: "set", value: [] },
  ...emptyForStates(["state"]),
  notes: [datesAreSignatures],
  examples: [
    { check: "alliance.partners(Holy See, 2008) = {}", verdict: "undecided", needs: "atop-alliances" },
    {
      check: "alliance.partners(Japan, 2008) includes United States",
      verdict: "holds",
      needs: "atop-alliances",
    },
  ],
});
