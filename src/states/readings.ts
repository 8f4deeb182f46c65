import { beginning, lifetime } from "./lifetime.js";
import { intersect, merge, subtract } from "./spans.js";
import { type CodeRow, codesOf, codeTable, once, type Span, stateTable } from "./tables.js";
import { type CodeSystem, codeSystems } from "./types.js";

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
function codeKey(text: string): string {
  const code = text.trim().toUpperCase();
  return /^0+\d/.test(code) ? code.replace(/^0+/, "") : code;
}

/**
 * When a code of COW or GW is read as this state. A state with one code in the system is meant by it for as
 * long as the state can be meant (code 740 in 1950 is Japan, though not a member then), save the days on
 * which the code is another state's; and if it never is another's, before the state's first day too, for data
 * sets code the colony as they do the state. A state with several codes there (Germany 255 and 260) is
 * meant by each on its own days only, so that a code taken from the other system is noticed.
 */
function systemSpans(id: string, system: CodeSystem, sameCode: readonly CodeRow[]): Span[] {
  const own = sameCode.filter((row) => row.state === id);
  const code = own[0]?.code;
  const several = codesOf(id).some((row) => row.system === system && row.code !== code);
  if (several) return merge(own).map((s) => (s.from === beginning ? { ...s, from: null } : s));
  const others = sameCode.filter((row) => row.state !== id);
  const spans = lifetime(id);
  if (others.length > 0) return subtract(spans, others);
  return [{ from: null, to: spans.at(-1)?.to ?? null }];
}

function readingsOf(system: CodeSystem, rows: readonly CodeRow[]): Reading[] {
  const spells = system === "cow" || system === "cowabb" || system === "gw";
  if (!spells) return rows.map(({ state, from, to }) => ({ id: state, system, from, to }));
  return [...new Set(rows.map((row) => row.state))].flatMap((id) =>
    systemSpans(id, system, rows).map((span) => ({ id, system, ...span })),
  );
}

const rowsBySystem = once(() => {
  const maps = new Map<CodeSystem, Map<string, CodeRow[]>>(codeSystems.map((s) => [s, new Map()]));
  for (const row of codeTable()) {
    const map = maps.get(row.system);
    const key = codeKey(row.code);
    const rows = map?.get(key);
    if (rows) rows.push(row);
    else map?.set(key, [row]);
  }
  return maps;
});

const none: readonly Reading[] = [];
// Readings are made when a code is first asked for: a start asks for few of them.
const made = new Map<CodeSystem | "any", Map<string, readonly Reading[]>>(
  [...codeSystems, "any" as const].map((s) => [s, new Map()]),
);

function make(key: string, system: CodeSystem | undefined): readonly Reading[] {
  if (system) return readingsOf(system, rowsBySystem().get(system)?.get(key) ?? []);
  const found = codeSystems.flatMap((s) => codeReadings(key, s));
  // An id that no code system has (TBT, XAX) is still a word of ours that must be understood.
  if (found.length > 0 || !stateTable().has(key)) return found;
  return lifetime(key).map((span) => ({ id: key, system: "id", ...span }));
}

/** What a code can mean in one system, or in all of them. */
export function codeReadings(text: string, system?: CodeSystem): readonly Reading[] {
  const cache = made.get(system ?? "any");
  const known = cache?.get(text);
  if (known) return known;
  const key = codeKey(text);
  // No code and no id is longer; and what is no code at all is not kept, or any text would stay in memory.
  if (key === "" || key.length > 6) return none;
  const found = cache?.get(key) ?? make(key, system);
  if (found.length > 0) cache?.set(key, found);
  return found;
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
