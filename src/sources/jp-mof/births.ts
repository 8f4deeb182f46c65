/** A day or stretch that a birth date may mean. */
export interface Birth {
  /** As given, without the mark of its place in the cell, `(a)`. */
  value: string;
  from: string | null;
  to: string | null;
  precision: "day" | "month" | "year" | "about" | "range" | null;
}

const two = (n: number | string): string => String(n).padStart(2, "0");

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A day that exists and on which a person who is listed may have been born (1402 is a year of the Hijra). */
function day(year: number, month: number, date: number): string | undefined {
  if (!(year >= 1850 && year <= 2100 && month >= 1 && month <= 12 && date >= 1 && date <= 31))
    return undefined;
  const text = `${year}-${two(month)}-${two(date)}`;
  return new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text ? text : undefined;
}

function span(first: string | undefined, last: string | undefined): [string, string] | undefined {
  return first !== undefined && last !== undefined && first <= last ? [first, last] : undefined;
}

interface Shape {
  pattern: RegExp;
  precision: "day" | "month" | "year" | "range";
  /** First and last day from the numbers of the match; `year` and `month` are those of the date before it in the cell. */
  read(n: readonly number[], before: { year: number; month: number }): [string, string] | undefined;
}

const of = (n: readonly number[], i: number): number => n[i] ?? Number.NaN;
const exists = (year: number) => day(year, 1, 1) !== undefined;

const shapes: readonly Shape[] = [
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
    precision: "day",
    read: (n) => {
      const one = day(of(n, 0), of(n, 1), of(n, 2));
      return span(one, one);
    },
  },
  {
    pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
    precision: "day",
    read: (n) => {
      const one = day(of(n, 0), of(n, 1), of(n, 2));
      return span(one, one);
    },
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    precision: "day",
    read: (n, { year }) => {
      const one = day(year, of(n, 0), of(n, 1));
      return span(one, one);
    },
  },
  {
    pattern: /^(\d{1,2})日$/,
    precision: "day",
    read: (n, { year, month }) => {
      const one = day(year, month, of(n, 0));
      return span(one, one);
    },
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月$/,
    precision: "month",
    read: (n) => span(day(of(n, 0), of(n, 1), 1), lastDay(of(n, 0), of(n, 1))),
  },
  {
    pattern: /^(\d{4})年?$/,
    precision: "year",
    read: (n) => (exists(of(n, 0)) ? [`${n[0]}-01-01`, `${n[0]}-12-31`] : undefined),
  },
  {
    pattern: /^(\d{4})年?(?:から|-|~)(\d{4})年?$/,
    precision: "range",
    read: (n) => (exists(of(n, 0)) && exists(of(n, 1)) ? span(`${n[0]}-01-01`, `${n[1]}-12-31`) : undefined),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日から(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    precision: "range",
    read: (n) => span(day(of(n, 0), of(n, 1), of(n, 2)), day(of(n, 3), of(n, 4), of(n, 5))),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月から(\d{1,2})月$/,
    precision: "range",
    read: (n) => span(day(of(n, 0), of(n, 1), 1), lastDay(of(n, 0), of(n, 2))),
  },
];

const separators = /\([a-z]\)|[;、,\n]|又は|または/;
const approximate = /頃|およそ|おおむね/;
/** Words around a date that say no more than that it is one. */
const around = /の頃|頃|おおよそ|およそ|まで|の間|生まれ|生$| /g;

/**
 * The birth dates of a cell: `1953年頃`, `1955年から1958年の間`, `(a)1966年頃(b)1960年`, `1980年1月1日又は5月2日`. What cannot
 * be read as a date of our calendar stands with its text alone. 不明 (unknown) gives none.
 */
export function birthDates(text: string): Birth[] {
  const plain = text
    .normalize("NFKC")
    .replaceAll("©", "(c)")
    .replace(/\n(?=日|の間)/g, "")
    .replace(/から\s+/g, "から");
  const births: Birth[] = [];
  const before = { year: Number.NaN, month: Number.NaN };
  for (const piece of plain.split(separators)) {
    const value = piece.trim();
    if (value === "" || value === "不明") continue;
    const core = value.replace(around, "");
    const found = shapes.flatMap((shape) => {
      const match = shape.pattern.exec(core);
      const read = match && shape.read(match.slice(1).map(Number), before);
      return read ? [{ read, precision: shape.precision }] : [];
    })[0];
    if (!found) {
      births.push({ value, from: null, to: null, precision: null });
      continue;
    }
    const [from, to] = found.read;
    before.year = Number(from.slice(0, 4));
    before.month = Number(from.slice(5, 7));
    births.push({ value, from, to, precision: approximate.test(value) ? "about" : found.precision });
  }
  return births;
}
