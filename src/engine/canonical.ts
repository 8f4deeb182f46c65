import type { Arg, Args, Measure, Param } from "./types.js";

const PLAIN = /^[\p{L}][\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]+)*$/u;
const SYMBOL = /^[A-Z]+(?:\/[A-Z0-9][A-Za-z0-9.-]*)+$/;
const PERIOD = /^(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?))?$/;
/** Words of the check language, which a name must not be taken for. */
const RESERVED =
  /(?:^| )(?:and|is|within|among|from|over|since|includes|excludes|the|yes|no|highest|lowest|rank|rising|falling|times|at least)(?: |$)/i;

/** A name as the check language writes it: in quotes only where it would be read as something else. */
export function quote(text: string): string {
  if (PERIOD.test(text) || SYMBOL.test(text)) return text;
  if (PLAIN.test(text) && !RESERVED.test(text)) return text;
  return `"${text.replace(/"/g, "'")}"`;
}

/** `state`, `[role: member]`: one parameter as a signature shows it. */
function shown(param: Param): string {
  const choices = param.choices && param.kind !== "state" ? `: ${param.choices.join("|")}` : "";
  return param.optional ? `[${param.key}${choices}]` : `${param.key}${choices}`;
}

/** The measure as a person would call it: `council.terms(state, by)`. `source`, which all take, is left out. */
export function signature(measure: Measure): string {
  const params = measure.params.filter((p) => p.key !== "source" || p.choices);
  return `${measure.name}(${params.map(shown).join(", ")})`;
}

const isTime = (param: Param) => param.kind === "at" || param.kind === "by" || param.kind === "in";

/**
 * The one text of a call: required arguments in their order, the time with its key unless it comes first,
 * options with their keys and only where they are not the default. It parses to the same call.
 */
export function callText(measure: Measure, args: Args): string {
  let positional = true;
  const parts: string[] = [];
  measure.params.forEach((param, index) => {
    const arg: Arg | undefined = args[param.key];
    if (!arg) {
      positional = false;
      return;
    }
    if (param.optional && arg.id === param.default) {
      positional = false;
      return;
    }
    if (param.optional || (isTime(param) && index > 0)) positional = false;
    const asIs = isTime(param) || arg.states || param.kind === "number";
    const text = asIs ? arg.text : quote(arg.text);
    parts.push(positional ? text : `${param.key}: ${text}`);
  });
  return `${measure.name}(${parts.join(", ")})`;
}
