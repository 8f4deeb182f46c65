import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { partyOf } from "./parties.js";

/** A value of a yearly table. */
export interface Disbursement {
  donor: string;
  recipient: string;
  /** The names as printed. */
  names: readonly [donor: string, recipient: string];
  value: string;
  line: number;
}

const filler = "FakeColumn";
const corner = "Donor(s)";

/** In the tables of 2004 to 2009 the header has a column that no row has, so that every value stands one name too far left. */
function withoutFiller(header: readonly string[], cells: number): readonly string[] {
  return header.length === cells + 1 ? header.filter((name) => name !== filler) : header;
}

export const yearOf = (file: RawFile): number => Number(/\d{4}/.exec(file.name)?.[0]);

/** Net disbursements of one yearly table: a row for each recipient, a column for each donor; blanks are not zero. */
export async function readYearTable(context: ReadContext, file: RawFile): Promise<Disbursement[]> {
  const year = yearOf(file);
  const header = await context.header(file);
  const names = header.filter((name) => ![filler, corner, "Recipient"].includes(name));
  const donors = names.flatMap((name) => {
    const donor = partyOf(context, { file, line: 1, column: name }, "donor", name, year);
    return donor === undefined ? [] : [{ name, donor }];
  });
  const found: Disbursement[] = [];
  const seen = new Set<string>();
  const rows = context.csv(file, {
    use: ["Recipient", corner, ...names],
    ignore: [filler],
    mendHeader: withoutFiller,
  });
  for await (const row of rows) found.push(...readRecipient(context, file, row, donors, seen));
  return found;
}

function readRecipient(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  donors: readonly { name: string; donor: string }[],
  seen: Set<string>,
): Disbursement[] {
  const { line } = row;
  const name = row.get("Recipient");
  const recipient = partyOf(context, { file, line, column: "Recipient" }, "recipient", name, yearOf(file));
  if (seen.has(name)) context.report("duplicate", { file, line }, `${name} again`, "each recipient once");
  seen.add(name);
  if (row.get(corner) !== "")
    context.report("bad-value", { file, line, column: corner }, row.get(corner), "nothing in the corner");
  if (recipient === undefined) return [];
  return donors.flatMap(({ name: column, donor }) => {
    const value = row.get(column).trim();
    if (value === "") return [];
    if (/^-?\d+(?:\.\d+)?$/.test(value))
      return [{ donor, recipient, names: [column, name] as const, value, line }];
    context.report("bad-value", { file, line, column }, value, "a number or nothing");
    return [];
  });
}
