import { monthNumber } from "../kit/cells.js";
import { dateParts, type PartDate } from "../kit/dateParts.js";

/** The days that a birth date may mean, as columns of `listing_attribute`; all NULL where the text is not a date. */
export interface Birth {
  date_from: string | null;
  date_to: string | null;
  precision: PartDate["precision"] | "about" | "range" | null;
}

export const noBirth: Birth = { date_from: null, date_to: null, precision: null };

const iso = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;
const words = /^(?:(?<day>\d{1,2})\s+)?(?<month>[a-z]{3,9})\.?\s+(?<year>\d{4})$/i;
/** The British lists put letters where a part is not known: dd/mm/1967. */
const slashes = /^(?<day>\d{1,2}|[a-z]{1,2})\/(?<month>\d{1,2}|[a-z]{1,2})\/(?<year>\d{4})$/i;

/** One date in words or digits. */
function dateOf(text: string): PartDate | undefined {
  const inWords = words.exec(text)?.groups;
  const { year = "", month = "", day = "" } = inWords ?? (iso.exec(text) ?? slashes.exec(text))?.groups ?? {};
  if (inWords) return dateParts(year, String(monthNumber(month.slice(0, 3)) ?? 0), day, [""]);
  const known = (part: string): string => (/\d/.test(part) ? part : "");
  return dateParts(year, known(month), known(month) && known(day), [""]);
}

function birthBetween(
  first: PartDate | undefined,
  last: PartDate | undefined,
  about: boolean,
): Birth | undefined {
  if (!first || !last || first.first > last.last) return undefined;
  const one = first.first === last.first && first.last === last.last;
  return {
    date_from: first.first,
    date_to: last.last,
    precision: about ? "about" : one ? first.precision : "range",
  };
}

/** A date from its year, month and day, as many as there are: `1960-05`; "" for none. */
export function dateOfParts(parts: readonly string[]): string {
  const known = parts.slice(0, parts.includes("") ? parts.indexOf("") : parts.length);
  return known.map((part) => part.padStart(2, "0")).join("-");
}

/** A birth date from one date or two, each `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for an impossible day. */
export function birthOf(from: string, to = from, about = false): Birth | undefined {
  return iso.test(from) && iso.test(to) ? birthBetween(dateOf(from), dateOf(to), about) : undefined;
}

/**
 * Reads a birth date as lists write it: `17 Feb 1974`, `Feb 1974`, `1974`, `dd/mm/1967`, `circa 1951`, `1955 to 1958`,
 * `Between 1955 and 1958`, `1979-1982`. An approximate date keeps the days it names: no list says by how much it may be
 * off. Undefined for anything else.
 */
export function readBirth(given: string): Birth | undefined {
  const text = given.replace(/\s+/g, " ").replace(/\.$/, "").trim();
  const about = /^(?:circa|approximately|approx\.?|about|c\.)\s+/i.exec(text);
  const rest = about ? text.slice(about[0].length) : text;
  const range =
    /^between (.+) and (.+)$/i.exec(rest) ??
    /^(.+?) to (.+)$/.exec(rest) ??
    /^(\d{4}) ?- ?(\d{4})$/.exec(rest);
  return birthBetween(dateOf(range?.[1] ?? rest), dateOf(range?.[2] ?? rest), about !== null);
}
