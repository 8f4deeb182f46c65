import type { RawFile, ReadContext } from "../kit/types.js";

export const unit = "current USD million";
export const basis = "net disbursements, current prices";

/** A large file of disbursements, one a row, that is read by SQL. */
export interface LargeFile {
  file: RawFile;
  header: readonly string[];
  ignore?: readonly string[];
  /** Its expressions for the year, the parties as named, the keys of their relations and the value; and which rows count. */
  year: string;
  donor: string;
  recipient: string;
  donorKey: string;
  recipientKey: string;
  value: string;
  where: string;
}

/** The ids of donors or recipients by key. */
export type PartyIds = readonly (readonly [key: string, id: string | null])[];

/** Adds the disbursements whose parties are known. */
export async function addDisbursements(
  context: ReadContext,
  of: LargeFile,
  donors: PartyIds,
  recipients: PartyIds,
): Promise<void> {
  const columns = ["key", "id"];
  const { file, year, donor, recipient } = of;
  await context.addBySql(
    "contribution",
    `SELECT 'oda' AS kind, d.id AS from_party, r.id AS to_party,
       make_date(CAST(${year} AS INTEGER), 1, 1) AS date_from, make_date(CAST(${year} AS INTEGER), 12, 31) AS date_to,
       'year' AS precision, CAST(${of.value} AS DECIMAL(18,6)) AS value, '${unit}' AS unit, '${basis}' AS basis,
       '${file.name.replaceAll("'", "''")}, ' || ${donor} || ' to ' || ${recipient} || ' in ' || ${year} AS locator
     FROM {rows} JOIN donors d ON d.key = ${of.donorKey} JOIN recipients r ON r.key = ${of.recipientKey} WHERE ${of.where}`,
    {
      file,
      header: of.header,
      ignore: of.ignore ?? [],
      relations: [
        { name: "donors", columns, rows: donors },
        { name: "recipients", columns, rows: recipients },
      ],
    },
  );
}

/** Years with rows that count, earliest first. */
export async function yearsOf(context: ReadContext, of: LargeFile): Promise<number[]> {
  const rows = await context.select(
    `SELECT DISTINCT ${of.year} AS year FROM {rows} WHERE ${of.where} ORDER BY year`,
    { file: of.file, header: of.header, ignore: of.ignore ?? [] },
  );
  return rows.map(({ year }) => Number(year));
}
