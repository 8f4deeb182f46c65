import type { CslItem } from "./cslItems.js";

type Name = NonNullable<CslItem["author"]>[number];

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "J. D." for "Joel David"; what is an initial already ("S. McL.", "N.-O.") stays. */
const initials = (given: string): string =>
  given
    .split(/\s+/)
    .map((part) =>
      part.endsWith(".")
        ? part
        : part
            .split("-")
            .map((p) => `${[...p][0] ?? ""}.`)
            .join("-"),
    )
    .join(" ");

const inverted = (name: Name): string => {
  if ("literal" in name) return name.literal;
  return name.given ? `${name.family}, ${initials(name.given)}` : name.family;
};

/** "A, B, & C"; of more than twenty names the first nineteen and the last. A name alone ("Eurostat") needs no comma. */
function joined(names: readonly string[]): string {
  const [first = "", second] = names;
  const last = names.at(-1);
  if (second === undefined) return first;
  if (names.length === 2) return first.includes(", ") ? `${first}, & ${second}` : `${first} & ${second}`;
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, . . . ${last}`;
  return `${names.slice(0, -1).join(", ")}, & ${last}`;
}

/** Authors as an entry begins with them. "others", as BibTeX has it, are "et al.". */
function authors({ author = [] }: CslItem): string {
  const others = author.some((name) => "literal" in name && name.literal === "others");
  const names = author.filter((name) => !("literal" in name && name.literal === "others")).map(inverted);
  return others ? `${names.join(", ")}, et al.` : joined(names);
}

const stopped = (text: string): string => (text === "" || /[.?!]$/.test(text) ? text : `${text}.`);

const yearOf = (item: CslItem): number | undefined => item.issued?.["date-parts"][0]?.[0];

/** Where a part of something larger is: its journal, its book, or who published it. */
function within(item: CslItem): string {
  const { volume, issue, page, publisher = "" } = item;
  const larger = item["container-title"] ?? "";
  const pages = page?.replace("-", "–");
  if (item.type === "article-journal") {
    const number = `${volume ?? ""}${issue ? `(${issue})` : ""}`;
    return stopped([larger, number, pages].filter(Boolean).join(", "));
  }
  if (item.type !== "chapter")
    // Who is the author too is not named twice.
    return publisher === authors(item) ? "" : stopped(publisher);
  const { editor: editors = [] } = item;
  const edited = joined(editors.map((n) => (n.given ? `${initials(n.given)} ${n.family}` : n.family)));
  const by = edited && `${edited} (${editors.length > 1 ? "Eds." : "Ed."}), `;
  return `In ${by}${larger}${pages ? ` (pp. ${pages})` : ""}. ${stopped(publisher)}`.trimEnd();
}

/** The DOI, or the address; with the day on which it was read where the work has no date of its own. */
function link({ DOI, URL, accessed, ...item }: CslItem): string {
  if (DOI) return `https://doi.org/${DOI}`;
  const [year, month, day] = accessed?.["date-parts"][0] ?? [];
  if (!URL || !year || !month || !day || item.issued) return URL ?? "";
  return `Retrieved ${months[month - 1]} ${day}, ${year}, from ${URL}`;
}

/** One entry; `letter` tells works of the same authors and year apart. */
function entry(item: CslItem, letter: string): string {
  const year = yearOf(item);
  const when = year ? `(${year}${letter}).` : `(n.d.${letter && `-${letter}`}).`;
  const dataset = item.type === "dataset";
  const version = dataset && item.version ? ` (Version ${item.version})` : "";
  const title = stopped(`${item.title}${version}${dataset ? " [Data set]" : ""}`);
  const by = authors(item);
  const start = by ? [stopped(by), when, title] : [title, when];
  return [...start, within(item), link(item)]
    .filter(Boolean)
    .join(" ")
    .replace(/(?<=\p{L})'/gu, "’");
}

/** a to z, then aa. */
const letterOf = (n: number): string =>
  (n < 26 ? "" : letterOf(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

/** A list of works for readers, a line each, in the style of the APA (7th edition), sorted; a work that is given twice is in it once. */
export function bibliography(items: readonly CslItem[]): string {
  // Marks do not count, spaces do: "Brown, J." comes before "Browning, A.".
  const plain = (text: string): string => text.replace(/^(An?|The) /, "").replace(/[^\p{L}\p{N}\s]/gu, "");
  const { compare } = new Intl.Collator("en");
  const order = (a: CslItem, b: CslItem): number =>
    compare(plain(authors(a) || a.title), plain(authors(b) || b.title)) ||
    (yearOf(a) ?? 0) - (yearOf(b) ?? 0) ||
    compare(plain(a.title), plain(b.title));
  const key = (item: CslItem): string => `${authors(item) || item.title} ${yearOf(item) ?? ""}`;
  const works = [...new Map(items.map((item) => [entry(item, ""), item])).values()].sort(order);
  return works
    .map((item) => {
      const same = works.filter((other) => key(other) === key(item));
      return `${entry(item, same.length > 1 ? letterOf(same.indexOf(item)) : "")}\n`;
    })
    .join("");
}
