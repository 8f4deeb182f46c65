import { stringify } from "csv-stringify/sync";
import type { Language } from "../base/language.js";
import { phrasebook } from "../words/phrasebook.js";
import { showBody, showDay, showParty, showWord } from "../words/values.js";
import { type Html, html, raw } from "./html.js";
import type { View } from "./site.js";

/** A row behind an answer: what is in it, then where it comes from. */
export type Row = Readonly<Record<string, unknown>>;

const provenance = ["source", "version", "locator"];
const parties = new Set([
  "state",
  "partner",
  "from_state",
  "to_state",
  "from_party",
  "to_party",
  "by_party",
  "host",
  "participants",
  "a",
  "b",
]);
const bodies = new Set(["body", "treaty", "mission"]);
const areas = new Set(["area", "chokepoint"]);
/** Columns whose few words a page says in its language; the CSV has them as the record does. */
const wordy = new Set([
  "kind",
  "role",
  "vote",
  "vote_a",
  "vote_b",
  "type",
  "intensity",
  "tier",
  "action",
  "region",
]);

const headings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { date_from: "from", date_to: "to", by_party: "by", to_party: "to", from_party: "from" },
  ja: {
    date_from: "始期",
    date_to: "終期",
    date: "日付",
    year: "年",
    state: "国",
    partner: "相手国",
    from_state: "義務を負う国",
    to_state: "相手国",
    from_party: "供与者",
    to_party: "受領者",
    by_party: "表明者",
    body: "機関",
    treaty: "条約",
    role: "立場",
    action: "行為",
    kind: "種類",
    type: "類型",
    intensity: "烈度",
    name: "名称",
    place: "場所",
    host: "主催国",
    participants: "参加者",
    meeting: "会合",
    vote: "投票",
    symbol: "文書番号",
    title: "表題",
    value: "値",
    unit: "単位",
    note: "注記",
    source: "資料",
    version: "版",
    locator: "所在",
    location: "所在地",
    mandate: "根拠法令",
    activity: "活動",
    outcome: "成果",
    first_year: "最初の年",
    last_year: "最後の年",
    begins: "開始日",
    ends: "終了日",
    area: "海域",
    symbol_as_given: "原文の文書番号",
    kind_as_given: "原文の種類",
    name_as_given: "原文の名称",
    latitude: "緯度",
    longitude: "経度",
    count: "件数",
    deaths: "死者数",
    personnel: "人員",
    alliance: "同盟",
    conflict: "紛争",
  },
};

/** Columns of rows: those that hold anything, provenance last. */
function columnsOf(rows: readonly Row[]): string[] {
  const used = new Set<string>();
  for (const row of rows)
    for (const key in row) if (row[key] !== null && row[key] !== undefined) used.add(key);
  return [...[...used].filter((c) => !provenance.includes(c)), ...provenance.filter((c) => used.has(c))];
}

/** A cell as text, exactly as the record has it. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Rows as CSV. Cells that a spreadsheet would run as a formula are made text. */
export function rowsCsv(rows: readonly Row[], columns: readonly string[] = columnsOf(rows)): string {
  return stringify(
    rows.map((row) => columns.map((c) => cellText(row[c]))),
    { header: true, columns: [...columns], escape_formulas: true, bom: false },
  );
}

/** A table of figures as CSV, with its own headings. */
export function tableCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellText)),
    {
      header: true,
      columns: columns.map((header, key) => ({ key: String(key), header })),
      escape_formulas: true,
    },
  );
}

/** The longest text of one cell that a page shows; the CSV has all of it. */
const longest = 400;

function cell(view: View, column: string, row: Row): Html {
  const { language } = view;
  const value = row[column];
  const day = typeof row.date_from === "string" ? row.date_from : undefined;
  if (column === "source" && typeof value === "string") {
    const known = view.site.report.versions.some((v) => v.source === value);
    if (known) return html`<td class="short"><a href="${view.home}sources/${value}.html">${value}</a></td>`;
    return html`<td>${value === "own" ? view.words.ownRecords : value}</td>`;
  }
  const show = (one: unknown): string => {
    const text = cellText(one);
    if (parties.has(column)) return showParty(text, language, day);
    if (bodies.has(column)) return showBody(text, language);
    if (areas.has(column)) return phrasebook[language].values.area(text) ?? text;
    if (wordy.has(column)) return showWord(text, language);
    return showDay(text, language);
  };
  const text = Array.isArray(value) ? value.map(show).join(phrasebook[language].values.comma) : show(value);
  const shown = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  const kind =
    column === "locator" || column === "version"
      ? "locator"
      : /^\d{4}-\d\d-\d\d$/.test(cellText(value))
        ? "day"
        : typeof value === "number"
          ? "number"
          : "";
  return html`<td${kind === "" ? "" : raw(` class="${kind}"`)}>${shown}</td>`;
}

/** Rows as a table of the page: names in place of ids, days as the language writes them. */
export function rowsTable(view: View, rows: readonly Row[]): Html {
  const all = columnsOf(rows);
  // What lasted a day each is told by one day; the CSV has both.
  const daily = all.includes("date_to") && rows.every((row) => row.date_from === row.date_to);
  const columns = daily ? all.filter((column) => column !== "date_to") : all;
  const heading = (column: string): string => {
    const key = daily && column === "date_from" ? "date" : column;
    return headings[view.language][key] ?? headings.en[key] ?? key.replaceAll("_", " ");
  };
  return html`<div class="wide" role="group" aria-label="${view.words.rowsBehind}" tabindex="0"><table class="rows"><thead><tr>${columns.map((c) => html`<th scope="col">${heading(c)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((c) => cell(view, c, row))}</tr>\n`)}</tbody></table></div>`;
}
