import type { ListState } from "../../screening/screen.js";
import type { Unusable } from "../../screening/screenFile.js";

/** Why a list was not searched, as a clause; null if it was. */
export function notSearched({ lacking }: ListState): string | null {
  if (lacking === null) return null;
  if (lacking.code === "no-version") return "the record holds no version of it";
  return `its ${lacking.code} version is of ${lacking.day}`;
}

const faults: Readonly<Record<Unusable["code"], (text: string) => string>> = {
  "bad-birth": (text) => `the birth date "${text}" is not a date (write 1965, 1965-03 or 1965-03-02)`,
  "bad-nationality": (text) => `the nationality "${text}" is not the name of one state`,
};

/** What of a table of names could not be used. */
export function ignored({ code, text, lines: [first, ...more] }: Unusable): string {
  const where = more.length === 0 ? `line ${first}` : `line ${first} and ${more.length} more`;
  return `${where}: ${faults[code](text)}; it is ignored`;
}
