import { texts } from "../kit/cells.js";
import { dataFile } from "../kit/dataFile.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { Element } from "../kit/xml.js";
import { oneLine } from "../listings/listWriter.js";

/** Where the text of a table's column stands in the XML: an element's own, or in a part of it together with others. */
interface PlacedColumn {
  column: string;
  element: string;
  part: string;
  /** "several" where a cell may hold more than one: `(1) Russia (2) Cyprus`. */
  holds: string;
}

/** A subject of the list that is put together from the rows of tables, as an element of the official XML. */
class Subject {
  readonly element: Element;
  private readonly seen = new Set<string>();

  constructor(private readonly line: number) {
    this.element = new Element("Designation", {}, line);
  }

  /** Adds what the cells of a row say, unless it is empty or there already. */
  take(row: Row, columns: readonly PlacedColumn[]): void {
    const groups = new Map<string, Record<string, string>>();
    for (const { column, element, part, holds } of columns) {
      const text = row.text(column);
      if (part !== "") groups.set(element, { ...groups.get(element), [part]: text });
      else
        for (const one of holds === "" ? [text] : text.split(/\(\d+\)/).map(oneLine)) this.add(element, one);
    }
    for (const [element, parts] of groups) this.add(element, "", parts);
  }

  /** Adds an element at a path, within elements that are there or are made. */
  private add(path: string, text: string, attributes: Readonly<Record<string, string>> = {}): void {
    const content = [text, ...Object.values(attributes)];
    const key = JSON.stringify([path, content]);
    if (content.every((one) => one === "") || this.seen.has(key)) return;
    this.seen.add(key);
    let parent = this.element;
    const names = path.split("/");
    for (const [at, name] of names.entries()) {
      const isLast = at === names.length - 1;
      let child = isLast ? undefined : parent.first(name);
      if (!child) {
        child = new Element(name, isLast ? attributes : {}, this.line);
        parent.children.push(child);
      }
      parent = child;
    }
    parent.text = text;
  }
}

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
export async function readCsv(context: ReadContext, file: RawFile): Promise<Element[]> {
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
export async function readSubjects(context: ReadContext): Promise<Element[]> {
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
