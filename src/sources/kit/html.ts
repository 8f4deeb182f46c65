import type { DefaultTreeAdapterMap } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** A row of a table in a page. */
export interface HtmlRow {
  /** Line of the page on which the row begins. */
  line: number;
  /** `th` or `td` of each cell. */
  tags: readonly string[];
  /** Text of each cell, blanks squeezed, with a line feed where the page breaks the line. */
  cells: readonly string[];
}

function children(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function elements(node: Node, name: string): Element[] {
  return children(node).flatMap((child) => [
    ...("tagName" in child && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ]);
}

function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/\s+/g, " ");
  if (node.nodeName === "br") return "\n";
  return children(node).map(textOf).join("");
}

/** Every run of white space as one blank, none at the ends. */
export const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();

function cellText(node: Node): string {
  return textOf(node).split("\n").map(squeeze).join("\n").trim();
}

/** The rows of all tables of a page in its order, read as a browser reads them, whatever is wrong with the page. */
export async function tableRows(html: string): Promise<HtmlRow[]> {
  const { parse } = await import("parse5");
  return elements(parse(html, { sourceCodeLocationInfo: true }), "tr").map((row) => {
    const cells = children(row).filter(
      (node): node is Element => "tagName" in node && (node.tagName === "td" || node.tagName === "th"),
    );
    return {
      line: row.sourceCodeLocation?.startLine ?? 1,
      tags: cells.map((cell) => cell.tagName),
      cells: cells.map(cellText),
    };
  });
}
