import { type Birth, birthOf, dateOfParts, noBirth } from "../listings/birth.js";

/** A birth date as given, without the mark of its place in the cell, `(a)`, and the days that it may mean. */
export interface GivenBirth extends Birth {
  value: string;
}

/** `1953年2月1日`, `1941/8/20`, or less of it: what goes before is then that of the date before it in the cell. */
const form =
  /^(?:(?<year>\d{4})(?:年|\/|$))?(?:(?<month>\d{1,2})[月/])?(?:(?<day>\d{1,2})(?:日|(?<=[月/]\d{1,2})$))?$/;
const separators = /\([a-z]\)|[;、,\n]|又は|または/;
const approximate = /頃|およそ|おおむね/;
/** Words around a date that say only that it is one. */
const around = /の頃|頃|おおよそ|およそ|まで|の間|生まれ|生$| /g;

/** A year in which a person who is listed may have been born (1402 is a year of the Hijra). */
const likely = (date: string): boolean => date >= "1850" && date < "2101";

/** A date as YYYY, YYYY-MM or YYYY-MM-DD; "" for what is none of our calendar. */
function dateIn(text: string, before: string): string {
  const { year, month, day = "" } = form.exec(text)?.groups ?? {};
  const [lastYear = "", lastMonth = ""] = year === undefined ? before.split("-") : [];
  const own = month ?? (day && lastMonth);
  // A day needs its month.
  const date = day && !own ? "" : dateOfParts([year ?? lastYear, own ?? "", day]);
  return (year ?? month ?? day) && likely(date) ? date : "";
}

/**
 * The birth dates of a cell: `1953年頃`, `1955年から1958年の間`, `(a)1966年頃(b)1960年`, `1980年1月1日又は5月2日`. What cannot
 * be read as a date of our calendar is kept as text alone. 不明 (unknown) gives none.
 */
export function birthDates(text: string): GivenBirth[] {
  const plain = text
    .normalize("NFKC")
    .replaceAll("©", "(c)")
    .replace(/\n(?=日|の間)/g, "")
    .replace(/から\s+/g, "から");
  const births: GivenBirth[] = [];
  let before = "";
  for (const piece of plain.split(separators)) {
    const value = piece.trim();
    if (value === "" || value === "不明") continue;
    const [first = "", last = first, ...more] = value.replace(around, "").split(/から|-|~/);
    const from = dateIn(first, before);
    const to = dateIn(last, from);
    const birth = more.length === 0 ? birthOf(from, to, approximate.test(value)) : undefined;
    before = birth?.date_from ?? before;
    births.push({ value, ...(birth ?? noBirth) });
  }
  return births;
}
