import type { Root } from "mdast";
import { readFrontMatter } from "../documents/frontMatter.js";
import { parseMarkdown } from "../documents/markdown.js";
import type { ChanceryDocument } from "../documents/types.js";

/** Trees read before: a chapter becomes a page, a part of the whole and a text, and nothing changes its tree. */
const trees = new WeakMap<ChanceryDocument, Root>();

/** The Markdown tree of a chapter, front matter left out. */
export function treeOf(document: ChanceryDocument): Root {
  const known = trees.get(document);
  if (known) return known;
  const tree = parseMarkdown(document.text, readFrontMatter(document.file, document.text).end);
  trees.set(document, tree);
  return tree;
}
