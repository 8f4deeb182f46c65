/** The days that a birth date may mean, as columns of `listing_attribute`; all NULL where the text is not a date. */
export interface Birth {
  date_from: string | null;
  date_to: string | null;
  precision: "day" | "month" | "year" | "about" | "range" | null;
}

export const noBirth: Birth = { date_from: null, date_to: null, precision: null };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (text: string): string => text.padStart(2, "0");

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of one date in words or digits. */
function edtf(text: string): string | undefined {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return text;
  // The British lists put letters where a part is not known: dd/mm/1967.
  const slashes = /^(\d{1,2}|[a-z]{1,2})\/(\d{1,2}|[a-z]{1,2})\/(\d{4})$/i.exec(text);
  if (slashes) {
    const [, day = "", month = "", year = ""] = slashes;
    if (!/\d/.test(month)) return year;
    return /\d/.test(day) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
  }
  const words = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text);
  if (!words) return undefined;
  const [, day, name = "", year = ""] = words;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  return `${year}-${two(String(month))}${day ? `-${two(day)}` : ""}`;
}

/** First and last day of a date; undefined for a day that is none. Lists hold tens of thousands: the general reader of dates is slow for it. */
function daysOf(text: string): { from: string; to: string; precision: "day" | "month" | "year" } | undefined {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!found) return undefined;
  const [, year = "", month, day] = found;
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year" };
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return { from: `${text}-01`, to: last.toISOString().slice(0, 10), precision: "month" };
  const right = Number(day) >= 1 && Number(day) <= last.getUTCDate();
  return right ? { from: text, to: text, precision: "day" } : undefined;
}

/** A birth date from one date or two, each `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for a day that is none. */
export function birthOf(from: string, to = from, about = false): Birth | undefined {
  const [first, last] = [daysOf(from), daysOf(to)];
  if (!first || !last || first.from > last.to) return undefined;
  const precision = about ? "about" : from === to ? first.precision : "range";
  return { date_from: first.from, date_to: last.to, precision };
}

/**
 * Reads a birth date as lists write it: `17 Feb 1974`, `Feb 1974`, `1974`, `dd/mm/1967`, `circa 1951`, `1955 to 1958`,
 * `Between 1955 and 1958`, `1979-1982`. An approximate date keeps the days it names: how far off it may be no list
 * says. Undefined for anything else.
 */
export function readBirth(given: string): Birth | undefined {
  const text = given.replace(/\s+/g, " ").replace(/\.$/, "").trim();
  const about = /^(?:circa|approximately|approx\.?|about|c\.)\s+/i.exec(text);
  const rest = about ? text.slice(about[0].length) : text;
  const range =
    /^between (.+) and (.+)$/i.exec(rest) ??
    /^(.+?) to (.+)$/.exec(rest) ??
    /^(\d{4}) ?- ?(\d{4})$/.exec(rest);
  const [from, to] = range ? [edtf(range[1] ?? ""), edtf(range[2] ?? "")] : [edtf(rest), edtf(rest)];
  return from && to ? birthOf(from, to, about !== null) : undefined;
}
