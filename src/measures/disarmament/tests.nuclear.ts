import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";
import type { Args, CoverageNeed } from "../../engine/types.js";

/** Day of the first nuclear explosion; before it there was none, so that nobody need claim earlier years. */
const FIRST = "1945-07-16";

function need(args: Args, table: "contribution" | "event", kind: string): CoverageNeed {
  const { from = null, to = null } = args.in?.period ?? {};
  return {
    table,
    kind,
    state: args.state?.id ?? "",
    from: from ?? (to === null || to >= FIRST ? FIRST : to),
    to,
  };
}

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
      ? `Number of nuclear explosions of ${named(args, "state")} ${within(args)}, each counted by its day in universal time, explosions in war and for peaceful purposes included (method: explosions).`
      : `Number of nuclear tests of ${named(args, "state")} ${within(args)} by yearly totals of tests (method: tests), of which several explosions may be one.`,
  sources: ["nuclear-tests", "facts"],
  tables: ["contribution", "event"],
  covers: (args) =>
    args.method?.id === "explosions"
      ? [need(args, "event", "nuclear test")]
      : [need(args, "contribution", "nuclear tests")],
  rows: (args) => (args.method?.id === "explosions" ? single : yearly),
  aggregate: "CASE WHEN bool_and(_sure) THEN sum(value) END",
  nullReason: (args) => `The source counts by year, and not how many of a year fell ${within(args)}.`,
  order: "date_from, locator",
  empty: { kind: "number", value: 0 },
  notes: ["The two ways of counting differ: 1,030 tests and 1,031 explosions of the United States."],
  examples: [
    { check: "tests.nuclear(DPRK, ../2008) = 1", verdict: "holds", needs: "nuclear-tests" },
    {
      check: "tests.nuclear(United States, ../1998, method: explosions) = 1031",
      verdict: "holds",
      needs: "nuclear-tests",
    },
  ],
});
