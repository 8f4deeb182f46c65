import type { Opened } from "./open.js";
import type { Styles } from "./styles.js";
import { below, child, type Xml } from "./xml.js";

/** How a stretch of text is set, as far as a page shows it. */
export interface Format {
  strong: boolean;
  emphasis: boolean;
  struck: boolean;
  raised: "sup" | "sub" | null;
  code: boolean;
}

/** What a paragraph is made of, in order; `start` is the character within it. */
export type Piece =
  | { kind: "text"; text: string; start: number; format: Format; link: string | null }
  /** `run` is the run that holds the mark. */
  | { kind: "mark"; note: string; start: number; run: Xml; hidden: boolean }
  | { kind: "image"; url: string; alt: string; start: number };

/** A paragraph as read, with what stands in boxes that hang on it. */
export interface Pieces {
  text: string;
  pieces: Piece[];
  boxes: Xml[];
}

/** A mark or a picture takes one character, as it does in Word. */
const object = "\uFFFC";

/** Signs of Wingdings that Word puts in place of `==>` and its like. */
const wingdings: Readonly<Record<string, string>> = { f0e0: "→", f0df: "←", f0f3: "⇔", f0e8: "→", f04a: "☺" };

function symbol(node: Xml): string {
  const code = (node.attributes["w:char"] ?? "").toLowerCase();
  const point = Number.parseInt(code, 16);
  if (wingdings[code] !== undefined) return wingdings[code];
  // What stands in a font's own area has no meaning without the font: shown as what cannot be shown.
  if (!(point > 0x1f) || (point >= 0xe000 && point <= 0xf8ff) || point > 0xffff) return "\uFFFD";
  return String.fromCodePoint(point);
}

interface Field {
  code: boolean;
  instruction: string;
}

const linkOf = (instruction: string): string | null => {
  const found = /^\s*HYPERLINK\s+(?!\\)"?([^"\s]+)"?/i.exec(instruction)?.[1];
  return found ?? null;
};

/** Elements that only wrap what is read. Insertions are read as if accepted. */
const wrappers = new Set(
  ["ins", "moveTo", "smartTag", "customXml", "sdtContent", "bdo", "dir", "rubyBase"].map(
    (name) => `w:${name}`,
  ),
);

/** Reads the paragraphs of one story: the body, or a footnote. A field may run over several of them. */
export class PieceReader {
  private readonly fields: Field[] = [];
  /** Notes whose marks stand in text that is deleted. */
  readonly deleted = new Set<string>();
  private text = "";
  private pieces: Piece[] = [];
  private boxes: Xml[] = [];
  private pPr: Xml | undefined;

  constructor(
    private readonly opened: Opened,
    private readonly styles: Styles,
    /** Whether hidden text is read too. */
    private readonly hiddenToo: boolean,
  ) {}

  paragraph(node: Xml): Pieces {
    this.text = "";
    this.pieces = [];
    this.boxes = [];
    this.pPr = child(node, "w:pPr");
    this.walk(node, null);
    return { text: this.text, pieces: this.pieces, boxes: this.boxes };
  }

  private walk(node: Xml, link: string | null): void {
    for (const inner of node.children) {
      if (inner.name === "w:r") this.run(inner, link);
      else if (wrappers.has(inner.name)) this.walk(inner, link);
      else if (inner.name === "w:hyperlink") this.walk(inner, this.address(inner) ?? link);
      else if (inner.name === "w:fldSimple")
        this.walk(inner, linkOf(inner.attributes["w:instr"] ?? "") ?? link);
      else if (inner.name === "w:sdt") {
        const empty = child(child(inner, "w:sdtPr"), "w:showingPlcHdr") !== undefined;
        if (!empty) this.walk(inner, link);
      } else if (inner.name === "w:del" || inner.name === "w:moveFrom") this.drop(inner);
      else if (inner.name === "m:oMath" || inner.name === "m:oMathPara")
        this.add(
          below(inner, "m:t")
            .map((t) => t.text)
            .join(""),
          undefined,
          link,
        );
    }
  }

  private address(node: Xml): string | null {
    const relation = this.opened.relations.find((r) => r.id === node.attributes["r:id"]);
    const anchor = node.attributes["w:anchor"];
    if (relation?.outside) return anchor === undefined ? relation.target : `${relation.target}#${anchor}`;
    return null;
  }

  private drop(node: Xml): void {
    for (const kind of ["footnote", "endnote"])
      for (const mark of below(node, `w:${kind}Reference`))
        this.deleted.add(`${kind}-${mark.attributes["w:id"] ?? ""}`);
  }

