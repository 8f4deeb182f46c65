import { year } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { addDisbursements, type LargeFile, type PartyIds, yearsOf } from "./disbursements.js";
import { party, type Side } from "./parties.js";

const value = "oda_net_disb_current_usd_m";
export const longColumns = ["year", "donor", "recipient", value] as const;

const columns = {
  year: year(1900, 2099),
  donor: party("donor", { column: "year" }),
  recipient: party("recipient", { column: "year" }),
};

/** Ids of a side by year and name. */
async function idsOf(context: ReadContext, file: RawFile, side: Side): Promise<PartyIds> {
  const found = await context.select(
    `SELECT year, ${side} AS name FROM {rows} GROUP BY ALL ORDER BY year, name`,
    { file, header: longColumns },
  );
  return found.map(({ year, name }) => {
    const row = context.row(file, 1, columns, { year, [side]: name });
    return [`${year} ${name}`, row.get(side) ?? null];
  });
}

/** Adds the values of the years that no yearly table gives, and returns the years of the file. */
export async function addLongFile(
  context: ReadContext,
  file: RawFile,
  without: readonly number[],
): Promise<number[]> {
  const of: LargeFile = {
    file,
    header: longColumns,
    year: "year",
    donor: "donor",
    recipient: "recipient",
    donorKey: "year || ' ' || donor",
    recipientKey: "year || ' ' || recipient",
    value,
    where: `year NOT IN (${["''", ...without.map((year) => `'${year}'`)].join(", ")})`,
  };
  await addDisbursements(
    context,
    of,
    await idsOf(context, file, "donor"),
    await idsOf(context, file, "recipient"),
  );
  return yearsOf(context, { ...of, where: "true" });
}

/** Values of one year by donor and recipient as named, to be compared with the yearly table. */
export async function valuesOf(
  context: ReadContext,
  file: RawFile,
  year: number,
): Promise<Map<string, string>> {
  const rows = await context.select(
    `SELECT donor, recipient, ${value} AS value FROM {rows} WHERE year = '${year}'`,
    { file, header: longColumns },
  );
  return new Map(rows.map((row) => [pairOf(String(row.donor), String(row.recipient)), String(row.value)]));
}

export const pairOf = (donor: string, recipient: string): string => `${donor} to ${recipient}`;
