import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { type CellType, text, year } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { debris, labelIn, misprinted, roles } from "./labels.js";
import { union, unusualPairs } from "./states.js";

export const columns = ["year", "fips", "iso2", "name", "org", "status", "raw"];

/** Members of a body by edition, as far as they are states. */
export type Counts = Map<string, Map<number, number>>;

/** Distinct rows of some columns of the file, with the first line of each. */
const distinct = (select: string): string => `SELECT ${select}, year, min(line) AS line
FROM (SELECT *, row_number() OVER () + 1 AS line FROM {rows}) GROUP BY ALL ORDER BY min(line)`;

const labelColumns = { year: year(1990, 2099), org: text, status: text };

/** Reads every label with every status once; reports those that are new. Counts the members of each body by edition. */
export async function readLabels(
  context: ReadContext,
  file: RawFile,
): Promise<{ counts: Counts; last: number }> {
  const rows = await context.select(
    distinct("coalesce(org, '') AS org, coalesce(status, '') AS status, count(DISTINCT fips) AS states"),
    { file, header: columns },
  );
  const counts: Counts = new Map();
  const reported = new Set<string>();
  let last = 0;
  for (const values of rows) {
    const row = context.row(file, Number(values.line), labelColumns, values);
    const [of, org, status] = [row.get("year"), row.text("org"), row.text("status")];
    if (of === undefined) continue;
    const unknown = (column: "org" | "status", found: string, what: string) => {
      if (!reported.has(found)) context.report("unknown-value", row.place(column), found, what);
      reported.add(found);
    };
    last = Math.max(last, of);
    if (debris().has(org)) continue;
    const [label, role] = [labelIn(org, of), roles().get(status)];
    if (!label) unknown("org", `${org} (${of})`, "a known label");
    if (role === undefined) unknown("status", status, "a known status");
    if (!label || role !== "member") continue;
    const own = counts.get(label.body) ?? new Map<number, number>();
    counts.set(label.body, own);
    own.set(of, (own.get(of) ?? 0) + Number(values.states));
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
    if (!there.has(`${label} ${name} ${year}`))
      context.note(
        { file, line: 1, column: "org" },
        `the misprint of ${label} under ${name} in ${year} is gone; its correction is no longer needed`,
      );
}

/** The state that a code and a name mean in an edition. Both must mean the same, or be a pair that is known. */
const stateOf: CellType<string> = (fips, cell) => {
  const [name, of] = [String(cell.get("name")), cell.get("year")];
  if (fips === union.fips && name === union.name) return union.id;
  if (typeof of !== "number") return undefined;
  const byName = resolve(name, yearPeriod(of));
  const byCode = resolve(fips, yearPeriod(of), "fips");
  const same = byCode.result === "state" && byName.result === "state" && byCode.id === byName.id;
  const odd = unusualPairs.some(([code, odd]) => code === fips && odd === name);
  if (byName.result === "state" && (same || odd)) return byName.id;
  return cell.bad(
    "a FIPS code and a name of one state in the year of the edition",
    `${fips} ${name} (${of})`,
  );
};
const stateColumns = { year: year(1990, 2099), fips: stateOf, name: text };

/** Code, name, edition and state of every code and name in every edition. */
export async function readStates(context: ReadContext, file: RawFile): Promise<(readonly string[])[]> {
  const rows = await context.select(distinct("coalesce(fips, '') AS fips, coalesce(name, '') AS name"), {
    file,
    header: columns,
  });
  return rows.flatMap((values): (readonly string[])[] => {
    const row = context.row(file, Number(values.line), stateColumns, values);
    const state = row.get("fips");
    return state === undefined ? [] : [[row.raw("fips"), row.raw("name"), row.raw("year"), state]];
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
