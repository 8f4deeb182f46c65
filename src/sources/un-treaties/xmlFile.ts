import type { Day } from "../../base/period.js";
import { squeeze } from "../kit/html.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { classifyColumns, readAct } from "./columns.js";

/** An act as the file states it. */
interface XmlAct {
  participant: string;
  role: "party" | "signatory";
  day: Day;
  action: string;
  line: number;
}
export interface XmlTreaty {
  title: string;
  acts: XmlAct[];
  /** Participants with an act in square brackets: a note settles what became of it. */
  bracketed: { participant: string; line: number }[];
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** `XVIII-12-a.en.xml` as the number by which treaties are known here, `18-12-a`. */
export function stemOfXml(name: string): string {
  const [, chapter = "", rest = ""] = /^([IVXL]+)(-\d{1,2}(?:-[a-z])?)\.en\.xml/i.exec(name) ?? [];
  const values = [...chapter.toUpperCase()].map((letter) => roman[letter] ?? 0);
  const number = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return `${number}${rest.toLowerCase()}`;
}

/** Text without the marks of footnotes, which stand in it as escaped tags. */
const plain = (text: string): string =>
  squeeze(text.replace(/<superscript>.*?<\/superscript>/gis, "").replace(/<[^>]*>/g, ""));

/** Every element of a name within an element, at any depth. */
function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

function readTable(context: ReadContext, file: RawFile, table: XmlElement, treaty: XmlTreaty): void {
  const [head] = within(table, "Thead").flatMap((thead) => within(thead, "Row"));
  const header = (head?.children ?? []).map((cell) => plain(cell.text));
  const line = head?.line ?? table.line;
  if (header[0] !== "Participant") {
    context.report(
      "unknown-value",
      { file, line },
      header.join(" | "),
      "a table whose first column is Participant",
    );
    return;
  }
  const columns = classifyColumns(header);
  for (const column of columns.unknown)
    context.report("unknown-value", { file, line, column }, column, "a heading of signature or consent");
  if (columns.unknown.length > 0) return;
  const dated = [
    { column: columns.signature, role: "signatory", what: "signature" },
    { column: columns.consent, role: "party", what: "ratification" },
  ] as const;
  for (const row of within(table, "Tbody").flatMap((body) => within(body, "Row"))) {
    const cells = row.children.map((cell) => plain(cell.text));
    if (cells.length !== header.length) {
      const expected = `${header.length}, as the header has`;
      context.report("bad-value", { file, line: row.line }, `${cells.length} entries`, expected);
      continue;
    }
    const participant = (cells[0] ?? "").replace(/\s*\d+(?:,\s*\d+)*$/, "");
    for (const { column, role, what } of dated) {
      const cell = column === undefined ? "" : (cells[header.indexOf(column)] ?? "");
      if (cell === "" || column === undefined) continue;
      if (/^\[.*\]$/.test(cell)) {
        treaty.bracketed.push({ participant, line: row.line });
        continue;
      }
      const act = readAct(cell, column, what);
      if (act) treaty.acts.push({ participant, role, day: act.day, action: act.action, line: row.line });
      else
        context.report(
          "bad-value",
          { file, line: row.line, column },
          cell,
          "a date such as 13 Jan 1993, alone or with a suffix that the header explains",
        );
    }
  }
}

/** One treaty as the Treaty Collection serves it in XML (MTDSG): its title and the acts of its participants. */
export async function readXml(context: ReadContext, file: RawFile): Promise<XmlTreaty> {
  const treaty: XmlTreaty = { title: "", acts: [], bracketed: [] };
  let tables = 0;
  for await (const element of context.xml(file, { elements: ["ExternalData", "Participants"] })) {
    if (element.name === "ExternalData") {
      const conclusion = plain(element.textOf("Conclusion"));
      treaty.title = [plain(element.textOf("Titlesect")), conclusion].filter(Boolean).join(". ");
    }
    const parts = element.name === "Participants" ? [element] : within(element, "Participants");
    for (const table of parts.flatMap((part) => within(part, "Table"))) {
      tables += 1;
      readTable(context, file, table, treaty);
    }
  }
  if (tables === 0)
    context.report("missing-value", { file, line: 1 }, "no table of participants", "the XML of a treaty");
  return treaty;
}
