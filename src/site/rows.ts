import { stringify } from "csv-stringify/sync";
import { showCell, showColumn, wordColumns } from "../words/cells.js";
import { phrasebook } from "../words/phrasebook.js";
import { showBody, showDay, showParty } from "../words/values.js";
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
    if (typeof one === "boolean")
      return one ? phrasebook[language].values.yes : phrasebook[language].values.no;
    const text = cellText(one);
    if (parties.has(column)) return showParty(text, language, day);
    if (bodies.has(column)) return showBody(text, language);
    if (areas.has(column)) return phrasebook[language].values.area(text) ?? text;
    if (wordColumns.has(column)) return showCell(column, text, language);
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
    return showColumn(key, view.language);
  };
  return html`<div class="wide" role="group" aria-label="${view.words.rowsBehind}" tabindex="0"><table class="rows"><thead><tr>${columns.map((c) => html`<th scope="col">${heading(c)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((c) => cell(view, c, row))}</tr>\n`)}</tbody></table></div>`;
}
