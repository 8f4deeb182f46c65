import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";
import { dayUnsure } from "./meetings.js";
import { networks } from "./network/networkOf.js";

const of: Readonly<Record<string, string>> = {
  alliances:
    "the network of alliances at the end of the year, in which states that owe each other something are linked, with weight 3 for defense or offense, 2 for neutrality or nonaggression and 1 for consultation (of: alliances)",
  memberships:
    "the network of memberships at the end of the year, in which two states are linked by each intergovernmental organization of which both are full members (of: memberships)",
  meetings:
    "the network of recorded meetings of the period, in which states that took part in the same meeting are linked (of: meetings)",
};
const methods: Readonly<Record<string, string>> = {
  degree: "the share of the other states that it is linked to (method: degree)",
  strength: "the mean weight of its links to all other states, 0 where there is none (method: strength)",
  eigenvector:
    "eigenvector centrality, by which a state is central if it has strong links to central states; the squares of all add up to 1 (method: eigenvector)",
  betweenness:
    "the share of the shortest paths between two other states that pass through it, whatever the weights (method: betweenness)",
};

const ofMeetings = (args: Args): boolean => args.of?.id === "meetings";

const fromTable = `SELECT c.call, n.state, n.network, n.year, n.links, n.weight, n.eigenvector, n.betweenness, n.states,
  CASE c.arg_method WHEN 'degree' THEN n.links / nullif(n.states - 1, 0) WHEN 'strength' THEN n.weight / nullif(n.states - 1, 0)
    WHEN 'eigenvector' THEN n.eigenvector ELSE n.betweenness END AS _value,
  n.source, n.version, n.locator
FROM calls c JOIN centrality n ON n.source = c.source AND n.network = c.arg_of AND n.state = c.arg_state
  AND n.year = year(c.arg_in_from)`;

const fromMeetings = `WITH present AS (
  SELECT DISTINCT c.call, m.meeting, m.name, m.date_from, m.source, m.version, m.locator, c.arg_state, c.arg_method,
    unnest(list_append(coalesce(m.participants, []), m.host)) AS state,
    m.precision = 'day' OR m.precision IS NULL OR ${wholly("m")} AS _sure
  FROM calls c JOIN meeting m ON m.source = c.source AND ${happened("m")}
), sizes AS (
  SELECT call, count(DISTINCT state) AS states, bool_and(_sure) AS _all_sure FROM present WHERE state IS NOT NULL GROUP BY call
), pairs AS (
  SELECT x.call, x.meeting, x.name, x.date_from, y.state AS with_state, x.arg_method, x.source, x.version, x.locator
  FROM present x JOIN present y ON y.call = x.call AND y.meeting = x.meeting AND y.state <> x.state
  WHERE x.state = x.arg_state AND y.state IS NOT NULL
)
SELECT p.call, p.meeting, p.name, p.date_from, p.with_state, p.source, p.version, p.locator,
  CASE WHEN s._all_sure THEN (CASE p.arg_method WHEN 'degree' THEN count(DISTINCT p.with_state) OVER (PARTITION BY p.call)
    ELSE count(*) OVER (PARTITION BY p.call) END) / nullif(s.states - 1, 0) END AS _value
FROM pairs p JOIN sizes s ON s.call = p.call`;

export default defineMeasure({
  name: "network.centrality",
  field: "alliances",
  title: "How central a state is in a network of states",
  unit: "index of centrality (0 to 1 but for strength)",
  value: "number",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", meaning: "Calendar year; for meetings any period." },
    {
      key: "of",
      kind: "choice",
      choices: networks,
      default: "alliances",
      optional: true,
      meaning: "What links the states.",
    },
    {
      key: "method",
      kind: "choice",
      choices: Object.keys(methods),
      default: "degree",
      optional: true,
      meaning: "What counts as central.",
    },
  ],
  definition: (args) =>
    `Centrality of ${named(args, "state")} ${within(args)} in ${of[args.of?.id ?? "alliances"]}: ${methods[args.method?.id ?? "degree"]}.`,
  clause: (args, value) => {
    const method = args.method?.id ?? "degree";
    return `the ${method === "degree" ? "" : `${method} `}centrality of ${named(args, "state")} in the network of ${named(args, "of")} ${within(args)} was ${value}`;
  },
  reasons: {
    "method-of-meetings": (args) =>
      `For meetings there are degree and strength; ${named(args, "method")} would need every meeting of every state.`,
    "method-of-memberships": () =>
      "Nearly every two states share an organization, so betweenness means nothing for memberships; choose another method.",
    "one-year": (args) =>
      `The network of ${named(args, "of")} is that of the end of one calendar year; write one, such as 2008.`,
    unsettled: (args) =>
      ofMeetings(args) ? dayUnsure : "The calculation did not converge for this network.",
    empty: (args) =>
      ofMeetings(args)
        ? `No meeting ${within(args)} is recorded in which ${named(args, "state")} took part, so it is not in the network.`
        : `${named(args, "state")} was not in the state system of the Correlates of War Project at the end of the year, so it is not in the network.`,
  },
  sources: ["centrality", "own", "facts"],
  sourcesFor: (args) => (ofMeetings(args) ? ["own", "facts"] : ["centrality"]),
  tables: ["centrality", "meeting"],
  check: (args) => {
    const method = args.method?.id ?? "degree";
    if (ofMeetings(args))
      return method === "degree" || method === "strength" ? undefined : "method-of-meetings";
    if (args.of?.id === "memberships" && method === "betweenness") return "method-of-memberships";
    return args.in?.period?.precision === "year" ? undefined : "one-year";
  },
  covers: (args) => [ofMeetings(args) ? { table: "meeting" } : { kind: { arg: "of" } }],
  rows: (args) => (ofMeetings(args) ? fromMeetings : fromTable),
  aggregate: "any_value(_value)",
  empty: "undecided",
  notes: [
    "The network itself, with its links and weights, comes from networkOf in src/measures/alliances/network.",
    "The authors of own records state for which kinds and years their meetings are complete; a network of one ministry's meetings is seen from that ministry.",
  ],
  examples: [
    {
      check:
        "network.centrality(United States, 2008, method: betweenness) > network.centrality(Japan, 2008, method: betweenness)",
      verdict: "holds",
      needs: "centrality",
    },
    {
      check: "network.centrality(Japan, 2008, of: memberships) > 0.9",
      verdict: "holds",
      needs: "centrality",
    },
  ],
});
