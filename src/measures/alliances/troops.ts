import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";

const oneReport = (args: Args): boolean => {
  const precision = args.in?.period?.precision;
  return precision === "year" || precision === "month";
};

export default defineMeasure({
  name: "troops",
  field: "alliances",
  title: "Military personnel of one state stationed in another",
  unit: "persons",
  value: "number",
  params: [
    { key: "a", kind: "state", meaning: "The state whose personnel it is." },
    { key: "b", kind: "state", meaning: "The state in which they are." },
    {
      key: "in",
      kind: "in",
      meaning: "A year, which stands for its report of September (June to 1956), or a month.",
    },
  ],
  definition: (args) =>
    `Active-duty military personnel of ${named(args, "a")} in ${named(args, "b")} ${within(args)}, as ${named(args, "a")} itself reports them: ${
      args.in?.period?.precision === "month"
        ? "by the report of that month"
        : "by the report of September of that year (of June to 1956)"
    }. The report counts military personnel by country up to 2007, and all on active duty, including sailors afloat, from 2008.`,
  clause: (args, value) =>
    `${named(args, "a")} reported a military presence of ${value} in ${named(args, "b")} ${within(args)}`,
  reasons: {
    "one-report": () =>
      "Troops are counted on one day: name one year or one month, and compare times with two calls.",
    "report-changed": () =>
      "From September 2008 the report counts all on active duty, including sailors afloat; before then it did not, so a change over that year may be a change in the report alone.",
    unsettled: (args) => `The report gives more than one figure ${within(args)}.`,
    empty: (args) =>
      `No report ${within(args)} has a row for ${named(args, "b")}; a place that is not listed is not known to have none.`,
  },
  sources: ["us-troops"],
  tables: ["contribution"],
  check: (args) => (oneReport(args) ? undefined : "one-report"),
  covers: { kind: "troops", state: { arg: "a" }, subject: { arg: "b" } },
  rows: `SELECT c.call, k.from_party, k.to_party, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'troops'
  AND k.from_party = c.arg_a AND k.to_party = c.arg_b
  AND k.date_from >= c.arg_in_from AND k.date_to <= c.arg_in_to
WHERE date_diff('day', c.arg_in_from, c.arg_in_to) < 31 OR month(k.date_from) = CASE WHEN year(k.date_from) <= 1956 THEN 6 ELSE 9 END`,
  aggregate: "CASE WHEN count(DISTINCT value) = 1 THEN any_value(value) END",
  order: "date_from",
  empty: "undecided",
  breaks: [{ from: "2008-01-01", reason: "report-changed" }],
  notes: [
    "Figures up to 2007 are never compared with those from 2008: the report changed (Japan: 32,803 and 42,521).",
    "Only the United States publishes such reports.",
  ],
  examples: [
    { check: "troops(United States, Japan, 2007) = 32803", verdict: "holds", needs: "us-troops" },
    { check: "troops(United States, Japan, 2008) = 42521", verdict: "holds", needs: "us-troops" },
    {
      check: "troops(United States, Japan, 2008) is higher from 2007",
      verdict: "undecided",
      needs: "us-troops",
    },
    { check: "troops(United States, Iraq, 2007) = 0", verdict: "undecided", needs: "us-troops" },
  ],
});
