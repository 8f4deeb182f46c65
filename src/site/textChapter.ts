import type { Nodes, Parents, Root } from "mdast";
import { blockKinds } from "../documents/types.js";
import type { Figure } from "../edition/figures.js";
import type { ChapterReport, ClaimReport } from "../edition/report.js";
import { figureReasonText } from "../words/figures.js";
import { messageText } from "../words/message.js";
import { phrasebook } from "../words/phrasebook.js";
import { showDay, showInline, showResult, typeset } from "../words/values.js";
import { cleanText } from "./html.js";
import { sourceLineText } from "./notes.js";
import { nextSentence } from "./say.js";
import type { View } from "./site.js";
import { signs, verdictSentence } from "./verdicts.js";

/** Columns a character takes on a terminal: those of Chinese, Japanese and Korean take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, c) => sum + (/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(c) ? 2 : 1),
    0,
  );

/** What a line may be broken between: words, and single characters of scripts that have no spaces. */
const pieces = (text: string): string[] =>
  text.match(/\s+|[\u2e80-\u9fff\uff00-\uff60][、。，．）」』・]?|[^\s\u2e80-\u9fff\uff00-\uff60]+/g) ?? [];

/** Breaks text into lines of at most `width` columns; lines after the first begin with blanks for the indent. */
function wrap(text: string, indent = "", width = 78): string {
  const rest = " ".repeat(widthOf(indent));
  const lines: string[] = [];
  let line = indent;
  for (const piece of pieces(text.trim())) {
    if (widthOf(line) + widthOf(piece.trimEnd()) > width && line.trim() !== "" && line !== indent) {
      lines.push(line.trimEnd());
      line = rest;
    }
    line += /^\s+$/.test(piece) ? (line === rest && lines.length > 0 ? "" : " ") : piece;
  }
  lines.push(line.trimEnd());
  return lines.join("\n");
}

export const underlined = (title: string, sign: string): string =>
  `${title}\n${sign.repeat(Math.max(3, widthOf(title)))}`;

/** Rows in columns of equal width, as far as the page is wide. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.min(44, Math.max(widths[i] ?? 0, widthOf(cell)));
  return rows
    .map((row) =>
      `    ${row.map((cell, i) => cell + " ".repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)))).join("  ")}`.trimEnd(),
    )
    .join("\n");
}

function figureText(view: View, figure: Figure): string {
  const { words } = view;
  if (figure.kind === "problem")
    return wrap(`[${words.figureFails} ${figureReasonText(figure.reason, view.language)}]`);
  const rows = [figure.columns, ...figure.rows].map((row) =>
    row.map((cell) => showDay(String(cell ?? words.notKnown), view.language)),
  );
  const source = [figure.caption, figure.definition, sourceLineText(view, figure)].filter((s) => s);
  return [`    ${figure.title}`, "", columns(rows), "", wrap(source.join(" "), "    ")].join("\n");
}

/** A chapter as plain text: numbered notes in place of marks, values in place of spans, figures as tables. */
export function textChapter(view: View, report: ChapterReport): string {
  const { document, title } = report.chapter;
  const { tree } = document;
  const claims = new Map(report.claims.map((c) => [`${c.claim.place.line}:${c.claim.place.column}`, c]));
  const notes: string[] = [];
  const definitions = new Map<string, Nodes>();
  let figure = 0;
  collect(tree);
  const blocks = tree.children.flatMap((node) => block(node, ""));
  if (tree.children.find((n) => n.type === "heading")?.depth !== 1) blocks.unshift(underlined(title, "="));
  const end = notes.length > 0 ? [underlined(view.words.notes, "-"), ...notes] : [];
  return cleanText(`${[...blocks, ...end].join("\n\n")}\n`);

  function collect(node: Root | Nodes): void {
    if (node.type === "footnoteDefinition") definitions.set(node.identifier, node);
    if ("children" in node) for (const child of node.children) collect(child);
  }

  function inline(node: Nodes): string {
    switch (node.type) {
      case "text":
        return node.value.replace(/\s+/g, " ");
      case "inlineCode": {
        const value = report.values.get(`${node.position?.start.line}:${node.position?.start.column}`);
        return value ? typeset(showInline(value, view.language), view.language) : node.value;
      }
      case "break":
        return " ";
      case "image":
        return node.alt ? `[${node.alt}]` : "";
      case "html":
        return "";
      case "footnoteReference": {
        const claim = claims.get(`${node.position?.start.line}:${node.position?.start.column}`);
        const number = notes.length + 1;
        notes.push("");
        notes[number - 1] = claim
          ? claimText(view, claim, number)
          : plain(definitions.get(node.identifier), number);
        return `[${number}]`;
      }
      case "link": {
        const text = children(node);
        return /^https?:/.test(node.url) && node.url !== text ? `${text} <${node.url}>` : text;
      }
      default:
        return "children" in node ? children(node) : "";
    }
  }

  function children(node: Parents): string {
    return node.children.map((child) => inline(child)).join("");
  }

  function plain(definition: Nodes | undefined, number: number): string {
    return wrap(definition && "children" in definition ? children(definition) : "", `[${number}] `);
  }

  function block(node: Nodes, indent: string): string[] {
    switch (node.type) {
      case "heading":
        return [underlined(children(node), node.depth === 1 ? "=" : "-")];
      case "paragraph":
        return [wrap(children(node), indent)];
      case "blockquote":
        return node.children.flatMap((child) => block(child, `${indent}  `));
      case "list":
        return [
          node.children
            .map((item, i) =>
              item.children
                .flatMap((child, k) =>
                  block(child, indent + (k > 0 ? "  " : node.ordered ? `${(node.start ?? 1) + i}. ` : "- ")),
                )
                .join("\n"),
            )
            .join("\n"),
        ];
      case "table":
        return [columns(node.children.map((row) => row.children.map((cell) => children(cell))))];
      case "thematicBreak":
        return ["* * *"];
      case "code": {
        if (!(blockKinds as readonly string[]).includes(node.lang ?? ""))
          return [node.value.replace(/^/gm, "    ")];
        const drawn = report.figures[figure];
        figure += 1;
        return drawn ? [figureText(view, drawn)] : [];
      }
      default:
        return [];
    }
  }
}

function claimText(view: View, claim: ClaimReport, number: number): string {
  const { words } = view;
  const verdict = `${signs[claim.verdict]} ${words.verdictLine(claim.verdict, claim.claim.disputed)}`;
  const said = claim.results.map((r) => {
    const shown = view.language === "en" ? null : showResult(r, view.language);
    return `${shown === null ? "" : `${words.recordSays}${words.colon}${shown}${nextSentence(view)}`}${messageText(r, view.language)} (${r.check})`;
  });
  const sentence = verdictSentence(words, claim);
  return wrap(
    [`${verdict}${words.stop}`, sentence, claim.claim.note, ...said]
      .filter((s) => s)
      .join(phrasebook[view.language].values.space),
    `[${number}] `,
  );
}
