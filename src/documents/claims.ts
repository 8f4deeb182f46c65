import type { InlineCode, Nodes, Root } from "mdast";
import type { Place } from "../base/problem.js";
import type { FootnoteText } from "./footnote.js";
import { sentenceStart } from "./sentences.js";
import type { Claim, InlineValue } from "./types.js";

/** A footnote of a document, before its marks are known. */
export interface Footnote {
  /** What the addresses of its claims are made from. */
  label: string;
  read: FootnoteText;
  /** Where an offset of the text that `read` was read from stands; left out, it stands at the mark. */
  at?(start: number, end: number): Place;
  /** Set when a mark of it is found. */
  used: boolean;
}

/** How a format says where the nodes of its tree stand. */
export interface TreePlaces {
  place(node: Nodes): Place;
  /** Where an offset stands in the expression of an inline value, after its equals sign. */
  inValue(node: InlineCode, start: number, end: number): Place;
  /** The expression of an inline value as it is to be read; default: as it stands after the equals sign. */
  expression?(node: InlineCode): string;
}

type Inline =
  | { kind: "text"; text: string }
  | { kind: "mark"; identifier: string; place: Place }
  | { kind: "value"; node: InlineCode };

function inlines(node: Nodes, places: TreePlaces, line: string, out: Inline[]): Inline[] {
  // A line break within a paragraph ends no sentence; every blank is one, so that offsets stay.
  if (node.type === "text") out.push({ kind: "text", text: node.value.replace(/\s/g, " ") });
  else if (node.type === "inlineCode") {
    if (node.value.startsWith("=")) out.push({ kind: "value", node });
    else out.push({ kind: "text", text: node.value });
  } else if (node.type === "break") out.push({ kind: "text", text: line });
  else if (node.type === "footnoteReference")
    out.push({ kind: "mark", identifier: node.identifier, place: places.place(node) });
  else if ("children" in node) for (const child of node.children) inlines(child, places, line, out);
  return out;
}

/** Blocks of running text: each is read for claims on its own, so that no sentence crosses a paragraph. */
export function runsOf(node: Nodes, out: Nodes[] = []): Nodes[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") out.push(node);
  else if (node.type !== "footnoteDefinition" && "children" in node)
    for (const child of node.children) runsOf(child, out);
  return out;
}

const japanese = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/**
 * Claims and inline values of a document's tree, in its order, the same for every format: the words of a claim run
 * from the start of its sentence, or from the mark before it, up to its own mark. `notes` are by identifier; those
 * that a mark leads to become `used`.
 */
export function readClaims(
  root: Root,
  notes: ReadonlyMap<string, Footnote>,
  places: TreePlaces,
): { claims: Claim[]; values: InlineValue[] } {
  const claims: Claim[] = [];
  const values: InlineValue[] = [];
  const seen = new Map<string, number>();
  for (const run of runsOf(root)) readRun(run);
  return { claims, values };

  function readRun(run: Nodes): void {
    let before = "";
    let afterMark = 0;
    let lastWords = "";
    // The lines of a cell stand for themselves; those of a paragraph do not.
    for (const part of inlines(run, places, run.type === "tableCell" ? "\u2029" : " ", [])) {
      if (part.kind === "text") before += part.text;
      else if (part.kind === "value") {
        const { node } = part;
        values.push({
          expression: places.expression?.(node) ?? node.value.slice(1),
          place: places.place(node),
          at: (s, e) => places.inValue(node, s, e),
        });
        before += "…";
      } else {
        const language = japanese(before) ? "ja" : "en";
        const start = Math.max(sentenceStart(before, language), afterMark);
        const words = before.slice(start).replace(/\s+/g, " ").trim();
        // Marks side by side stand for the same words.
        const own = /[\p{L}\p{N}]/u.test(words) ? words : lastWords;
        lastWords = own;
        afterMark = before.length;
        const note = notes.get(part.identifier);
        if (note) claim(note, own, part.place, language);
      }
    }
  }

  function claim(note: Footnote, words: string, place: Place, language: "en" | "ja"): void {
    note.used = true;
    if (note.read.kind !== "check") return;
    const { read, label } = note;
    const occurrence = seen.get(label) ?? 0;
    seen.set(label, occurrence + 1);
    const start = read.start + read.check.length - read.check.trimStart().length;
    claims.push({
      label,
      occurrence,
      words,
      place,
      check: read.check.trim(),
      at: (s, e) => note.at?.(start + s, start + e) ?? place,
      disputed: read.disputed,
      note: read.note,
      language,
    });
  }
}
