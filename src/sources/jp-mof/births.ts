import { type Birth, birthOf, noBirth } from "../listings/birth.js";

/** A birth date as given, without the mark of its place in the cell, `(a)`, and the days that it may mean. */
export interface GivenBirth extends Birth {
  value: string;
}

/** Forms of dates, with their first and last date. Y and M are the year and month of the date before it in the cell. */
const forms: readonly { pattern: RegExp; from: string; to?: string }[] = [
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/, from: "$1-$2-$3" },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, from: "$1-$2-$3" },
  { pattern: /^(\d{1,2})月(\d{1,2})日$/, from: "Y-$1-$2" },
  { pattern: /^(\d{1,2})日$/, from: "Y-M-$1" },
  { pattern: /^(\d{4})年(\d{1,2})月$/, from: "$1-$2" },
  { pattern: /^(\d{4})年?$/, from: "$1" },
  { pattern: /^(\d{4})年?(?:から|-|~)(\d{4})年?$/, from: "$1", to: "$2" },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日から(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    from: "$1-$2-$3",
    to: "$4-$5-$6",
  },
  { pattern: /^(\d{4})年(\d{1,2})月から(\d{1,2})月$/, from: "$1-$2", to: "$1-$3" },
];

const separators = /\([a-z]\)|[;、,\n]|又は|または/;
const approximate = /頃|およそ|おおむね/;
/** Words around a date that say only that it is one. */
const around = /の頃|頃|おおよそ|およそ|まで|の間|生まれ|生$| /g;

/** A year in which a person who is listed may have been born (1402 is a year of the Hijra). */
const likely = (date: string): boolean => date >= "1850" && date < "2101";

/** The date of a piece of a cell; undefined for what is not a date of our calendar. */
function birthIn(piece: string, before: Birth): Birth | undefined {
  const core = piece.replace(around, "");
  const form = forms.find(({ pattern }) => pattern.test(core));
  if (!form) return undefined;
  const [year = "", month = ""] = before.date_from?.split("-") ?? [];
  const [from = "", to = ""] = [form.from, form.to ?? form.from].map((date) =>
    core
      .replace(form.pattern, date)
      .replace("Y", year)
      .replace("M", month)
      .split("-")
      .map((part) => part.padStart(2, "0"))
      .join("-"),
  );
  return likely(from) && likely(to) ? birthOf(from, to, approximate.test(piece)) : undefined;
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
  let before = noBirth;
  for (const piece of plain.split(separators)) {
    const value = piece.trim();
    if (value === "" || value === "不明") continue;
    const birth = birthIn(value, before);
    before = birth ?? before;
    births.push({ value, ...(birth ?? noBirth) });
  }
  return births;
}
