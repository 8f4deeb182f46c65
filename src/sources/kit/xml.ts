import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { packageRoot } from "../../base/packageRoot.js";
import type { Problem } from "../../base/problem.js";
import { once } from "../../states/tables.js";
import { type Bytes, utf8Of } from "./bytes.js";
import { at, fatal } from "./fatalProblem.js";
import { peekText } from "./header.js";
import { problem } from "./problems.js";
import type { Encoding, XmlOptions } from "./types.js";

/** Longest stretch of a file that may belong to one element, in characters. */
const maxElement = 8 << 20;
/** Deepest nesting: publishers' files stay below 20. */
const maxDepth = 100;
const encodings = /^(?:utf-?8|us-ascii|utf-?16(?:le|be)?)$/i;
/** What is declared as Latin-1 is Windows-1252 in practice, and the two differ in control characters alone. */
const latin = /^(?:iso-?8859-1|latin-?1|windows-1252)$/i;

/** The encoding that the file declares, where it is one that has to be undone. */
async function declared(file: Bytes): Promise<Encoding | undefined> {
  const [, name = ""] = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(await peekText(file)) ?? [];
  return latin.test(name) ? "windows-1252" : undefined;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An element, of an XML file or of what is read as one. Names are without prefixes. */
export class Element {
  readonly children: Element[] = [];
  /** Its own text without blanks at the ends. */
  text = "";

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    /** Line on which it opens. */
    readonly line: number,
  ) {}

  /** The elements at the end of a path of names: `Names/Name`. */
  all(path: string): Element[] {
    let found: Element[] = [this];
    for (const name of path.split("/"))
      found = found.flatMap((one) => one.children.filter((child) => child.name === name));
    return found;
  }

  first(path: string): Element | undefined {
    return this.all(path)[0];
  }

  /** The texts of all at the end of a path that have one. */
  texts(path: string): string[] {
    return this.all(path)
      .map((one) => one.text)
      .filter((text) => text !== "");
  }

  /** The attribute, or text of the first element, at the end of a path, without blanks at its ends; "" for nothing. */
  get(path: string): string {
    const cut = path.lastIndexOf("/");
    const holder = cut < 0 ? this : this.first(path.slice(0, cut));
    const name = path.slice(cut + 1);
    return (holder?.attributes[name] ?? holder?.first(name)?.text ?? "").trim();
  }
}

/** What may stand in each element, by its name, as XmlOptions describe it. */
export type XmlLayout = Readonly<Record<string, readonly string[]>>;

/**
 * The layout of a source's XML, an outline in `src/sources/<source>/layout.txt`: `Name Other: part @attribute` says what
 * may stand in each of the elements before the colon. A line without a colon goes on with the one before, and an element
 * may have several lines.
 */
