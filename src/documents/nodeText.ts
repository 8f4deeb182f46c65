import type { Nodes, Root } from "mdast";

/** The text of a node and all below it, marks left out. */
export function nodeText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map((child) => nodeText(child)).join("") : "";
}

/** The text of a document's first heading of the first depth, or undefined. */
export function headingOf(tree: Root): string | undefined {
  const heading = tree.children.find((node) => node.type === "heading" && node.depth === 1);
  const text = heading ? nodeText(heading).replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text;
}
