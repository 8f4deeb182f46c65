import { basename } from "node:path";
import type { Element, Nodes as HastNodes, Root as HastRoot } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import type { FootnoteDefinition, Nodes, Root, RootContent } from "mdast";
import { type Handlers, toHast } from "mdast-util-to-hast";
import { blockKinds } from "../documents/types.js";
import type { ChapterReport } from "../edition/report.js";
import { showInline, typeset } from "../words/values.js";
import { drawFigure } from "./figures/drawFigure.js";
import { cleanText, type Html, html, raw } from "./html.js";
import {
  claimMark,
  claimNote,
  footNote,
  footOf,
  joiner,
  marginNote,
  sourceLine,
  valueMark,
  valueNote,
} from "./notes.js";
import { polish, type Section } from "./polish.js";
import { addressOf, chapterFile, chaptersFor, type View } from "./site.js";

/** Placeholders survive sanitizing and are then replaced by our own markup; text of the chapter cannot make one. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: "",
  attributes: { ...defaultSchema.attributes, span: ["dataSlot"], div: ["dataSlot"] },
};

const spot = (node: Nodes): string => `${node.position?.start.line}:${node.position?.start.column}`;

/** A chapter's parts as markup. */
export interface ChapterBody {
  /** Inside of the first heading. */
  title: Html;
  text: Html;
  /** List items, one for each mark in the text. */
  notes: readonly Html[];
  /** List items, one for each value in the text. */
  values: readonly Html[];
  sections: readonly Section[];
  /** Number of its mark by the id of a claim. */
  numbers: ReadonlyMap<string, number>;
}

/** File of the site with the numbers or the picture of a chapter's figure. */
export const figureFile = (slug: string, number: number, extension: "csv" | "svg"): string =>
  `data/${slug}-figure-${number}.${extension}`;

/**
 * A chapter as markup: marks that lead to the notes, values in place of their spans, figures drawn. Every id of it
 * begins with `prefix`, so that several chapters can stand on one page.
 */
