import { type CellType, type Columns, text, word } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { mission, reportingDay, total, types, women } from "./kinds.js";

const code: CellType<string> = (_, cell) => cell.state(undefined, { system: "iso3" });

export const monthlyColumns = {
  isocode3: code,
  contributing_country: text,
  mission_acronym: mission,
  personnel_type: word(types),
  female_personnel: text,
  male_personnel: text,
  last_reporting_date: reportingDay,
} satisfies Columns;

/**
 * The monthly series by country, mission and type of personnel. Each figure is counted for its mission and for all
 * missions together, in its type, in the total and, as far as they are women, among the women.
 */
export async function addMonthly(context: ReadContext, file: RawFile): Promise<void> {
  const options = { file, header: Object.keys(monthlyColumns), ignore: ["contribution_id", "m49_code"] };
  /** Each text of a column with its value by type. */
  const values = async (column: keyof typeof monthlyColumns): Promise<[string, string | null][]> => {
    const rows = await context.select(`SELECT DISTINCT ${column} AS text FROM {rows} ORDER BY text`, options);
    return rows.map((found) => {
      const given = String(found.text ?? "");
      return [given, context.row(file, 1, monthlyColumns, () => given).get(column) ?? null];
    });
  };
  const days = await values("last_reporting_date");
  const relations = [
    { name: "days", columns: ["text", "day"], rows: days },
    { name: "kinds", columns: ["text", "kind"], rows: await values("personnel_type") },
    { name: "missions", columns: ["text", "mission"], rows: await values("mission_acronym") },
    { name: "states", columns: ["text", "state"], rows: await values("isocode3") },
  ];
  await context.addBySql(
    "contribution",
    `WITH figures AS (
       SELECT s.state, m.mission, d.day, k.kind,
         CAST(coalesce(f.female_personnel, '0') AS INTEGER) AS women,
         CAST(coalesce(f.female_personnel, '0') AS INTEGER) + CAST(coalesce(f.male_personnel, '0') AS INTEGER) AS persons
       FROM {rows} f JOIN days d ON d.text = f.last_reporting_date JOIN kinds k ON k.text = f.personnel_type
         JOIN missions m ON m.text = f.mission_acronym JOIN states s ON s.text = f.isocode3
     ), counted AS (
       SELECT state, mission, day, kind, persons AS value FROM figures
       UNION ALL SELECT state, mission, day, '${total}', persons FROM figures
       UNION ALL SELECT state, mission, day, '${women}', women FROM figures
     )
     SELECT kind, state AS from_party, coalesce(mission, 'UN') AS to_party, CAST(day AS DATE) AS date_from,
       CAST(day AS DATE) AS date_to, 'day' AS precision, sum(value) AS value, 'persons' AS unit,
       'uniformed personnel, monthly series' AS basis,
       '${file.name.replaceAll("'", "''")}, ' || state || ' in ' || coalesce(mission, 'all missions') || ' on ' || day AS locator
     FROM counted GROUP BY GROUPING SETS ((kind, state, mission, day), (kind, state, day))`,
    { ...options, relations },
  );
  for (const [, day] of days)
    context.cover({
      table: "contribution",
      from: day,
      to: day,
      reason: `Uniformed personnel of every contributing country in every mission as reported for ${day}.`,
    });
}
