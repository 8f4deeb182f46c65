import { lifetime } from "./lifetime.js";
import { intersect, merge, subtract } from "./spans.js";
import { type CodeRow, codeTable, groupBy, once, type Span, stateTable } from "./tables.js";
import type { CodeSystem } from "./types.js";

/**
 * One thing that a text can mean. `from` and `to` bound the days on which it can mean that at all;
 * `bears` are the days on which the state bore the name, which only decides between states.
 */
export interface Reading extends Span {
  id: string;
  system: CodeSystem | "id" | "name";
  bears?: Span;
}

/** A code as it is stored: upper case, numbers without leading zeros. */
export function codeKey(text: string): string {
  const code = text.trim().toUpperCase();
  return /^0+\d/.test(code) ? code.replace(/^0+/, "") : code;
}

/**
 * When a code of COW or GW is read as this state. A state with one code in the system is meant by it for as
 * long as the state can be meant (code 740 in 1950 is Japan, though not a member then), save the days on
 * which the code is another state's. A state with several codes there (Germany 255 and 260) is meant by each
 * on its own days only, so that a code taken from the other system is noticed.
 */
function systemSpans(row: CodeRow, sameCode: readonly CodeRow[], codesOfState: number): Span[] {
  const own = sameCode.filter((r) => r.state === row.state);
  if (codesOfState > 1) return merge(own);
  const others = sameCode.filter((r) => r.state !== row.state);
  return subtract([...lifetime(row.state)], others);
}

interface CodeIndex {
  bySystem: ReadonlyMap<CodeSystem, ReadonlyMap<string, readonly Reading[]>>;
  any: ReadonlyMap<string, readonly Reading[]>;
}

const index = once((): CodeIndex => {
  const rows = codeTable();
  const byCode = groupBy(rows, (row) => `${row.system} ${row.code}`);
  const codes = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = `${row.system} ${row.state}`;
    const set = codes.get(key) ?? new Set();
    codes.set(key, set.add(row.code));
  }
  const bySystem = new Map<CodeSystem, Map<string, Reading[]>>();
  const any = new Map<string, Reading[]>();
  const add = (map: Map<string, Reading[]>, key: string, reading: Reading) => {
    const list = map.get(key);
    if (list) list.push(reading);
    else map.set(key, [reading]);
  };
  const seen = new Set<string>();
  for (const row of rows) {
    const dated = row.system === "cow" || row.system === "gw" || row.system === "cowabb";
    const once = `${row.system} ${row.code} ${row.state}`;
    if (dated && seen.has(once)) continue;
    seen.add(once);
    const spans = dated
      ? systemSpans(
          row,
          byCode.get(`${row.system} ${row.code}`) ?? [],
          codes.get(`${row.system} ${row.state}`)?.size ?? 1,
        )
      : [row];
    const system = bySystem.get(row.system) ?? new Map<string, Reading[]>();
    bySystem.set(row.system, system);
    for (const { from, to } of spans) {
      const reading: Reading = { id: row.state, system: row.system, from, to };
      add(system, codeKey(row.code), reading);
      add(any, codeKey(row.code), reading);
    }
  }
  for (const id of stateTable().keys()) {
    // An id that no code system has (TBT, XAX) is still a word of ours that must be understood.
    if (!any.has(id)) for (const span of lifetime(id)) add(any, id, { id, system: "id", ...span });
  }
  return { bySystem, any };
});

const none: readonly Reading[] = [];

/** What a code can mean in one system, or in all of them. */
export function codeReadings(text: string, system?: CodeSystem): readonly Reading[] {
  const map = system ? index().bySystem.get(system) : index().any;
  return map?.get(text) ?? map?.get(codeKey(text)) ?? none;
}

/** The readings of one state under a name borne in `bears`. */
export function nameReading(id: string, bears: Span): Reading[] {
  return lifetime(id).map((span) => ({
    id,
    system: "name",
    ...span,
    bears: intersect(span, bears) ?? bears,
  }));
}
