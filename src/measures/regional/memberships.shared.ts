import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, on } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";

const described: Readonly<Record<string, string>> = {
  "cow-igos":
    "the Correlates of War Project codes them for that calendar year (source: cow-igos); an organization whose members are not known in that year does not count, nor do forums such as the G8 or the ARF",
  "factbook-memberships":
    "the World Factbook lists both as members in its edition of that year, which lags (source: factbook-memberships); forums and organizations without states are included, missions are not",
};
const fallback = "cow-igos";
const sourceOf = (args: Args): string => args.source?.id ?? fallback;
const yearOf = (args: Args): string => args.at?.id.slice(0, 4) ?? "that year";

export default defineMeasure({
  name: "memberships.shared",
  field: "regional",
  title: "Number of organizations of which two states are both full members",
  unit: "organizations",
  value: "number",
  params: [
    { key: "a", kind: "state", meaning: "The first state." },
    { key: "b", kind: "state", meaning: "The second state." },
    { key: "at", kind: "at", meaning: "Day; its calendar year is what the source counts by." },
    {
      key: "source",
      kind: "choice",
      choices: Object.keys(described),
      default: fallback,
      optional: true,
      meaning: "Whose list of organizations and members.",
    },
  ],
  definition: (args) =>
    `Number of intergovernmental organizations of which ${named(args, "a")} and ${named(args, "b")} were both full members ${on(args)}, by its calendar year, as ${described[sourceOf(args)]}.`,
  clause: (args, value) =>
    `${named(args, "a")} and ${named(args, "b")} were both full members of ${value} in ${yearOf(args)}${
      sourceOf(args) === fallback ? "" : ", according to the World Factbook"
    }`,
  reasons: {
    "same-state": () => "memberships.shared takes two different states.",
    empty: (args) =>
      `The source has no organization with both in ${yearOf(args)}; one of them may not be in its state system then, which is not the same as sharing none.`,
  },
  sources: Object.keys(described),
  tables: ["membership"],
  check: ({ a, b }) => (a && b && a.id === b.id ? "same-state" : undefined),
  covers: { kind: "all intergovernmental organizations" },
  rows: `SELECT c.call, x.body, x.date_from AS a_from, x.date_to AS a_to, y.date_from AS b_from, y.date_to AS b_to,
  x.source, x.version, concat_ws('; ', x.locator, y.locator) AS locator
FROM calls c
JOIN membership x ON x.source = c.source AND x.state = c.arg_a AND x.role = 'member'
  AND year(x.date_from) <= year(c.arg_at) AND (x.date_to IS NULL OR year(x.date_to) >= year(c.arg_at))
JOIN membership y ON y.source = x.source AND y.body = x.body AND y.state = c.arg_b AND y.role = 'member'
  AND year(y.date_from) <= year(c.arg_at) AND (y.date_to IS NULL OR year(y.date_to) >= year(c.arg_at))`,
  aggregate: "count(DISTINCT body)",
  order: "body",
  empty: "undecided",
  examples: [
    { check: "memberships.shared(Japan, United States, 2008) = 68", verdict: "holds", needs: "cow-igos" },
    { check: "memberships.shared(Japan, United States, 2020) = 68", verdict: "undecided", needs: "cow-igos" },
  ],
});
