import { merge } from "./spans.js";
import { codesOf, groupBy, once, type Span, unTable } from "./tables.js";

const always: readonly Span[] = [{ from: null, to: null }];
/** The state systems begin here, so a spell from this day began at some unknown time before. */
export const beginning = "1816-01-01";

const unOf = once(() => groupBy(unTable(), (row) => row.state));
const known = new Map<string, readonly Span[]>();

function find(id: string): readonly Span[] {
  const rows = codesOf(id);
  const spells: Span[] = rows.filter((row) => row.system === "cow" || row.system === "gw");
  spells.push(...(unOf().get(id) ?? []));
  const own = rows.filter((row) => row.system === "iso3" && row.code === id && row.from !== null);
  if (spells.length > 0 && spells.every((spell) => spell.to !== null)) {
    const from = [...spells, ...own].map((s) => s.from ?? beginning).sort()[0] ?? beginning;
    const to =
      spells
        .map((s) => s.to ?? "")
        .sort()
        .at(-1) ?? null;
    return [{ from: from === beginning ? null : from, to }];
  }
  if (own.length === 0) return always;
  return merge(rows.filter((row) => row.system === "iso3" && row.code === id));
}

/**
 * The days on which names and codes can mean this state at all. A state that has left every system has the
 * stretch from its first day (in one of them, or of its ISO alpha-3 code) to its last; one that another state
 * stood in for (Russia
 * during the Soviet Union, Serbia during Yugoslavia) has the dates of its ISO alpha-3 code; any other has no
 * bounds, for data sets name it before its independence and through its occupations too.
 */
export function lifetime(id: string): readonly Span[] {
  let spans = known.get(id);
  if (!spans) {
    spans = find(id);
    known.set(id, spans);
  }
  return spans;
}
