import type { Element, ElementContent, Root } from "hast";
import { slugOf } from "../base/slug.js";

/** What the polishing of a chapter's tree needs to know. */
export interface PolishOptions {
  /** Prefix of every id. */
  prefix: string;
  /** Label of the link beside a heading. */
  linkLabel: (title: string) => string;
  /** Label of a table that may have to be scrolled sideways. */
  tableLabel: string;
  /** Numbers of slots for which a note stands in the margin, with the slot of that note. */
  margins: ReadonlyMap<string, string>;
  /** Where a link to another chapter's file leads, or undefined for any other link. */
  chapterLink: (href: string) => string | undefined;
  /** The picture that an address in the chapter means, or undefined. */
  picture: (src: string) => { src: string; width: number | null; height: number | null } | undefined;
}

/** A section of a chapter, for the list of them and for the search. */
export interface Section {
  id: string;
  title: string;
  depth: number;
  text: string;
}

const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element => ({ type: "element", tagName, properties, children });

function textOf(node: Root | ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => textOf(child as ElementContent)).join("") : "";
}

function slotsIn(node: ElementContent, out: string[] = []): string[] {
  if (node.type !== "element") return out;
  if (node.properties.dataSlot !== undefined) out.push(String(node.properties.dataSlot));
  for (const child of node.children) slotsIn(child, out);
  return out;
}

/** Ids that the page itself uses; a section of such a name gets another. */
const reserved = /^(main|(note|ref|value|vref|figure|v)-.*)$/;

/**
 * Gives a chapter's sanitized tree what a reader needs: headings that can be linked to, tables and code that can be
 * scrolled with the keyboard, pictures of the edition with their size, and margin notes beside their paragraphs.
 * Links that would leave no trace of themselves (other schemes) were already taken out by the sanitizer.
 */
export function polish(root: Root, options: PolishOptions): { title: ElementContent[]; sections: Section[] } {
  const taken = new Set<string>();
  const sections: Section[] = [{ id: "", title: "", depth: 1, text: "" }];
  let title: ElementContent[] = [];

  const idOf = (text: string): string => {
    const slug = slugOf(text, 60) || "section";
    const base = reserved.test(slug) ? `section-${slug}` : slug;
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
    taken.add(id);
    return options.prefix + id;
  };

  const inner = (node: ElementContent): ElementContent[] => {
    if (node.type !== "element") return [node];
    node.children = node.children.flatMap(inner);
    if (/^h[1-6]$/.test(node.tagName)) {
      const text = textOf(node).trim();
      // The page has one first heading, the chapter's title.
      if (node.tagName === "h1") node.tagName = "h2";
      const id = idOf(text);
      node.properties = { ...node.properties, id };
      node.children.push(
        element("a", { className: ["anchor"], href: `#${id}`, ariaLabel: options.linkLabel(text) }, [
          { type: "text", value: "#" },
        ]),
      );
    }
    if (node.tagName === "table")
      return [
        element("div", { className: ["wide"], role: "group", ariaLabel: options.tableLabel, tabIndex: 0 }, [
          node,
        ]),
      ];
    if (node.tagName === "pre") node.properties = { ...node.properties, tabIndex: 0 };
    if (node.tagName === "a" && typeof node.properties.href === "string") {
      const { href } = node.properties;
      if (/^https?:/.test(href)) node.properties.rel = ["external", "noopener"];
      else node.properties.href = options.chapterLink(href) ?? href;
    }
    if (node.tagName === "img") return [pictureOf(node)];
    return [node];
  };

  const pictureOf = (node: Element): ElementContent => {
    const alt = String(node.properties.alt ?? "");
    const found = options.picture(String(node.properties.src ?? ""));
    // Nothing is asked of another server: what is not the edition's own picture is named in words.
    if (!found) return { type: "text", value: alt === "" ? "" : `[${alt}]` };
    const { src, width, height } = found;
    return element("img", { src, alt, ...(width && height ? { width, height } : {}), loading: "lazy" }, []);
  };

  const children: Root["children"] = [];
  let titled = false;
  for (const node of root.children) {
    if (node.type !== "element") {
      children.push(node);
      continue;
    }
    if (!titled && node.tagName === "h1") {
      titled = true;
      title = node.children.flatMap(inner);
      continue;
    }
    const caption = captionOf(node);
    for (const number of slotsIn(node)) {
      const margin = options.margins.get(number);
      if (margin !== undefined) children.push(element("div", { dataSlot: margin }, []));
    }
    const heading = /^h([1-6])$/.exec(node.tagName);
    const text = textOf(node).replace(/\s+/g, " ").trim();
    const made = inner(node);
    const [first] = made;
    if (heading && first?.type === "element") {
      const depth = Math.max(2, Number(heading[1]));
      sections.push({ id: String(first.properties.id), title: text, depth, text: "" });
    } else {
      const last = sections.at(-1);
      if (last) last.text += `${text} `;
    }
    children.push(...(caption === undefined ? made : figureOf(made, caption)));
  }
  root.children = children;
  return { title, sections };
}

/** The caption of a paragraph that is one picture with a title, or undefined. */
function captionOf(node: Element): string | undefined {
  const [only] = node.children;
  if (
    node.tagName !== "p" ||
    node.children.length !== 1 ||
    only?.type !== "element" ||
    only.tagName !== "img"
  )
    return undefined;
  return String(only.properties.title ?? "");
}

function figureOf(made: readonly ElementContent[], caption: string): ElementContent[] {
  return made.map((node) => {
    if (node.type !== "element") return node;
    const below = caption === "" ? [] : [element("figcaption", {}, [{ type: "text", value: caption }])];
    return element("figure", { className: ["figure", "picture"] }, [...node.children, ...below]);
  });
}
