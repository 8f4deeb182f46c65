import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { missionOf, reportingDay, total, types, women } from "./kinds.js";

export const monthlyColumns = [
  "isocode3",
  "contributing_country",
  "mission_acronym",
  "personnel_type",
  "female_personnel",
  "male_personnel",
  "last_reporting_date",
] as const;
const ignored = ["contribution_id", "m49_code"] as const;

/** Distinct texts of a column, with the first of a companion beside. */
async function distinct(context: ReadContext, file: RawFile, column: string): Promise<string[]> {
  const rows = await context.select(`SELECT DISTINCT ${column} AS text FROM {rows} ORDER BY text`, {
    ...{ file, header: monthlyColumns, ignore: ignored },
  });
  return rows.map(({ text }) => (text === null ? "" : String(text)));
}

function stateOf(context: ReadContext, file: RawFile, code: string): string | undefined {
  const known = resolve(code, undefined, "iso3");
  if (known.result === "state") return known.id;
  return context.state(code, undefined, { file, line: 1, column: "isocode3" }, "iso3");
}

/**
 * The monthly series by country, mission and type of personnel. Each figure is counted for its mission and for all
 * missions together, in its type, in the total and, as far as they are women, among the women.
 */
export async function addMonthly(context: ReadContext, file: RawFile): Promise<void> {
  const options = { file, header: monthlyColumns, ignore: ignored };
  const place = (column: string) => ({ file, line: 1, column });
  const days = (await distinct(context, file, "last_reporting_date")).map((text) => {
    const day = reportingDay(text);
    if (!day) context.report("bad-value", place("last_reporting_date"), text, "a day such as 2021-01-31");
    return [text, day ?? null];
  });
  const kinds = (await distinct(context, file, "personnel_type")).map((text) => {
    if (!types[text])
      context.report(
        "unknown-value",
        place("personnel_type"),
        text,
        `one of ${Object.keys(types).join(", ")}`,
      );
    return [text, types[text] ?? null];
  });
  const missions = (await distinct(context, file, "mission_acronym")).map((text) => [
    text,
    missionOf(context, place("mission_acronym"), text.trim()) ?? null,
  ]);
  const states = (await distinct(context, file, "isocode3")).map((text) => [
    text,
    stateOf(context, file, text) ?? null,
  ]);
  const relations = [
    { name: "days", columns: ["text", "day"], rows: days },
    { name: "kinds", columns: ["text", "kind"], rows: kinds },
    { name: "missions", columns: ["text", "mission"], rows: missions },
    { name: "states", columns: ["text", "state"], rows: states },
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
    if (day)
      context.cover({
        ...{ table: "contribution", kind: null, subject: null, state: null, from: day, to: day },
        reason: `Uniformed personnel of every contributing country in every mission as reported for ${day}.`,
      });
}
