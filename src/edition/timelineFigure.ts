import type { Language } from "../base/language.js";
import { addDays, type Period } from "../base/period.js";
import { isJapanese } from "../base/script.js";
import type { Block } from "../documents/types.js";
import type { CellValue } from "../store/appendRows.js";
import { figureWords } from "../words/figures.js";
import type { TimelineFigure } from "./figures.js";
import type { OwnRows } from "./ownRecords.js";

type Item = TimelineFigure["items"][number];
type Row = Record<string, CellValue>;

/** Rows of own records chosen by id, or all of them. */
function chosen(rows: readonly Row[] | undefined, key: string, setting: unknown): Row[] {
  if (setting === undefined || setting === null) return [];
  const wanted = (Array.isArray(setting) ? setting : [setting]).map(String);
  return (rows ?? []).filter((row) => wanted.includes("all") || wanted.includes(String(row[key])));
}

/** Days of an activity on which none of its mandates was in force, as stretches. */
function uncovered(activity: Row, mandates: readonly Row[], last: string): { from: string; to: string }[] {
  const ids = Array.isArray(activity.mandates) ? activity.mandates : [];
  const spells = mandates
    .filter((m) => ids.includes(String(m.mandate)))
    .map((m) => ({ from: String(m.date_from), to: m.date_to ? String(m.date_to) : last }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const end = activity.date_to ? String(activity.date_to) : last;
  const gaps: { from: string; to: string }[] = [];
  let day = String(activity.date_from);
  for (const spell of spells) {
    if (spell.to < day) continue;
    if (spell.from > end) break;
    if (spell.from > day) gaps.push({ from: day, to: addDays(spell.from, -1) });
    day = addDays(spell.to, 1);
  }
  if (day <= end) gaps.push({ from: day, to: end });
  return gaps;
}

/** Mandates above the activities that rest on them, and meetings, within a period; uncovered days are marked. */
export function timelineFigure(block: Block, over: Period, own: OwnRows, language: Language): TimelineFigure {
  const { headings, timeline, gapMarked } = figureWords[language];
  const from = over.from ?? "";
  const to = over.to ?? "";
  const items: Item[] = [];
  /** The Japanese one of a row's names on a Japanese page, if it has one. */
  const nameOf = (row: Row): string => {
    const names = Array.isArray(row.names) ? row.names.map(String) : [];
    return (language === "ja" ? names.find(isJapanese) : undefined) ?? String(row.name);
  };
  const add = (kind: Item["kind"], row: string, start: string, end: string): void => {
    if (start > to || end < from) return;
    items.push({ kind, row, from: start < from ? from : start, to: end > to ? to : end });
  };
  for (const row of chosen(own.mandate, "mandate", block.settings.mandates)) {
    add("mandate", nameOf(row), String(row.date_from), String(row.date_to ?? to));
  }
  for (const row of chosen(own.activity, "activity", block.settings.activities)) {
    add("activity", nameOf(row), String(row.date_from), String(row.date_to ?? to));
    for (const gap of uncovered(row, own.mandate ?? [], to)) add("gap", nameOf(row), gap.from, gap.to);
  }
  const meetings = chosen(own.meeting, "meeting", block.settings.meetings);
  meetings.sort((a, b) => (String(a.date_from) < String(b.date_from) ? -1 : 1));
  for (const row of meetings)
    add("meeting", nameOf(row), String(row.date_from), String(row.date_to ?? row.date_from));
  const title = String(block.settings.title ?? "");
  return {
    kind: "timeline",
    language,
    title,
    caption: block.settings.caption === undefined ? null : String(block.settings.caption),
    alt: block.settings.alt === undefined ? title : String(block.settings.alt),
    definition: items.some((i) => i.kind === "gap") ? gapMarked : "",
    source: "own",
    from,
    to,
    items,
    notes: [],
    columns: [headings.what, headings.kind, headings.from, headings.to],
    rows: items.map((i) => [i.row, timeline[i.kind], i.from, i.to]),
  };
}
