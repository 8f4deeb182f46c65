import { defineMeasure } from "../../engine/defineMeasure.js";
import { countIfSure, maybeBegan, surelyBegan } from "../../engine/sql.js";
import { named, were, within } from "../../engine/text.js";

export default defineMeasure({
  name: "crises",
  field: "environment",
  title: "International crises",
  unit: "crises",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    { key: "state", kind: "state", optional: true, meaning: "Only crises in which this state was an actor." },
  ],
  definition: (args) =>
    `Number of international crises triggered ${within(args)}${
      args.state ? ` in which ${named(args, "state")} was an actor` : ""
    }, by the list of the International Crisis Behavior Project; a crisis counts once, on the day of its trigger, however long it lasted.`,
  clause: (args, value, raw) =>
    `${value} on the list of the International Crisis Behavior Project ${were(raw)} triggered ${within(args)}${
      args.state ? ` with ${named(args, "state")} as an actor` : ""
    }`,
  reasons: {
    "no-actors": () =>
      "The list of crises does not say which states were involved: the project lists crisis actors in another file, ICB2, which is not read.",
    unsettled: () =>
      "The source gives only the month of a crisis, which leaves open whether it began in the period.",
  },
  sources: ["icb-crises"],
  tables: ["dispute"],
  undecided: (args) => (args.state ? "no-actors" : undefined),
  covers: { kind: "crisis" },
  rows: `SELECT c.call, d.dispute, d.name, d.date_from, d.date_to, d.hostility, d.source, d.version, d.locator,
  ${surelyBegan("d")} AS _sure
FROM calls c JOIN dispute d ON d.source = c.source AND d.kind = 'crisis' AND ${maybeBegan("d")}
WHERE d.date_from IS NOT NULL AND (c.arg_state IS NULL OR false)`,
  aggregate: countIfSure("dispute"),
  order: "date_from, dispute",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: "crises(2008) = 3", verdict: "holds", needs: "icb-crises" },
    { check: "crises(2006) = 5", verdict: "holds", needs: "icb-crises" },
    { check: "crises(2020) = 0", verdict: "undecided", needs: "icb-crises" },
    { check: "crises(2006, Japan) = 1", verdict: "undecided", needs: "icb-crises" },
  ],
});
