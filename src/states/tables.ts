import { readdirSync } from "node:fs";
import type { Day } from "../base/period.js";
import { dataFolder, readCsv } from "./readCsv.js";
import { type CodeSystem, codeSystems, type State } from "./types.js";

/** A stretch of days, both ends inclusive; null is an open end. */
export interface Span {
  from: Day | null;
  to: Day | null;
}
export interface CodeRow extends Span {
  state: string;
  system: CodeSystem;
  code: string;
  source: string;
}
export type NameKind = "short" | "official" | "historical" | "variant";
export interface NameRow extends Span {
  state: string;
  language: string;
  name: string;
  kind: NameKind;
  source: string;
}
export interface Succession {
  predecessor: string;
  successor: string;
  date: Day;
  kind: string;
  source: string;
}

/** A table that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const day = (cell: string | undefined): Day | null => cell || null;

/** Every state and territory, by id. */
export const stateTable = once((): ReadonlyMap<string, State & { note: string }> => {
  const rows = readCsv("states.csv", ["id", "name", "kind", "note"]);
  return new Map(
    rows.map(([id = "", name = "", kind, note = ""]) => [
      id,
      { id, name, kind: kind === "state" ? "state" : "territory", note },
    ]),
  );
});

const systems = new Map<string | undefined, CodeSystem>(codeSystems.map((s) => [s, s]));

/** Dated codes. For `cow` and `gw` the dates are the spells of membership in that system. */
export const codeTable = once((): readonly CodeRow[] =>
  readCsv("codes.csv", ["state", "system", "code", "from", "to", "source"]).map(
    ([state = "", system, code = "", from, to, source = ""]) => {
      const known = systems.get(system);
      if (!known) throw new Error(`codes.csv: no system ${system}`);
      return { state, system: known, code, from: day(from), to: day(to), source };
    },
  ),
);

const codesByState = once(() => groupBy(codeTable(), (row) => row.state));

/** The dated codes of one state. */
export function codesOf(id: string): readonly CodeRow[] {
  return codesByState().get(id) ?? [];
}

/** Spells of membership in the United Nations, by the state that held the seat. */
export const unTable = once(
  (): ReadonlyArray<Span & { state: string; source: string }> =>
    readCsv("un-members.csv", ["state", "from", "to", "source"]).map(
      ([state = "", from, to, source = ""]) => ({ state, from: day(from), to: day(to), source }),
    ),
);

/** The names typed in by us, from every `names*.csv`; current names of the CLDR come beside them. */
export const nameTable = once((): readonly NameRow[] =>
  readdirSync(dataFolder())
    .filter((file) => /^names.*\.csv$/.test(file))
    .sort()
    .flatMap((file) => readCsv(file, ["state", "language", "name", "kind", "from", "to", "source"]))
    .map(([state = "", language = "", name = "", kind = "", from, to, source = ""]) => ({
      state,
      language,
      name,
      kind: kind as NameKind,
      from: day(from),
      to: day(to),
      source,
    })),
);

/** Who came out of whom, when. */
export const successionTable = once((): readonly Succession[] =>
  readCsv("successions.csv", ["predecessor", "successor", "date", "kind", "source"]).map(
    ([predecessor = "", successor = "", date = "", kind = "", source = ""]) => ({
      predecessor,
      successor,
      date,
      kind,
      source,
    }),
  ),
);

/** What the `source` columns stand for, by key. */
export const sourceTable = once(
  (): ReadonlyMap<string, { citation: string; url: string }> =>
    new Map(
      readCsv("sources.csv", ["key", "citation", "url"]).map(([key = "", citation = "", url = ""]) => [
        key,
        { citation, url },
      ]),
    ),
);

/** The rows of a table gathered by a key, each group in the order of the table. */
export function groupBy<T>(rows: Iterable<T>, key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const k = key(row);
    const group = groups.get(k);
    if (group) group.push(row);
    else groups.set(k, [row]);
  }
  return groups;
}
