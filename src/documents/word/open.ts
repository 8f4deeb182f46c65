import { posix } from "node:path";
import { UserError } from "../../base/problem.js";
import { problem } from "../problems.js";
import type { Parts } from "./unpack.js";
import { childrenOf, parseXml, partText, type Xml } from "./xml.js";

/** Where a relationship leads: a part of the document, or an address outside it. */
interface Relation {
  id: string;
  /** Last part of its type: `footnotes`, `hyperlink`. */
  type: string;
  target: string;
  outside: boolean;
}

/** A Word document's parts, found by their relationships and not by their usual names. */
export interface Opened {
  /** Name of the main part. */
  main: string;
  relations: readonly Relation[];
  /** The tree of a part that the main one has of this type, or undefined. */
  related(type: string): Xml | undefined;
  /** The same of the document as a whole: its properties. */
  property(type: string): Xml | undefined;
  tree(part: string): Xml;
}

/** Name of the part that holds the relationships of another. */
export const relationsName = (part: string): string =>
  posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);

function relationsOf(file: string, parts: Parts, part: string): Relation[] {
  const name = part === "" ? "_rels/.rels" : relationsName(part);
  const bytes = parts.get(name);
  if (!bytes) return [];
  return childrenOf(parseXml(file, name, partText(file, name, bytes)), "rel:Relationship").map((node) => {
    const outside = node.attributes.TargetMode === "External";
    const target = node.attributes.Target ?? "";
    const inside = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
    const type = node.attributes.Type ?? "";
    return {
      id: node.attributes.Id ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: outside ? target : inside,
      outside,
    };
  });
}

/** Finds the parts of an unpacked document. Throws UserError if it has no text, as a workbook has none. */
export function openParts(file: string, parts: Parts): Opened {
  const place = { file, line: 1, column: 1 };
  const trees = new Map<string, Xml>();
  const tree = (part: string): Xml => {
    const known = trees.get(part);
    if (known) return known;
    const bytes = parts.get(part);
    if (!bytes) throw new UserError([problem("word-part", { part }, place)]);
    const made = parseXml(file, part, partText(file, part, bytes));
    trees.set(part, made);
    return made;
  };
  const whole = relationsOf(file, parts, "");
  const main = whole.find((r) => r.type === "officeDocument")?.target;
  if (main === undefined)
    throw new UserError([
      parts.size === 0 || !parts.has("[Content_Types].xml")
        ? problem("not-word", {}, place)
        : problem("word-part", { part: "word/document.xml" }, place),
    ]);
  if (tree(main).name !== "w:document") throw new UserError([problem("not-word", {}, place)]);
  const relations = relationsOf(file, parts, main);
  const of = (list: readonly Relation[], type: string): Xml | undefined => {
    const found = list.find((r) => r.type === type && !r.outside);
    return found ? tree(found.target) : undefined;
  };
  return {
    main,
    relations,
    related: (type) => of(relations, type),
    property: (type) => of(whole, type),
    tree,
  };
}
