import type { Day } from "../../base/period.js";
import { type CellType, day, dayIn, flag, names, optional, texts } from "../kit/cells.js";
import { squeeze, tableRows } from "../kit/html.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** A vetoed draft as one of the layouts gives it. */
export interface Veto {
  row: Row;
  /** First and last day on which the vote may have been: meetings that began on one day ended on another. */
  from: Day;
  to: Day;
  /** Documents of the draft as printed; sometimes only the record of the meeting. */
  draft: string;
  /** Records of the meetings, separated by "; ". */
  meeting: string;
  item: string;
  /** States that cast the veto, as of its day. */
  states: readonly string[];
  /** What follows file and line in the locator. */
  also: string;
}

const permanent = new Set(["CHN", "FRA", "GBR", "RUS", "SUN", "USA"]);

/** `26 May 2022` or `14-15 December 2001`. */
const days: CellType<{ from: Day; to: Day }> = (printed, cell) => {
  const from = dayIn(printed, /^(?<day>\d{1,2})(?:\s*-\s*\d{1,2})? (?<month>[A-Za-z]+) (?<year>\d{4})$/);
  const to = dayIn(printed, /^(?:\d{1,2}\s*-\s*)?(?<day>\d{1,2}) (?<month>[A-Za-z]+) (?<year>\d{4})$/);
  return from && to ? { from, to } : cell.bad("a day such as 26 May 2022 or 14-15 December 2001");
};

/** The states of the names in a cell; a name that is not a permanent member's is reported. */
function castBy(row: Row, column: string, names: readonly string[], on: Day): string[] {
  if (names.length === 0) row.bad(column, "the permanent members that cast the veto", "");
  return names.flatMap((name) => {
    const state = row.state(column, on, { text: name });
    if (state !== undefined && !permanent.has(state))
      row.bad(column, "a permanent member of the Security Council", name);
    return state ?? [];
  });
}

/** The columns of a layout, and what separates the meetings and the members in a cell. */
interface Layout {
  date: string;
  draft: string;
  meeting: string;
  item: string;
  members: string;
  betweenMeetings: string;
  betweenMembers: string | RegExp;
}

function vetoOf(row: Row, layout: Layout): Veto | undefined {
  const on = row.read(layout.date, days);
  if (!on) return undefined;
  const members = row.text(layout.members).split(layout.betweenMembers).map(squeeze).filter(Boolean);
  return {
    row,
    ...on,
    draft: row.text(layout.draft),
    meeting: row.text(layout.meeting).split(layout.betweenMeetings).filter(Boolean).join("; "),
    item: row.text(layout.item),
    states: castBy(row, layout.members, members, on.to),
    also: row.text(layout.draft),
  };
}

/** Members are separated by a malformed `</br>`, now and then by a comma. */
const page: Layout = {
  date: "date",
  draft: "draft",
  meeting: "meeting",
  item: "item",
  members: "members",
  betweenMeetings: "\n",
  betweenMembers: /[\n,]/,
};

/** The Library's page: five cells a row. */
export async function readPage(context: ReadContext, file: RawFile): Promise<Veto[]> {
  const found = (await tableRows(await file.text())).filter(
    ({ tags, cells }) => cells.length >= 5 && !tags.includes("th"),
  );
  if (found.length === 0) context.bad({ file, line: 1 }, "", "the Library's table of vetoes");
  return found.flatMap(({ line, cells }) => {
    const [date = "", draft = "", meeting = "", item = "", members = ""] = cells;
    const one = { date: squeeze(date), draft: squeeze(draft), meeting, item: squeeze(item), members };
    const texts = context.correct("page", one);
    return (
      vetoOf(
        context.row(file, line, {}, (column) => texts[column] ?? ""),
        page,
      ) ?? []
    );
  });
}

const derived: Layout = {
  date: "date_as_printed",
  draft: "draft",
  meeting: "meeting_record",
  item: "agenda_item",
  members: "vetoed_by",
  betweenMeetings: " | ",
  betweenMembers: "; ",
};
export const derivedColumns = texts(
  "date",
  "date_as_printed",
  "draft",
  "meeting_record",
  "agenda_item",
  "vetoed_by",
);

/** The derived file: one row a draft, the day as printed and in figures. */
export async function readDerived(context: ReadContext, file: RawFile): Promise<Veto[]> {
  const vetoes: Veto[] = [];
  for await (const row of context.rows(file, derivedColumns)) {
    const veto = vetoOf(row, derived);
    if (!veto) continue;
    const date = row.text("date");
    if (date !== veto.from && date !== veto.to) row.bad("date", `${veto.from}, as the date is printed`);
    vetoes.push(veto);
  }
  return vetoes;
}

/** The members' columns in the hub's file. */
const hubMembers: Readonly<Record<string, string>> = {
  china: "China",
  france: "France",
  russian_federation_ussr: "Russia",
  united_kingdom: "United Kingdom",
  united_states: "United States",
};
export const hubColumns = {
  ...texts("id", "draft_res#", "record", "agenda"),
  ...texts(...Object.keys(hubMembers)),
  date: day(),
};
const cast = optional(flag("1", "0"));

/** The Peace & Security Data Hub's file: a column of 1 and 0 for each permanent member. */
export async function readHub(context: ReadContext, file: RawFile): Promise<Veto[]> {
  const vetoes: Veto[] = [];
  const ignore = names("year | short_agenda | #_of_pms | url_for_res# | last_update");
  for await (const row of context.rows(file, hubColumns, { ignore })) {
    const date = row.get("date");
    if (!date) continue;
    const by = Object.entries(hubMembers).filter(([column]) => row.read(column, cast));
    const record = row.text("record");
    vetoes.push({
      row,
      from: date,
      to: date,
      draft: row.text("draft_res#"),
      meeting: /^\d+$/.test(record) ? `S/PV.${record}` : record,
      item: row.text("agenda"),
      states: castBy(
        row,
        "china",
        by.map(([, member]) => member),
        date,
      ),
      also: `id ${row.text("id")}`,
    });
  }
  return vetoes;
}
