import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { bodyOf, dated, debris, misprinted, missions, others, sameAsOurs } from "./labels.js";
import { oddPairs, union } from "./states.js";
import { noStanding, roleOf } from "./statuses.js";

export const columns = ["year", "fips", "iso2", "name", "org", "status", "raw"];

/** Every label with its body, the editions in which it means that, and how who is listed under it takes part. */
export interface Label {
  label: string;
  from: number;
  to: number;
  body: string;
  kind: "" | "mission";
}

/** Id of a body that no other source has: its label, marked as the Factbook's. */
const ownId = (label: string): string =>
  `CIA-${label
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;

const always = { from: 1990, to: 9999 };

export const labels: readonly Label[] = [
  ...Object.entries(bodyOf).map(([label, body]): Label => ({ ...always, label, body, kind: "" })),
  ...dated.map(({ label, from, to, body }): Label => ({ label, from, to, body, kind: "" })),
  ...sameAsOurs.map((label): Label => ({ ...always, label, body: label, kind: "" })),
  ...missions.map((label): Label => ({ ...always, label, body: label, kind: "mission" })),
  ...others.map((label): Label => ({ ...always, label, body: ownId(label), kind: "" })),
];

const byLabel = new Map<string, Label[]>();
for (const one of labels) byLabel.set(one.label, [...(byLabel.get(one.label) ?? []), one]);

/** What a label means in an edition; undefined if nothing is known of it. */
export const labelIn = (label: string, year: number): Label | undefined =>
  byLabel.get(label)?.find(({ from, to }) => year >= from && year <= to);

/** Members of a body by edition, as far as they are states. */
export type Counts = Map<string, Map<number, number>>;

/** Reads every label with every status once; reports those that are new. Counts the members of each body by edition. */
export async function readLabels(
  context: ReadContext,
  file: RawFile,
): Promise<{ counts: Counts; last: number }> {
  const rows = await context.select(
    `SELECT coalesce(org, '') AS org, coalesce(status, '') AS status, year, count(DISTINCT fips) AS states, min(line) AS line
FROM (SELECT *, row_number() OVER () + 1 AS line FROM {rows}) GROUP BY ALL ORDER BY min(line)`,
    { file, header: columns },
  );
  const counts: Counts = new Map();
  const told = new Set<string>();
  let last = 0;
  for (const row of rows) {
    const [org, status, text] = [String(row.org), String(row.status), String(row.year)];
    const year = Number(text);
    const place = { file, line: Number(row.line) };
    if (!/^(?:199|20\d)\d$/.test(text)) {
      context.report("bad-value", { ...place, column: "year" }, text, "the year of an edition since 1990");
      continue;
    }
    last = Math.max(last, year);
    if (debris.includes(org)) continue;
    const label = labelIn(org, year);
    if (!label && !told.has(`${org} ${year}`)) {
      told.add(`${org} ${year}`);
      context.report(
        "unknown-value",
        { ...place, column: "org" },
        `${org} (${text})`,
        "a label that is known",
      );
    }
    const role = roleOf.get(status);
    if (role === undefined && !noStanding.includes(status) && !told.has(status)) {
      told.add(status);
      context.report("unknown-value", { ...place, column: "status" }, status, "a status that is known");
    }
    if (!label || role !== "member") continue;
    const own = counts.get(label.body) ?? new Map<number, number>();
    counts.set(label.body, own);
    own.set(year, (own.get(year) ?? 0) + Number(row.states));
  }
  return { counts, last };
}

/** Says which misprints are no longer in the file, or no longer as members. */
export async function checkMisprints(context: ReadContext, file: RawFile): Promise<void> {
  const rows = await context.select(
    `SELECT DISTINCT org, name, year FROM {rows} WHERE status = 'member'
AND org IN (${[...new Set(misprinted.map(({ label }) => `'${label}'`))].join(", ")})`,
    { file, header: columns },
  );
  const there = new Set(rows.map((row) => `${row.org} ${row.name} ${row.year}`));
  for (const { label, name, year } of misprinted)
    if (!there.has(`${label} ${name} ${year}`)) {
      const expected = "the misprint that is mended here; it is gone, and the mending too";
      context.report(
        "note",
        { file, line: 1, column: "org" },
        `no ${label} under ${name} in ${year}`,
        expected,
      );
    }
}

/** The state of every code and name in every edition. Both must mean the same, or be a pair that is known. */
export async function readStates(context: ReadContext, file: RawFile): Promise<(readonly string[])[]> {
  const rows = await context.select(
    `SELECT coalesce(fips, '') AS fips, coalesce(name, '') AS name, year, min(line) AS line
FROM (SELECT *, row_number() OVER () + 1 AS line FROM {rows}) GROUP BY ALL ORDER BY min(line)`,
    { file, header: columns },
  );
  return rows.flatMap((row): (readonly string[])[] => {
    const [fips, name, text] = [String(row.fips), String(row.name), String(row.year)];
    if (fips === union.fips && name === union.name) return [[fips, name, text, union.id]];
    const period = { from: `${text}-01-01`, to: `${text}-12-31`, precision: "year", text } as const;
    const byName = resolve(name, period);
    const byCode = resolve(fips, period, "fips");
    const same = byCode.result === "state" && byCode.id === byName.id;
    if (byName.result === "state" && (same || oddPairs.some(([code, odd]) => code === fips && odd === name)))
      return [[fips, name, text, byName.id]];
    const place = { file, line: Number(row.line), column: "fips" };
    const expected = "a FIPS code and a name of one state in the year of the edition";
    context.report("bad-value", place, `${fips} ${name} (${text})`, expected);
    return [];
  });
}

/** Years in which a body has members and not far fewer than in editions before it or in the next: a label that fades is no list. */
export function fullYears(own: ReadonlyMap<number, number>): number[] {
  const years = [...own.keys()].sort((a, b) => a - b);
  let most = 0;
  return years.filter((year) => {
    const count = own.get(year) ?? 0;
    const next = own.get(year + 1) ?? 0;
    most = Math.max(most, count);
    return count * 2 >= Math.max(most, next);
  });
}
