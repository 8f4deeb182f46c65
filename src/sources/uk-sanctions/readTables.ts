import type { RawFile, ReadContext } from "../kit/types.js";
import { birthOf } from "../listings/birth.js";
import { type Entry, type IdentifierKind, ListWriter } from "../listings/listWriter.js";
import { addDesignation, coverDay, dayOf, type NameParts, nothing } from "./designation.js";

const identifierKinds: Readonly<Record<string, IdentifierKind>> = {
  passport: "passport",
  national: "national id",
  business_registration_numbers: "registration",
  imo: "imo number",
};
const countryKinds = { address: "country", birth: "birth place", nationality: "nationality" } as const;

/** Names by subject: the subjects are read after them. */
async function readNames(context: ReadContext, file: RawFile): Promise<Map<string, NameParts[]>> {
  const found = new Map<string, NameParts[]>();
  const columns = [
    "unique_id",
    "name_type",
    "alias_strength",
    "name_6",
    "name_1",
    "name_2",
    "name_3",
    "name_4",
    "name_5",
  ];
  for await (const row of context.csv(file, { use: columns, ignore: ["name_id", "full_name"] })) {
    const own = found.get(row.get("unique_id")) ?? [];
    found.set(row.get("unique_id"), own);
    own.push({
      parts: ["name_1", "name_2", "name_3", "name_4", "name_5"].map((column) => row.get(column)),
      ...{ last: row.get("name_6"), type: row.get("name_type"), strength: row.get("alias_strength") },
    });
  }
  return found;
}

/** The entry of a row of another table; one that is not there is a problem. */
function entryOf(context: ReadContext, list: ListWriter, line: number, id: string): Entry | undefined {
  const entry = list.find(id);
  if (!entry)
    context.report("bad-value", { file: list.file, line, column: "unique_id" }, id, "a subject of the list");
  return entry;
}

/**
 * Reads the birth dates and keeps none: the table puts them on the wrong subjects. Of the subjects that the UN lists too one
 * in nine has the year of the UN's list, and single subjects have hundreds of dates.
 */
async function readBirths(context: ReadContext, list: ListWriter): Promise<void> {
  const read = new Map<string, number>();
  const columns = ["unique_id", "year", "month", "day", "precision"];
  for await (const row of context.csv(list.file, { use: columns, ignore: ["dob_id", "parse_issues"] })) {
    const parts = [row.get("year"), row.get("month"), row.get("day")];
    const text = parts.filter(Boolean).join("-");
    const birth = birthOf(text);
    const expected = { exact: "day", month_year: "month", year_only: "year" }[row.get("precision")];
    if (!birth || birth.precision !== expected)
      context.report(
        "bad-value",
        { file: list.file, line: row.line },
        `${text} (${row.get("precision")})`,
        "a birth date",
      );
    if (entryOf(context, list, row.line, row.get("unique_id")) && birth?.precision)
      read.set(birth.precision, (read.get(birth.precision) ?? 0) + 1);
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

/** Says of rows that repeat one before them in all that is read how many there were. */
class Repeats {
  private readonly seen = new Set<string>();
  private count = 0;

  met(...parts: readonly string[]): boolean {
    const key = parts.join("\u001f");
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return false;
    }
    this.count += 1;
    return true;
  }

  tell(context: ReadContext, file: RawFile): void {
    const found = `${this.count} rows that repeat another, as the table was made`;
    if (this.count > 0)
      context.report("note", { file, line: 1 }, found, "each number and country once; they are read once");
  }
}

async function readIdentifiers(context: ReadContext, list: ListWriter): Promise<void> {
  const columns = ["unique_id", "raw_value", "identifier_type", "additional_info"];
  const repeats = new Repeats();
  for await (const row of context.csv(list.file, { use: columns, ignore: ["id", "ofsi_group_id"] })) {
    const [id = "", value = "", type = "", note = ""] = columns.map((column) => row.get(column));
    const kind = identifierKinds[type];
    if (!kind) {
      const place = { file: list.file, line: row.line, column: "identifier_type" };
      context.report("unknown-value", place, type, Object.keys(identifierKinds).join(", "));
    } else if (!repeats.met(id, type, value, note))
      entryOf(context, list, row.line, id)?.identifier(
        kind,
        value.replace(/^IMO(?=\d)/, ""),
        { note },
        row.line,
      );
  }
  repeats.tell(context, list.file);
}

async function readCountries(context: ReadContext, list: ListWriter): Promise<void> {
  const columns = ["unique_id", "raw_value", "country_type"];
  const repeats = new Repeats();
  // The codes were put in by whoever made the table; the names are the list's own.
  const ignore = ["id", "iso", "resolution_method", "iso_available"];
  for await (const row of context.csv(list.file, { use: columns, ignore })) {
    const [id = "", value = "", type = ""] = columns.map((column) => row.get(column));
    const kind = type in countryKinds ? countryKinds[type as keyof typeof countryKinds] : undefined;
    if (!kind) {
      const place = { file: list.file, line: row.line, column: "country_type" };
      context.report("unknown-value", place, type, Object.keys(countryKinds).join(", "));
    } else if (!repeats.met(id, type, value))
      entryOf(context, list, row.line, id)?.attribute(kind, value, { state: value }, row.line);
  }
  repeats.tell(context, list.file);
  list.finish();
}

/** Reads the five tables that a second hand made of the list of one day. They have no regulations and no other scripts. */
export async function readTables(context: ReadContext): Promise<void> {
  const asOf = context.release ?? "";
  const list = new ListWriter(context, "uk", asOf, context.file("subjects"));
  const names = await readNames(context, context.file("names"));
  let updated = "";
  const columns = ["unique_id", "subject_type", "un_reference_number", "date_designated", "last_updated"];
  for await (const row of context.csv(list.file, { use: columns, ignore: ["ofsi_group_id"] })) {
    const [id = "", kind = "", unReference = "", designated = "", last = ""] = columns.map((c) => row.get(c));
    const own = names.get(id) ?? [];
    addDesignation(context, list, {
      ...nothing,
      line: row.line,
      id,
      kind,
      unReference,
      designated,
      names: own,
      regime: null,
    });
    const day = dayOf(last) ?? "";
    if (day > updated) updated = day;
  }
  for (const id of names.keys()) entryOf(context, list, 1, id);
  await readBirths(context, list.in(context.file("births")));
  await readIdentifiers(context, list.in(context.file("identifiers")));
  await readCountries(context, list.in(context.file("countries")));
  coverDay(list, ", as tables made from it have it, without its regulations", updated);
  context.cover({
    ...{ table: "listing_name", kind: "uk", subject: "original script", state: null, from: asOf, to: asOf },
    gap: true,
    reason: `The tables of the UK list of ${asOf} have no names in other scripts than Latin.`,
  });
  context.cover({
    ...{ table: "listing_attribute", kind: "uk", subject: "birth date", state: null, from: asOf, to: asOf },
    gap: true,
    reason: `The tables of the UK list of ${asOf} put birth dates on the wrong subjects; none is kept.`,
  });
}
