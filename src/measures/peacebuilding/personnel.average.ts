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
    `Uniformed personnel that ${named(args, "state")} had in ${named(args, "mission")} on average ${within(args)}, as a researcher calculated it over twelve months, whether or not the mission lasted that long; it is not the figure of any month.`,
  clause: (args, value) =>
    `${named(args, "state")} had an average of ${value} serving in uniform in ${named(args, "mission")} ${within(args)}`,
  reasons: {
    "one-year": () => "An average is for one year; name one year.",
    unsettled: (args) => `The source gives more than one average ${within(args)}.`,
    empty: (args) =>
      `The researcher's file has no average for ${named(args, "state")} in ${named(args, "mission")} ${within(args)}, which does not mean that there was nobody.`,
  },
  sources: ["un-contributors"],
  tables: ["contribution"],
  check: ({ in: time }) => (time?.period?.precision === "year" ? undefined : "one-year"),
  covers: { kind: "un personnel average", subject: { arg: "mission" }, state: { arg: "state" } },
  rows: `SELECT c.call, k.from_party AS state, k.to_party AS mission, k.date_from, k.date_to, k.value, k.unit, k.basis,
  k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'un personnel average'
  AND k.from_party = c.arg_state AND k.to_party = c.arg_mission AND k.date_from = c.arg_in_from AND k.date_to = c.arg_in_to`,
  aggregate: "CASE WHEN count(DISTINCT value) = 1 THEN any_value(value) END",
  empty: "undecided",
  notes: ["Averages are of low quality: do not check published monthly figures with them."],
  examples: [
    { check: "personnel.average(Japan, MINUSTAH, 2011) = 225", verdict: "holds", needs: "un-contributors" },
    { check: "personnel.average(Japan, MINUSTAH, 2021) = 0", verdict: "undecided", needs: "un-contributors" },
  ],
});
