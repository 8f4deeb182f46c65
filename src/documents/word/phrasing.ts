import type { Nodes, PhrasingContent } from "mdast";
import type { Format, Piece } from "./pieces.js";

/** Gives the position of characters of a paragraph. */
export type Positions = (start: number, end: number) => NonNullable<Nodes["position"]>;

type TextPiece = Extract<Piece, { kind: "text" }>;

/** `` `= expression` `` typed with its backticks is code, wherever Word cut it into runs. */
function withTypedCode(text: string, pieces: readonly Piece[]): Piece[] {
  let out = [...pieces];
  for (const found of text.matchAll(/`(=[^`\v]+)`/g)) {
    const start = found.index;
    const end = start + found[0].length;
    const inside = out.filter((p) => p.start < end && p.start + lengthOf(p) > start);
    const first = inside[0];
    if (first?.kind !== "text" || inside.some((p) => p.kind !== "text")) continue;
    const plain: Format = { strong: false, emphasis: false, struck: false, raised: null, code: true };
    const value: TextPiece = { kind: "text", text: found[0], start, format: plain, link: null };
    out = [...out.flatMap((p) => cut(p, 0, start)), value, ...out.flatMap((p) => cut(p, end, text.length))];
  }
  return out;
}

const lengthOf = (piece: Piece): number => (piece.kind === "text" ? piece.text.length : 1);

/** What of a piece stands between two characters. */
function cut(piece: Piece, from: number, to: number): Piece[] {
  const start = Math.max(piece.start, from);
  const end = Math.min(piece.start + lengthOf(piece), to);
  if (end <= start) return [];
  if (piece.kind !== "text") return [piece];
  return [{ ...piece, start, text: piece.text.slice(start - piece.start, end - piece.start) }];
}

/** Text with its line breaks as nodes of their own. */
function lines(piece: TextPiece, at: Positions): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let start = piece.start;
  for (const part of piece.text.split(/(\v)/)) {
    const position = at(start, start + part.length);
    if (part === "\v") out.push({ type: "break", position });
    else if (part !== "") out.push({ type: "text", value: part, position });
    start += part.length;
  }
  return out;
}

/** A stretch of text with what it is set in around it, the outermost last. */
function dressed(piece: TextPiece, at: Positions): PhrasingContent[] {
  const position = at(piece.start, piece.start + piece.text.length);
  const { format } = piece;
  let children: PhrasingContent[];
  if (format.code) {
    const value = piece.text.replace(/^`(=[^`]*)`$/, "$1").replace(/\v/g, " ");
    children = [{ type: "inlineCode", value, position }];
  } else children = lines(piece, at);
  if (format.raised) children = [{ type: "emphasis", data: { hName: format.raised }, children, position }];
  if (format.struck) children = [{ type: "delete", children, position }];
  if (format.emphasis) children = [{ type: "emphasis", children, position }];
  if (format.strong) children = [{ type: "strong", children, position }];
  return children;
}

/** The pieces of a paragraph as phrasing content. Blanks alone are set in nothing. */
export function phrasing(text: string, pieces: readonly Piece[], at: Positions): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let open: { url: string; children: PhrasingContent[] } | undefined;
  const cutUp = withTypedCode(text, pieces);
  for (const piece of cutUp) {
    let made: PhrasingContent[];
    const position = at(piece.start, piece.start + lengthOf(piece));
    if (piece.kind === "mark") {
      if (piece.hidden) continue;
      made = [{ type: "footnoteReference", identifier: piece.note, label: piece.note, position }];
    } else if (piece.kind === "image") made = [{ type: "image", url: piece.url, alt: piece.alt, position }];
    else if (piece.text.trim() === "") made = lines(piece, at);
    else made = dressed(piece, at);
    const url = piece.kind === "text" ? piece.link : null;
    if (url === null) {
      open = undefined;
      out.push(...made);
    } else if (open?.url === url) open.children.push(...made);
    else {
      const link: Nodes & { type: "link" } = { type: "link", url, children: made, position };
      open = { url, children: link.children };
      out.push(link);
    }
  }
  return out;
}
