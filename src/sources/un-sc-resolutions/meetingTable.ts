import { dayIn } from "../kit/cells.js";
import { squeeze, tableRows } from "../kit/html.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { type Resolution, type Tally, take, tallyIn } from "./resolution.js";

const symbolForm = /S\/RES\/(\d+)\s*\(\d{4}\)/;
const dayForm = /^(?<day>\d{1,2}) (?<month>[a-z]+) (?<year>\d{4})$/i;

/**
 * The resolutions in a cell of outcomes. A cell may hold a statement of the President and several resolutions; a tally
 * belongs to the resolution before it, and one after a draft that was not adopted belongs to none.
 */
function outcomes(cell: string): { number: number; symbol: string; tally: Tally }[] {
  const found: { number: number; symbol: string; tally: Tally }[] = [];
  let current: (typeof found)[number] | undefined;
  for (const line of cell.split("\n")) {
    const symbol = symbolForm.exec(line);
    if (symbol) {
      current = { number: Number(symbol[1]), symbol: symbol[0], tally: null };
      found.push(current);
    } else if (/draft|S\/(?:PRST\/)?\d{4}\//i.test(line)) current = undefined;
    const rest = symbol ? line.slice(symbol.index + symbol[0].length) : line;
    if (current) current.tally ??= tallyIn(rest, /(?:^|\s)(\d{1,2})-(\d{1,2})-(\d{1,2})\b/);
  }
  return found;
}

/** Reads one yearly table of meetings, newest first; answers with its year. */
export async function readMeetings(
  context: ReadContext,
  file: RawFile,
  found: Map<number, Resolution>,
): Promise<number> {
  const html = await file.text();
  const title = /tbltitle">([^<]*)/.exec(html)?.[1] ?? "";
  const year = Number(/in\s+(\d{4})\b/.exec(title)?.[1] ?? /\d{4}/.exec(file.name)?.[0]);
  let some = false;
  for (const { line, tags, cells } of await tableRows(html)) {
    const [meeting, date, , topic, outcome] = cells.filter((_, at) => tags[at] === "td");
    if (meeting === undefined || date === undefined || topic === undefined || outcome === undefined) continue;
    const note = squeeze(meeting);
    for (const one of outcomes(outcome)) {
      some = true;
      take(found, {
        ...one,
        row: context.row(file, line, {}, () => ""),
        date: dayIn(`${squeeze(date)} ${year}`, dayForm) ?? null,
        year,
        title: squeeze(topic),
        adoption: one.tally ? "recorded" : null,
        note,
        locator: `${file.name} line ${line}, ${note}`,
      });
    }
  }
  if (!some) context.bad({ file, line: 1 }, "", "the table of meetings of a year");
  return year;
}
