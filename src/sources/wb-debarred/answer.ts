import type { RawFile, ReadContext } from "../kit/types.js";

/** Members of a record that are read. */
const used = [
  "SUPP_ID",
  "SUPP_NAME",
  "SUPP_TYPE_CODE",
  "LAND1",
  "COUNTRY_NAME",
  "SUPP_CITY",
  "SUPP_ADDR",
  "DEBAR_FROM_DATE",
  "DEBAR_TO_DATE",
  "DEBAR_REASON",
  "INELIGIBLY_STATUS",
] as const;

/** Members that are not: the Bank's own bookkeeping, and ADD_SUPP_INFO, which is a footnote mark. */
const ignored = new Set([
  ...["MANDT", "SUPP_PRE_ACRN", "SUPP_POST_ACRN", "SUPP_STATE_CODE", "SUPP_ZIP_CODE", "SUPP_POST_CODE"],
  ...[
    "SUPP_PROV_NAME",
    "LEGACY_FLG",
    "UN_SUPP_FLG",
    "INELIG_FLG",
    "DEBAR_TYPE",
    "AML_ENTR_IND",
    "ADD_SUPP_INFO",
  ],
  ...["DNB_ID", "DNB_PAR_ID", "DNB_ULTM_ID", "CRIS_SUPP_ID", "SUPP_ELIG_STAT", "CRPD_MATCH", "CRPD_STAT"],
  ...[
    "ELIG_STAT",
    "CREATE_USER",
    "CREATE_DATE",
    "CREATE_TIME",
    "UPD_USER",
    "UPD_DATE",
    "UPD_TIME",
    "REGISTER",
  ],
  ...["REGISTER_ID", "PARENT", "CREATE_USER_NAME", "UPD_USER_NAME", "RECHK_IND", "LAST_REFRESH_DATE"],
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The records of the service's answer. The file is one line: a record is known by its SUPP_ID. A member that is new, missing
 * or of another type is a problem.
 */
export async function readAnswer(context: ReadContext, file: RawFile) {
  const answer = await context.json(file);
  const response = isObject(answer) ? answer.response : undefined;
  const records = isObject(response) ? response.ZPROCSUPP : undefined;
  if (!Array.isArray(records)) {
    context.report("missing-value", { file, line: 1 }, "", "a list of records in response.ZPROCSUPP");
    return [];
  }
  const unknown = new Set<string>();
  const ids = new Set<string>();
  return records.flatMap((record: unknown, i) => {
    if (!isObject(record)) {
      context.report("bad-value", { file, line: 1 }, `record ${i + 1}`, "an object");
      return [];
    }
    for (const key of Object.keys(record))
      if (!used.some((name) => name === key) && !ignored.has(key) && !unknown.has(key)) {
        unknown.add(key);
        context.report("unknown-value", { file, line: 1 }, key, "a member of a record that is known");
      }
    const text = (key: (typeof used)[number]): string => {
      const value = record[key];
      if (typeof value === "string") return value.trim();
      if (typeof value === "number") return String(value);
      if (value !== null)
        context.report("missing-value", { file, line: 1, column: key }, "", `${key} of record ${i + 1}`);
      return "";
    };
    const id = text("SUPP_ID");
    if (ids.has(id))
      context.report("duplicate", { file, line: 1 }, `SUPP_ID ${id} again`, "each supplier once");
    ids.add(id);
    return [
      {
        ...{ line: 1, id, name: text("SUPP_NAME"), type: text("SUPP_TYPE_CODE"), country: text("LAND1") },
        ...{ countryName: text("COUNTRY_NAME"), city: text("SUPP_CITY"), address: text("SUPP_ADDR") },
        ...{ from: text("DEBAR_FROM_DATE"), to: text("DEBAR_TO_DATE"), reason: text("DEBAR_REASON") },
        status: text("INELIGIBLY_STATUS"),
      },
    ];
  });
}
