import type { CslItem } from "./cslItems.js";

type Name = NonNullable<CslItem["author"]>[number];

const entryTypes: Partial<Record<CslItem["type"], string>> = {
  "article-journal": "article",
  book: "book",
  chapter: "incollection",
  report: "techreport",
};

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text with what TeX reads as its own escaped; letters of every script stay. */
const escaped = (text: string): string => text.replace(/[&%$#_{}\\~^]/g, (c) => special[c] ?? `\\${c}`);

/**
 * A title whose capitals stay: styles write all but its first letter small, unless it is in braces. The first word
 * needs them only for capitals further on ("UK").
 */
const titled = (title: string): string =>
  escaped(title).replace(/\p{L}[\p{L}\p{M}\d'’]*/gu, (word, at: number) =>
    (at === 0 ? /^.+\p{Lu}/u : /\p{Lu}/u).test(word) ? `{${word}}` : word,
  );

/** A word of its own, "and" would begin another name. */
const kept = (text: string): string => (/\band\b/.test(text) ? `{${escaped(text)}}` : escaped(text));

/** Names joined by "and"; "others" stays bare, for BibTeX writes it as "et al.". */
const named = (names: readonly Name[]): string =>
  names
    .map((name) => {
      if (!("literal" in name))
        return [name.family, ...(name.given ? [name.given] : [])].map(escaped).join(", ");
      return name.literal === "others" ? name.literal : `{${escaped(name.literal)}}`;
    })
    .join(" and ");

/** The fields of an entry in their order; those without a value are left out. */
function fieldsOf(item: CslItem): [string, string | undefined][] {
  const text = (value: string | undefined): string | undefined => value && escaped(value);
  return [
    ["author", item.author && named(item.author)],
    ["editor", item.editor && named(item.editor)],
    ["title", titled(item.title)],
    [item.type === "chapter" ? "booktitle" : "journal", text(item["container-title"])],
    [item.type === "report" ? "institution" : "publisher", item.publisher && kept(item.publisher)],
    ["volume", text(item.volume)],
    ["number", text(item.issue)],
    ["pages", text(item.page)?.replace("-", "--")],
    ["year", item.issued?.["date-parts"][0]?.[0]?.toString()],
    ["version", text(item.version)],
    // Addresses are read as they stand.
    ["doi", item.DOI],
    ["url", item.URL],
    ["urldate", item.accessed?.["date-parts"][0]?.map((part) => String(part).padStart(2, "0")).join("-")],
    ["note", text(item.note)],
  ];
}

/** Works as BibTeX, an entry each under its id, in UTF-8; `version` and `urldate` are fields of BibLaTeX. */
export function bibtex(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const fields = fieldsOf(item).filter(([, value]) => value !== undefined && value !== "");
      const lines = fields.map(([name, value]) => `\t${name} = {${value}},\n`);
      return `@${entryTypes[item.type] ?? "misc"}{${item.id},\n${lines.join("")}}\n`;
    })
    .join("");
}
