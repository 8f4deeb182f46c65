import { type Cell, names, texts, word } from "../kit/cells.js";
import { dateParts } from "../kit/dateParts.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import type { AttributeKind, IdentifierKind, ListWriter } from "../listings/listWriter.js";
import { Subject } from "./subject.js";

/** Where the text of a column of the subjects stands in the XML of the same list. There are no regulations. */
const subjectColumns: Readonly<Record<string, string>> = {
  unique_id: "UniqueID",
  subject_type: "IndividualEntityShip",
  un_reference_number: "UNReferenceNumber",
  date_designated: "DateDesignated",
  last_updated: "LastUpdated",
};

const nameColumns: Readonly<Record<string, string>> = {
  name_type: "NameType",
  alias_strength: "AliasStrength",
  name_1: "Name1",
  name_2: "Name2",
  name_3: "Name3",
  name_4: "Name4",
  name_5: "Name5",
  name_6: "Name6",
};

const identifierColumns = {
  ...texts("unique_id", "raw_value", "additional_info"),
  identifier_type: word<IdentifierKind>({
    passport: "passport",
    national: "national id",
    business_registration_numbers: "registration",
    imo: "imo number",
  }),
};

const countryColumns = {
  ...texts("unique_id", "raw_value"),
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

/** Reads the subjects with their names. */
export async function readSubjects(context: ReadContext): Promise<XmlElement[]> {
  const subjects = new Map<string, Subject>();
  const options = { ignore: ["ofsi_group_id"] };
  const file = context.file("subjects");
  for await (const row of context.rows(file, texts(...Object.keys(subjectColumns)), options)) {
    const subject = new Subject(row.line);
    const id = row.text("unique_id");
    if (row.once("unique_id", id, "each subject once")) subjects.set(id, subject);
    for (const [column, part] of Object.entries(subjectColumns)) subject.put(part, row.text(column));
  }
  const all = texts("unique_id", ...Object.keys(nameColumns));
  for await (const row of context.rows(context.file("names"), all, { ignore: ["name_id", "full_name"] })) {
    const subject = subjects.get(row.text("unique_id"));
    if (!subject) row.bad("unique_id", "a subject of the list");
    subject?.putGroup(
      "Names/Name",
      Object.entries(nameColumns).map(([column, part]) => [part, row.text(column)]),
    );
  }
  return [...subjects.values()].map((subject) => subject.element);
}

/**
 * Reads the birth dates and keeps none: the table puts them on the wrong subjects. Of the subjects that the UN lists too one
 * in nine has the year of the UN's list, and single subjects have hundreds of dates.
 */
async function readBirths(context: ReadContext, list: ListWriter): Promise<void> {
  const read = new Map<string, number>();
  const options = { ignore: ["dob_id", "parse_issues"] };
  for await (const row of context.rows(list.file, birthColumns, options)) {
    const precision = row.get("precision");
    if (list.find(row.text("unique_id"), row, "unique_id") && precision)
      read.set(precision, (read.get(precision) ?? 0) + 1);
  }
  const counts = [...read].sort().map(([precision, count]) => `${count} to the ${precision}`);
  if (counts.length > 0)
    context.report(
      "note",
      { file: list.file, line: 1 },
      `birth dates that stand with the wrong subjects (${counts.join(", ")})`,
      "those of the subject; none of them is kept",
    );
}

/** Counts rows that repeat one before them in all that is read. */
class Repeats {
  private readonly seen = new Set<string>();
  private count = 0;

  has(...parts: readonly string[]): boolean {
    const key = parts.join("\u001f");
    const repeated = this.seen.has(key);
    this.seen.add(key);
    if (repeated) this.count += 1;
    return repeated;
  }

  report(context: ReadContext, file: RawFile): void {
    const found = `${this.count} rows that repeat another, as the table was made`;
    if (this.count > 0)
      context.report("note", { file, line: 1 }, found, "each number and country once; they are read once");
  }
}

async function readIdentifiers(context: ReadContext, list: ListWriter): Promise<void> {
  const repeats = new Repeats();
  const options = { ignore: ["id", "ofsi_group_id"] };
  for await (const row of context.rows(list.file, identifierColumns, options)) {
    const kind = row.get("identifier_type");
    const id = row.text("unique_id");
    const value = row.text("raw_value");
    const note = row.text("additional_info");
    if (!kind || repeats.has(id, kind, value, note)) continue;
    list.find(id, row, "unique_id")?.identifier(kind, value.replace(/^IMO(?=\d)/, ""), { note });
  }
  repeats.report(context, list.file);
}

async function readCountries(context: ReadContext, list: ListWriter): Promise<void> {
  const repeats = new Repeats();
  // The codes were put in by whoever made the table; the names are the list's own.
  const options = { ignore: names("id | iso | resolution_method | iso_available") };
  for await (const row of context.rows(list.file, countryColumns, options)) {
    const kind = row.get("country_type");
    const id = row.text("unique_id");
    const state = row.text("raw_value");
    if (!kind || repeats.has(id, kind, state)) continue;
    list.find(id, row, "unique_id")?.attribute(kind, state, { state });
  }
  repeats.report(context, list.file);
  list.finish();
}

/** Reads the other tables, once the subjects are there. */
export async function readFacts(context: ReadContext, list: ListWriter): Promise<void> {
  await readBirths(context, list.in(context.file("births")));
  await readIdentifiers(context, list.in(context.file("identifiers")));
  await readCountries(context, list.in(context.file("countries")));
}
