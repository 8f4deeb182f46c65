import { child, childrenOf, settingOf, toggle, type Xml } from "./xml.js";

interface Style {
  id: string;
  name: string;
  basedOn: string | undefined;
  pPr: Xml | undefined;
  rPr: Xml | undefined;
}

/** What a paragraph is by its style and its own settings. */
export type ParagraphRole =
  | { kind: "title" }
  | { kind: "heading"; depth: number }
  | { kind: "code" }
  | { kind: "quote" }
  /** A table of contents, which the published edition makes for itself. */
  | { kind: "contents" }
  | { kind: "text" };

const titles = /^(?:title|titel|titre|título|titolo|表題|標題|标题)$/i;
const codeParagraphs =
  /^(?:source ?code|code(?: block)?|html preformatted|preformatted text|macro(?: text)?|listing)$/i;
const codeRuns =
  /^(?:(?:inline ?|source ?)?code(?: char)?|html (?:code|keyboard|sample|typewriter)|verbatim char|source text|teletype)$/i;
const monospaced =
  /^(?:consolas|courier(?: new)?|lucida console|menlo|monaco|cascadia (?:code|mono)|liberation mono|dejavu sans mono|noto sans mono|source code pro|sf mono|ms gothic mono)$/i;

/** The styles of a document. Names are those that Word keeps in every language (`heading 1`), ids are translated. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly usual: string | undefined;

  constructor(tree: Xml | undefined) {
    for (const node of childrenOf(tree, "w:style")) {
      const id = node.attributes["w:styleId"] ?? "";
      this.styles.set(id, {
        id,
        name: settingOf(node, "w:name") ?? id,
        basedOn: settingOf(node, "w:basedOn"),
        pPr: child(node, "w:pPr"),
        rPr: child(node, "w:rPr"),
      });
      const usual = /^(?:1|true|on)$/.test(node.attributes["w:default"] ?? "");
      if (node.attributes["w:type"] === "paragraph" && usual) this.usual = id;
    }
  }

  /** A style and those it is based on, nearest first. */
  private chain(id: string | undefined): Style[] {
    const out: Style[] = [];
    for (let next = id; next !== undefined; ) {
      const style = this.styles.get(next);
      if (!style || out.includes(style)) break;
      out.push(style);
      next = style.basedOn;
    }
    return out;
  }

  private paragraphChain(pPr: Xml | undefined): Style[] {
    return this.chain(settingOf(pPr, "w:pStyle") ?? this.usual);
  }

  role(pPr: Xml | undefined): ParagraphRole {
    const id = settingOf(pPr, "w:pStyle");
    const chain = this.paragraphChain(pPr);
    // A style that the document does not define is known by its id alone.
    const names = chain.length > 0 ? chain.map((s) => s.name) : id === undefined ? [] : [id];
    if (names.some((name) => /^(?:toc ?\d|toc heading|contents (?:\d|heading))$/i.test(name)))
      return { kind: "contents" };
    if (names[0] !== undefined && titles.test(names[0])) return { kind: "title" };
    const own = Number(settingOf(pPr, "w:outlineLvl") ?? Number.NaN);
    if (own >= 0 && own <= 8) return { kind: "heading", depth: own + 1 };
    if (own !== 9) {
      for (const [i, name] of names.entries()) {
        const level = /^(?:heading|überschrift|titre|見出し|标题|標題)\s*([1-9])$/i.exec(name)?.[1];
        if (level) return { kind: "heading", depth: Number(level) };
        const outline = Number(settingOf(chain[i]?.pPr, "w:outlineLvl") ?? Number.NaN);
        if (outline >= 0 && outline <= 8) return { kind: "heading", depth: outline + 1 };
      }
    }
    if (names.some((name) => codeParagraphs.test(name))) return { kind: "code" };
    if (names.some((name) => /^(?:intense )?quot(?:e|ations?)$|^block ?text$/i.test(name)))
      return { kind: "quote" };
    return { kind: "text" };
  }

  /** Where the numbering of a paragraph is set: on itself or in its style. */
  numbering(pPr: Xml | undefined): Xml | undefined {
    return (
      child(pPr, "w:numPr") ??
      this.paragraphChain(pPr)
        .map((s) => child(s.pPr, "w:numPr"))
        .find((n) => n !== undefined)
    );
  }

  /** A switch of a run, by itself, its character style, or, for what hides text, its paragraph's style. */
  on(name: string, rPr: Xml | undefined, pPr?: Xml): boolean {
    const own = toggle(rPr, name);
    if (own !== undefined) return own;
    const chain = this.chain(settingOf(rPr, "w:rStyle"));
    const inherited = pPr ? [...chain, ...this.paragraphChain(pPr)] : chain;
    return inherited.map((s) => toggle(s.rPr, name)).find((t) => t !== undefined) ?? false;
  }

  /** Whether a run is set as code: by its character style, or in a typewriter face of its own. */
  code(rPr: Xml | undefined): boolean {
    const id = settingOf(rPr, "w:rStyle");
    const chain = this.chain(id);
    const names = chain.length > 0 ? chain.map((s) => s.name) : id === undefined ? [] : [id];
    if (names.some((name) => codeRuns.test(name))) return true;
    const font = child(rPr, "w:rFonts")?.attributes["w:ascii"];
    return font !== undefined && monospaced.test(font);
  }

  /** The language that the document's text is set in by default, such as `en-GB`. */
  language(tree: Xml | undefined): string | undefined {
    const defaults = child(child(child(tree, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    return child(defaults, "w:lang")?.attributes["w:val"];
  }
}
