import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";

/** First day of the list of the one state that it is about. */
const FIRST = "1984-01-01";

export default defineMeasure({
  name: "tests.missile",
  field: "disarmament",
  title: "Missile flights of a state",
  unit: "flights",
  value: "number",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", meaning: "Period." },
  ],
  definition: (args) =>
    `Number of missiles of ${named(args, "state")} that flew ${within(args)} and could carry 500 kg over 300 km or more, each missile counted once, whatever came of it, and by its day in universal time where the time is known.`,
  sources: ["missile-tests"],
  tables: ["event"],
  covers: (args) => {
    const { from = null, to = null } = args.in?.period ?? {};
    const need = { table: "event", kind: "missile test", state: args.state?.id ?? "", to } as const;
    // The list begins with the first known flight, so that nobody need claim earlier years.
    return [{ ...need, from: from ?? (to === null || to >= FIRST ? FIRST : to) }];
  },
  rows: `SELECT c.call, e.event, e.state, e.date_from, e.date_to, e.place, e.kind_as_given, e."count" AS value, e.description,
  e.source, e.version, e.locator, ${wholly("e")} AS _sure
FROM calls c JOIN event e ON e.source = c.source AND e.kind = 'missile test' AND e.state = c.arg_state AND ${happened("e")}`,
  aggregate: "CASE WHEN bool_and(_sure) THEN sum(value) END",
  nullReason: (args) =>
    `The days of some flights are not known, and not whether they flew ${within(args)}: the six of 1984 are dated by year.`,
  order: "date_from, locator",
  empty: { kind: "number", value: 0 },
  notes: ["Several missiles of one day are several flights: seven on 5 July 2006."],
  examples: [
    { check: "tests.missile(DPRK, 2006) = 7", verdict: "holds", needs: "missile-tests" },
    { check: "tests.missile(DPRK, 2008) = 0", verdict: "holds", needs: "missile-tests" },
    { check: "tests.missile(DPRK, ../2008) = 23", verdict: "holds", needs: "missile-tests" },
    { check: "tests.missile(DPRK, 1984-04) = 6", verdict: "undecided", needs: "missile-tests" },
    { check: "tests.missile(DPRK, 2019) = 22", verdict: "undecided", needs: "missile-tests" },
    { check: "tests.missile(DPRK, 2019-01-01/2019-11-28) = 22", verdict: "holds", needs: "missile-tests" },
    { check: "tests.missile(DPRK, 2021) = 0", verdict: "undecided", needs: "missile-tests" },
  ],
});
