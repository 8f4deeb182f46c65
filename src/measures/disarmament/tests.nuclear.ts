import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";

/** Day of the first nuclear explosion; there was none before, so nobody need claim earlier years. */
const since = "1945-07-16";

const yearly = `SELECT c.call, k.from_party AS state, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator,
  ${wholly("k")} AS _sure
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'nuclear tests' AND k.from_party = c.arg_state
  AND ${happened("k")}`;

const single = `SELECT c.call, e.event, e.state, e.date_from, e.date_to, e.place, e."count" AS value, e.description, e.source, e.version, e.locator,
  ${wholly("e")} AS _sure
FROM calls c JOIN event e ON e.source = c.source AND e.kind = 'nuclear test' AND e.state = c.arg_state
  AND ${happened("e")}`;

export default defineMeasure({
  name: "tests.nuclear",
  field: "disarmament",
  title: "Nuclear tests of a state",
  unit: "tests",
  value: "number",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", meaning: "Period." },
    {
      key: "method",
      kind: "choice",
      choices: ["tests", "explosions"],
      default: "tests",
      optional: true,
      meaning: "tests: yearly totals of tests; explosions: single nuclear explosions, by their day.",
    },
  ],
  definition: (args) =>
    args.method?.id === "explosions"
      ? `Number of nuclear explosions of ${named(args, "state")} ${within(args)}, each counted by its day in universal time, including explosions in war and for peaceful purposes (method: explosions).`
      : `Number of nuclear tests of ${named(args, "state")} ${within(args)} by yearly totals (method: tests), in which several explosions may be one test.`,
  clause: (args, value) =>
    `${named(args, "state")} carried out ${value} of nuclear devices ${within(args)}${args.method?.id === "explosions" ? ", counting each explosion" : ""}`,
  reasons: {
    unsettled: (args) => `The source counts by year, and not how many of a year fell ${within(args)}.`,
  },
  sources: ["nuclear-tests", "facts"],
  tables: ["contribution", "event"],
  covers: (args) => [
    args.method?.id === "explosions"
      ? { table: "event", kind: "nuclear test", state: { arg: "state" }, since }
      : { table: "contribution", kind: "nuclear tests", state: { arg: "state" }, since },
  ],
  rows: (args) => (args.method?.id === "explosions" ? single : yearly),
  aggregate: "CASE WHEN bool_and(_sure) THEN sum(value) END",
  order: "date_from, locator",
  empty: { kind: "number", value: 0 },
  notes: ["The two ways of counting differ: 1,030 tests but 1,031 explosions by the United States."],
  examples: [
    { check: "tests.nuclear(DPRK, ../2008) = 1", verdict: "holds", needs: "nuclear-tests" },
    {
      check: "tests.nuclear(United States, ../1998, method: explosions) = 1031",
      verdict: "holds",
      needs: "nuclear-tests",
    },
  ],
});
