import { counted } from "../../base/counted.js";
import { type Cell, type Columns, names, text, texts, word } from "../kit/cells.js";
import { dateParts } from "../kit/dateParts.js";
import type { Row } from "../kit/row.js";
import type { ReadContext } from "../kit/types.js";
import type { AttributeKind, Entry, IdentifierKind, ListWriter } from "../listings/listWriter.js";

const identifierColumns = {
  ...texts("raw_value", "additional_info"),
  identifier_type: word<IdentifierKind>({
    passport: "passport",
    national: "national id",
    business_registration_numbers: "registration",
    imo: "imo number",
  }),
};

const countryColumns = {
  raw_value: text,
  country_type: word<AttributeKind>({ address: "country", birth: "birth place", nationality: "nationality" }),
};

/** A birth date in parts that is as exact as it says. */
const precisionOf = (text: string, cell: Cell) => {
  const part = (column: string) => String(cell.get(column));
  const birth = dateParts(part("year"), part("month"), part("day"), [""]);
  const expected = word({ exact: "day", month_year: "month", year_only: "year" })(text, cell);
  return expected === undefined || birth?.precision === expected ? expected : cell.bad("a birth date");
};
const birthColumns = { ...texts("unique_id", "year", "month", "day"), precision: precisionOf };

/**
 * Reads the birth dates and keeps none: the table puts them on the wrong subjects. Of the subjects that the UN lists too one
 * in nine has the year of the UN's list, and single subjects have hundreds of dates.
 */
async function readBirths(list: ListWriter): Promise<void> {
  const times: Record<string, number> = {};
  const options = { ignore: ["dob_id", "parse_issues"] };
  for await (const row of list.context.rows(list.file, birthColumns, options)) {
    const precision = row.get("precision");
    if (list.find(row.text("unique_id"), row, "unique_id") && precision)
      times[precision] = (times[precision] ?? 0) + 1;
  }
  const counts = Object.entries(times)
    .sort()
    .map(([precision, count]) => `${count} to the ${precision}`);
  const found = `the birth dates (${counts.join(", ")}) are those of other subjects; none of them is kept`;
  if (counts.length > 0) list.context.note({ file: list.file, line: 1 }, found);
}

/** Adds what each row of a table says of a subject. Rows that repeat one before them are counted and read once. */
async function readOnce<C extends Columns>(
  list: ListWriter,
  columns: C,
  ignore: readonly string[],
  add: (entry: Entry, row: Row<C>) => void,
): Promise<void> {
  const seen = new Set<string>();
  let repeated = 0;
  for await (const row of list.context.rows(list.file, { ...columns, unique_id: text }, { ignore })) {
    const key = JSON.stringify(row.all());
    if (!row.sound) continue;
    if (seen.has(key)) repeated += 1;
    else {
      const entry = list.find(row.text("unique_id"), row, "unique_id");
      if (entry) add(entry, row);
    }
    seen.add(key);
  }
  const rows = counted(repeated, "row repeats", "rows repeat");
  const found = `${rows} another because of how the table was made; what is repeated is read once`;
  if (repeated > 0) list.context.note({ file: list.file, line: 1 }, found);
  list.finish();
}

/** Reads the other tables, once the subjects are there. */
export async function readFacts(context: ReadContext, list: ListWriter): Promise<void> {
  await readBirths(list.in(context.file("births")));
  await readOnce(
    list.in(context.file("identifiers")),
    identifierColumns,
    ["id", "ofsi_group_id"],
    (entry, row) => {
      const { identifier_type: kind, raw_value: value, additional_info: note } = row.all();
      if (kind) entry.identifier(kind, value?.replace(/^IMO(?=\d)/, ""), { note: note ?? "" });
    },
  );
  await readOnce(
    list.in(context.file("countries")),
    countryColumns,
    // The codes were put in by whoever made the table; the names are the list's own.
    names("id | iso | resolution_method | iso_available"),
    (entry, row) => {
      const { country_type: kind, raw_value: state } = row.all();
      if (kind) entry.attribute(kind, state, { state });
    },
  );
}
