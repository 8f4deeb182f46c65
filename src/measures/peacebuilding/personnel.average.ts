import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { state } from "./deployed.js";

export default defineMeasure({
  name: "personnel.average",
  field: "peacebuilding",
  title: "Average personnel of a state in a United Nations mission over a year",
  unit: "persons",
  value: "number",
  params: [
    state,
    { key: "mission", kind: "mission", meaning: "Name or acronym of the mission." },
    { key: "in", kind: "in", meaning: "One calendar year.", wholeYears: true },
  ],
  definition: (args) =>
    `Uniformed personnel that ${named(args, "state")} had in ${named(args, "mission")} on average ${within(args)}, as an author worked it out over twelve months, whether or not the mission lasted so long; it is no figure of any month.`,
  sources: ["un-contributors"],
  tables: ["contribution"],
  check: (args) =>
    args.in?.period?.precision === "year" ? undefined : "An average is of one year; name one year.",
  covers: (args) => [
    {
      table: "contribution",
      kind: "un personnel average",
      subject: args.mission?.id ?? "",
      state: args.state?.id ?? "",
      from: args.in?.period?.from ?? null,
      to: args.in?.period?.to ?? null,
    },
  ],
  rows: `SELECT c.call, k.from_party AS state, k.to_party AS mission, k.date_from, k.date_to, k.value, k.unit, k.basis,
  k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'un personnel average'
  AND k.from_party = c.arg_state AND k.to_party = c.arg_mission AND k.date_from = c.arg_in_from AND k.date_to = c.arg_in_to`,
  aggregate: "CASE WHEN count(DISTINCT value) = 1 THEN any_value(value) END",
  nullReason: (args) => `The source gives more than one average ${within(args)}.`,
  empty: "undecided",
  emptyReason: (args) =>
    `The author's file has no average of ${named(args, "state")} in ${named(args, "mission")} ${within(args)}, which does not say that there was nobody.`,
  notes: ["Averages are of low quality: published monthly figures are not to be checked with them."],
  examples: [
    { check: "personnel.average(Japan, MINUSTAH, 2011) = 225", verdict: "holds", needs: "un-contributors" },
    { check: "personnel.average(Japan, MINUSTAH, 2021) = 0", verdict: "undecided", needs: "un-contributors" },
  ],
});
