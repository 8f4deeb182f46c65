import type { FootnoteDefinition, Nodes } from "mdast";
import { readFrontMatter } from "../../../src/documents/frontMatter.js";
import { parseMarkdown } from "../../../src/documents/markdown.js";
import { docx, mark, p, run } from "./docx.js";

/**
 * A Markdown chapter as a Word document, as a converter makes it: marks become footnotes, front matter properties,
 * figure blocks paragraphs between fences, values runs in a code style. Text is cut into runs of odd lengths.
 */
export function docxFromMarkdown(text: string): Uint8Array {
  const { settings, end } = readFrontMatter("", text);
  const root = parseMarkdown(text, end);
  const raw = new Map<string, string>();
  const notes: string[] = [];
  for (const node of root.children)
    if (node.type === "footnoteDefinition") raw.set(node.identifier, rawOf(node));
  const body = root.children.map((node) => block(node, "")).join("");
  const custom = Object.fromEntries(
    Object.entries(settings)
      .filter(([, value]) => typeof value === "string")
      .map(([key, value]) => [key, String(value)]),
  );
  return docx({ body, notes, custom });

  function rawOf(node: FootnoteDefinition): string {
    const start = node.position?.start.offset ?? 0;
    const source = text.slice(start, node.position?.end.offset);
    return source
      .slice(source.indexOf("]:") + 2)
      .replace(/\s+/g, " ")
      .trim();
  }

  function cut(value: string, rPr: string): string {
    const plain = value.replace(/\s/g, " ");
    const runs: string[] = [];
    for (let at = 0, n = 0; at < plain.length; n += 1) {
      const length = [3, 11, 1, 29][n % 4] ?? 7;
      runs.push(run(plain.slice(at, at + length), rPr));
      at += length;
    }
    return runs.join('<w:proofErr w:type="spellStart"/>');
  }

  function inline(node: Nodes, rPr: string): string {
    if (node.type === "text") return cut(node.value, rPr);
    if (node.type === "inlineCode") return cut(node.value, '<w:rStyle w:val="HTMLCode"/>');
    if (node.type === "footnoteReference") {
      notes.push(raw.get(node.identifier) ?? "");
      return mark(notes.length);
    }
    const inner = node.type === "strong" ? "<w:b/>" : node.type === "emphasis" ? "<w:i/>" : "";
    return "children" in node ? node.children.map((c) => inline(c, rPr + inner)).join("") : "";
  }

  function block(node: Nodes, pPr: string): string {
    switch (node.type) {
      case "heading":
        return p(inline(node, ""), `berschrift${Math.min(2, node.depth)}`);
      case "code":
        return [`\`\`\`${node.lang ?? ""}`, ...node.value.split("\n"), "```"].map((l) => p(run(l))).join("");
      case "list":
        return node.children
          .flatMap((item) =>
            item.children.map((c) => block(c, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')),
          )
          .join("");
      case "table":
        return `<w:tbl>${node.children
          .map(
            (row) =>
              `<w:tr>${row.children.map((cell) => `<w:tc>${p(inline(cell, ""))}</w:tc>`).join("")}</w:tr>`,
          )
          .join("")}</w:tbl>`;
      case "blockquote":
        return node.children.map((c) => block(c, pPr)).join("");
      case "paragraph":
        return p(inline(node, ""), "", pPr);
      default:
        return "";
    }
  }
}
