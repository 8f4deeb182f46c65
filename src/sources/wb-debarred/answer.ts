import { names } from "../kit/cells.js";
import { isJsonObject } from "../kit/json.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { columns } from "./supplier.js";

/** The member of a record that holds what a column of the history does. */
const members: Readonly<Record<string, string>> = {
  supp_id: "SUPP_ID",
  name: "SUPP_NAME",
  type: "SUPP_TYPE_CODE",
  country_iso2: "LAND1",
  country: "COUNTRY_NAME",
  city: "SUPP_CITY",
  address: "SUPP_ADDR",
  debar_from: "DEBAR_FROM_DATE",
  debar_to: "DEBAR_TO_DATE",
  reason: "DEBAR_REASON",
  eligibility: "INELIGIBLY_STATUS",
};

/** Members that are not read: the Bank's own bookkeeping, and ADD_SUPP_INFO, which is a footnote mark. */
const ignored = [
  ...names("MANDT | SUPP_PRE_ACRN | SUPP_POST_ACRN | SUPP_STATE_CODE | SUPP_ZIP_CODE | SUPP_POST_CODE"),
  ...names("SUPP_PROV_NAME | LEGACY_FLG | UN_SUPP_FLG | INELIG_FLG | DEBAR_TYPE | AML_ENTR_IND"),
  ...names("ADD_SUPP_INFO | DNB_ID | DNB_PAR_ID | DNB_ULTM_ID | CRIS_SUPP_ID | SUPP_ELIG_STAT | CRPD_MATCH"),
  ...names(
    "CRPD_STAT | ELIG_STAT | CREATE_USER | CREATE_DATE | CREATE_TIME | UPD_USER | UPD_DATE | UPD_TIME",
  ),
  ...names("REGISTER | REGISTER_ID | PARENT | CREATE_USER_NAME | UPD_USER_NAME | RECHK_IND"),
  "LAST_REFRESH_DATE",
];

/** The text of a member; a missing one and one of another type are problems. */
function textOf(value: unknown, missing: () => void): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (value !== null) missing();
  return "";
}

/**
 * The records of the service's answer. The file is one line: a record is known by its SUPP_ID. A member that is new, missing
 * or of another type is a problem.
 */
export async function readAnswer(context: ReadContext, file: RawFile): Promise<Row<typeof columns>[]> {
  const answer = await context.json(file);
  const response = isJsonObject(answer) ? answer.response : undefined;
  const records = isJsonObject(response) ? response.ZPROCSUPP : undefined;
  if (!Array.isArray(records)) {
    context.bad({ file, line: 1 }, "", "a list of records in response.ZPROCSUPP");
    return [];
  }
  const known = new Set([...Object.values(members), ...ignored]);
  return records.flatMap((record: unknown, at) => {
    if (!isJsonObject(record)) {
      context.bad({ file, line: 1 }, `record ${at + 1}`, "an object");
      return [];
    }
    for (const key of Object.keys(record)) {
      if (known.has(key)) continue;
      known.add(key);
      context.report("unknown-value", { file, line: 1 }, key, "a member of a record that is known");
    }
    const texts = new Map<string, string>();
    for (const [column, member] of Object.entries(members)) {
      const missing = () =>
        context.bad({ file, line: 1, column: member }, "", `${member} of record ${at + 1}`);
      texts.set(column, textOf(record[member], missing));
    }
    return [context.row(file, 1, columns, (column) => texts.get(column) ?? "")];
  });
}
