import { SaxesParser } from "saxes";
import { UserError } from "../../base/problem.js";
import { problem } from "../problems.js";

/** An element of a part, with where it stands in the part's text. */
export interface Xml {
  /** Its usual prefix and name (`w:p`), whatever prefix the file gives its namespace. */
  name: string;
  /** By usual prefix and name. */
  attributes: Readonly<Record<string, string>>;
  children: Xml[];
  /** Text directly within it. */
  text: string;
  /** Offset of its `<`, and the one after its last `>`. */
  start: number;
  end: number;
}

/** Deepest nesting; a table within a text box within a table stays below 60. */
const maxDepth = 256;
/** Most elements of a part; a thousand pages have about a million. */
const maxElements = 3_000_000;

/** Prefixes by namespace, those of the transitional and of the strict form of the standard. */
const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "op",
  "http://purl.oclc.org/ooxml/officeDocument/customProperties": "op",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
  "http://schemas.microsoft.com/office/word/2018/wordml/cex": "w16cex",
  "urn:schemas-microsoft-com:vml": "v",
  "http://purl.org/dc/elements/1.1/": "dc",
};

const usual = (uri: string, local: string): string => {
  if (uri === "") return local;
  return `${prefixes[uri] ?? "other"}:${local}`;
};

/** A part's text: UTF-8, or UTF-16 with the mark that says so. Throws UserError for other bytes. */
export function partText(file: string, part: string, bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(wide ? "utf-16le" : "utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError([
      problem("word-xml", { part, found: "bytes that are no UTF-8" }, { file, line: 1, column: 1 }),
    ]);
  }
}

/**
 * The tree of a part. Throws UserError for what is not well-formed, for a document type declaration, which no part
 * of a Word document may have and by which files outside could be drawn in, and for nesting beyond reason.
 */
export function parseXml(file: string, part: string, text: string): Xml {
  const fail = (found: string) =>
    new UserError([problem("word-xml", { part, found }, { file, line: 1, column: 1 })]);
  const parser = new SaxesParser({ xmlns: true, position: true } as const);
  // The parser leaves a byte order mark out of its count.
  const skipped = text.startsWith("\uFEFF") ? 1 : 0;
  const open: Xml[] = [];
  const begun: number[] = [];
  let root: Xml | undefined;
  let count = 0;
  parser.on("error", ({ message }) => {
    throw fail(message.replace(/^[\d: ]+/, "").replace(/\.$/, ""));
  });
  parser.on("doctype", () => {
    throw fail("a document type declaration");
  });
  parser.on("opentagstart", () => {
    begun.push(text.lastIndexOf("<", skipped + parser.position - 1));
    count += 1;
    if (count > maxElements)
      throw new UserError([
        problem(
          "word-too-large",
          { what: `${part} has more than ${maxElements} elements` },
          { file, line: 1, column: 1 },
        ),
      ]);
    if (begun.length > maxDepth) throw fail(`elements ${maxDepth} deep`);
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      if (attribute.prefix !== "xmlns" && attribute.name !== "xmlns")
        attributes[usual(attribute.uri, attribute.local)] = attribute.value;
    const node: Xml = {
      name: usual(tag.uri, tag.local),
      attributes,
      children: [],
      text: "",
      start: begun.at(-1) ?? 0,
      end: 0,
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const add = (more: string): void => {
    const inner = open.at(-1);
    if (inner) inner.text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    begun.pop();
    const node = open.pop();
    if (node) node.end = skipped + parser.position;
  });
  parser.write(text.slice(skipped)).close();
  if (!root) throw fail("no element");
  return root;
}

export const child = (node: Xml | undefined, name: string): Xml | undefined =>
  node?.children.find((c) => c.name === name);

export const childrenOf = (node: Xml | undefined, name: string): Xml[] =>
  node?.children.filter((c) => c.name === name) ?? [];

/** All elements of a name below a node, in document order. */
export function below(node: Xml | undefined, name: string, out: Xml[] = []): Xml[] {
  for (const c of node?.children ?? []) {
    if (c.name === name) out.push(c);
    below(c, name, out);
  }
  return out;
}

/** The value of a child such as `<w:pStyle w:val="Title"/>`. */
export const settingOf = (node: Xml | undefined, name: string): string | undefined =>
  child(node, name)?.attributes["w:val"];

/** Whether a switch such as `<w:b/>` is on, off, or not set. */
export function toggle(node: Xml | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (!found) return undefined;
  return !/^(?:0|false|off|none)$/.test(found.attributes["w:val"] ?? "true");
}
