import { merge } from "./spans.js";
import { codeTable, groupBy, once, type Span, stateTable, unTable } from "./tables.js";

const always: readonly Span[] = [{ from: null, to: null }];
// The state systems begin here, so a spell from this day began at some unknown time before.
const beginning = "1816-01-01";

const lifetimes = once(() => {
  const codes = groupBy(codeTable(), (row) => row.state);
  const un = groupBy(unTable(), (row) => row.state);
  const result = new Map<string, readonly Span[]>();
  for (const id of stateTable().keys()) {
    const rows = codes.get(id) ?? [];
    const spells: Span[] = [
      ...rows.filter((row) => row.system === "cow" || row.system === "gw"),
      ...(un.get(id) ?? []),
    ];
    const own = rows.filter((row) => row.system === "iso3" && row.code === id);
    if (spells.length > 0 && spells.every((spell) => spell.to !== null)) {
      const from = spells.map((s) => s.from ?? beginning).sort()[0] ?? null;
      const to =
        spells
          .map((s) => s.to ?? "")
          .sort()
          .at(-1) ?? null;
      result.set(id, [{ from: from === beginning ? null : from, to }]);
    } else {
      result.set(id, own.some((row) => row.from !== null) ? merge(own) : always);
    }
  }
  return result;
});

/**
 * The days on which names and codes can mean this state at all. A state that has left every system has the
 * stretch from its first to its last day in one of them; one that another state stood in for (Russia
 * during the Soviet Union, Serbia during Yugoslavia) has the dates of its ISO alpha-3 code; any other has no
 * bounds, for data sets name it before its independence and through its occupations too.
 */
export function lifetime(id: string): readonly Span[] {
  return lifetimes().get(id) ?? always;
}
