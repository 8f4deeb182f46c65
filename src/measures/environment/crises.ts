import { defineMeasure } from "../../engine/defineMeasure.js";
import { countIfSure, maybeBegan, surelyBegan } from "../../engine/sql.js";
import { within } from "../../engine/text.js";

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
    `Number of international crises that were set off ${within(args)}${
      args.state ? ` and in which ${args.state.label} was an actor` : ""
    }, by the list of the International Crisis Behavior Project; a crisis counts once, on the day of its trigger, however long it lasted.`,
  sources: ["icb-crises"],
  tables: ["dispute"],
  undecided: (args) =>
    args.state
      ? "The list of crises does not say which states were in them: the project has its crisis actors in another file, ICB2, which is not read"
      : undefined,
  covers: (args) => [
    {
      table: "dispute",
      kind: "crisis",
      from: args.in?.period?.from ?? null,
      to: args.in?.period?.to ?? null,
    },
  ],
  rows: `SELECT c.call, d.dispute, d.name, d.date_from, d.date_to, d.hostility, d.source, d.version, d.locator,
  ${surelyBegan("d")} AS _sure
FROM calls c JOIN dispute d ON d.source = c.source AND d.kind = 'crisis' AND ${maybeBegan("d")}
WHERE d.date_from IS NOT NULL AND (c.arg_state IS NULL OR false)`,
  aggregate: countIfSure("dispute"),
  nullReason: () =>
    "The source gives a month only for a crisis, which leaves it open whether it began in the period.",
  order: "date_from, dispute",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: "crises(2008) = 3", verdict: "holds", needs: "icb-crises" },
    { check: "crises(2006) = 5", verdict: "holds", needs: "icb-crises" },
    { check: "crises(2020) = 0", verdict: "undecided", needs: "icb-crises" },
    { check: "crises(2006, Japan) = 1", verdict: "undecided", needs: "icb-crises" },
  ],
});
