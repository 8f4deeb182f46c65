import { posix } from "node:path";
import { zipSync } from "fflate";
import { readParts } from "../word.js";
import { commentXml, oldComments, type WordComment, withoutThreads } from "./comments.js";
import { type Opened, openParts, relationsName } from "./open.js";
import { type Edit, splice } from "./splice.js";
import { type Parts, unpack } from "./unpack.js";
import { below, parseXml, partText, type Xml } from "./xml.js";

const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The prefix, with its colon, that an element has in its own text. */
const prefixOf = (text: string, node: Xml): string =>
  /^<([\w.-]+:)?/.exec(text.slice(node.start, node.start + 80))?.[1] ?? "";

/** What an element put into a part must declare: nothing where its root binds the prefix `w` as Word does. */
function declaration(text: string, root: Xml): string {
  const uri = text.includes(strict) ? strict : transitional;
  const tag = text.slice(root.start, text.indexOf(">", root.start));
  return tag.includes(`xmlns:w="${uri}"`) ? "" : ` xmlns:w="${uri}"`;
}

/** Where the end tag of an element that is not empty begins. */
const insideEnd = (text: string, node: Xml): number => text.lastIndexOf("</", node.end);

/** The change that puts something at the end of an element, also of an empty one. */
function append(text: string, node: Xml, more: string): Edit[] {
  if (more === "") return [];
  if (!text.slice(node.start, node.end).endsWith("/>"))
    return [{ start: insideEnd(text, node), end: insideEnd(text, node), text: more, order: 2 }];
  const name = /^<([^\s/>]+)/.exec(text.slice(node.start, node.end))?.[1] ?? "";
  return [{ start: node.end - 2, end: node.end, text: `>${more}</${name}>` }];
}

/**
 * A copy of a Word document with comments at its marks, by `line:column` of the mark, signed "Chancery". Comments that
 * Chancery put there before are replaced, those of others are kept, and every other part stays as it is, so that doing
 * it again gives the same bytes. Marks in text boxes cannot carry a comment. Throws UserError as `readWord` does.
 */
export async function annotateWord(
  file: string,
  bytes: Uint8Array,
  comments: ReadonlyMap<string, WordComment>,
): Promise<{ bytes: Uint8Array; placed: number }> {
  const parts = await unpack(file, bytes);
  const opened = openParts(file, parts);
  const changed = new Map<string, string>();
  const textOf = (part: string): string =>
    changed.get(part) ?? partText(file, part, parts.get(part) ?? empty);
  const known = opened.relations.find((r) => r.type === "comments" && !r.outside)?.target;
  const part = known ?? newName(opened, parts);
  const old = known
    ? oldComments(opened.tree(known))
    : { ids: new Set<string>(), paragraphs: new Set<string>(), nodes: [], next: 0 };
  const { edits, made } = marksWithComments(file, parts, textOf(opened.main), old, comments);
  changed.set(opened.main, splice(textOf(opened.main), edits));
  if (known) {
    const text = textOf(known);
    const root = opened.tree(known);
    const own = made.map((make) => make(declaration(text, root))).join("");
    const gone = old.nodes.map((node): Edit => ({ start: node.start, end: node.end, text: "" }));
    changed.set(known, splice(text, [...gone, ...append(text, root, own)]));
    for (const { target, type } of opened.relations)
      if (/^comments(?:Extended|Ids|Extensible)$/.test(type) && parts.has(target)) {
        const tree = parseXml(file, target, textOf(target));
        changed.set(target, splice(textOf(target), withoutThreads(textOf(target), tree, old.paragraphs)));
      }
  } else if (made.length > 0) {
    const uri = textOf(opened.main).includes(strict) ? strict : transitional;
    const own = made.map((make) => make("")).join("");
    changed.set(part, `${head}<w:comments xmlns:w="${uri}">${own}</w:comments>`);
    enlist(file, opened, part, uri === strict, textOf, changed);
  }
  return { bytes: pack(parts, changed), placed: made.length };
}

const empty = new Uint8Array();

function newName(opened: Opened, parts: Parts): string {
  const folder = posix.dirname(opened.main);
  for (let n = 0; ; n += 1) {
    const name = posix.join(folder, `comments${n === 0 ? "" : n}.xml`);
    if (!parts.has(name)) return name;
  }
}