export function chapterBody(view: View, report: ChapterReport, prefix = ""): ChapterBody {
  const { document, slug } = report.chapter;
  const { tree } = document;
  const claims = new Map(report.claims.map((c) => [`${c.claim.place.line}:${c.claim.place.column}`, c]));
  const definitions = new Map(definitionsOf(tree).map((d) => [d.identifier, d]));
  const slots: Html[] = [];
  const notes: Html[] = [];
  const values: Html[] = [];
  const margins = new Map<string, string>();
  const numbers = new Map<string, number>();
  const defined = new Map<string, number>();
  let figure = 0;

  const keep = (content: Html): string => String(slots.push(content) - 1);
  const slot = (tagName: "span" | "div", content: Html): Element => ({
    type: "element",
    tagName,
    properties: { dataSlot: keep(content) },
    children: [],
  });

  const handlers: Handlers = {
    footnoteReference(_state, node) {
      const number = notes.length + 1;
      const claim = claims.get(spot(node as Nodes));
      if (!claim) {
        const { note, foot } = plainNote(
          view,
          definitions.get((node as { identifier: string }).identifier),
          number,
          prefix,
        );
        notes.push(note);
        return slot(
          "span",
          html`${joiner(view)}<sup class="mark"><a id="${prefix}ref-${number}" href="#${prefix}note-${number}" aria-label="${view.words.note(number)}">${number}</a></sup>${foot}`,
        );
      }
      numbers.set(claim.id, number);
      notes.push(claimNote(view, claim, number, prefix, defined));
      const sign = claimMark(view, claim, number, prefix);
      const mark = slot("span", view.book ? html`${sign}${footNote(view, claim, number)}` : sign);
      if (claim.verdict !== "holds" || claim.claim.disputed)
        margins.set(String(mark.properties.dataSlot), keep(marginNote(view, claim, number)));
      return mark;
    },
    footnoteDefinition: () => undefined,
    inlineCode(_state, node) {
      const value = report.values.get(spot(node as Nodes));
      if (!value)
        return {
          type: "element",
          tagName: "code",
          properties: {},
          children: [{ type: "text", value: (node as { value: string }).value }],
        };
      const text = typeset(showInline(value, view.language), view.language);
      const number = values.length + 1;
      values.push(valueNote(view, value, text, number, prefix));
      return slot("span", valueMark(value, text, number, prefix));
    },
    code(_state, node) {
      const { lang, value } = node as { lang?: string | null; value: string };
      if ((blockKinds as readonly string[]).includes(lang ?? "")) {
        const drawn = report.figures[figure];
        figure += 1;
        const file = (extension: "csv" | "svg"): string =>
          addressOf(view, figureFile(slug, figure, extension));
        const place = { id: `${prefix}figure-${figure}`, words: view.words, language: view.language };
        if (drawn)
          return slot(
            "div",
            drawFigure(drawn, {
              ...place,
              source: sourceLine(view, drawn),
              csv: file("csv"),
              svg: file("svg"),
            }),
          );
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
  const { title, sections } = polish(hast, {
    prefix,
    linkLabel: view.words.linkTo,
    tableLabel: view.words.table,
    margins,
    picture: (src) => pictureFor(view, src),
    chapterLink: (href) => chapterAddress(view, href),
  });
  const fill = (nodes: HastRoot["children"]): Html =>
    raw(
      cleanText(toHtml({ type: "root", children: nodes })).replace(
        /<(span|div) data-slot="(\d+)"><\/\1>/g,
        (_all, _tag, n: string) => slots[Number(n)]?.text ?? "",
      ),
    );
  return {
    title: title.length > 0 ? fill(title) : html`${report.chapter.title}`,
    text: fill(hast.children),
    notes,
    values,
    sections,
    numbers,
  };
}

/** Where the file of another chapter is published: its page, or on the page of the whole its part. */
function chapterAddress(view: View, href: string): string | undefined {
  const [path = "", anchor] = decoded(href).split("#");
  const name = path.replace(/^\.\//, "");
  const { chapters } = view.site.report;
  const found = chapters.find((c) => basename(c.chapter.document.file) === name)?.chapter;
  if (name === "" || !found) return undefined;
  if (view.book) {
    const part = chaptersFor(view.site, found.language).findIndex((c) => c.chapter === found);
    return `#c${part + 1}`;
  }
  const page = addressOf(view, chapterFile(found.slug));
  return anchor === undefined ? page : `${page}#${encodeURIComponent(anchor)}`;
}

/** A picture that a chapter names by its path from chapters/: `../figures/map.png`. */
function pictureFor(view: View, src: string) {
  const name = /^(?:\.\.\/)?figures\/([^/\\]+)$/.exec(decoded(src))?.[1];
  const picture = name === undefined ? undefined : view.site.pictures?.get(name);
  if (name === undefined || !picture) return undefined;
  return { src: addressOf(view, `figures/${name}`), width: picture.width, height: picture.height };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
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

const safeHtml = (children: RootContent[]): Html =>
  raw(cleanText(toHtml(sanitize(toHast({ type: "root", children }) as HastNodes, defaultSchema))));

/** A note that is no check, and its footnote in the PDF; one of lists or tables stands after the chapter there too. */
function plainNote(
  view: View,
  definition: FootnoteDefinition | undefined,
  number: number,
  prefix: string,
): { note: Html; foot: Html | "" } {
  const blocks = definition?.children ?? [];
  const inline = blocks.flatMap((block, i): RootContent[] =>
    block.type === "paragraph"
      ? [...(i > 0 ? [{ type: "text" as const, value: " " }] : []), ...block.children]
      : [],
  );
  const atFoot = view.book && blocks.length > 0 && blocks.every((block) => block.type === "paragraph");
  const note = html`<li id="${prefix}note-${number}" class="note${atFoot ? " at-foot" : ""}"${view.book ? html` value="${number}"` : ""}>${safeHtml(blocks)}<p class="more"><a class="up" href="#${prefix}ref-${number}" aria-label="${view.words.backToText}">↩</a></p></li>`;
  return { note, foot: atFoot ? footOf(number, safeHtml(inline)) : "" };
}
