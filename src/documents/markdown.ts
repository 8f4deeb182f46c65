import { closest } from "fastest-levenshtein";
import type { FootnoteDefinition, Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Problem } from "../base/problem.js";
import { readBlock } from "./blocks.js";
import { type Footnote, readClaims, runsOf } from "./claims.js";
import { readFootnote } from "./footnote.js";
import { readFrontMatter } from "./frontMatter.js";
import { placer } from "./places.js";
import { problem } from "./problems.js";
import { type Block, type BlockKind, blockKinds, type ChanceryDocument } from "./types.js";

/** The tree of a Markdown text, with front matter blanked so that every offset is one of the file. */
export function parseMarkdown(text: string, bodyStart: number): Root {
  const blank = text.slice(0, bodyStart).replace(/[^\r\n]/g, " ");
  return fromMarkdown(blank + text.slice(bodyStart), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

function all<T extends Nodes["type"]>(
  node: Nodes,
  type: T,
  out: Extract<Nodes, { type: T }>[] = [],
): Extract<Nodes, { type: T }>[] {
  if (node.type === type) out.push(node as Extract<Nodes, { type: T }>);
  if ("children" in node) for (const child of node.children) all(child, type, out);
  return out;
}

interface Defined extends Footnote {
  node: FootnoteDefinition;
  /** Offset in the file of the footnote's raw text. */
  start: number;
}

function footnotes(
  root: Root,
  text: string,
  at: ReturnType<typeof placer>,
  problems: Problem[],
): Map<string, Defined> {
  const notes = new Map<string, Defined>();
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
    notes.set(node.identifier, {
      label,
      read,
      at: (s, e) => at(head + s, head + e),
      used: false,
      node,
      start: head,
    });
    const from = head + (raw.length - raw.trimStart().length);
    if (read.kind === "malformed") {
      problems.push(problem("malformed-footnote", read, at(from, from + read.found.length)));
    } else if (read.kind === "check" && read.check.trim() === "") {
      problems.push(problem("empty-check", { note: `footnote [^${label}]` }, at(from, endOf(node))));
    }
  }
  return notes;
}

/** GFM leaves a mark without a definition as plain text; it is a claim whose footnote is lost. */
function missingMarks(
  run: Nodes,
  text: string,
  notes: Map<string, Defined>,
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
  for (const run of runsOf(root)) problems.push(...missingMarks(run, text, notes, at));
  const { claims, values } = readClaims(root, notes, {
    place: (node) => at(offsetOf(node), endOf(node)),
    inValue(node, s, e) {
      const start = text.indexOf("=", offsetOf(node)) + 1;
      return at(start + s, start + e);
    },
  });
  for (const note of notes.values()) {
    if (!note.used && note.read.kind === "check") {
      const start = offsetOf(note.node);
      problems.push(problem("unused-footnote", { note: `footnote [^${note.label}]` }, at(start, note.start)));
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
  return { file, text, tree: root, settings: front.settings, claims, values, blocks, problems };
}
