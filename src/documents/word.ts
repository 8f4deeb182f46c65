import type { Nodes, Root } from "mdast";
import type { Place, Problem } from "../base/problem.js";
import { readBlock } from "./blocks.js";
import { type Footnote, readClaims } from "./claims.js";
import { readFootnote } from "./footnote.js";
import { headingOf } from "./nodeText.js";
import { placer } from "./places.js";
import { problem } from "./problems.js";
import { type Block, type BlockKind, blockKinds, type ChanceryDocument } from "./types.js";
import { type Assembled, assemble } from "./word/assemble.js";
import { asTyped, footnoteAsTyped } from "./word/autocorrect.js";
import { type Flow, type FlowContext, Lines, readFlow } from "./word/flow.js";
import { listPlaces } from "./word/numbering.js";
import { type Opened, openParts } from "./word/open.js";
import { PieceReader } from "./word/pieces.js";
import { settingsOf } from "./word/settings.js";
import { Styles } from "./word/styles.js";
import { type Parts, unpack } from "./word/unpack.js";
import { childrenOf, type Xml } from "./word/xml.js";

/** A mark of a footnote or endnote: where a claim ends. */
interface WordMark {
  /** `footnote-2`: the kind and Word's own number. */
  note: string;
  place: Place;
  /** The run that holds it, in the main part. */
  run: Xml;
  hidden: boolean;
}

/** A document with what only Word documents have. */
export interface WordDocument {
  document: ChanceryDocument;
  marks: readonly WordMark[];
  /** Its main part, to which the runs of the marks belong. */
  main: Xml;
}

const needed = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/**
 * Reads a Word document (.docx): its claims with their words and places, inline values, figure blocks, and problems.
 * Insertions are read as if accepted, deletions left out. A line of a place is the number of the paragraph, those of
 * footnotes coming after the body, and a column the character in it. Throws UserError if it cannot be read at all.
 */
export async function readWord(file: string, bytes: Uint8Array): Promise<ChanceryDocument> {
  return readParts(file, await unpack(file, bytes, needed)).document;
}

interface Note extends Footnote {
  id: string;
  /** As it is named to the writer: `footnote 2`. */
  name: string;
  flows: Flow[];
}

/** Reads a document from its parts. */
export function readParts(file: string, parts: Parts): WordDocument {
  const opened = openParts(file, parts);
  const stylesTree = opened.related("styles");
  const styles = new Styles(stylesTree);
  const problems: Problem[] = [];
  const lines = new Lines();
  const listOf = listPlaces(opened.related("numbering"));
  const context: FlowContext = { file, styles, listOf, lines, problems };
  const reader = new PieceReader(opened, styles, false);
  const body = opened.tree(opened.main).children.find((c) => c.name === "w:body");
  const flows = body ? readFlow(body, reader, context) : [];
  const marks = marksOf(file, flows);
  const notes = readNotes(opened, marks, context);
  const text = lines.text;
  const at = placer(file, text);
  const made = assembleBody(flows, text);
  const tree: Root = { type: "root", children: [...made.children] };
  for (const note of notes.values()) {
    const inner = assemble(
      note.flows,
      () => text,
      (d) => d,
    );
    tree.children.push({
      type: "footnoteDefinition",
      identifier: note.id,
      label: note.id,
      children: inner.children,
    });
  }
  const placeOf = (node: Nodes): Place =>
    at(node.position?.start.offset ?? 0, node.position?.end.offset ?? 1);
  const { claims, values } = readClaims(tree, notes, {
    place: placeOf,
    inValue: placeOf,
    expression: (node) => asTyped(node.value.slice(1)),
  });
  problems.push(...noteProblems(notes, marks, reader.deleted));
  for (const p of made.unclosed)
    problems.push(problem("word-fence", {}, at(p.offset, p.offset + p.text.length)));
  const blocks = made.fenced.flatMap(({ node, start }): Block[] => {
    if (!(blockKinds as readonly string[]).includes(node.lang ?? "")) return [];
    // What was corrected back stands where it was typed.
    const typed = " ".repeat(start) + node.value;
    const read = readBlock(node.lang as BlockKind, node.value, start, typed, at);
    problems.push(...read.problems);
    return [read.block];
  });
  problems.sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
  const settings = settingsOf(
    opened,
    made.titled ? headingOf(tree) : undefined,
    tree,
    styles.language(stylesTree),
  );
  const document = { file, text, tree, settings, claims, values, blocks, problems };
  return { document, marks, main: opened.tree(opened.main) };
}

/**
 * The body as a tree. A paragraph in the style Title is the chapter's heading, and the headings below it go down by
 * one, unless it says what the first of them says again, as converters leave it.
 */
