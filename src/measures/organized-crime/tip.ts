import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";

const tiers = ["Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3"];

export default defineMeasure({
  name: "tip",
  field: "organized-crime",
  title: "Tier of a state in the Trafficking in Persons report",
  unit: "tier",
  value: "text",
  words: tiers,
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", meaning: "Year of the report.", wholeYears: true },
  ],
  definition: (args) =>
    `The tier in which the Trafficking in Persons report that the United States Department of State published ${within(args)} places ${named(args, "state")}; the report covers the year before.`,
  clause: (args, value) =>
    `the Trafficking in Persons report published ${within(args)} placed ${named(args, "state")} ${
      value === "Tier 2 Watch List" ? "on the" : "in"
    } ${value}`,
  reasons: {
    "one-year": () => "A tier is that of one report; name one year.",
    unsettled: (args) =>
      `The report published ${within(args)} does not rate ${named(args, "state")}: it is not covered, or is a special case, which is not a tier.`,
    empty: (args) => `The source has no row for ${named(args, "state")} ${within(args)}.`,
  },
  sources: ["tip-tiers", "facts"],
  tables: ["status"],
  check: ({ in: time }) => (time?.period?.precision === "year" ? undefined : "one-year"),
  covers: { kind: "tip", state: { arg: "state" } },
  rows: `SELECT c.call, s.state, s.status, s.date_from, s.date_to, s.name_as_given, s.note, s.source, s.version, s.locator
FROM calls c JOIN status s ON s.source = c.source AND s.kind = 'tip' AND s.state = c.arg_state
  AND s.date_from >= c.arg_in_from AND s.date_to <= c.arg_in_to`,
  aggregate:
    "CASE WHEN count(DISTINCT status) = 1 AND any_value(status) <> 'not rated' THEN any_value(status) END",
  order: "date_from",
  empty: "undecided",
  examples: [
    { check: 'tip(Japan, 2008) = "Tier 2"', verdict: "holds", needs: "facts" },
    { check: 'tip(Japan, 2004) = "Tier 2 Watch List"', verdict: "holds", needs: "tip-tiers" },
    { check: 'tip(Somalia, 2008) = "Tier 3"', verdict: "undecided", needs: "tip-tiers" },
    { check: 'tip(Japan, 2016) = "Tier 2"', verdict: "undecided", needs: "tip-tiers" },
  ],
});
