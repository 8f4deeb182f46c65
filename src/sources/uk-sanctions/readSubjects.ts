import { texts } from "../kit/cells.js";
import { dataFile } from "../kit/dataFile.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { Subject } from "./subject.js";

/**
 * Where the columns of the official CSV and of the tables stand in the XML of the same list. Without an element is what is
 * not needed to screen: reasons, ways to reach someone, related companies, measures of ships.
 */
const placed = dataFile("uk-sanctions", "columns.csv", ["table", "column", "element", "part", "holds"]);

/** Adds the rows of a table to the subjects that they belong to. */
async function takeRows(
  context: ReadContext,
  [table, file]: readonly [string, RawFile],
  subjectOf: (row: Row) => Subject | undefined,
  skip = 0,
): Promise<void> {
  const own = placed().filter((one) => one.table === table);
  const read = own.filter((one) => one.element !== "");
  const ignore = own.filter((one) => one.element === "").map((one) => one.column);
  for await (const row of context.rows(file, texts(...read.map((one) => one.column)), { ignore, skip }))
    subjectOf(row)?.take(row, read);
}

/**
 * Reads the official CSV of one day: a line with the day, a header, and several rows for a subject, each with one name, one
 * address, one birth date and so on.
 */
export async function readCsv(context: ReadContext, file: RawFile): Promise<XmlElement[]> {
  const subjects = new Map<string, Subject>();
  const subjectOf = (row: Row) => {
    const id = row.text("Unique ID");
    const subject = subjects.get(id) ?? new Subject(row.line);
    subjects.set(id, subject);
    return subject;
  };
  await takeRows(context, ["csv", file], subjectOf, 1);
  return [...subjects.values()].map((subject) => subject.element);
}

/** Reads the tables of subjects, which have no regulations, and of their names. */
export async function readSubjects(context: ReadContext): Promise<XmlElement[]> {
  const subjects = new Map<string, Subject>();
  await takeRows(context, ["subjects", context.file("subjects")], (row) => {
    const subject = new Subject(row.line);
    const id = row.text("unique_id");
    if (row.once("unique_id", id, "each subject once")) subjects.set(id, subject);
    return subject;
  });
  await takeRows(
    context,
    ["names", context.file("names")],
    (row) => subjects.get(row.text("unique_id")) ?? row.bad("unique_id", "a subject of the list"),
  );
  return [...subjects.values()].map((subject) => subject.element);
}
