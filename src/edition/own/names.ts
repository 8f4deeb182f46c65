/** What every object of JavaScript answers to: never the name of anything of an edition's. */
const everywhere = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Columns that tables have of themselves, and what stands beside the rows when they are counted. */
const kept = new Set(["source", "version", "locator", "date_from", "date_to", "precision", "call", "calls"]);

/** Why a name cannot be used for a table or a column; undefined if it can. */
export function wrongName(name: string, reserved: ReadonlySet<string>): "form" | "reserved" | undefined {
  if (everywhere.has(name) || kept.has(name) || reserved.has(name) || /^(?:own|rows|held)_/.test(name))
    return "reserved";
  return /^[a-z][a-z0-9_]{0,39}$/.test(name) ? undefined : "form";
}

/** Names that a parameter cannot have: `$from` and `$to` are the ends of the period, `source` every measure has. */
const parameters = new Set(["from", "to", "source", "value"]);

export const wrongParameter = (name: string): "form" | "reserved" | undefined =>
  everywhere.has(name) || parameters.has(name)
    ? "reserved"
    : /^[a-z][a-z0-9_]{0,39}$/.test(name)
      ? undefined
      : "form";

/** A measure's name has at least two parts, so that one of an edition looks like no word of the language. */
export const wrongMeasure = (name: string): "dotted" | "reserved" | undefined =>
  !/^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/.test(name) || name.length > 60
    ? "dotted"
    : name.split(".").some((part) => everywhere.has(part))
      ? "reserved"
      : undefined;
