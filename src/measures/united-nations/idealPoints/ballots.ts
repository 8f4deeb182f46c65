import type { OpenRecord } from "../../../store/types.js";

/** Votes in the order of the model: no lies lowest on the scale of an item, yes highest. */
export const NO = 0;
export const ABSTAIN = 1;
export const YES = 2;

/**
 * The ballots of all sessions as flat arrays. A cell is one state in one session; cells of a state follow one
 * another in the order of sessions. An item is one roll call.
 */
export interface Ballots {
  states: readonly string[];
  /** Per cell. */
  cellState: Int32Array;
  cellSession: Int32Array;
  cellVotes: Int32Array;
  /** Ballots of item i stand from `itemStart[i]` to `itemStart[i + 1]`. */
  itemStart: Int32Array;
  itemSession: Int32Array;
  ballotCell: Int32Array;
  ballotVote: Uint8Array;
  /** Of each item, the one before and the one after it that put the same question; -1 where there is none. */
  itemBefore: Int32Array;
  itemAfter: Int32Array;
}

export interface RollcallVotes {
  session: number;
  /** Roll calls with the same question share it; null for a question that was put once. */
  question: string | null;
  votes: readonly (readonly [state: string, vote: number])[];
}

const codes: Readonly<Record<string, number>> = { n: NO, a: ABSTAIN, y: YES };

/**
 * The first session that opened in 1990 or later. From it on votes on paragraphs and amendments are left out, as
 * Bailey, Strezhnev and Voeten do: sources list them for some sessions and not for others.
 */
const WHOLE_TEXTS_FROM = 45;

/** Reads the roll calls of regular sessions from one source, each with its votes; absences are no votes. */
export async function readRollcalls(record: OpenRecord, source: string): Promise<RollcallVotes[]> {
  const rows = await record.query(
    `SELECT CAST(r.session AS INTEGER) AS session, r.kind, lower(r.title) AS title, v.votes
     FROM rollcall r JOIN (
       SELECT rollcall, string_agg(state || ':' || vote[1], ',' ORDER BY state) AS votes
       FROM ballot WHERE source = '${source}' AND vote IN ('yes', 'no', 'abstain') GROUP BY rollcall
     ) v ON v.rollcall = r.rollcall
     WHERE r.source = '${source}' AND r.body = 'UNGA' AND regexp_full_match(r.session, '[0-9]+')
       AND NOT (r.kind IN ('paragraph', 'amendment') AND CAST(r.session AS INTEGER) >= ${WHOLE_TEXTS_FROM})
     ORDER BY CAST(r.session AS INTEGER), r.rollcall`,
    { tables: ["rollcall", "ballot"] },
  );
  return rows.map((row) => ({
    session: Number(row.session),
    question: row.kind === "adopted" && typeof row.title === "string" ? questionOf(row.title) : null,
    votes: String(row.votes)
      .split(",")
      .map((text): [string, number] => {
        const at = text.indexOf(":");
        return [text.slice(0, at), codes[text.slice(at + 1)] ?? ABSTAIN];
      }),
  }));
}

/** Titles of one question differ in points and in what is said of the adoption. */
function questionOf(title: string): string | null {
  const plain = title
    .replace(/[:;]? ?(?:resolution|decision) ?\/ ?adopted by the general assembly.*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain.length < 8 ? null : plain;
}

/** A question put again after more sessions than this is another one. */
const LONGEST_GAP = 2;
/** So far the shares of yes and of no may move between two sessions for the question to count as the same. */
const MOST_MOVED = 0.1;

const shareOf = (votes: RollcallVotes["votes"], vote: number): number =>
  votes.filter(([, cast]) => cast === vote).length / votes.length;

/** Which roll call put the same question the last time, by number; -1 where none did. */
function repeatsOf(rollcalls: readonly RollcallVotes[]): Int32Array {
  const before = new Int32Array(rollcalls.length).fill(-1);
  const inSession = new Map<string, number>();
  for (const { session, question } of rollcalls) {
    const key = `${session} ${question}`;
    inSession.set(key, (inSession.get(key) ?? 0) + 1);
  }
  const latest = new Map<string, number>();
  rollcalls.forEach(({ session, question, votes }, at) => {
    // Of two votes under one title in a session it is not known which is the other's repeat.
    if (question === null || inSession.get(`${session} ${question}`) !== 1) return;
    const known = latest.get(question);
    const last = known === undefined ? undefined : rollcalls[known];
    const same =
      last !== undefined &&
      session - last.session <= LONGEST_GAP &&
      [YES, NO].every((vote) => Math.abs(shareOf(votes, vote) - shareOf(last.votes, vote)) <= MOST_MOVED);
    if (known !== undefined && same) before[at] = known;
    latest.set(question, at);
  });
  return before;
}

/** Sessions with fewer divided votes are left out: session 19 took one recorded vote. */
const FEWEST_ROLLCALLS = 5;

/** The roll calls that say something: not those in which all voted alike, nor those of sessions with hardly any. */
function telling(all: readonly RollcallVotes[]): RollcallVotes[] {
  const divided = all.filter(({ votes }) => new Set(votes.map(([, vote]) => vote)).size > 1);
  const count = new Map<number, number>();
  for (const { session } of divided) count.set(session, (count.get(session) ?? 0) + 1);
  return divided.filter(({ session }) => (count.get(session) ?? 0) >= FEWEST_ROLLCALLS);
}

/** Lays the votes out for the estimator. */
export function layOut(all: readonly RollcallVotes[]): Ballots {
  const rollcalls = telling(all);
  const states = [...new Set(rollcalls.flatMap(({ votes }) => votes.map(([state]) => state)))].sort();
  const stateAt = new Map(states.map((state, i) => [state, i]));
  const sessions = 1 + rollcalls.reduce((max, { session }) => Math.max(max, session), 0);
  const cast = new Int32Array(states.length * sessions);
  for (const { session, votes } of rollcalls)
    for (const [state] of votes) {
      const at = (stateAt.get(state) ?? 0) * sessions + session;
      cast[at] = (cast[at] ?? 0) + 1;
    }
  const cellAt = new Int32Array(cast.length).fill(-1);
  const used = [...cast.keys()].filter((at) => (cast[at] ?? 0) > 0);
  used.forEach((at, cell) => {
    cellAt[at] = cell;
  });
  const itemStart = new Int32Array(rollcalls.length + 1);
  rollcalls.forEach(({ votes }, item) => {
    itemStart[item + 1] = (itemStart[item] ?? 0) + votes.length;
  });
  const ballotCell = new Int32Array(itemStart.at(-1) ?? 0);
  const ballotVote = new Uint8Array(ballotCell.length);
  rollcalls.forEach(({ session, votes }, item) => {
    votes.forEach(([state, vote], i) => {
      const to = (itemStart[item] ?? 0) + i;
      ballotCell[to] = cellAt[(stateAt.get(state) ?? 0) * sessions + session] ?? 0;
      ballotVote[to] = vote;
    });
  });
  const itemBefore = repeatsOf(rollcalls);
  const itemAfter = new Int32Array(rollcalls.length).fill(-1);
  itemBefore.forEach((before, item) => {
    if (before >= 0) itemAfter[before] = item;
  });
  return {
    states,
    cellState: Int32Array.from(used, (at) => Math.floor(at / sessions)),
    cellSession: Int32Array.from(used, (at) => at % sessions),
    cellVotes: Int32Array.from(used, (at) => cast[at] ?? 0),
    itemStart,
    itemSession: Int32Array.from(rollcalls, ({ session }) => session),
    ballotCell,
    ballotVote,
    itemBefore,
    itemAfter,
  };
}
