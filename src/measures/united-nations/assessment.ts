import { named, within } from "../../engine/text.js";
import type { CoverageRule, Measure, Param } from "../../engine/types.js";

const state: Param = { key: "state", kind: "state", meaning: "The state." };
const year: Param = { key: "in", kind: "in", meaning: "One calendar year.", wholeYears: true };

export const need = (kind: string): CoverageRule => ({ kind, state: { arg: "state" } });

/** What the measures of one member's share in the regular budget of one year have in common. */
export const oneMember: Pick<Measure, "field" | "params" | "sources" | "check" | "reasons" | "empty"> = {
  field: "united-nations",
  params: [state, year],
  sources: ["un-budget", "facts"],
  check: (args) => (args.in?.period?.precision === "year" ? undefined : "one-year"),
  reasons: {
    "one-year": () => "An assessment is for one year; name one year and compare years with two calls.",
    unsettled: (args) => `The source gives more than one figure ${within(args)}.`,
    empty: (args) =>
      `The source does not list ${named(args, "state")} among the members assessed ${within(args)}.`,
  },
  empty: "undecided",
};

export const figure = (kind: string): string =>
  `SELECT c.call, k.from_party AS state, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = '${kind}' AND k.from_party = c.arg_state
  AND k.date_from = c.arg_in_from AND k.date_to = c.arg_in_to`;
export const oneFigure = "CASE WHEN count(DISTINCT value) = 1 THEN any_value(value) END";
