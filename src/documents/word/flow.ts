import type { Problem } from "../../base/problem.js";
import { problem } from "../problems.js";
import type { ListPlace } from "./numbering.js";
import type { Piece, PieceReader } from "./pieces.js";
import type { ParagraphRole, Styles } from "./styles.js";
import { below, child, type Xml } from "./xml.js";

/** A paragraph with its number and where it begins in the text of the document. */
export interface Paragraph {
  kind: "paragraph";
  role: ParagraphRole;
  list: ListPlace | undefined;
  text: string;
  pieces: readonly Piece[];
  line: number;
  offset: number;
}

export interface Table {
  kind: "table";
  rows: Flow[][][];
}

/** What stands one below the other. */
export type Flow = Paragraph | Table;

/** The text of a document as it grows: a line for each paragraph, so that a line's number is the paragraph's. */
export class Lines {
  private readonly lines: string[] = [];
  private length = 0;

  add(text: string): { line: number; offset: number } {
    const offset = this.length;
    this.lines.push(text);
    this.length += text.length + 1;
    return { line: this.lines.length, offset };
  }

  get text(): string {
    return this.lines.join("\n");
  }
}

const wrappers = new Set(["w:customXml", "w:ins", "w:moveTo", "w:sdtContent", "mc:Choice", "w:smartTag"]);

/** What a story needs to be read. */
export interface FlowContext {
  file: string;
  styles: Styles;
  listOf: (numPr: Xml | undefined) => ListPlace | undefined;
  lines: Lines;
  problems: Problem[];
}

/** A table of contents that Word made; the published edition makes its own. */
const isContents = (sdt: Xml): boolean =>
  below(child(sdt, "w:sdtPr"), "w:docPartGallery").some((g) =>
    /table of contents/i.test(g.attributes["w:val"] ?? ""),
  );

/** Reads what stands in a body, a footnote, a cell or a box, every paragraph with the next number. */
export function readFlow(container: Xml, reader: PieceReader, context: FlowContext): Flow[] {
  const { styles, listOf, lines } = context;
  const out: Flow[] = [];
  /** A paragraph whose end was deleted: it goes on in the next. */
  let carried: { text: string; pieces: Piece[] } = { text: "", pieces: [] };
  walk(container);
  if (carried.pieces.length > 0) finish(undefined, { text: "", pieces: [] });
  return out;

  function finish(pPr: Xml | undefined, read: { text: string; pieces: Piece[] }): void {
    const shift = carried.text.length;
    const text = carried.text + read.text;
    const pieces = [...carried.pieces, ...read.pieces.map((p) => ({ ...p, start: p.start + shift }))];
    carried = { text: "", pieces: [] };
    const role = styles.role(pPr);
    const list = role.kind === "text" || role.kind === "quote" ? listOf(styles.numbering(pPr)) : undefined;
    out.push({ kind: "paragraph", role, list, text, pieces, ...lines.add(text) });
  }

  function paragraph(node: Xml): void {
    const pPr = child(node, "w:pPr");
    const read = reader.paragraph(node);
    if (child(child(pPr, "w:rPr"), "w:del")) {
      const shift = carried.text.length;
      carried.text += read.text;
      carried.pieces.push(...read.pieces.map((p) => ({ ...p, start: p.start + shift })));
      lines.add("");
    } else finish(pPr, read);
    for (const box of read.boxes) out.push(...readFlow(box, reader, context));
  }

  function walk(node: Xml): void {
    for (const inner of node.children) {
      if (inner.name === "w:p") paragraph(inner);
      else if (inner.name === "w:tbl") out.push(table(inner));
      else if (inner.name === "w:sdt") {
        if (!isContents(inner)) walk(inner);
      } else if (inner.name === "mc:AlternateContent")
        walk({ ...inner, children: inner.children.slice(0, 1) });
      else if (inner.name === "w:altChunk") {
        const { line } = lines.add("");
        context.problems.push(problem("word-chunk", {}, { file: context.file, line, column: 1 }));
      } else if (wrappers.has(inner.name)) walk(inner);
    }
  }

  function table(node: Xml): Table {
    const rows: Flow[][][] = [];
    for (const row of within(node, "w:tr")) {
      if (child(child(row, "w:trPr"), "w:del")) continue;
      const cells: Flow[][] = [];
      for (const cell of within(row, "w:tc")) {
        const tcPr = child(cell, "w:tcPr");
        if (child(tcPr, "w:cellDel")) continue;
        // A cell that goes on from the one above has no text of its own.
        cells.push(readFlow(cell, reader, context));
        const span = Number(child(tcPr, "w:gridSpan")?.attributes["w:val"] ?? 1);
        for (let i = 1; i < Math.min(span, 64); i += 1) cells.push([]);
      }
      if (cells.length > 0) rows.push(cells);
    }
    return { kind: "table", rows };
  }
}

/** Rows and cells, also those in a control or a tag. */
function within(node: Xml, name: string): Xml[] {
  return node.children.flatMap((inner) => {
    if (inner.name === name) return [inner];
    if (inner.name === "w:sdt" || wrappers.has(inner.name)) return within(inner, name);
    return [];
  });
}
