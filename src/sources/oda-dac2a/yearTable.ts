import { matching, optional } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { party } from "./parties.js";

/** A value of a yearly table. */
export interface Disbursement {
  donor: string | undefined;
  recipient: string | undefined;
  /** The names as printed. */
  names: readonly [donor: string, recipient: string];
  value: string;
  line: number;
}

const filler = "FakeColumn";
const corner = "Donor(s)";

/** In the tables of 2004 to 2009 the header has a column that no row has, so that every value is one name too far left. */
function withoutFiller(header: readonly string[], cells: number): readonly string[] {
  return header.length === cells + 1 ? header.filter((name) => name !== filler) : header;
}

export const yearOf = (file: RawFile): number => Number(/\d{4}/.exec(file.name)?.[0]);

/** A number as it is written. */
const value = optional(matching(/^-?\d+(?:\.\d+)?$/, "a number"));

/** Net disbursements of one yearly table: a row for each recipient, a column for each donor; blanks are not zero. */
export async function readYearTable(context: ReadContext, file: RawFile): Promise<Disbursement[]> {
  const year = yearOf(file);
  const header = await context.header(file);
  const names = header.filter((name) => ![filler, corner, "Recipient"].includes(name));
  const each = <T>(of: T): Record<string, T> => Object.fromEntries(names.map((name) => [name, of]));
  const donors = context.row(file, 1, each(party("donor", year)), (name) => name).all();
  const columns = {
    Recipient: party("recipient", year),
    [corner]: optional(matching(/^$/, "an empty corner")),
  };
  const found: Disbursement[] = [];
  const options = { ignore: [filler], mendHeader: withoutFiller };
  for await (const row of context.rows(file, { ...each(value), ...columns }, options)) {
    const name = row.text("Recipient");
    const recipient = row.read("Recipient", columns.Recipient);
    row.once("Recipient", name, "each recipient once");
    row.get(corner);
    for (const column of names) {
      const amount = row.read(column, value);
      if (amount && row.sound)
        found.push({
          donor: donors[column],
          recipient,
          names: [column, name],
          value: amount,
          line: row.line,
        });
    }
  }
  return found;
}
