import type { Element, Nodes as HastNodes, Root as HastRoot } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import type { FootnoteDefinition, Nodes, Root } from "mdast";
import { type Handlers, toHast } from "mdast-util-to-hast";
import { readFrontMatter } from "../documents/frontMatter.js";
import { parseMarkdown } from "../documents/markdown.js";
import { blockKinds } from "../documents/types.js";
import type { ChapterReport, ClaimReport } from "../edition/report.js";
import { drawFigure } from "./figures/drawFigure.js";
import { cleanText, type Html, html, raw } from "./html.js";
import { verdicts } from "./verdicts.js";

/** Placeholders survive sanitizing and are then replaced by our own markup; text of the chapter cannot make one. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: "",
  attributes: { ...defaultSchema.attributes, span: ["dataSlot"], div: ["dataSlot"] },
};

const spot = (node: Nodes): string => `${node.position?.start.line}:${node.position?.start.column}`;

/** A chapter as markup: marks that lead to the notes, values in place of their spans, figures drawn, notes at the end. */
export function chapterBody(report: ChapterReport, root: string): Html {
  const { document } = report.chapter;
  const front = readFrontMatter(document.file, document.text);
  const tree = parseMarkdown(document.text, front.end);
  const claims = new Map(report.claims.map((c) => [`${c.claim.place.line}:${c.claim.place.column}`, c]));
  const definitions = new Map(definitionsOf(tree).map((d) => [d.identifier, d]));
  const slots: Html[] = [];
  const notes: Html[] = [];
  let figure = 0;

  const slot = (tagName: "span" | "div", content: Html): Element => {
    slots.push(content);
    return { type: "element", tagName, properties: { dataSlot: String(slots.length - 1) }, children: [] };
  };

  const handlers: Handlers = {
    footnoteReference(_state, node) {
      const number = notes.length + 1;
      const claim = claims.get(spot(node as Nodes));
      const definition = definitions.get((node as { identifier: string }).identifier);
      notes.push(claim ? claimNote(claim, number, root) : plainNote(definition, number));
      return slot(
        "span",
        claim
          ? claimMark(claim, number)
          : html`<sup class="mark"><a id="ref-${number}" href="#note-${number}">${number}</a></sup>`,
      );
    },
    footnoteDefinition: () => undefined,
    inlineCode(state, node) {
      const value = report.values.get(spot(node as Nodes));
      if (!value)
        return {
          type: "element",
          tagName: "code",
          properties: {},
          children: [{ type: "text", value: (node as { value: string }).value }],
        };
      void state;
      return slot(
        "span",
        html`<span class="value${value.decided ? "" : " undecided"}" title="${value.definition}">${value.text}</span>`,
      );
    },
    code(_state, node) {
      const { lang, value } = node as { lang?: string | null; value: string };
      if ((blockKinds as readonly string[]).includes(lang ?? "")) {
        const drawn = report.figures[figure];
        figure += 1;
        if (drawn) return slot("div", drawFigure(drawn, `figure-${figure}`));
      }
      return {
        type: "element",
        tagName: "pre",
        properties: {},
        children: [{ type: "element", tagName: "code", properties: {}, children: [{ type: "text", value }] }],
      };
    },
  };

  const hast = sanitize(toHast(tree, { handlers }) as HastNodes, schema) as HastRoot;
  const body = cleanText(toHtml(hast)).replace(
    /<(span|div) data-slot="(\d+)"><\/\1>/g,
    (_all, _tag, n: string) => slots[Number(n)]?.text ?? "",
  );
  const list =
    notes.length > 0
      ? html`<section class="notes" aria-label="Notes"><h2>Notes</h2><ol>${notes}</ol></section>`
      : "";
  return html`${raw(body)}${list}`;
}

function definitionsOf(tree: Root): FootnoteDefinition[] {
  const out: FootnoteDefinition[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === "footnoteDefinition") out.push(node);
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return out;
}

function claimMark(report: ClaimReport, number: number): Html {
  const { sign, word } = verdicts[report.verdict];
  const label = `Note ${number}: ${report.claim.disputed ? "disputed, " : ""}${word}`;
  return html`<sup class="mark ${report.verdict}${report.claim.disputed ? " disputed" : ""}"><a id="ref-${number}" href="#note-${number}" aria-label="${label}" title="${word}">${number}<span class="sign" aria-hidden="true">${sign}</span></a></sup>`;
}

function claimNote(report: ClaimReport, number: number, root: string): Html {
  const { sign, word } = verdicts[report.verdict];
  const lines = report.results.map(
    (result) =>
      html`<p><code>${result.check}</code></p><p>${result.message}${result.definition ? html` <span class="definition">${result.definition}</span>` : ""}</p>`,
  );
  return html`<li id="note-${number}" class="${report.verdict}"><p class="verdict"><span class="sign" aria-hidden="true">${sign}</span> ${report.claim.disputed ? "disputed: " : ""}${word}${report.claim.note ? html`. <span class="said">${report.claim.note}</span>` : ""}</p>
${lines}
<p><a href="${root}evidence/${report.id}.html">Evidence</a> <a href="#ref-${number}" aria-label="Back to the text">↩</a></p></li>`;
}

function plainNote(definition: FootnoteDefinition | undefined, number: number): Html {
  const content = definition
    ? toHtml(sanitize(toHast({ type: "root", children: definition.children }) as HastNodes, schema))
    : "";
  return html`<li id="note-${number}">${raw(content)} <p><a href="#ref-${number}" aria-label="Back to the text">↩</a></p></li>`;
}
