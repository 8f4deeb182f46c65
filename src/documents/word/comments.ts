import type { Edit } from "./splice.js";
import { below, childrenOf, type Xml } from "./xml.js";

/** One comment: a heading and the lines below it. */
export interface WordComment {
  /** Day that it bears, YYYY-MM-DD; null for none. */
  date: string | null;
  heading: string;
  lines: readonly string[];
}

/** Who signs the comments. */
const author = "Chancery";

/** The comments of a document that Chancery made before. */
export interface OldComments {
  ids: Set<string>;
  /** Ids of their paragraphs, by which Word links answers and states to them. */
  paragraphs: Set<string>;
  nodes: Xml[];
  /** Least number above those of all other comments. */
  next: number;
}

export function oldComments(root: Xml): OldComments {
  const all = childrenOf(root, "w:comment");
  const nodes = all.filter((node) => node.attributes["w:author"] === author);
  const others = all.filter((node) => !nodes.includes(node)).map((node) => Number(node.attributes["w:id"]));
  const paragraphs = nodes.flatMap((node) =>
    below(node, "w:p").flatMap((p) => p.attributes["w14:paraId"] ?? []),
  );
  return {
    ids: new Set(nodes.map((node) => node.attributes["w:id"] ?? "")),
    paragraphs: new Set(paragraphs),
    nodes,
    next: Math.max(-1, ...others.filter((n) => Number.isInteger(n))) + 1,
  };
}

const escaped = (text: string): string =>
  text
    // Characters that XML cannot carry.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

/** A comment as Word has it. */
export function commentXml(declared: string, id: string, comment: WordComment): string {
  const text = (line: string, bold: boolean): string =>
    `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`;
  const date = comment.date === null ? "" : ` w:date="${comment.date}T00:00:00Z"`;
  const lines = comment.lines.map((line) => `<w:p>${text(line, false)}</w:p>`).join("");
  return `<w:comment${declared} w:id="${id}" w:author="${author}"${date} w:initials="C"><w:p><w:r><w:annotationRef/></w:r>${text(comment.heading, true)}</w:p>${lines}</w:comment>`;
}

/**
 * The changes that take comments out of the lists in which Word links answers to them. An answer that somebody gave to
 * a comment of Chancery's becomes a comment of its own.
 */
export function withoutThreads(text: string, root: Xml, paragraphs: ReadonlySet<string>): Edit[] {
  const of = (node: Xml, name: string): string =>
    Object.entries(node.attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? "";
  return root.children.flatMap((node): Edit[] => {
    if (paragraphs.has(of(node, "paraId"))) return [{ start: node.start, end: node.end, text: "" }];
    if (!paragraphs.has(of(node, "paraIdParent"))) return [];
    const alone = text.slice(node.start, node.end).replace(/\s[\w.-]+:paraIdParent="[^"]*"/, "");
    return [{ start: node.start, end: node.end, text: alone }];
  });
}
