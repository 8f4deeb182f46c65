import type { Day } from "../../base/period.js";
import { squeeze, tableRows } from "../kit/html.js";
import { monthNumber } from "../kit/months.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

/** A vetoed draft as one of the layouts gives it. */
export interface Veto {
  file: RawFile;
  line: number;
  /** First and last day on which the vote may have been: meetings that began on one day ended on another. */
  from: Day;
  to: Day;
  /** Documents of the draft as printed; sometimes only the record of the meeting. */
  draft: string;
  /** Records of the meetings, separated by "; ". */
  meeting: string;
  item: string;
  /** Members as printed. */
  by: readonly string[];
  /** Where in the publisher's files. */
  locator: string;
}

/** `26 May 2022` or `14-15 December 2001`. */
function daysOf(text: string): { from: Day; to: Day } | undefined {
  const [, first, last, name = "", year] =
    /^(\d{1,2})(?:\s*-\s*(\d{1,2}))? ([A-Za-z]+) (\d{4})$/.exec(squeeze(text)) ?? [];
  const month = monthNumber(name);
  if (!first || !month) return undefined;
  const day = (of: string) => `${year}-${String(month).padStart(2, "0")}-${of.padStart(2, "0")}`;
  return { from: day(first), to: day(last ?? first) };
}

/** A column of its own for each permanent member, in the hub's file. */
const hubMembers: Readonly<Record<string, string>> = {
  china: "China",
  france: "France",
  russian_federation_ussr: "Russia",
  united_kingdom: "United Kingdom",
  united_states: "United States",
};

export const hubColumns = [
  "id",
  "date",
  "draft_res#",
  "record",
  "agenda",
  ...Object.keys(hubMembers),
] as const;
const hubIgnored = ["year", "short_agenda", "#_of_pms", "url_for_res#", "last_update"] as const;
export const derivedColumns = [
  "date",
  "date_as_printed",
  "draft",
  "meeting_record",
  "agenda_item",
  "vetoed_by",
] as const;

function notADay(context: ReadContext, file: RawFile, line: number, column: string, found: string): void {
  context.report(
    "bad-value",
    { file, line, column },
    found,
    "a day such as 26 May 2022 or 14-15 December 2001",
  );
}

/** The Library's page: five cells a row, members separated by a malformed `</br>`, now and then by a comma. */
export async function readPage(context: ReadContext, file: RawFile): Promise<Veto[]> {
  const vetoes: Veto[] = [];
  for (const { line, tags, cells } of tableRows(await file.text())) {
    if (cells.length < 5 || tags.includes("th")) continue;
    const [printed = "", draft = "", meeting = "", item = "", by = ""] = cells;
    const { date = "" } = context.correct("page", { date: printed, draft: squeeze(draft) });
    const days = daysOf(date);
    if (!days) {
      notADay(context, file, line, "Date", date);
      continue;
    }
    vetoes.push({
      ...{ file, line, ...days },
      draft: squeeze(draft),
      meeting: meeting.split("\n").filter(Boolean).join("; "),
      item: squeeze(item),
      by: by.split(/[\n,]/).map(squeeze).filter(Boolean),
      locator: `${file.name} line ${line}, ${squeeze(draft)}`,
    });
  }
  if (vetoes.length === 0)
    context.report("missing-value", { file, line: 1 }, "no vetoed draft", "the Library's table of vetoes");
  return vetoes;
}

/** The derived file: one row a draft, the day as printed and in figures. */
export async function readDerived(context: ReadContext, file: RawFile): Promise<Veto[]> {
  const vetoes: Veto[] = [];
  for await (const row of context.csv(file, { use: derivedColumns })) {
    const { line } = row;
    const days = daysOf(row.get("date_as_printed"));
    const date = row.get("date");
    if (!days || (date !== days.from && date !== days.to)) {
      notADay(context, file, line, "date", `${date}, printed ${row.get("date_as_printed")}`);
      continue;
    }
    vetoes.push({
      ...{ file, line, ...days },
      draft: row.get("draft"),
      meeting: row.get("meeting_record").split(" | ").join("; "),
      item: row.get("agenda_item"),
      by: row.get("vetoed_by").split("; "),
      locator: `${file.name} line ${line}, ${row.get("draft")}`,
    });
  }
  return vetoes;
}

function hubVeto(context: ReadContext, file: RawFile, row: CsvRow): Veto | undefined {
  const { line } = row;
  const date = row.get("date");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    context.report("bad-value", { file, line, column: "date" }, date, "a date as YYYY-MM-DD");
    return undefined;
  }
  const by: string[] = [];
  for (const [column, member] of Object.entries(hubMembers)) {
    const cell = row.get(column);
    if (cell === "1") by.push(member);
    else if (cell !== "0" && cell !== "")
      context.report("unknown-value", { file, line, column }, cell, "1, 0 or nothing");
  }
  const record = row.get("record");
  return {
    ...{ file, line, from: date, to: date },
    draft: row.get("draft_res#"),
    meeting: /^\d+$/.test(record) ? `S/PV.${record}` : record,
    item: row.get("agenda"),
    by,
    locator: `${file.name} line ${line}, id ${row.get("id")}`,
  };
}

/** The Peace & Security Data Hub's file: a column of 1 and 0 for each permanent member. */
export async function readHub(context: ReadContext, file: RawFile): Promise<Veto[]> {
  const vetoes: Veto[] = [];
  for await (const row of context.csv(file, { use: hubColumns, ignore: hubIgnored })) {
    const veto = hubVeto(context, file, row);
    if (veto) vetoes.push(veto);
  }
  return vetoes;
}
