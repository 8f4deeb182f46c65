import type { Day } from "../../../base/period.js";
import type { OpenRecord } from "../../../store/types.js";
import { systemOn } from "../similarity/alliances.js";
import { weightSql } from "../similarity/ties.js";

export const networks = ["alliances", "memberships", "meetings"] as const;
export type NetworkName = (typeof networks)[number];

/** States and how strongly each two of them are linked; pairs without a link are left out. */
export interface Network {
  /** Ids, sorted. */
  nodes: readonly string[];
  /** `a` before `b` in the alphabet. */
  links: readonly { a: string; b: string; weight: number }[];
}

const between = (row: string): string =>
  `(${row}.date_from IS NULL OR ${row}.date_from <= $to) AND (${row}.date_to IS NULL OR ${row}.date_to >= $from)`;

/** What links two states in each network, as rows of a, b and weight. `$from` and `$to` are days, `$source` an id. */
const linksSql: Readonly<Record<NetworkName, string>> = {
  alliances: `SELECT least(o.from_state, o.to_state) AS a, greatest(o.from_state, o.to_state) AS b,
      max(${weightSql("o.kind")}) AS weight
    FROM obligation o WHERE o.source = $source AND ${between("o")} GROUP BY ALL HAVING weight > 0`,
  memberships: `WITH seats AS (
      SELECT DISTINCT m.body, m.state FROM membership m WHERE m.source = $source AND m.role = 'member' AND ${between("m")}
    )
    SELECT x.state AS a, y.state AS b, count(*) AS weight
    FROM seats x JOIN seats y ON y.body = x.body AND x.state < y.state GROUP BY ALL`,
  meetings: `WITH present AS (
      SELECT DISTINCT m.meeting, unnest(list_append(coalesce(m.participants, []), m.host)) AS state
      FROM meeting m WHERE m.source = $source AND ${between("m")}
    )
    SELECT x.state AS a, y.state AS b, count(*) AS weight
    FROM present x JOIN present y ON y.meeting = x.meeting AND x.state < y.state GROUP BY ALL`,
};

const tablesOf = { alliances: "obligation", memberships: "membership", meetings: "meeting" } as const;

/**
 * The network of states by alliances (weight 1 to 3, the highest obligation either owes the other), by organizations
 * of which both are full members (their number), or by meetings in which both took part (their number). Alliances and
 * memberships are those of some day from `from` to `to`, so that a day is given by both ends alike; meetings are those
 * of the period. States in the Correlates of War system on the last day that have no link are nodes too, except of
 * meetings. The source is one id of the record: `atop-alliances`, `cow-igos`, `own`.
 */
export async function networkOf(
  record: OpenRecord,
  name: NetworkName,
  source: string,
  from: Day,
  to: Day,
): Promise<Network> {
  const sql = linksSql[name]
    .replaceAll("$source", `'${source.replace(/'/g, "''")}'`)
    .replaceAll("$from", `DATE '${from}'`)
    .replaceAll("$to", `DATE '${to}'`);
  const rows = await record.query(
    `SELECT * FROM (${sql}) WHERE a IS NOT NULL AND b IS NOT NULL ORDER BY a, b`,
    { tables: [tablesOf[name]] },
  );
  const links = rows.map((row) => ({ a: String(row.a), b: String(row.b), weight: Number(row.weight) }));
  const system = name === "meetings" ? undefined : new Set(systemOn(to));
  const inside = system ? links.filter(({ a, b }) => system.has(a) && system.has(b)) : links;
  const nodes = new Set([...(system ?? []), ...inside.flatMap(({ a, b }) => [a, b])]);
  return { nodes: [...nodes].sort(), links: inside };
}
