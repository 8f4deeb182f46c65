import type { RawFile, ReadContext, Sheet, SheetCell } from "../kit/types.js";
import { addEntry, type Entry } from "./addEntry.js";
import { personal, type Role, sheetColumns } from "./columns.js";

const lifted = "告示廃止";

/** Text of a cell as a person sees it; a number has no decimals in this workbook. */
function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** `2.タリバーン関係者等` is sheet 2. */
const numberOf = (name: string): number | undefined => {
  const match = /^(\d+)\./.exec(name.normalize("NFKC"));
  return match ? Number(match[1]) : undefined;
};

/** Number of an entry within its sheet: of `1(#47)`, `*1` and `#47` the one that is the sheet's own. */
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
  const titles = sheet.rows.filter((row) => row.line < header).map((row) => textOf(row.cells[0]));
  const title = [sheet.name, titles[0] ?? "", ...titles.filter((t) => /対象となる/.test(t))].join(" ");
  const [person, entity] = [/個人/.test(title), /団体|特定銀行/.test(title)];
  if (/[(（]個人[)）]\s*$/.test(sheet.name)) return "person";
  if (/[(（;；].*(団体|特定銀行)/.test(sheet.name)) return "entity";
  return person === entity ? undefined : person ? "person" : "entity";
}

function layoutOf(context: ReadContext, file: RawFile, sheet: Sheet): Layout | undefined {
  const number = numberOf(sheet.name);
  const row = sheet.rows.find(({ cells }) => textOf(cells[0]) === "告示日付");
  if (!row || number === undefined) {
    const repealed = sheet.rows.some(({ cells }) => textOf(cells[0]).includes(lifted));
    if (!repealed)
      context.report(
        "missing-value",
        { file, line: 1, column: `sheet ${sheet.name}` },
        "",
        "a header row that begins with 告示日付",
      );
    return undefined;
  }
  const roles = row.cells.map((cell) => {
    const label = textOf(cell).replace(/\s+/g, " ").trim();
    if (label === "") return undefined;
    const role = sheetColumns[label];
    if (!role)
      context.report(
        "unknown-value",
        { file, line: row.line, column: `header of sheet ${number}` },
        label,
        `one of ${Object.keys(sheetColumns).join(", ")}`,
      );
    return role;
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

/** Reads one sheet; returns how many entries it holds. */
function readSheet(context: ReadContext, file: RawFile, sheet: Sheet, asOf: string): number {
  const layout = layoutOf(context, file, sheet);
  if (!layout) return 0;
  let open: Entry | undefined;
  let last = 0;
  const numbers = new Set<string>();
  const close = (): void => {
    if (open) addEntry(context, open);
    open = undefined;
  };
  for (const { line, cells } of sheet.rows) {
    if (line <= layout.header) continue;
    const place = { file, line, column: `sheet ${sheet.name}` };
    const texts = new Map<Role, string[]>();
    let birthDay: string | null = null;
    for (const [i, cell] of cells.entries()) {
      if (cell === null) continue;
      const role = layout.roles[i];
      if (!role) {
        context.report("unknown-value", place, textOf(cell), "nothing in a column without a heading");
        continue;
      }
      if (role === "birth" && cell instanceof Date) birthDay = textOf(cell);
      texts.set(role, [...(texts.get(role) ?? []), textOf(cell)]);
    }
    if (!texts.has("dates") && !texts.has("number")) {
      // A long remark runs on in rows of its own.
      const remarks = open?.texts.get("remarks");
      if (open && remarks && [...texts.keys()].every((role) => role === "remarks"))
        open = {
          ...open,
          texts: new Map([...open.texts, ["remarks", [...remarks, ...(texts.get("remarks") ?? [])]]]),
        };
      else context.report("missing-value", place, "", "a date (告示日付) and a number (告示番号)");
      continue;
    }
    close();
    const number = entryNumber(texts.get("number")?.[0] ?? "");
    if (number === undefined) {
      context.report(
        "bad-value",
        place,
        texts.get("number")?.[0] ?? "",
        "a number (告示番号) such as 1, *1 or 1(#47)",
      );
      continue;
    }
    if (numbers.has(number))
      context.report("duplicate", place, `the number ${number} again`, "each number once in a sheet");
    numbers.add(number);
    if (last > 0 && Number(number) !== last + 1)
      context.report("note", place, `number ${number} after ${last}`, "numbers that run on");
    last = Number(number);
    open = {
      entry: `${String(layout.sheet).padStart(3, "0")}-${number.padStart(6, "0")}`,
      asOf,
      programme: layout.programme,
      schema: schemaOfRow(layout, texts),
      texts,
      birthDay,
      place,
      locator: `${file.name} sheet ${sheet.name} row ${line}`,
    };
  }
  close();
  return numbers.size;
}

/**
 * Reads the workbook: an index, and a sheet for each programme. A programme of the index without a sheet is a
 * problem. Returns how many entries it holds.
 */
export async function readWorkbook(context: ReadContext, file: RawFile, asOf: string): Promise<number> {
  const [index, ...sheets] = await context.workbook(file);
  const present = new Set(sheets.map((sheet) => numberOf(sheet.name)));
  for (const { line, cells } of index?.rows ?? []) {
    const [number, name] = cells;
    if (typeof number === "number" && !present.has(number))
      context.report(
        "missing-value",
        { file, line, column: "index" },
        "",
        `a sheet for ${number}, ${textOf(name)}`,
      );
  }
  return sheets.reduce((count, sheet) => count + readSheet(context, file, sheet, asOf), 0);
}
