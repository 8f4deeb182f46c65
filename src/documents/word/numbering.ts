import { child, childrenOf, settingOf, type Xml } from "./xml.js";

/** Where in a list a paragraph stands. */
export interface ListPlace {
  list: string;
  level: number;
  ordered: boolean;
}

/** Reads the lists of a document: which levels are numbered, and which have bullets. */
export function listPlaces(tree: Xml | undefined): (numPr: Xml | undefined) => ListPlace | undefined {
  const abstracts = new Map(
    childrenOf(tree, "w:abstractNum").map((node) => [node.attributes["w:abstractNumId"] ?? "", node]),
  );
  const formats = new Map<string, Map<number, string>>();
  for (const num of childrenOf(tree, "w:num")) {
    const levels = new Map<number, string>();
    const read = (level: Xml): void => {
      const format = settingOf(level, "w:numFmt");
      if (format !== undefined) levels.set(Number(level.attributes["w:ilvl"]), format);
    };
    childrenOf(abstracts.get(settingOf(num, "w:abstractNumId") ?? ""), "w:lvl").forEach(read);
    for (const override of childrenOf(num, "w:lvlOverride")) childrenOf(override, "w:lvl").forEach(read);
    formats.set(num.attributes["w:numId"] ?? "", levels);
  }
  return (numPr) => {
    const list = settingOf(numPr, "w:numId");
    // List 0 is how a paragraph leaves the list of its style.
    if (!child(numPr, "w:numId") || list === undefined || list === "0") return undefined;
    const level = Math.min(8, Math.max(0, Number(settingOf(numPr, "w:ilvl") ?? 0) || 0));
    const format = formats.get(list)?.get(level) ?? "bullet";
    return format === "none" ? undefined : { list, level, ordered: format !== "bullet" };
  };
}
