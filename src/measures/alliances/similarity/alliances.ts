import type { Day } from "../../../base/period.js";
import { spellsOf } from "../../../states/existence.js";
import { allStates } from "../../../states/state.js";
import type { OpenRecord } from "../../../store/types.js";
import { similarityOf } from "./compare.js";
import { FULL, weightSql } from "./ties.js";

/** Highest obligation either of two states owed the other over a spell. */
export interface Tie {
  a: string;
  b: string;
  weight: number;
  from: Day;
  to: Day | null;
}

export interface Dyad {
  a: string;
  b: string;
  year: number;
  s: number;
  kappa: number;
  pi: number;
  cases: number;
}

/** The ties of a record, spells as the source has them. */
export async function readTies(record: OpenRecord, source: string): Promise<Tie[]> {
  const rows = await record.query(
    `SELECT least(from_state, to_state) AS a, greatest(from_state, to_state) AS b, CAST(date_from AS VARCHAR) AS date_from,
       CAST(date_to AS VARCHAR) AS date_to, max(${weightSql("kind")}) AS weight
     FROM obligation WHERE source = '${source}' AND date_from IS NOT NULL GROUP BY ALL HAVING weight > 0`,
    { tables: ["obligation"] },
  );
  return rows.map((row) => ({
    a: String(row.a),
    b: String(row.b),
    weight: Number(row.weight),
    from: String(row.date_from),
    to: typeof row.date_to === "string" ? row.date_to : null,
  }));
}

/** The day by which a year's portfolios are read. */
export const dayOf = (year: number): Day => `${year}-12-31`;

/** Ids of the members of COW's state system on a day, by which ATOP counts states; sorted. */
export function systemOn(day: Day): string[] {
  return allStates()
    .map(({ id }) => id)
    .filter((id) =>
      spellsOf(id, "cow").some((s) => (s.from === null || s.from <= day) && (s.to === null || s.to >= day)),
    )
    .sort();
}

/** How alike the alliance portfolios of each two states were at the end of a year, over all states of that day. */
export function alikeInYear(ties: readonly Tie[], year: number, add: (dyad: Dyad) => void): void {
  const day = dayOf(year);
  const states = systemOn(day);
  const n = states.length;
  const at = new Map(states.map((state, i) => [state, i]));
  const value = new Uint8Array(n * n);
  for (const { a, b, weight, from, to } of ties) {
    if (from > day || (to !== null && to < day)) continue;
    const [i, j] = [at.get(a), at.get(b)];
    if (i === undefined || j === undefined) continue;
    const max = Math.max(value[i * n + j] ?? 0, weight);
    value[i * n + j] = max;
    value[j * n + i] = max;
  }
  const levels = FULL + 1;
  const counts = new Uint16Array(n * levels);
  for (let i = 0; i < n; i++) {
    value[i * n + i] = FULL;
    for (let k = 0; k < n; k++) {
      const level = i * levels + (value[i * n + k] ?? 0);
      counts[level] = (counts[level] ?? 0) + 1;
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let distance = 0;
      const [own, other] = [i * n, j * n];
      for (let k = 0; k < n; k++) {
        const apart = (value[own + k] ?? 0) - (value[other + k] ?? 0);
        distance += apart < 0 ? -apart : apart;
      }
      const { s, kappa, pi } = similarityOf(distance, n, counts, i * levels, counts, j * levels, FULL);
      add({ a: states[i] ?? "", b: states[j] ?? "", year, s, kappa, pi, cases: n });
    }
}
