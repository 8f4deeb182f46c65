import { type Day, overlaps, type Period } from "../base/period.js";
import { codeTable, groupBy, once, type Span, stateTable, unTable } from "./tables.js";
import type { State } from "./types.js";

/** Who may say that a state exists: the two state systems of the field, and membership in the United Nations. */
export type StateSystem = "cow" | "gw" | "un";

const spells = once(() => {
  const rows: Array<Span & { state: string; system: StateSystem }> = [];
  // A territory has such a number only where a data set gave it one of its own (Hyderabad 751 in UCDP).
  for (const { state, system, from, to } of codeTable())
    if ((system === "cow" || system === "gw") && stateTable().get(state)?.kind === "state")
      rows.push({ state, system, from, to });
  for (const { state, from, to } of unTable()) rows.push({ state, system: "un", from, to });
  return groupBy(rows, (row) => row.state);
});

/**
 * The spells in which a state was a member of COW's or Gleditsch and Ward's system or of the United Nations,
 * as each states them. The COW list ends in 2016 and that of Gleditsch and Ward in 2020: a state that was a
 * member then is taken to have stayed one, so its end is null.
 */
export function spellsOf(id: string, system?: StateSystem): readonly Span[] {
  return (spells().get(id) ?? []).filter((row) => !system || row.system === system);
}

/** True if the state was a member of the system, or of any of the three, on that day or on some day of that period. */
export function existed(id: string, at: Day | Period, system?: StateSystem): boolean {
  const span = typeof at === "string" ? { from: at, to: at } : at;
  return spellsOf(id, system).some((spell) => overlaps(spell, span));
}

/**
 * All states that existed on a day, by id. The rule, here and nowhere else: a state existed on a day if the COW
 * state system, the Gleditsch-Ward list (with its microstates) or the United Nations counts it as a member on
 * that day (`existed` without a system). So the Holy See, observers and territories are not among them,
 * and a state in exile or under occupation is if one of the three keeps it.
 */
export function statesAt(day: Day): State[] {
  return [...stateTable().values()].filter(({ id }) => existed(id, day));
}