export const xmlLayout = (source: string): (() => XmlLayout) =>
  once(() => {
    const outline = readFileSync(join(packageRoot(), "src", "sources", source, "layout.txt"), "utf8");
    const layout: Record<string, string[]> = {};
    const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
    for (const [, names = "", parts = ""] of outline.matchAll(/^([^#:\n]+):((?:[^:\n]*(?:\n|$))+)/gm))
      for (const name of words(names)) layout[name] = [...(layout[name] ?? []), ...words(parts)];
    return layout;
  });

/** What stands in an element that its layout does not name, reported once for each kind. */
class Audit {
  private readonly known = new Map<string, Set<string>>();
  private readonly reported = new Set<string>();

  constructor(
    private readonly file: Bytes,
    layout: XmlLayout | undefined,
    private readonly report: (problem: Problem) => void,
  ) {
    for (const [name, parts] of Object.entries(layout ?? {})) this.known.set(name, new Set(parts));
  }

  /** True if whatever stands in this element is let be. */
  free(name: string): boolean {
    return this.known.get(name)?.has("*") ?? false;
  }

  look(parent: string | undefined, part: string, line: number): void {
    if (this.known.size === 0 || parent === undefined) return;
    const known = this.known.get(parent);
    const what = `${parent} ${part}`;
    if (known?.has(part) || this.reported.has(what)) return;
    this.reported.add(what);
    const expected = known ? [...known].join(", ") : "text alone";
    this.report(problem("unknown-element", { part, parent, expected }, at(this.file, line)));
  }
}

/** Attributes without those that say how to read the XML itself. */
function ownAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const own: Record<string, string> = {};
  for (const name in given)
    if (!/^(?:xmlns(?::|$)|xsi:|xml:)/.test(name)) own[localName(name)] = given[name] ?? "";
  return own;
}

/** A parser whose errors are thrown as FatalProblem, with the place of the last character that is good. */
function strictParser(file: Bytes) {
  const parser = new SaxesParser({ xmlns: false, position: true } as const);
  const here = () => at(file, parser.line, Math.max(1, parser.column - 1));
  parser.on("error", ({ message }) => {
    const found = message.replace(/^[\d: ]+/, "").replace(/\.$/, "");
    throw fatal("bad-xml", { found }, here());
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !encodings.test(encoding) && !latin.test(encoding))
      throw fatal("xml-encoding", { found: encoding }, here());
  });
  return { parser, here };
}

/**
 * Elements of an XML file, streamed: each is given when it closes, as a small tree, so that memory does not grow
 * with the file. Throws FatalProblem with line and column for what is not well-formed (invalid characters and undeclared
 * entities are not), for a declared encoding that is neither Unicode nor Latin-1, and for an element that does not end within 8 MB.
 * The column is that of the last character that is good. What the layout does not name is reported.
 */
export async function* xmlElements(
  file: Bytes,
  options: XmlOptions,
  report: (problem: Problem) => void = () => undefined,
): AsyncGenerator<Element> {
  const { parser, here } = strictParser(file);
  const audit = new Audit(file, options.layout, report);
  const wanted = new Set(options.elements);
  const heads = new Set(options.heads ?? []);
  /** Elements open now; outermost first. Those within a wanted one are trees, the others names. */
  const names: string[] = [];
  const trees: Element[] = [];
  let ready: Element[] = [];
  /** Depth of the outermost element open now whose content is let be; 0 for none. */
  let free = 0;
  let begun = 0;
  let line = 1;
  const tooLarge = () =>
    fatal("element-too-large", { name: names.at(-1) ?? "", max: "8 MB", depth: maxDepth }, here());

  parser.on("opentagstart", () => {
    // The name is known with the character after it, which may be the end of its line.
    line = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    const parent = names.at(-1);
    const attributes = ownAttributes(tag.attributes);
    if (free === 0) {
      audit.look(parent, name, line);
      if (audit.free(name)) free = names.length + 1;
      else for (const attribute in attributes) audit.look(name, `@${attribute}`, line);
    }
    names.push(name);
    if (names.length > maxDepth) throw tooLarge();
    const outer = trees.at(-1);
    if (outer || wanted.has(name)) {
      const element = new Element(name, attributes, line);
      outer?.children.push(element);
      trees.push(element);
      if (!outer) begun = parser.position;
    } else if (heads.has(name)) ready.push(new Element(name, attributes, line));
    if (trees.length === 0) begun = parser.position;
  });
  const text = (part: string): void => {
    const inner = trees.at(-1);
    if (inner) inner.text += part;
    else if (free === 0 && part.trim() !== "") audit.look(names.at(-1), "text", parser.line);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    if (names.length === free) free = 0;
    names.pop();
    const element = trees.pop();
    if (element) element.text = element.text.trim();
    if (element && trees.length === 0) ready.push(element);
    if (trees.length === 0) begun = parser.position;
  });

  for await (const chunk of utf8Of(file, await declared(file), false)) {
    parser.write(chunk.toString("utf8"));
    if (parser.position - begun > maxElement) throw tooLarge();
    yield* ready;
    ready = [];
  }
  parser.close();
  yield* ready;
}

/** The root element of an XML file with its attributes, read without the rest. Throws FatalProblem if there is none. */
export async function xmlRoot(file: Bytes): Promise<Element> {
  const { parser, here } = strictParser(file);
  let root: Element | undefined;
  parser.on("opentag", (tag) => {
    root ??= new Element(localName(tag.name), ownAttributes(tag.attributes), parser.line);
  });
  for await (const chunk of utf8Of(file, await declared(file), false)) {
    try {
      parser.write(chunk.toString("utf8"));
    } catch (error) {
      // What is wrong after it is reported when the file is read.
      if (!root) throw error;
    }
    if (root) return root;
    if (parser.position > maxElement) break;
  }
  throw fatal("bad-xml", { found: "no element" }, here());
}
