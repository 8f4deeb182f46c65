import { addDays } from "../../base/period.js";
import { coarsest, type Spell as PlainSpell } from "../kit/dateParts.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import type { Standing } from "./standing.js";

interface Spell extends PlainSpell {
  lines: readonly number[];
}

/** Membership alone, which every member has towards every other. */
const membership = "alliance";
const endless = "9999-12-31";

/** Joins spells that overlap or follow each other without a day between: phases of one standing. */
function joined(standings: readonly Standing[]): Spell[] {
  const out: Spell[] = [];
  const sorted = [...standings].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.line - b.line,
  );
  for (const { from, to, precision, line } of sorted) {
    const last = out.at(-1);
    if (!last || (last.to !== null && from > addDays(last.to, 1))) {
      out.push({ from, to, precision, lines: [line] });
      continue;
    }
    const later = (last.to ?? endless) >= (to ?? endless) ? last.to : to;
    const lines = [...last.lines, line];
    out[out.length - 1] = {
      from: last.from,
      to: later,
      precision: coarsest(last.precision, precision),
      lines,
    };
  }
  return out;
}

function common(a: Spell, b: Spell): Spell | undefined {
  const from = [a.from, b.from].sort().at(-1) ?? a.from;
  const to = (a.to ?? endless) < (b.to ?? endless) ? a.to : b.to;
  if (to !== null && to < from) return undefined;
  const lines = [...new Set([...a.lines, ...b.lines])].sort((x, y) => x - y);
  return { from, to, precision: coarsest(a.precision, b.precision), lines };
}

/**
 * What each member of an alliance owes each other one: what its own rows carry, for the days on which both were
 * members. The rule holds for alliances of two and of many.
 */
export function addObligations(
  context: ReadContext,
  file: RawFile,
  id: string,
  standings: readonly Standing[],
): void {
  const states = [...new Set(standings.map((s) => s.state))];
  const being = new Map(states.map((state) => [state, joined(standings.filter((s) => s.state === state))]));
  for (const from of states) {
    const own = standings.filter((s) => s.state === from);
    const kinds = [membership, ...new Set(own.flatMap((s) => s.owes))];
    const owing = kinds.map((kind) => ({
      kind,
      spells: joined(kind === membership ? own : own.filter((s) => s.owes.includes(kind))),
    }));
    for (const to of states) {
      if (to === from) continue;
      for (const { kind, spells } of owing)
        for (const mine of spells)
          for (const theirs of being.get(to) ?? []) {
            const spell = common(mine, theirs);
            if (!spell) continue;
            context.add("obligation", {
              alliance: `ATOP ${id}`,
              from_state: from,
              to_state: to,
              kind,
              date_from: spell.from,
              date_to: spell.to,
              precision: spell.precision,
              locator: `${file.name} line ${spell.lines.join(", ")}`,
            });
          }
    }
  }
}
