import type { OpenRecord } from "../../../store/types.js";
import type { Dyad } from "./alliances.js";
import { similarityOf } from "./compare.js";

/** Votes on a scale: no, abstain, yes; an absence is none. */
const scale: Readonly<Record<string, number>> = { n: 1, a: 2, y: 3 };
const ABSENT = 0;
const TOP = 2;

/** The votes of one calendar year on what the Assembly adopted as a whole: a row for each state, a column for each roll call. */
export interface YearVotes {
  year: number;
  states: readonly string[];
  rollcalls: number;
  /** 0 absent, 1 no, 2 abstain, 3 yes; of state i and roll call r at `i * rollcalls + r`. */
  votes: Uint8Array;
}

/** Reads the votes year by year; roll calls whose year is not known are left out. */
export async function readYears(record: OpenRecord, source: string): Promise<YearVotes[]> {
  const rows = await record.query(
    `SELECT year(r.date_from) AS year, v.votes
     FROM rollcall r JOIN (
       SELECT rollcall, string_agg(state || ':' || vote[1], ',' ORDER BY state) AS votes
       FROM ballot WHERE source = '${source}' AND vote IN ('yes', 'no', 'abstain') GROUP BY rollcall
     ) v ON v.rollcall = r.rollcall
     WHERE r.source = '${source}' AND r.body = 'UNGA' AND r.kind IN ('adopted', 'decision') AND year(r.date_from) = year(r.date_to)
     ORDER BY 1, r.rollcall`,
    { tables: ["rollcall", "ballot"] },
  );
  const byYear = new Map<number, [state: string, vote: number][][]>();
  for (const row of rows) {
    const list = byYear.get(Number(row.year)) ?? [];
    byYear.set(Number(row.year), list);
    list.push(
      String(row.votes)
        .split(",")
        .map((text) => {
          const colon = text.indexOf(":");
          return [text.slice(0, colon), scale[text.slice(colon + 1)] ?? ABSENT];
        }),
    );
  }
  return [...byYear].map(([year, rollcalls]) => {
    const states = [...new Set(rollcalls.flatMap((cast) => cast.map(([state]) => state)))].sort();
    const at = new Map(states.map((state, i) => [state, i]));
    const votes = new Uint8Array(states.length * rollcalls.length);
    rollcalls.forEach((cast, r) => {
      for (const [state, vote] of cast) votes[(at.get(state) ?? 0) * rollcalls.length + r] = vote;
    });
    return { year, states, rollcalls: rollcalls.length, votes };
  });
}

/** How alike each two states voted in a year, over the votes that both cast. Pairs without one are left out. */
export function votedAlike({ year, states, rollcalls, votes }: YearVotes, add: (dyad: Dyad) => void): void {
  const [a, b] = [new Int32Array(TOP + 1), new Int32Array(TOP + 1)];
  const pairs = new Int32Array(16);
  for (let i = 0; i < states.length; i++)
    for (let j = i + 1; j < states.length; j++) {
      pairs.fill(0);
      const [own, other] = [i * rollcalls, j * rollcalls];
      for (let r = 0; r < rollcalls; r++) {
        const pair = ((votes[own + r] ?? 0) << 2) | (votes[other + r] ?? 0);
        pairs[pair] = (pairs[pair] ?? 0) + 1;
      }
      a.fill(0);
      b.fill(0);
      let distance = 0;
      let cases = 0;
      for (let x = 1; x <= TOP + 1; x++)
        for (let y = 1; y <= TOP + 1; y++) {
          const count = pairs[(x << 2) | y] ?? 0;
          cases += count;
          distance += count * Math.abs(x - y);
          a[x - 1] = (a[x - 1] ?? 0) + count;
          b[y - 1] = (b[y - 1] ?? 0) + count;
        }
      if (cases === 0) continue;
      const { s, kappa, pi } = similarityOf(distance, cases, a, 0, b, 0, TOP);
      add({ a: states[i] ?? "", b: states[j] ?? "", year, s, kappa, pi, cases });
    }
}
