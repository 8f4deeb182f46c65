import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { basis, unit } from "./longFile.js";
import { groupOf, type Side } from "./parties.js";

/** Columns of the Data Explorer's CSV that are used; the labels beside the codes are called "... (2)" in SQL. */
export const explorerColumns = [
  "DONOR",
  "Donor",
  "RECIPIENT",
  "Recipient",
  "MEASURE",
  "UNIT_MEASURE",
  "PRICE_BASE",
  "TIME_PERIOD",
  "OBS_VALUE",
  "UNIT_MULT",
] as const;
const ignored = [
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "Measure",
  "Unit of measure",
  "Price base",
  "Time period",
  "Observation value",
  "Base period",
  "BASE_PER",
  "Unit multiplier",
  "FLOW_TYPE",
  "Flow type",
  "OBS_STATUS",
  "Observation status",
  "DECIMALS",
  "Decimals",
] as const;
/** Disbursements of official development assistance, net, in current dollars: the series of the old tables. */
const wanted = "MEASURE = '206' AND UNIT_MEASURE = 'USD' AND PRICE_BASE = 'V' AND OBS_VALUE IS NOT NULL";
/** Codes that the Explorer gives to what ISO 3166 has no code for. */
const codes: Readonly<Record<string, string>> = { XKV: "KOS" };

function partyOf(context: ReadContext, file: RawFile, side: Side, code: string, label: string) {
  const known = codes[code] ?? groupOf(side, label);
  if (known !== undefined) return known;
  const state = /^[A-Z]{3}$/.test(code) ? resolve(code, undefined, "iso3") : undefined;
  if (state?.result === "state") return state.id;
  // Three letters that are no state's code and no group that is known may be either: not to be guessed.
  const place = { file, line: 1, column: side === "donor" ? "DONOR" : "RECIPIENT" };
  if (state) return context.state(code, undefined, place, "iso3");
  if (label !== "") return label;
  context.report("missing-value", place, `no label of ${code}`, "the file with labels beside the codes");
  return undefined;
}

/** Adds net disbursements from the Data Explorer's file of table DAC2A, and says which years it has. */
export async function addExplorerFile(context: ReadContext, file: RawFile): Promise<number[]> {
  const options = { file, header: explorerColumns, ignore: ignored };
  const odd = await context.select(
    `SELECT TIME_PERIOD AS year, UNIT_MULT AS mult, count(*)::INTEGER AS n FROM {rows}
     WHERE ${wanted} AND (UNIT_MULT <> '6' OR NOT regexp_full_match(TIME_PERIOD, '\\d{4}')) GROUP BY ALL`,
    options,
  );
  for (const { year, mult } of odd)
    context.report(
      "bad-value",
      { file, line: 1, column: "UNIT_MULT" },
      `${mult} in ${year}`,
      "values of a year in millions (6)",
    );
  const party = async (side: Side): Promise<(string | null)[][]> => {
    const name = side === "donor" ? "DONOR" : "RECIPIENT";
    const label = side === "donor" ? `"Donor (2)"` : `"Recipient (2)"`;
    const rows = await context.select(
      `SELECT ${name} AS code, any_value(${label}) AS label FROM {rows} WHERE ${wanted} GROUP BY ${name} ORDER BY code`,
      options,
    );
    return rows.map(({ code, label: text }) => [
      String(code),
      partyOf(context, file, side, String(code), text === null ? "" : String(text)) ?? null,
    ]);
  };
  const relations = [
    { name: "donors", columns: ["code", "id"], rows: await party("donor") },
    { name: "recipients", columns: ["code", "id"], rows: await party("recipient") },
  ];
  await context.addBySql(
    "contribution",
    `SELECT 'oda' AS kind, d.id AS from_party, r.id AS to_party,
       make_date(CAST(TIME_PERIOD AS INTEGER), 1, 1) AS date_from, make_date(CAST(TIME_PERIOD AS INTEGER), 12, 31) AS date_to,
       'year' AS precision, CAST(OBS_VALUE AS DECIMAL(18,6)) AS value, '${unit}' AS unit, '${basis}' AS basis,
       '${file.name.replaceAll("'", "''")}, ' || DONOR || ' to ' || RECIPIENT || ' in ' || TIME_PERIOD AS locator
     FROM {rows} JOIN donors d ON d.code = DONOR JOIN recipients r ON r.code = RECIPIENT WHERE ${wanted}`,
    { ...options, relations },
  );
  const years = await context.select(
    `SELECT DISTINCT TIME_PERIOD AS year FROM {rows} WHERE ${wanted} ORDER BY year`,
    options,
  );
  return years.map(({ year }) => Number(year));
}
