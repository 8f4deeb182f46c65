import { plainText } from "../kit/row.js";
import type { RawFile, ReadContext, Sheet } from "../kit/types.js";
import type { Entry } from "./addEntry.js";
import { columnsOf, personal, type Role } from "./columns.js";

const lifted = "告示廃止";

/** `2.タリバーン関係者等` is sheet 2. */
const numberOf = (name: string): number | undefined => {
  const match = /^(\d+)\./.exec(name.normalize("NFKC"));
  return match ? Number(match[1]) : undefined;
};

/** Number of an entry within its sheet: of `1(#47)`, `*1` and `#47` the one within the sheet. */
const entryNumber = (text: string): string | undefined =>
  /^[*#]?(\d+)/.exec(text.normalize("NFKC").trim())?.[1];

interface Layout {
  header: number;
  roles: readonly (Role | undefined)[];
  sheet: number;
  programme: string;
  /** What every entry of the sheet is, if its title says so. */
  schema: "person" | "entity" | undefined;
}

function schemaOf(sheet: Sheet, header: number): "person" | "entity" | undefined {
  const titles = sheet.rows.filter((row) => row.line < header).map((row) => plainText(row.cells[0]));
  const title = [sheet.name, titles[0] ?? "", ...titles.filter((t) => /対象となる/.test(t))].join(" ");
  const [person, entity] = [/個人/.test(title), /団体|特定銀行/.test(title)];
  if (/[(（]個人[)）]\s*$/.test(sheet.name)) return "person";
  if (/[(（;；].*(団体|特定銀行)/.test(sheet.name)) return "entity";
  return person === entity ? undefined : person ? "person" : "entity";
}

function layoutOf(context: ReadContext, file: RawFile, sheet: Sheet): Layout | undefined {
  const number = numberOf(sheet.name);
  const row = sheet.rows.find(({ cells }) => plainText(cells[0]) === "告示日付");
  if (!row || number === undefined) {
    const repealed = sheet.rows.some(({ cells }) => plainText(cells[0]).includes(lifted));
    const place = { file, line: 1, column: `sheet ${sheet.name}` };
    if (!repealed) context.bad(place, "", "a header row that begins with 告示日付");
    return undefined;
  }
  const known = columnsOf("workbook");
  const roles = row.cells.map((cell) => {
    const label = plainText(cell).replace(/\s+/g, " ").trim();
    if (label === "") return undefined;
    const place = { file, line: row.line, column: `header of sheet ${number}` };
    if (!known.has(label)) context.bad(place, label, { form: "one-of", words: [...known.keys()] });
    return known.get(label);
  });
  return {
    header: row.line,
    roles,
    sheet: number,
    programme: sheet.name
      .normalize("NFKC")
      .replace(/^\d+\.\s*/, "")
      .trim(),
    schema: schemaOf(sheet, row.line),
  };
}

function schemaOfRow(layout: Layout, texts: ReadonlyMap<Role, readonly string[]>): Entry["schema"] {
  if (layout.schema) return layout.schema;
  if ([...texts.keys()].some((role) => personal.has(role))) return "person";
  return texts.has("former") ? "entity" : null;
}

/** The entries of one sheet. */
function readSheet(context: ReadContext, file: RawFile, sheet: Sheet): Entry[] {
  const layout = layoutOf(context, file, sheet);
  if (!layout) return [];
  const entries: Entry[] = [];
  let last = 0;
  for (const { line, cells } of sheet.rows) {
    if (line <= layout.header) continue;
    const texts = new Map<Role, string[]>();
    const row = context.row(file, line, {}, () => "", `sheet ${sheet.name} row ${line}`);
    let birthDay: string | null = null;
    for (const [i, cell] of cells.entries()) {
      if (cell === null) continue;
      const role = layout.roles[i];
      if (!role) {
        row.bad("no heading", "an empty cell, as one without a heading must be", plainText(cell));
        continue;
      }
      if (role === "birth" && cell instanceof Date) birthDay = plainText(cell).slice(0, 10);
      texts.set(role, [...(texts.get(role) ?? []), plainText(cell)]);
    }
    if (!texts.has("dates") && !texts.has("number")) {
      // A long remark runs on in rows of its own.
      const remarks = entries.at(-1)?.texts.get("remarks");
      if (remarks && [...texts.keys()].every((role) => role === "remarks"))
        remarks.push(...(texts.get("remarks") ?? []));
      else row.bad("告示日付", "a date (告示日付) and a number (告示番号)", "");
      continue;
    }
    const given = texts.get("number")?.[0] ?? "";
    const number = entryNumber(given) ?? row.bad("告示番号", "a number such as 1, *1 or 1(#47)", given);
    if (number === undefined || !row.once("告示番号", number, `each number once in sheet ${layout.sheet}`))
      continue;
    if (last > 0 && Number(number) !== last + 1)
      row.note("告示番号", `number ${number} follows ${last}; a number is missing, or they are out of order`);
    last = Number(number);
    entries.push({
      entry: `${String(layout.sheet).padStart(3, "0")}-${number.padStart(6, "0")}`,
      programme: layout.programme,
      schema: schemaOfRow(layout, texts),
      texts,
      birthDay,
      row,
    });
  }
  return entries;
}

/**
 * The entries of the workbook, which has an index and a sheet for each programme. A programme of the index without a
 * sheet is a problem.
 */
export async function readWorkbook(context: ReadContext, file: RawFile): Promise<Entry[]> {
  const [index, ...sheets] = await context.workbook(file);
  const present = new Set(sheets.map((sheet) => numberOf(sheet.name)));
  for (const { line, cells } of index?.rows ?? []) {
    const [number, name] = cells;
    if (typeof number === "number" && !present.has(number))
      context.bad({ file, line, column: "index" }, "", `a sheet for ${number}, ${plainText(name)}`);
  }
  return sheets.flatMap((sheet) => readSheet(context, file, sheet));
}
