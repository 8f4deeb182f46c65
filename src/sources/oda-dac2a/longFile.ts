import type { RawFile, ReadContext } from "../kit/types.js";
import { partyOf, type Side } from "./parties.js";

export const longColumns = ["year", "donor", "recipient", "oda_net_disb_current_usd_m"] as const;
const value = "oda_net_disb_current_usd_m";
export const unit = "current USD million";
export const basis = "net disbursements, current prices";

const isYear = (year: unknown): boolean => /^(?:19|20)\d\d$/.test(String(year));

/** Names of a side with the years in which they stand, as rows (year, name, id) for the SQL to join. */
async function names(context: ReadContext, file: RawFile, side: Side): Promise<(string | null)[][]> {
  const found = await context.select(
    `SELECT year, ${side} AS name FROM {rows} GROUP BY ALL ORDER BY year, name`,
    { file, header: longColumns, ignore: [] },
  );
  return found.map(({ year, name }) => {
    const place = { file, line: 1, column: side };
    if (!isYear(year)) {
      context.report("bad-value", { ...place, column: "year" }, String(year), "a year");
      return [String(year), String(name), null];
    }
    return [String(year), String(name), partyOf(context, place, side, String(name), Number(year)) ?? null];
  });
}

/** Years of the file, earliest first. */
async function years(context: ReadContext, file: RawFile): Promise<number[]> {
  const rows = await context.select("SELECT DISTINCT year FROM {rows} ORDER BY year", {
    ...{ file, header: longColumns, ignore: [] },
  });
  return rows.map(({ year }) => Number(year));
}

/** Adds the values of the years that no yearly table gives, and says which years the file has. */
export async function addLongFile(
  context: ReadContext,
  file: RawFile,
  without: readonly number[],
): Promise<number[]> {
  const relations = [
    { name: "donors", columns: ["year", "name", "id"], rows: await names(context, file, "donor") },
    { name: "recipients", columns: ["year", "name", "id"], rows: await names(context, file, "recipient") },
  ];
  await context.addBySql(
    "contribution",
    `SELECT 'oda' AS kind, d.id AS from_party, r.id AS to_party,
       make_date(CAST(l.year AS INTEGER), 1, 1) AS date_from, make_date(CAST(l.year AS INTEGER), 12, 31) AS date_to,
       'year' AS precision, CAST(l.${value} AS DECIMAL(18,6)) AS value, '${unit}' AS unit, '${basis}' AS basis,
       '${file.name.replaceAll("'", "''")}, ' || l.donor || ' to ' || l.recipient || ' in ' || l.year AS locator
     FROM {rows} l JOIN donors d ON d.year = l.year AND d.name = l.donor
       JOIN recipients r ON r.year = l.year AND r.name = l.recipient
     WHERE l.year NOT IN (${["''", ...without.map((year) => `'${year}'`)].join(", ")})`,
    { file, header: longColumns, ignore: [], relations },
  );
  return years(context, file);
}

/** Values of one year by donor and recipient as named, to be held against the yearly table. */
export async function valuesOf(
  context: ReadContext,
  file: RawFile,
  year: number,
): Promise<Map<string, string>> {
  const rows = await context.select(
    `SELECT donor, recipient, ${value} AS value FROM {rows} WHERE year = '${year}'`,
    { file, header: longColumns, ignore: [] },
  );
  return new Map(rows.map((row) => [pairOf(String(row.donor), String(row.recipient)), String(row.value)]));
}

export const pairOf = (donor: string, recipient: string): string => `${donor} to ${recipient}`;
