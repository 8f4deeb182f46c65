import { named } from "../../engine/text.js";
import type { Args, Measure, Param } from "../../engine/types.js";
import { findSeries } from "../../record/series.js";
import { assemblySources, lookup, noTally, shownVote } from "./votes.js";

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
    if (args.in) return `${id} is one resolution, so that "in" has nothing to choose from; leave it out.`;
    return id.startsWith("A/")
      ? undefined
      : `${id} is no symbol of the General Assembly (A/RES/63/73); votes of the Security Council are council.tally.`;
  }
  if (!args.in) return `${id} is a series of resolutions; say of which year, as in "in: 2008".`;
  const found = symbols(args);
  return found.length > 1
    ? `The series ${id} has ${found.length} resolutions in ${args.in.text} (${found.join(", ")}); name one year.`
    : undefined;
}

function undecided(args: Args): string | undefined {
  const found = symbols(args);
  if (found.length === 1) return undefined;
  const when = args.in?.label ?? "any year";
  return found.length === 0
    ? `The series ${named(args, "symbol")} as kept by Chancery has no resolution in ${when}.`
    : `The series ${named(args, "symbol")} has more than one resolution in ${when}.`;
}

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
  | "nullReason"
  | "span"
  | "empty"
> = {
  sources: assemblySources,
  tables: ["rollcall"],
  presence: true,
  check,
  undecided,
  covers: (args) => [
    { table: "rollcall", kind: "UNGA", subject: symbols(args)[0] ?? "", from: null, to: null },
  ],
  derived: { symbol: (args) => symbols(args)[0] ?? null },
  rows: `SELECT c.call, ${shownVote} FROM ${lookup("UNGA")}`,
  nullReason: noTally,
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
