import { resolve } from "../../states/resolve.js";
import { type CellType, names, oneOf, year } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { addDisbursements, type LargeFile, type PartyIds, yearsOf } from "./disbursements.js";
import { groupOf, type Side } from "./parties.js";

/** Columns of the Data Explorer's CSV that are used; the labels with the codes are called "... (2)" in SQL. */
export const explorerColumns = names(
  "DONOR | Donor | RECIPIENT | Recipient | MEASURE | UNIT_MEASURE | PRICE_BASE | TIME_PERIOD | OBS_VALUE | UNIT_MULT",
);
const ignored = names(`
  STRUCTURE | STRUCTURE_ID | STRUCTURE_NAME | ACTION | Measure | Unit of measure | Price base | Time period
  | Observation value | Base period | BASE_PER | Unit multiplier | FLOW_TYPE | Flow type | OBS_STATUS
  | Observation status | DECIMALS | Decimals
`);
/** Disbursements of official development assistance, net, in current dollars: the series of the old tables. */
const wanted = "MEASURE = '206' AND UNIT_MEASURE = 'USD' AND PRICE_BASE = 'V' AND OBS_VALUE IS NOT NULL";
/** Codes that the Explorer gives to what ISO 3166 has no code for. */
const codes: Readonly<Record<string, string>> = { XKV: "KOS" };

/** The id of a donor or recipient by its code and label. */
const party =
  (side: Side, label: string): CellType<string> =>
  (code, cell) => {
    const known = codes[code] ?? groupOf(side, label);
    if (known !== undefined) return known;
    const state = /^[A-Z]{3}$/.test(code) ? resolve(code, undefined, "iso3") : undefined;
    if (state?.result === "state") return state.id;
    // Three letters that are not a state's code or a known group may be either: not to be guessed.
    if (state) return cell.state(undefined, { system: "iso3" });
    return label === "" ? cell.bad(`the label of ${code}`, "") : label;
  };

/** Adds net disbursements from the Data Explorer's file of table DAC2A, and returns its years. */
export async function addExplorerFile(context: ReadContext, file: RawFile): Promise<number[]> {
  const options = { file, header: explorerColumns, ignore: ignored };
  const of: LargeFile = {
    ...options,
    year: "TIME_PERIOD",
    donor: "DONOR",
    recipient: "RECIPIENT",
    donorKey: "DONOR",
    recipientKey: "RECIPIENT",
    value: "OBS_VALUE",
    where: wanted,
  };
  const periods = await context.select(
    `SELECT DISTINCT TIME_PERIOD, UNIT_MULT FROM {rows} WHERE ${wanted} ORDER BY ALL`,
    options,
  );
  for (const period of periods)
    context
      // Values are in millions.
      .row(file, 1, { TIME_PERIOD: year(0), UNIT_MULT: oneOf("6") }, period, `${period.TIME_PERIOD}`)
      .all();
  const idsOf = async (side: Side, code: string, label: string): Promise<PartyIds> => {
    const rows = await context.select(
      `SELECT ${code}, any_value("${label} (2)") AS label FROM {rows} WHERE ${wanted} GROUP BY ${code} ORDER BY ${code}`,
      options,
    );
    return rows.map((found) => {
      const row = context.row(file, 1, { [code]: party(side, String(found.label ?? "")) }, found);
      return [row.text(code), row.get(code) ?? null];
    });
  };
  const donors = await idsOf("donor", "DONOR", "Donor");
  await addDisbursements(context, of, donors, await idsOf("recipient", "RECIPIENT", "Recipient"));
  return yearsOf(context, of);
}
