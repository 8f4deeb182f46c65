import type { Root } from "mdast";
import { headingOf, nodeText } from "../nodeText.js";
import type { Opened } from "./open.js";
import { child, childrenOf } from "./xml.js";

/** Settings that a document's own properties may give, as front matter does. */
const known = ["title", "field", "summary", "language", "translation-of"];

const key = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, "-");

/** Whether text is Japanese: kana make up a tenth of its letters. */
function japanese(text: string): boolean {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return kana > 0 && kana * 10 >= (text.match(/\p{L}/gu)?.length ?? 0);
}

/**
 * What front matter is to Markdown: custom properties of the names of its settings, then the paragraph in the style
 * Title and the usual properties (subject for field, comments for summary). The language is that of the properties,
 * or Japanese where the text is, or else the one the document is set in.
 */
export function settingsOf(
  opened: Opened,
  title: string | undefined,
  tree: Root,
  set: string | undefined,
): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = {};
  for (const node of childrenOf(opened.property("custom-properties"), "op:property")) {
    const name = key(node.attributes.name ?? "");
    const value = node.children[0]?.text.trim() ?? "";
    if (known.includes(name) && value !== "") settings[name] = value;
  }
  const core = opened.property("core-properties");
  const property = (name: string): string | undefined => {
    const text = child(core, name)?.text.trim() ?? "";
    return text === "" ? undefined : text;
  };
  const give = (name: string, value: string | undefined): void => {
    if (value !== undefined) settings[name] ??= value;
  };
  give("title", title);
  // The title among the properties is often that of the document this one was copied from.
  if (headingOf(tree) === undefined) give("title", property("dc:title"));
  const subject = property("dc:subject");
  give("field", subject === undefined ? undefined : key(subject));
  give("summary", property("dc:description"));
  const text = tree.children.map((c) => nodeText(c)).join(" ");
  if (settings.language === undefined) {
    const code = /^(en|ja)\b/i.exec(property("dc:language") ?? "")?.[1]?.toLowerCase();
    const usual = /^(en)\b/i.exec(set ?? "")?.[1]?.toLowerCase();
    give("language", japanese(text) ? "ja" : (code ?? usual));
  }
  return settings;
}
