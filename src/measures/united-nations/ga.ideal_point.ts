import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";

export default defineMeasure({
  name: "ga.ideal_point",
  field: "united-nations",
  title: "Position of a state in the votes of a session of the General Assembly",
  unit: "index (deviations from the mean of all states and sessions)",
  value: "number",
  system: "un",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", sessions: true, meaning: "The session." },
  ],
  definition: (args) =>
    `Position of ${named(args, "state")} on the line that best tells the recorded votes of the United Nations General Assembly in ${named(args, "in")}: an estimate by a dynamic ordinal model of yes, abstain and no over all sessions, with mean 0 and deviation 1 over all states and sessions and the United States on the positive side.`,
  sources: ["ideal-points"],
  tables: ["ideal_point"],
  clause: (args, value) =>
    `the position of ${named(args, "state")} in the General Assembly votes of ${named(args, "in")} was ${value}`,
  reasons: {
    empty: (args) =>
      `${named(args, "state")} cast too few votes in ${named(args, "in")} to be placed, or was not a member then.`,
  },
  derived: { session: (args) => args.in?.id ?? null },
  rows: `SELECT c.call, i.state, i.session, i.value, i.low, i.high, i.votes, i.source, i.version, i.locator
FROM calls c JOIN ideal_point i ON i.source = c.source AND i.state = c.arg_state AND i.session = CAST(c.session AS INTEGER)`,
  aggregate: "any_value(value)",
  empty: "undecided",
  notes: [
    "low and high in the evidence are the ends of the 90% interval; two states whose intervals overlap may not differ.",
    "In a property, a period means the sessions that opened in its years: over 1994/2008 is sessions 49 to 63.",
    "A comparison over all states is one with all Members; one that cast too few votes leaves it undecided unless the states are named after among.",
    "How it is estimated, and how close it is to the published estimate: docs/ideal-points.md.",
  ],
  examples: [
    {
      check: "ga.ideal_point(United States, in: 63) > ga.ideal_point(Japan, in: 63)",
      verdict: "holds",
      needs: "ideal-points",
    },
    {
      check:
        "ga.ideal_point(United States, in: session 63) is highest among {United States, Israel, Japan, United Kingdom}",
      verdict: "holds",
      needs: "ideal-points",
    },
  ],
});
