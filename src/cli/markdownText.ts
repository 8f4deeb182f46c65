import type { Nodes, PhrasingContent, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import pc from "picocolors";
import { displayWidth, padTo } from "../base/displayWidth.js";
import { wrapped } from "../base/wrapped.js";

type Paint = ReturnType<typeof pc.createColors>;

const plainText = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(plainText).join("") : "";

/** Each word is painted by itself, so that a colour never runs over the end of a line. */
const painted = (text: string, paint: (word: string) => string): string =>
  text.split(" ").map(paint).join(" ");

/** Text of a paragraph. Code keeps its quotes where no colour sets it off. */
function inline(nodes: readonly PhrasingContent[], paint: Paint): string {
  return nodes
    .map((node) => {
      if (node.type === "inlineCode")
        return paint.isColorSupported ? painted(node.value, paint.cyan) : `\`${node.value}\``;
      if (node.type === "strong" || node.type === "emphasis") return painted(plainText(node), paint.bold);
      if (node.type === "text") return node.value.replace(/\s+/g, " ");
      return "children" in node ? inline(node.children, paint) : plainText(node);
    })
    .join("");
}

/** A table of two columns without a head: a term and what is said of it, the terms in one column. */
function terms(table: Table, width: number, paint: Paint): string[] {
  const rows = table.children.slice(1).map((row) => row.children.map((c) => inline(c.children, paint)));
  const widest = Math.max(0, ...rows.map(([term = ""]) => displayWidth(term)));
  return rows.flatMap(([term = "", said = ""]) => {
    const [first = "", ...rest] = wrapped(said, width, " ".repeat(widest + 2));
    return [paint.dim(padTo(term, widest + 2)) + first.slice(widest + 2), ...rest];
  });
}

function block(node: RootContent, width: number, paint: Paint): string[] {
  switch (node.type) {
    case "heading":
      return [painted(plainText(node), paint.bold)];
    case "paragraph":
      return wrapped(inline(node.children, paint), width);
    case "code":
      return node.value
        .split("\n")
        .flatMap((line) => wrapped(painted(line, paint.cyan), width, "  ", "      "));
    case "table":
      return terms(node, width, paint);
    case "list":
      return node.children.flatMap((item) =>
        item.children.flatMap((child, index) =>
          child.type === "paragraph"
            ? wrapped(inline(child.children, paint), width, index === 0 ? "- " : "  ", "  ")
            : block(child, width - 2, paint).map((line) => `  ${line}`),
        ),
      );
    default:
      return wrapped(plainText(node), width);
  }
}

/**
 * One of our own pages, which are written in Markdown, as text for a terminal: folded to its width, without the marks
 * of Markdown. It knows what these pages use: headings, paragraphs, lists, code, and tables of terms.
 */
export function markdownText(markdown: string, { color, width }: { color: boolean; width: number }): string {
  const paint = pc.createColors(color);
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.map((node) => block(node, width, paint).join("\n")).join("\n\n");
}
