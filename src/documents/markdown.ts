import { closest } from "fastest-levenshtein";
import type { FootnoteDefinition, Nodes, Paragraph, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Problem } from "../base/problem.js";
import { readBlock } from "./blocks.js";
import { type FootnoteText, readFootnote } from "./footnote.js";
import { readFrontMatter } from "./frontMatter.js";
import { placer } from "./places.js";
import { problem } from "./problems.js";
import { sentenceStart } from "./sentences.js";
import {
  type Block,
  type BlockKind,
  blockKinds,
  type ChanceryDocument,
  type Claim,
  type InlineValue,
} from "./types.js";

/** The tree of a Markdown text, with front matter blanked so that every offset is one of the file. */
export function parseMarkdown(text: string, bodyStart: number): Root {
  const blank = text.slice(0, bodyStart).replace(/[^\r\n]/g, " ");
  return fromMarkdown(blank + text.slice(bodyStart), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** Trees of documents that were read: a chapter becomes a page, a part of the whole and a text, and nothing changes its tree. */
const trees = new WeakMap<ChanceryDocument, Root>();

/** The Markdown tree of a document, front matter left out. */
export function treeOf(document: ChanceryDocument): Root {
  const known = trees.get(document);
  if (known) return known;
  const tree = parseMarkdown(document.text, readFrontMatter(document.file, document.text).end);
  trees.set(document, tree);
  return tree;
}

const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

type Inline =
  | { kind: "text"; text: string }
  | { kind: "mark"; label: string; start: number; end: number }
  | { kind: "value"; node: { start: number; end: number; value: string } };

function inlines(node: Nodes, out: Inline[]): Inline[] {
  // A line break within a paragraph ends no sentence; every blank is one, so that offsets stay.
  if (node.type === "text") out.push({ kind: "text", text: node.value.replace(/\s/g, " ") });
  else if (node.type === "inlineCode") {
    if (node.value.startsWith("="))
      out.push({ kind: "value", node: { start: offsetOf(node), end: endOf(node), value: node.value } });
    else out.push({ kind: "text", text: node.value });
  } else if (node.type === "break") out.push({ kind: "text", text: " " });
  else if (node.type === "footnoteReference") {
    out.push({ kind: "mark", label: node.label ?? node.identifier, start: offsetOf(node), end: endOf(node) });
  } else if ("children" in node) for (const child of node.children) inlines(child, out);
  return out;
}

/** Blocks of running text: each is read for claims on its own, so that no sentence crosses a paragraph. */
function runs(node: Nodes, out: Nodes[]): Nodes[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") out.push(node);
  else if (node.type !== "footnoteDefinition" && "children" in node)
    for (const child of node.children) runs(child, out);
  return out;
}

function all<T extends Nodes["type"]>(
  node: Nodes,
  type: T,
  out: Extract<Nodes, { type: T }>[] = [],
): Extract<Nodes, { type: T }>[] {
  if (node.type === type) out.push(node as Extract<Nodes, { type: T }>);
  if ("children" in node) for (const child of node.children) all(child, type, out);
  return out;
}

const japanese = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

interface Footnote {
  node: FootnoteDefinition;
  read: FootnoteText;
  /** Offset in the file of the footnote's raw text. */
  start: number;
  used: boolean;
}

function footnotes(
  root: Root,
  text: string,
  at: ReturnType<typeof placer>,
  problems: Problem[],
): Map<string, Footnote> {
  const notes = new Map<string, Footnote>();
  for (const node of all(root, "footnoteDefinition")) {
    const label = node.label ?? node.identifier;
    const start = offsetOf(node);
    const earlier = notes.get(node.identifier);
    if (earlier) {
      problems.push(
        problem("duplicate-footnote", { label, line: at(offsetOf(earlier.node)).line }, at(start)),
      );
      continue;
    }
    // The raw text, not the tree's: `*`, `_` and `<` in a check mean what they say.
    const head = text.indexOf(":", text.indexOf("]", start)) + 1;
    const raw = text.slice(head, Math.max(head, endOf(node)));
    const read = readFootnote(raw);
    notes.set(node.identifier, { node, read, start: head, used: false });
    const from = head + (raw.length - raw.trimStart().length);
    if (read.kind === "malformed") {
      problems.push(problem("malformed-footnote", read, at(from, from + read.found.length)));
    } else if (read.kind === "check" && read.check.trim() === "") {
      problems.push(problem("empty-check", { label }, at(from, endOf(node))));
    }
  }
  return notes;
}

/** GFM leaves a mark without a definition as plain text; it is a claim whose footnote is lost. */
function missingMarks(
  run: Nodes,
  text: string,
  notes: Map<string, Footnote>,
  at: ReturnType<typeof placer>,
): Problem[] {
  const problems: Problem[] = [];
  for (const node of all(run, "text")) {
    const raw = text.slice(offsetOf(node), endOf(node));
    for (const match of raw.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const label = match[1] ?? "";
      const labels = [...notes.keys()];
      const near = labels.length > 0 ? closest(label.toLowerCase(), labels) : undefined;
      const start = offsetOf(node) + match.index;
      problems.push(problem("missing-footnote", { label, near }, at(start, start + match[0].length)));
    }
  }
  return problems;
}

/** Reads a Markdown document: its claims with their words and places, inline values, figure blocks, and problems. */
export function readMarkdown(file: string, text: string): ChanceryDocument {
  const front = readFrontMatter(file, text);
  const at = placer(file, text);
  const root = parseMarkdown(text, front.end);
  const problems: Problem[] = [...front.problems];
  const notes = footnotes(root, text, at, problems);
  const claims: Claim[] = [];
  const values: InlineValue[] = [];
  const seen = new Map<string, number>();
  for (const run of runs(root, [])) {
    problems.push(...missingMarks(run, text, notes, at));
    readRun(run as Paragraph);
  }
  for (const note of notes.values()) {
    if (!note.used && note.read.kind === "check") {
      const start = offsetOf(note.node);
      problems.push(
        problem("unused-footnote", { label: note.node.label ?? note.node.identifier }, at(start, note.start)),
      );
    }
  }
  const blocks = all(root, "code").flatMap((node): Block[] => {
    if (!(blockKinds as readonly string[]).includes(node.lang ?? "")) return [];
    const body = text.indexOf("\n", offsetOf(node)) + 1;
    const read = readBlock(node.lang as BlockKind, node.value, body, text, at);
    problems.push(...read.problems);
    return [read.block];
  });
  problems.sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
  const document: ChanceryDocument = {
    ...{ file, text, settings: front.settings },
    ...{ claims, values, blocks, problems },
  };
  trees.set(document, root);
  return document;

  function readRun(run: Paragraph): void {
    let before = "";
    let afterMark = 0;
    let lastWords = "";
    for (const part of inlines(run, [])) {
      if (part.kind === "text") before += part.text;
      else if (part.kind === "value") {
        const start = part.node.start + text.slice(part.node.start, part.node.end).indexOf("=") + 1;
        const expression = part.node.value.slice(1);
        values.push({
          expression,
          place: at(part.node.start, part.node.end),
          at: (s, e) => at(start + s, start + e),
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
        const note = notes.get(part.label.toLowerCase()) ?? notes.get(part.label);
        if (note) claim(note, part.label, own, at(part.start, part.end), language);
      }
    }
  }

  function claim(
    note: Footnote,
    label: string,
    words: string,
    place: Claim["place"],
    language: "en" | "ja",
  ): void {
    note.used = true;
    if (note.read.kind !== "check") return;
    const { read } = note;
    const occurrence = seen.get(label) ?? 0;
    seen.set(label, occurrence + 1);
    const lead = read.check.length - read.check.trimStart().length;
    const start = note.start + read.start + lead;
    claims.push({
      label,
      occurrence,
      words,
      place,
      check: read.check.trim(),
      at: (s, e) => at(start + s, start + e),
      disputed: read.disputed,
      note: read.note,
      language,
    });
  }
}
