import type { Day } from "../base/period.js";
import { bestName, cldrName, lastName } from "./names.js";
import { groupBy, once, type Succession, stateTable, successionTable } from "./tables.js";
import type { State } from "./types.js";

/** The state with this id, or undefined. Ids are exact; for anything a person wrote use `resolve`. */
export function state(id: string): State | undefined {
  return stateTable().get(id);
}

/** Every state and territory that is known, by id. */
export function allStates(): State[] {
  return [...stateTable().values()];
}

/**
 * The short name of a state in a language (en, ja, fr, es, ru, ar, zh), on a day the one that it bore then.
 * Undefined if there is none in that language, or no such state.
 */
export function stateName(id: string, language: string, date?: Day): string | undefined {
  const name = stateTable().get(id)?.name;
  if (language === "en" && !date) return name;
  const best = bestName(id, language, date)?.name;
  if (best !== undefined || language === "en") return best ?? name;
  return cldrName(id, language) ?? (date ? undefined : lastName(id, language));
}

const byPredecessor = once(() => groupBy(successionTable(), (row) => row.predecessor));
const bySuccessor = once(() => groupBy(successionTable(), (row) => row.successor));

/** What came out of a state: one row for each successor, with the day and the kind. */
export function successors(id: string): readonly Succession[] {
  return byPredecessor().get(id) ?? [];
}

/** What a state came out of or took in. */
export function predecessors(id: string): readonly Succession[] {
  return bySuccessor().get(id) ?? [];
}