  private run(run: Xml, link: string | null): void {
    const rPr = child(run, "w:rPr");
    const hidden = this.styles.on("w:vanish", rPr, this.pPr);
    // A mark of the writer's own choosing stands in the run after its reference.
    let ownMark = false;
    for (const node of run.children) {
      const field = this.fields.at(-1);
      switch (node.name) {
        case "w:fldChar":
          this.field(node.attributes["w:fldCharType"]);
          break;
        case "w:instrText":
          if (field) field.instruction += node.text;
          break;
        case "w:footnoteReference":
        case "w:endnoteReference":
          ownMark = /^(?:1|true|on)$/.test(node.attributes["w:customMarkFollows"] ?? "");
          this.mark(node, run, hidden);
          break;
        case "w:ruby":
          this.walk(node, link);
          break;
        case "mc:AlternateContent": {
          const chosen = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
          if (chosen) this.drawing(chosen);
          break;
        }
        case "w:drawing":
        case "w:pict":
        case "w:object":
          this.drawing(node);
          break;
        default:
          if (!ownMark && (!hidden || this.hiddenToo)) this.add(this.character(node), rPr, link);
      }
    }
  }

  private character(node: Xml): string {
    switch (node.name) {
      // A soft hyphen says where a word may be broken; it is no part of it.
      case "w:t":
        return node.text.replace(/[\u00ad\n\r]/g, (c) => (c === "\u00ad" ? "" : " "));
      case "w:tab":
      case "w:ptab":
        return "\t";
      case "w:br":
        return /^(?:page|column)$/.test(node.attributes["w:type"] ?? "") ? " " : "\v";
      case "w:cr":
        return "\v";
      case "w:noBreakHyphen":
        return "-";
      case "w:sym":
        return symbol(node);
      default:
        return "";
    }
  }

  private field(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === "begin") this.fields.push({ code: true, instruction: "" });
    else if (type === "separate" && field) field.code = false;
    else if (type === "end") this.fields.pop();
  }

  private add(text: string, rPr: Xml | undefined, link: string | null): void {
    if (text === "" || this.fields.some((f) => f.code)) return;
    const raised = child(rPr, "w:vertAlign")?.attributes["w:val"];
    const format: Format = {
      strong: this.styles.on("w:b", rPr),
      emphasis: this.styles.on("w:i", rPr),
      struck: this.styles.on("w:strike", rPr) || this.styles.on("w:dstrike", rPr),
      raised: raised === "superscript" ? "sup" : raised === "subscript" ? "sub" : null,
      code: this.styles.code(rPr),
    };
    const field = this.fields.map((f) => linkOf(f.instruction)).find((url) => url !== null);
    this.push({ kind: "text", text, start: this.text.length, format, link: field ?? link }, text);
  }

  /** Word cuts a word into runs where it was checked or edited; what is set alike is joined again. */
  private push(piece: Piece, text: string): void {
    const last = this.pieces.at(-1);
    if (
      piece.kind === "text" &&
      last?.kind === "text" &&
      last.link === piece.link &&
      JSON.stringify(last.format) === JSON.stringify(piece.format)
    )
      last.text += text;
    else this.pieces.push(piece);
    this.text += text;
  }

  private mark(node: Xml, run: Xml, hidden: boolean): void {
    const kind = node.name === "w:footnoteReference" ? "footnote" : "endnote";
    const note = `${kind}-${node.attributes["w:id"] ?? ""}`;
    this.push({ kind: "mark", note, start: this.text.length, run, hidden }, object);
  }

  private drawing(node: Xml): void {
    this.boxes.push(...below(node, "w:txbxContent"));
    const pictures = [...below(node, "a:blip"), ...below(node, "v:imagedata")];
    const [picture] = pictures;
    if (!picture) return;
    const about = below(node, "wp:docPr")[0]?.attributes ?? {};
    const alt = about.descr ?? about.title ?? picture.attributes.title ?? "";
    const linked = picture.attributes["r:link"] ?? picture.attributes["r:id"];
    const target = this.opened.relations.find((r) => r.id === linked && r.outside)?.target;
    // A picture that is linked, or was put in from a file and keeps its name, is the edition's own of that name.
    const name = target ?? below(node, "pic:cNvPr")[0]?.attributes.name ?? "";
    const url = `../figures/${name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)}`;
    this.push({ kind: "image", url, alt, start: this.text.length }, object);
  }
}
