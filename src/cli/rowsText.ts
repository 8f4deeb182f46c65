import pc from "picocolors";
import { cutTo, displayWidth, padTo } from "../base/displayWidth.js";
import { wrapped } from "../base/wrapped.js";

type Row = Readonly<Record<string, unknown>>;

const cell = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : (Array.isArray(value) ? value.join(", ") : String(value)).replace(/\s+/g, " ").trim();

/** A column of text may be cut to this before the rows are no longer shown as a table. */
const least = 24;
const gap = 2;

const columnsOf = (rows: readonly Row[]): string[] =>
  [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((c) =>
    rows.some((row) => cell(row[c]) !== ""),
  );

const natural = (rows: readonly Row[], columns: readonly string[]): number[] =>
  columns.map((c) => Math.max(displayWidth(c), ...rows.map((row) => displayWidth(cell(row[c])))));

/** Widths that fit, those of the widest columns made smaller; undefined where more than half of a text would be cut. */
function fitted(widths: readonly number[], width: number): number[] | undefined {
  const room = width - gap * (widths.length - 1);
  const total = (limit: number): number => widths.reduce((sum, w) => sum + Math.min(w, limit), 0);
  if (total(least) > room) return undefined;
  let limit = Math.max(least, ...widths);
  while (total(limit) > room) limit--;
  if (Math.max(...widths) > 2 * limit) return undefined;
  return widths.map((w) => Math.min(w, limit));
}

/** Rows as columns of text as wide as their widest cell, those that are empty throughout left out. */
function columnsText(rows: readonly Row[], columns: readonly string[], widths: readonly number[]): string[] {
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, i) => padTo(cutTo(text, widths[i] ?? 0), widths[i] ?? 0))
      .join(" ".repeat(gap))
      .trimEnd();
  return [line(columns), ...rows.map((row) => line(columns.map((c) => cell(row[c]))))];
}

const tableWidth = (widths: readonly number[]): number =>
  widths.reduce((sum, w) => sum + w, gap * (widths.length - 1));

/** Rows as one table with a line of its own for each value of a column; undefined where that does not fit either. */
export function groupedText(
  rows: readonly Row[],
  by: string,
  { width, color = false }: { width: number; color?: boolean },
): string[] | undefined {
  const columns = columnsOf(rows).filter((c) => c !== by);
  const widths = natural(rows, columns);
  if (tableWidth(widths) > width) return undefined;
  const { dim } = pc.createColors(color);
  const [head = "", ...lines] = columnsText(rows, columns, widths);
  return [
    head,
    ...lines.flatMap((line, i) => {
      const group = cell(rows[i]?.[by]);
      const begins = i === 0 || group !== cell(rows[i - 1]?.[by]);
      return begins ? [dim(`${by} ${group}:`), line] : [line];
    }),
  ];
}

/** Whether rows are a table that is no wider. */
export const fits = (rows: readonly Row[], width: number): boolean =>
  tableWidth(natural(rows, columnsOf(rows))) <= width;

/**
 * Rows for a terminal: a table if it fits; else a table in which what is the same in every row stands once above it,
 * and long texts are cut; else each row as a folded paragraph, so that nothing is lost. A width of Infinity gives the
 * whole table.
 */
export function rowsText(
  rows: readonly Row[],
  { width, color = false }: { width: number; color?: boolean },
): string[] {
  const columns = columnsOf(rows);
  if (fits(rows, width)) return columnsText(rows, columns, natural(rows, columns));
  const { dim } = pc.createColors(color);
  const above = (same: readonly string[]): string[] =>
    same.length === 0
      ? []
      : wrapped(
          `in each row: ${same.map((c) => `${c} ${cell(rows[0]?.[c])}`).join("; ")}`,
          width,
          "",
          "  ",
        ).map(dim);
  const same = columns.filter((c) => rows.length > 1 && rows.every((r) => cell(r[c]) === cell(rows[0]?.[c])));
  const others = columns.filter((c) => !same.includes(c));
  const fit = fitted(natural(rows, others), width);
  if (fit) return [...above(same), ...columnsText(rows, others, fit)];
  // A paragraph is read by itself: only where its row comes from stands above.
  const origin: readonly string[] = same.filter((c) => c === "source" || c === "version");
  const paragraphs = rows.flatMap((row) => {
    const own = columns.filter((c) => !origin.includes(c) && cell(row[c]) !== "");
    return wrapped(own.map((c) => `${c} ${cell(row[c]).replace(/;$/, "")}`).join("; "), width, "- ", "  ");
  });
  return [...above(origin), ...paragraphs];
}
