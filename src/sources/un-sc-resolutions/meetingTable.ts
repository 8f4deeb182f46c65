import { squeeze, tableRows } from "../kit/html.js";
import { monthNumber } from "../kit/months.js";

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

function dayOf(text: string, year: number): string | null {
  const [, day, name = ""] = /^(\d{1,2}) ([a-z]+)$/.exec(squeeze(text).toLowerCase()) ?? [];
  const month = monthNumber(name);
  if (!day || !month) return null;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * The resolutions of one yearly table of meetings, in the page's order (newest first). A cell may hold a
 * statement of the President and several resolutions; a tally belongs to the resolution before it, and one
 * after a draft that was not adopted belongs to none.
 */
export function readMeetingTable(html: string, year: number): TableEntry[] {
  const entries: TableEntry[] = [];
  for (const row of tableRows(html)) {
    const [meeting, date, , topic, outcome] = row.cells.filter((_, at) => row.tags[at] === "td");
    if (meeting === undefined || date === undefined || topic === undefined || outcome === undefined) continue;
    let current: TableEntry | undefined;
    for (const line of outcome.split("\n")) {
      const symbol = /S\/RES\/(\d+)\s*\(\d{4}\)/.exec(line);
      if (symbol) {
        current = {
          number: Number(symbol[1]),
          symbol: symbol[0],
          date: dayOf(date, year),
          meeting: squeeze(meeting),
          topic: squeeze(topic),
          tally: null,
          line: row.line,
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
