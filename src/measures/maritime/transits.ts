import { defineMeasure } from "../../engine/defineMeasure.js";
import { within } from "../../engine/text.js";
import { theArea } from "./attacks.js";

const vessels: Readonly<Record<string, string>> = {
  all: "tankers and cargo ships",
  tanker: "tankers",
  cargo: "cargo ships",
  container: "container ships",
  "dry bulk": "dry bulk carriers",
};

export default defineMeasure({
  name: "transits",
  field: "maritime",
  title: "Ships passing a strait, canal or cape",
  unit: "transit calls",
  value: "number",
  params: [
    { key: "chokepoint", kind: "area", meaning: "Strait, canal or cape: Suez Canal, Bab el Mandeb." },
    { key: "in", kind: "in", meaning: "Period." },
    {
      key: "vessels",
      kind: "choice",
      choices: Object.keys(vessels),
      default: "all",
      optional: true,
      meaning: "Only ships of this kind; container ships and dry bulk carriers are among the cargo ships.",
    },
    {
      key: "per",
      kind: "choice",
      choices: ["period", "day"],
      default: "period",
      optional: true,
      meaning: "All calls of the period, or the daily mean.",
    },
  ],
  definition: (args) =>
    `${args.per?.id === "day" ? "Mean daily number" : "Number"} of transit calls at ${args.chokepoint?.label ?? "the chokepoint"} ${within(args)} by ${
      vessels[args.vessels?.id ?? "all"]
    }, as IMF PortWatch estimates them from AIS signals; ships that switch these off are missed.`,
  clause: (args, value) =>
    `${theArea(args.chokepoint)} saw ${args.per?.id === "day" ? `a mean of ${value} a day` : value} by ${vessels[args.vessels?.id ?? "all"]} ${within(args)}`,
  reasons: { empty: (args) => `There is no day of ${args.chokepoint?.label ?? "it"} ${within(args)}.` },
  sources: ["chokepoint-transits"],
  tables: ["transit"],
  covers: { kind: { arg: "chokepoint" } },
  rows: `SELECT c.call, t.date, t.name, t.vessels, t.calls, t.capacity_dwt, c.arg_per AS _per, t.source, t.version, t.locator
FROM calls c JOIN transit t ON t.source = c.source AND t.chokepoint = c.arg_chokepoint
  AND t.vessels = c.arg_vessels AND t.date BETWEEN c.arg_in_from AND c.arg_in_to`,
  aggregate: "CASE WHEN any_value(_per) = 'day' THEN avg(calls) ELSE sum(calls) END",
  order: "date",
  // Where the days are covered there are rows; without them the period is empty.
  empty: "undecided",
  notes: [
    "The Danish straits here are the Øresund: the Great Belt and the Little Belt are not counted.",
    "A day that the series lacks is not a day without ships: a period with such a day is undecided.",
  ],
  examples: [
    {
      check: 'transits("Bab el Mandeb", 2024-01, per: day) = 39.2 within 0.05',
      verdict: "holds",
      needs: "chokepoint-transits",
    },
    {
      check: 'transits("Suez Canal", 2024-06) < transits("Suez Canal", 2024-01)',
      verdict: "holds",
      needs: "chokepoint-transits",
    },
    { check: 'transits("Suez Canal", 2023) = 0', verdict: "undecided", needs: "chokepoint-transits" },
  ],
});
