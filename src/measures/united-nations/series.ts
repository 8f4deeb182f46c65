import { named } from "../../engine/text.js";
import type { Args, Measure, Param, ReasonWords } from "../../engine/types.js";
import { findSeries } from "../../record/series.js";
import { assemblySources, lookup, shownVote, tallyReasons } from "./votes.js";

export const symbol: Param = {
  key: "symbol",
  kind: "resolution",
  meaning: "Symbol such as A/RES/63/73, or a series of resolutions such as nuclear-disarmament.",
};
export const year: Param = {
  key: "in",
  kind: "in",
  optional: true,
  meaning: "For a series, the year in which its resolution was adopted.",
};

/** The symbols that the arguments name: one, or those of a series that were adopted in the period. */
export function symbols(args: Args): readonly string[] {
  const id = args.symbol?.id ?? "";
  const series = findSeries(id);
  if (!series) return [id];
  const { from = null, to = null } = args.in?.period ?? {};
  return series.resolutions
    .filter(({ date }) => (from === null || date >= from) && (to === null || date <= to))
    .map((resolution) => resolution.symbol);
}

function check(args: Args): string | undefined {
  const id = args.symbol?.id ?? "";
  if (!findSeries(id)) {
    if (args.in) return "one-resolution";
    return id.startsWith("A/") ? undefined : "not-a-symbol";
  }
  if (!args.in) return "no-year";
  return symbols(args).length > 1 ? "several-in-period" : undefined;
}

function undecided(args: Args): string | undefined {
  const found = symbols(args);
  if (found.length === 1) return undefined;
  return found.length === 0 ? "none-in-period" : "several-in-period";
}

export const seriesReasons: ReasonWords = {
  "one-resolution": (args) =>
    `${named(args, "symbol")} is one resolution, so "in" has nothing to choose from; leave it out.`,
  "not-a-symbol": (args) =>
    `${named(args, "symbol")} is not a symbol of the General Assembly (A/RES/63/73); for votes of the Security Council use council.tally.`,
};
const reasons: ReasonWords = {
  ...tallyReasons,
  ...seriesReasons,
  "no-year": (args) =>
    `${named(args, "symbol")} is a series of resolutions; give the year, as in "in: 2008".`,
  "several-in-period": (args) =>
    `The series ${named(args, "symbol")} has ${symbols(args).length} resolutions in ${named(args, "in")} (${symbols(args).join(", ")}); name one year.`,
  "none-in-period": (args) =>
    `The series ${named(args, "symbol")}, as Chancery keeps it, has no resolution in ${named(args, "in")}.`,
};

/** What the measures have in common that look up one vote of the General Assembly. */
export const oneVote: Pick<
  Measure,
  | "sources"
  | "tables"
  | "presence"
  | "check"
  | "undecided"
  | "covers"
  | "derived"
  | "rows"
  | "reasons"
  | "span"
  | "empty"
> = {
  sources: assemblySources,
  tables: ["rollcall"],
  presence: true,
  check,
  undecided,
  covers: { kind: "UNGA", subject: (args) => symbols(args)[0] ?? "", from: null, to: null },
  derived: { symbol: (args) => symbols(args)[0] ?? null },
  rows: `SELECT c.call, ${shownVote} FROM ${lookup("UNGA")}`,
  reasons,
  span: (args) => {
    const dates =
      findSeries(args.symbol?.id ?? "")
        ?.resolutions.map((r) => r.date)
        .sort() ?? [];
    const [first] = dates;
    const last = dates.at(-1);
    return first && last
      ? { from: `${first.slice(0, 4)}-01-01`, to: `${last.slice(0, 4)}-12-31` }
      : undefined;
  },
  empty: "undecided",
};

/** "A/RES/63/73", or "the resolution of the series nuclear-disarmament in 2008 (A/RES/63/73)"; over many years it has many symbols, which are left out. */
export function votedOn(args: Args): string {
  const id = args.symbol?.id;
  if (id === undefined) return "symbol";
  if (!findSeries(id)) return named(args, "symbol");
  const which = args.in?.period ? ` (${symbols(args).join(", ") || "none known"})` : "";
  return `the resolution of the series ${named(args, "symbol")} adopted in ${named(args, "in")}${which}`;
}

export const talliesDiffer =
  "In some roll calls the printed tally differs by one from the count of the ballots.";
