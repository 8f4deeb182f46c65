import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";

/** First year of the list, which begins with the first known flight, so nobody need claim earlier years. */
const since = "1984-01-01";

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
    `Number of missiles of ${named(args, "state")} that flew ${within(args)} and could carry 500 kg over 300 km or more, each missile counted once, whatever the outcome, by its day in universal time where the time is known.`,
  clause: (args, value) =>
    `${named(args, "state")} carried out ${value} of missiles able to carry 500 kg over 300 km or more ${within(args)}`,
  reasons: {
    unsettled: (args) =>
      `The days of some flights are not known, so it is open whether they flew ${within(args)}: the six of 1984 are dated by year.`,
  },
  sources: ["missile-tests"],
  tables: ["event"],
  covers: { kind: "missile test", state: { arg: "state" }, since },
  rows: `SELECT c.call, e.event, e.state, e.date_from, e.date_to, e.place, e.kind_as_given, e."count" AS value, e.description,
  e.source, e.version, e.locator, ${wholly("e")} AS _sure
FROM calls c JOIN event e ON e.source = c.source AND e.kind = 'missile test' AND e.state = c.arg_state AND ${happened("e")}`,
  aggregate: "CASE WHEN bool_and(_sure) THEN sum(value) END",
  order: "date_from, locator",
  empty: { kind: "number", value: 0 },
  notes: ["Several missiles on one day are several flights: seven on 5 July 2006."],
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
