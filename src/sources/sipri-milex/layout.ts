/** What a sheet's figures are. Shares are published as fractions. */
export interface Basis {
  basis: string;
  unit: string;
}

const bases: readonly [RegExp, (year: string) => Basis][] = [
  [
    /^Constant \((\d{4})\) US[D$]$/,
    (year) => ({ basis: `constant ${year}`, unit: `USD million of ${year}` }),
  ],
  [/^Current US[D$]$/, () => ({ basis: "current", unit: "USD million" })],
  [/^Share of GDP$/, () => ({ basis: "share of GDP", unit: "share of GDP (0 to 1)" })],
  [/^Per capita$/, () => ({ basis: "per capita", unit: "USD per person" })],
  [
    /^Share of Govt\. spending$/,
    () => ({ basis: "share of government spending", unit: "share of government spending (0 to 1)" }),
  ],
];

/** Sheets that hold no figures by country in one currency. */
const ignoredSheets: readonly string[] = [
  "Front page",
  "Regional totals",
  "Local currency financial years",
  "Local currency calendar years",
  "Footnotes",
];

/** What a sheet is: a basis, ignored by name, or undefined if it is not known. */
export function basisOf(sheet: string): Basis | "ignored" | undefined {
  for (const [pattern, make] of bases) {
    const match = pattern.exec(sheet);
    if (match) return make(match[1] ?? "");
  }
  return ignoredSheets.includes(sheet) ? "ignored" : undefined;
}

/** Cells of the header besides the years. The older release repeats the last year in current dollars. */
export const headerWords = /^(?:Country|Notes|Currency|Reporting year|2020 Current|Fiscal Year.*)$/;

/** Rows that group the ones below. */
export const regions: ReadonlySet<string> = new Set([
  "Africa",
  "North Africa",
  "sub-Saharan Africa",
  "Sub-Saharan",
  "Americas",
  "Central America and the Caribbean",
  "North America",
  "South America",
  "Asia & Oceania",
  "Oceania",
  "South Asia",
  "East Asia",
  "South East Asia",
  "South-East Asia",
  "Central Asia",
  "Europe",
  "Central Europe",
  "Eastern Europe",
  "Western Europe",
  "Middle East",
]);

/** Rows at the foot of a sheet that explain its marks. */
export const remark = /^(?:[†‡§¶‖]|Numbered footnotes|The symbols )/;

/** Unavailable, and no such state in that year. */
export const missingMarks: readonly string[] = ["...", ". .", "..", "xxx"];

/** Rows that are no state's. */
export const noStates: ReadonlySet<string> = new Set(["European Union"]);

/** A name that means another state up to a year, by the data's own footnotes; null: left out. */
export const earlierNames: readonly { name: string; upTo: number; as: string | null }[] = [
  { name: "Germany", upTo: 1990, as: "Federal Republic of Germany" },
  // Up to 2005 the row is of the State Union, which was the Federal Republic of Yugoslavia until 2003.
  { name: "Serbia", upTo: 2005, as: "Serbia and Montenegro" },
  // Part of the State Union, whose figure has it already.
  { name: "Montenegro", upTo: 2005, as: null },
  { name: "Yemen", upTo: 1990, as: "Republic of Yemen" },
];

/**
 * States without armed forces, for which a zero is a figure. Costa Rica: Constitution of 1949, article 12; Panama:
 * abolished in 1990, Constitution, article 310; Iceland has had none; Haiti: disbanded in 1995, with a
 * defence ministry since 2012.
 */
export const withoutForces: readonly { name: string; from: number; to: number }[] = [
  { name: "Costa Rica", from: 1949, to: 9999 },
  { name: "Panama", from: 1990, to: 9999 },
  { name: "Iceland", from: 1949, to: 9999 },
  { name: "Haiti", from: 1995, to: 2012 },
];
