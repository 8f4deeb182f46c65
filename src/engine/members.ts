import { fold } from "../base/text.js";
import type { BoundCall } from "./answer.js";
import { dateOfNames } from "./bindName.js";
import type { Names } from "./names.js";
import type { Measure } from "./types.js";

/** Id of a member of a set, or of the text value, as a person writes it, as of the call's date. */
export function memberId(names: Names, measure: Measure, text: string, call: BoundCall): string | undefined {
  if (measure.setOf === "state") {
    // A body written by its own id is meant: "EU" is also a FIPS code, of the island Europa.
    const body = names.body(text, "body");
    if ("found" in body && body.found.id === text.trim()) return body.found.id;
    const found = names.state(text, dateOfNames(measure, call.args, undefined));
    if (found.result === "state") return found.id;
    return "found" in body ? body.found.id : undefined;
  }
  if (measure.setOf === "body") {
    for (const kind of ["mission", "body", "treaty"] as const) {
      const body = names.body(text, kind);
      if ("found" in body) return body.found.id;
    }
    return undefined;
  }
  return measure.words ? measure.words.find((word) => fold(word) === fold(text)) : text.trim();
}

/** Name of a member of a set for a reader. */
export function memberLabel(names: Names, measure: Measure, id: string): string {
  if (measure.setOf === "state") {
    // Bodies that take part like states (the EU) have no name among the states.
    const state = names.stateLabel(id);
    return state === id ? names.bodyLabel(id) : state;
  }
  return measure.setOf === "body" ? names.bodyLabel(id) : id;
}
