import { defineMeasure } from "../../engine/defineMeasure.js";
import { maybeOn, surelyOn } from "../../engine/sql.js";
import { named } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";
import { a, b, datesAreSignatures } from "./pair.js";
import { dayOf, systemOn } from "./similarity/alliances.js";
import { valued, weightSql } from "./similarity/ties.js";

const methods: Readonly<Record<string, string>> = {
  s: "Signorino and Ritter's S, 1 less twice the mean distance over all states, from -1 to 1 (method: s)",
  kappa:
    "Cohen's weighted kappa, 1 less the mean distance over the distance expected of two portfolios filled independently, each with its own shares of the values (method: kappa)",
  pi: "Scott's weighted pi, 1 less the mean distance over the distance expected of two portfolios filled with the pooled shares of the values (method: pi)",
};

const by: Readonly<Record<string, string>> = {
  kappa: " by Cohen's weighted kappa",
  pi: " by Scott's weighted pi",
};

const yearOf = (args: Args): number => Number(args.in?.period?.from?.slice(0, 4));
const system = (args: Args): readonly string[] => (args.in?.period ? systemOn(dayOf(yearOf(args))) : []);

/** The one of the two that was not in the state system at the end of the year. */
export function outside(args: Args): "a" | "b" | undefined {
  const states = system(args);
  return (["a", "b"] as const).find((key) => args[key] && !states.includes(args[key].id));
}

// A tie is the highest obligation that either of two states owes the other on the last day of the year.
const ties = (side: "a" | "b"): string => `SELECT c.call,
    CASE WHEN o.from_state = c.arg_${side} THEN o.to_state ELSE o.from_state END AS state,
    max(${weightSql("o.kind")}) AS most, max(${weightSql("o.kind")}) FILTER (${surelyOn("o", "in_to")}) AS sure,
    string_agg(DISTINCT o.alliance, ', ' ORDER BY o.alliance) AS alliances, any_value(o.version) AS version,
    min(o.locator) AS locator
  FROM calls c JOIN obligation o ON o.source = c.source AND (o.from_state = c.arg_${side} OR o.to_state = c.arg_${side})
  WHERE ${maybeOn("o", "in_to")}
  GROUP BY ALL`;

const rows = `WITH third AS (
  SELECT c.call, c.source, c.arg_a, c.arg_b, c.arg_method, unnest(string_split(c.states, ',')) AS state FROM calls c
), of_a AS (${ties("a")}), of_b AS (${ties("b")})
SELECT t.call, t.state, CASE WHEN t.state = t.arg_a THEN 3 ELSE coalesce(x.most, 0) END AS value_a,
  CASE WHEN t.state = t.arg_b THEN 3 ELSE coalesce(y.most, 0) END AS value_b,
  x.alliances AS alliances_a, y.alliances AS alliances_b, t.source, coalesce(x.version, y.version) AS version,
  coalesce(x.locator, y.locator) AS locator, t.arg_method AS _method,
  coalesce(x.most, 0) = coalesce(x.sure, 0) AND coalesce(y.most, 0) = coalesce(y.sure, 0) AS _sure
FROM third t LEFT JOIN of_a x ON x.call = t.call AND x.state = t.state
LEFT JOIN of_b y ON y.call = t.call AND y.state = t.state`;

/** Share of values up to `t`. */
const upTo = (side: "a" | "b", t: number): string =>
  `avg(CASE WHEN value_${side} <= ${t} THEN 1.0 ELSE 0.0 END)`;
const thresholds = [0, 1, 2];
const independent = thresholds
  .map((t) => `${upTo("a", t)} * (1 - ${upTo("b", t)}) + ${upTo("b", t)} * (1 - ${upTo("a", t)})`)
  .join(" + ");
const pooled = thresholds
  .map((t) => {
    const both = `((${upTo("a", t)} + ${upTo("b", t)}) / 2)`;
    return `2 * ${both} * (1 - ${both})`;
  })
  .join(" + ");
const distance = "avg(abs(value_a - value_b))";

export default defineMeasure({
  name: "alliance.similarity",
  field: "alliances",
  title: "How alike two states' alliances are",
  unit: "index of similarity (1 is the same)",
  value: "number",
  params: [
    a,
    b,
    {
      key: "in",
      kind: "in",
      wholeYears: true,
      meaning: "Calendar year; alliances count as on its last day.",
    },
    {
      key: "method",
      kind: "choice",
      choices: Object.keys(methods),
      default: "s",
      optional: true,
      meaning: "s: as it is; kappa, pi: corrected for what chance gives.",
    },
  ],
  definition: (args) =>
    `Similarity of the alliance portfolios of ${named(args, "a")} and ${named(args, "b")} at the end of ${named(args, "in")}: ${methods[args.method?.id ?? "s"]}. A portfolio has a value for every state in the Correlates of War system on that day: the highest obligation that either of the two owes the other (${valued}).`,
  clause: (args, value) =>
    `the similarity of the alliances of ${named(args, "a")} and ${named(args, "b")} at the end of ${named(args, "in")} was ${value}${by[args.method?.id ?? ""] ?? ""}`,
  reasons: {
    "one-year": () => "A portfolio is that of one calendar year; write one, such as 2008.",
    outside: (args) =>
      `${named(args, outside(args) ?? "a")} was not in the state system of the Correlates of War Project at the end of ${named(args, "in")}, so it has no portfolio.`,
    unsettled: () =>
      "The source gives only a month for an alliance that may have begun or ended around the last day of the year.",
    empty: (args) => `The state system at the end of ${named(args, "in")} is not known.`,
  },
  sources: ["atop-alliances", "facts"],
  tables: ["obligation"],
  check: (args) => (args.in?.period?.precision === "year" ? undefined : "one-year"),
  undecided: (args) => (args.in?.period && outside(args) ? "outside" : undefined),
  // Everybody's alliances are compared, so the source must claim those of all on the last day.
  covers: ({ in: year }) => [{ from: year?.period?.to ?? null }],
  derived: { states: (args) => system(args).join(",") },
  rows,
  aggregate: `CASE WHEN bool_and(_sure) THEN CASE any_value(_method)
  WHEN 'kappa' THEN 1 - ${distance} / nullif(${independent}, 0)
  WHEN 'pi' THEN 1 - ${distance} / nullif(${pooled}, 0)
  ELSE 1 - 2 * ${distance} / 3 END END`,
  order: "greatest(value_a, value_b) DESC, abs(value_a - value_b) DESC, state",
  empty: "undecided",
  notes: [
    datesAreSignatures,
    "Most states have no alliance with most others, so S is high for nearly all pairs; kappa and pi correct for that (Häge 2011).",
    "Distances are absolute, as in Signorino and Ritter (1999); some published values square them.",
  ],
  examples: [
    {
      check: "alliance.similarity(Germany, France, 2008) > alliance.similarity(Germany, Cuba, 2008)",
      verdict: "holds",
      needs: "atop-alliances",
    },
    {
      check: "alliance.similarity(Japan, United States, 2008, method: kappa) < 0.5",
      verdict: "holds",
      needs: "atop-alliances",
    },
  ],
});
