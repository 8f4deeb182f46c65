import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** A resolution as a yearly table of meetings prints it. */
export interface TableEntry {
  number: number;
  /** The symbol as printed, `S/RES/1859 (2008)`. */
  symbol: string;
  /** YYYY-MM-DD, or null if the day cannot be read. */
  date: string | null;
  meeting: string;
  topic: string;
  tally: readonly [yes: number, no: number, abstain: number] | null;
  line: number;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function children(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function elements(node: Node, name: string): Element[] {
  return children(node).flatMap((child) => [
    ...("tagName" in child && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ]);
}

/** The text of a cell with a line feed where the page breaks the line. */
function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/\s+/g, " ");
  if (node.nodeName === "br") return "\n";
  return children(node).map(textOf).join("");
}

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

function dayOf(text: string, year: number): string | null {
  const [, day, name] = /^(\d{1,2}) ([a-z]+)$/.exec(squeeze(text).toLowerCase()) ?? [];
  const month = months.indexOf(name ?? "") + 1;
  if (!day || month === 0) return null;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * The resolutions of one yearly table of meetings, in the page's order (newest first). A cell may hold a
 * statement of the President and several resolutions; a tally belongs to the resolution before it, and one
 * after a draft that was not adopted belongs to none.
 */
export function readMeetingTable(html: string, year: number): TableEntry[] {
  const entries: TableEntry[] = [];
  for (const row of elements(parse(html, { sourceCodeLocationInfo: true }), "tr")) {
    const cells = children(row).filter((node): node is Element => "tagName" in node && node.tagName === "td");
    const [meeting, date, , topic, outcome] = cells;
    if (!meeting || !date || !topic || !outcome) continue;
    let current: TableEntry | undefined;
    for (const line of textOf(outcome).split("\n").map(squeeze)) {
      const symbol = /S\/RES\/(\d+)\s*\(\d{4}\)/.exec(line);
      if (symbol) {
        current = {
          number: Number(symbol[1]),
          symbol: symbol[0],
          date: dayOf(textOf(date), year),
          meeting: squeeze(textOf(meeting)),
          topic: squeeze(textOf(topic)),
          tally: null,
          line: row.sourceCodeLocation?.startLine ?? 1,
        };
        entries.push(current);
      } else if (/draft|S\/(?:PRST\/)?\d{4}\//i.test(line)) current = undefined;
      const tally = /(?:^|\s)(\d{1,2})-(\d{1,2})-(\d{1,2})\b/.exec(
        symbol ? line.slice(symbol.index + symbol[0].length) : line,
      );
      if (tally && current && !current.tally)
        current.tally = [Number(tally[1]), Number(tally[2]), Number(tally[3])];
    }
  }
  return entries;
}