function assembleBody(flows: readonly Flow[], text: string): Assembled & { titled: boolean } {
  const isTitle = (flow: Flow): boolean => flow.kind === "paragraph" && flow.role.kind === "title";
  const at = flows.findIndex((flow) => isTitle(flow) && flow.kind === "paragraph" && flow.text.trim() !== "");
  const title = flows[at];
  const first = flows.findIndex((flow) => flow.kind === "paragraph" && flow.role.kind === "heading");
  const heading = flows[first];
  const said = (flow: Flow | undefined): string =>
    flow?.kind === "paragraph" ? flow.text.replace(/\s+/g, " ").trim() : "";
  const twice =
    title?.kind === "paragraph" &&
    title.pieces.every((p) => p.kind === "text") &&
    heading?.kind === "paragraph" &&
    heading.role.kind === "heading" &&
    heading.role.depth === 1 &&
    said(heading) === said(title);
  const kept = twice ? flows.filter((flow) => flow !== title) : flows;
  const shift =
    title &&
    !twice &&
    kept.some((f) => f.kind === "paragraph" && f.role.kind === "heading" && f.role.depth === 1)
      ? 1
      : 0;
  const made = assemble(
    kept,
    () => text,
    (depth) => depth + shift,
  );
  return { ...made, titled: title !== undefined };
}

function marksOf(file: string, flows: readonly Flow[]): WordMark[] {
  return flows.flatMap((flow): WordMark[] => {
    if (flow.kind === "table") return flow.rows.flatMap((row) => row.flatMap((cell) => marksOf(file, cell)));
    return flow.pieces.flatMap((piece): WordMark[] => {
      if (piece.kind !== "mark") return [];
      const column = piece.start + 1;
      const place = { file, line: flow.line, column, endLine: flow.line, endColumn: column + 1 };
      return [{ note: piece.note, place, run: piece.run, hidden: piece.hidden }];
    });
  });
}

/** The first mark of each note. */
const firstMarks = (marks: readonly WordMark[]): Map<string, WordMark> =>
  new Map([...marks].reverse().map((m) => [m.note, m]));

/** Footnotes and endnotes by kind and number, in the order of their marks. */
function readNotes(opened: Opened, marks: readonly WordMark[], context: FlowContext): Map<string, Note> {
  const stories = new Map<string, Xml>();
  for (const kind of ["footnote", "endnote"])
    for (const node of childrenOf(opened.related(`${kind}s`), `w:${kind}`)) {
      // Lines between text and notes are kept among the notes.
      const type = node.attributes["w:type"] ?? "normal";
      if (type === "normal") stories.set(`${kind}-${node.attributes["w:id"] ?? ""}`, node);
    }
  const notes = new Map<string, Note>();
  const firsts = firstMarks(marks);
  const counts = new Map<string, number>();
  for (const id of new Set([...marks.map((m) => m.note), ...stories.keys()])) {
    const kind = id.slice(0, id.indexOf("-"));
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const story = stories.get(id);
    const name = `${kind} ${number}`;
    if (!story) {
      context.problems.push(problem("word-missing-note", { note: name }, firsts.get(id)?.place));
      continue;
    }
    const flows = readFlow(story, new PieceReader(opened, context.styles, false), context);
    // A check may be hidden from readers on paper, so that hidden text counts here.
    const whole = readFlow(story, new PieceReader(opened, context.styles, true), {
      ...context,
      lines: new Lines(),
      problems: [],
    });
    const raw = whole.map((flow) => (flow.kind === "paragraph" ? flow.text : "")).join("\n");
    const read = readFootnote(footnoteAsTyped(raw.replaceAll("\uFFFC", "")));
    // Word counts its notes anew whenever one is added: the check itself is what stays.
    const label = read.kind === "check" ? read.check.trim() : name;
    notes.set(id, { id, name, label, read, used: false, flows });
  }
  return notes;
}

function noteProblems(
  notes: ReadonlyMap<string, Note>,
  marks: readonly WordMark[],
  deleted: ReadonlySet<string>,
): Problem[] {
  const firsts = firstMarks(marks);
  return [...notes.values()].flatMap((note): Problem[] => {
    const { read, name } = note;
    const mark = firsts.get(note.id);
    const first = note.flows.find((flow) => flow.kind === "paragraph");
    const own = first?.kind === "paragraph" ? { line: first.line, column: 1 } : { line: 1, column: 1 };
    const place = mark?.place ?? { file: marks[0]?.place.file ?? "", ...own };
    if (note.id !== mark?.note && deleted.has(note.id)) return [];
    if (read.kind === "malformed") return [problem("malformed-footnote", read, place)];
    if (read.kind !== "check") return [];
    const out = read.check.trim() === "" ? [problem("empty-check", { note: name }, place)] : [];
    if (mark?.hidden && !note.used) return [...out, problem("word-hidden", { note: name }, place)];
    return note.used ? out : [...out, problem("unused-footnote", { note: name }, place)];
  });
}
