import { squeeze } from "../kit/html.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { type Act, actColumns, actsOf, typesOf } from "./acts.js";

/** A treaty as its XML has it. */
export interface XmlTreaty {
  title: string;
  acts: Act[];
  /** Participants with an act in square brackets: a note settles what became of it. */
  bracketed: Row[];
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
  const place = { file, line: head?.line ?? table.line };
  if (header[0] !== "Participant") {
    context.bad(place, header.join(" | "), "a table whose first column is Participant");
    return;
  }
  const columns = actColumns(context, place, header);
  if (!columns) return;
  for (const { children, line } of within(table, "Tbody").flatMap((body) => within(body, "Row"))) {
    const cells = children.map((cell) => plain(cell.text));
    if (cells.length !== header.length) {
      context.bad({ file, line }, `${cells.length} entries`, `${header.length}, as in the header`);
      continue;
    }
    const textOf = (name: string) => cells[header.indexOf(name)] ?? "";
    const participant = textOf("Participant").replace(/\s*\d+(?:,\s*\d+)*$/, "");
    const row = context.row(file, line, typesOf(columns), (name) =>
      name === "Participant" ? participant : textOf(name),
    );
    const settled = columns.dated.filter(({ name }) => !/^\[.*\]$/.test(textOf(name)));
    if (settled.length < columns.dated.length) treaty.bracketed.push(row);
    treaty.acts.push(...actsOf(row, { ...columns, dated: settled }));
  }
}

/** One treaty as the Treaty Collection serves it in XML (MTDSG): its title and the acts of its participants. */
export async function readXml(context: ReadContext, file: RawFile): Promise<XmlTreaty> {
  const treaty: XmlTreaty = { title: "", acts: [], bracketed: [] };
  let tables = 0;
  for await (const element of context.xml(file, { elements: ["ExternalData", "Participants"] })) {
    if (element.name === "ExternalData") {
      const parts = [plain(element.get("Titlesect")), plain(element.get("Conclusion"))];
      treaty.title = parts.filter(Boolean).join(". ");
    }
    const parts = element.name === "Participants" ? [element] : within(element, "Participants");
    for (const table of parts.flatMap((part) => within(part, "Table"))) {
      tables += 1;
      readTable(context, file, table, treaty);
    }
  }
  if (tables === 0) context.bad({ file, line: 1 }, "", "a table of participants");
  return treaty;
}
