import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, on } from "../../engine/text.js";
import { at, kind, kindOf, mission, missionId, notes, state } from "./deployed.js";

export default defineMeasure({
  name: "personnel",
  field: "peacebuilding",
  title: "Personnel of a state in United Nations peace operations",
  unit: "persons",
  value: "number",
  params: [state, at, mission, kind],
  definition: (args) =>
    `Number of ${kindOf(args).words} (kind: ${args.kind?.id ?? "any"}) that ${named(args, "state")} had in ${
      args.mission ? named(args, "mission") : "all United Nations peace operations together"
    } ${on(args)}, as the United Nations reported for that day; a country not in the report had none.`,
  clause: (args, value) =>
    `${named(args, "state")} had ${value} serving ${kindOf(args).as} in ${
      args.mission ? named(args, "mission") : "United Nations peace operations"
    } ${on(args)}`,
  reasons: { unsettled: (args) => `The ranking and the monthly series give different figures ${on(args)}.` },
  sources: ["un-contributors"],
  tables: ["contribution"],
  covers: { kind: (args) => kindOf(args).kind, subject: missionId, state: { arg: "state" } },
  derived: { mission: missionId, kind: (args) => kindOf(args).kind },
  rows: `SELECT c.call, k.from_party AS state, k.to_party AS mission, k.date_from AS date, k.value, k.unit, k.basis,
  k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = c.kind AND k.from_party = c.arg_state
  AND k.to_party = c.mission AND k.date_from = c.arg_at AND k.date_to = c.arg_at`,
  aggregate: "CASE WHEN count(DISTINCT value) = 1 THEN any_value(value) END",
  empty: { kind: "number", value: 0 },
  notes,
  examples: [
    { check: "personnel(Japan, 2021-01) = 4", verdict: "holds", needs: "un-contributors" },
    { check: "personnel(Bangladesh, 2021-01-31) = 6711", verdict: "holds", needs: "un-contributors" },
    { check: "personnel(Japan, 2021-01-15) = 4", verdict: "undecided", needs: "un-contributors" },
    {
      check: "personnel(Japan, 2021-01, mission: UNMISS) = 4",
      verdict: "undecided",
      needs: "un-contributors",
    },
  ],
});