/** Makes the new part of comments known to the package and to the main part. */
function enlist(
  file: string,
  opened: Opened,
  part: string,
  isStrict: boolean,
  textOf: (part: string) => string,
  changed: Map<string, string>,
): void {
  const types = "[Content_Types].xml";
  const typesText = textOf(types);
  const typesRoot = parseXml(file, types, typesText);
  const override = `<${prefixOf(typesText, typesRoot)}Override PartName="/${part}" ContentType="${commentsType}"/>`;
  changed.set(types, splice(typesText, append(typesText, typesRoot, override)));
  const relations = relationsName(opened.main);
  const text = textOf(relations);
  const root = parseXml(file, relations, text);
  const base = isStrict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const taken = new Set(opened.relations.map((r) => r.id));
  let id = "rIdChancery";
  for (let n = 2; taken.has(id); n += 1) id = `rIdChancery${n}`;
  const relation = `<${prefixOf(text, root)}Relationship Id="${id}" Type="${base}/comments" Target="${posix.basename(part)}"/>`;
  changed.set(relations, splice(text, append(text, root, relation)));
}

/** Takes the old comments' ranges out of the main part and puts the new ones in; gives the comments to be written. */
function marksWithComments(
  file: string,
  parts: Parts,
  text: string,
  old: { ids: ReadonlySet<string>; next: number },
  comments: ReadonlyMap<string, WordComment>,
): { edits: Edit[]; made: ((declared: string) => string)[] } {
  const { marks, main } = readParts(file, parts);
  const edits: Edit[] = [];
  const gone = (node: Xml): void => void edits.push({ start: node.start, end: node.end, text: "" });
  for (const name of ["w:commentRangeStart", "w:commentRangeEnd"])
    for (const node of below(main, name)) if (old.ids.has(node.attributes["w:id"] ?? "")) gone(node);
  for (const run of below(main, "w:r")) {
    const own = run.children.filter(
      (c) => c.name === "w:commentReference" && old.ids.has(c.attributes["w:id"] ?? ""),
    );
    if (own.length === 0) continue;
    if (run.children.every((c) => c.name === "w:rPr" || own.includes(c))) gone(run);
    else own.forEach(gone);
  }
  const boxes = below(main, "w:txbxContent");
  // A comment stands around an insertion or a field, never within one.
  const wrappers = ["w:ins", "w:moveTo", "w:fldSimple"].flatMap((name) => below(main, name));
  const within = (node: Xml, outer: Xml): boolean => outer.start <= node.start && node.end <= outer.end;
  const made: ((declared: string) => string)[] = [];
  const declared = declaration(text, main);
  const first = new Set(["footnote", "endnote"].map((kind) => marks.find((m) => m.note.startsWith(kind))));
  for (const mark of marks) {
    const { place, run } = mark;
    const comment = comments.get(`${place.line}:${place.column}`);
    if (!comment || boxes.some((box) => within(run, box))) continue;
    const outer = wrappers.reduce((so, w) => (within(run, w) && within(so, w) ? w : so), run);
    const id = String(old.next + made.length);
    const tag = (name: string, also = declared) => `<w:${name}${also} w:id="${id}"/>`;
    const at = (where: number, text: string, order: number): void =>
      void edits.push({ start: where, end: where, text, order });
    const reference = `<w:r${declared}>${tag("commentReference", "")}</w:r>`;
    // LibreOffice 7 loses the text of every note of a document that has a comment between its first two marks.
    if (first.has(mark)) at(outer.start, reference, 1);
    else {
      at(outer.start, tag("commentRangeStart"), 1);
      at(outer.end, tag("commentRangeEnd") + reference, -1);
    }
    made.push((own) => commentXml(own, id, comment));
  }
  return { edits, made };
}

/** The parts as an archive, in their order and at one time, so that the same parts give the same bytes. */
function pack(parts: Parts, changed: ReadonlyMap<string, string>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, bytes] of parts) {
    const text = changed.get(name);
    if (text === undefined) files[name] = bytes;
    else
      files[name] = bytes[0] === 0xff && bytes[1] === 0xfe ? Buffer.from(text, "utf16le") : Buffer.from(text);
  }
  for (const [name, text] of changed) files[name] ??= Buffer.from(text);
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
