import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, tallied } from "../../engine/text.js";
import { findSeries } from "../../record/series.js";
import { forecastRows, lastOfSeries } from "./forecast.js";
import { seriesReasons } from "./series.js";

const count = (vote: string): string => `count(*) FILTER (vote = '${vote}')`;

export default defineMeasure({
  name: "ga.forecast",
  field: "united-nations",
  title: "Expected votes on a resolution of the General Assembly",
  unit: "votes: for, against, abstaining",
  value: "tally",
  params: [
    {
      key: "symbol",
      kind: "resolution",
      meaning:
        "A series of resolutions such as nuclear-disarmament, or the symbol of one that repeats earlier ones.",
    },
    {
      key: "in",
      kind: "in",
      optional: true,
      wholeYears: true,
      meaning: "For a series, the year whose vote is forecast; only votes before it are used.",
    },
  ],
  definition: (args) => {
    const series = findSeries(args.symbol?.id ?? "");
    const what = series
      ? `the resolution of the series ${named(args, "symbol")} in ${named(args, "in")}, from the vote on the last one before that year`
      : `${named(args, "symbol")}, from the vote on the last resolution under the same title in the five sessions before it (its own vote is not used)`;
    return `Expected votes for, votes against and abstentions on ${what}: each Member is assumed to vote as it did then, and to be absent if it was.`;
  },
  clause: (args, _, raw) =>
    `${
      args.in
        ? `the resolution of the series ${named(args, "symbol")} in ${named(args, "in")}`
        : named(args, "symbol")
    } could be expected to be adopted by ${tallied(raw)}`,
  reasons: {
    ...seriesReasons,
    "not-a-symbol": (args) =>
      `${named(args, "symbol")} is not a symbol of the General Assembly (A/RES/63/73).`,
    "no-year": (args) =>
      `${named(args, "symbol")} is a series of resolutions; give the year whose vote is to be forecast, as in "in: 2009".`,
    "none-before": (args) =>
      `The series ${named(args, "symbol")}, as Chancery keeps it, has no resolution before ${named(args, "in")}.`,
    empty: (args) =>
      args.in
        ? `The votes on the last resolution of the series before ${named(args, "in")} are not in the record.`
        : "There is no vote on an earlier resolution under the same title to forecast it from.",
  },
  sources: ["un-ga-votes", "voeten-ga-votes"],
  tables: ["rollcall", "ballot"],
  presence: true,
  check: (args) => {
    const id = args.symbol?.id ?? "";
    if (findSeries(id)) return args.in?.period?.precision === "year" ? undefined : "no-year";
    if (!id.startsWith("A/")) return "not-a-symbol";
    return args.in ? "one-resolution" : undefined;
  },
  undecided: (args) =>
    findSeries(args.symbol?.id ?? "") && args.in && lastOfSeries(args) === null ? "none-before" : undefined,
  covers: {
    table: "ballot",
    kind: "UNGA",
    subject: (args) => lastOfSeries(args) ?? args.symbol?.id,
    from: null,
    to: null,
  },
  derived: { last: lastOfSeries },
  rows: forecastRows,
  aggregate: `{'yes': ${count("yes")}, 'no': ${count("no")}, 'abstain': ${count("abstain")}}`,
  order: "vote DESC, state",
  empty: "undecided",
  notes: [
    "It is a forecast and no fact: docs/forecast.md says how far it has been off.",
    "Members that joined since the last vote are not in it, and a new text may change more minds than the title says.",
  ],
  examples: [
    { check: "ga.forecast(nuclear-disarmament, in: 2007) = 167-4-7", verdict: "holds", needs: "un-ga-votes" },
  ],
});
