import pc from "picocolors";
import type { AskAnswer } from "../checks/ask.js";
import { wrapped } from "./wrapped.js";

const cell = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : (Array.isArray(value) ? value.join(", ") : String(value)).replace(/\s+/g, " ");

/** Rows as columns of text, those that are empty throughout left out, none wider than `most`. */
export function table(rows: readonly Readonly<Record<string, unknown>>[], most = 46): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((c) =>
    rows.some((row) => cell(row[c]) !== ""),
  );
  const cut = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
  const width = (c: string): number => Math.max(c.length, ...rows.map((row) => cut(cell(row[c])).length));
  const widths = columns.map(width);
  const line = (texts: readonly string[]): string =>
    texts
      .map((t, i) => t.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(columns), ...rows.map((row) => line(columns.map((c) => cut(cell(row[c])))))];
}

/** An answer for a person: value first, then verdict, definition, coverage, sources and rows. */
export function askText(answer: AskAnswer, color: boolean, width: number): string {
  const { bold, dim } = pc.createColors(color);
  const lines: string[] = [];
  if (answer.verdict !== undefined)
    lines.push(bold(`${answer.verdict}  ${answer.check}`), ...wrapped(answer.message, width));
  else if (answer.shown !== null) lines.push(bold(answer.shown));
  else lines.push(bold("not known"), ...wrapped(answer.message, width));
  const about = (term: string, text: string | null | undefined): void => {
    if (!text) return;
    const [first = "", ...rest] = wrapped(`${term}: ${text}`, width, "", "  ");
    lines.push(`${dim(`${term}:`)}${first.slice(term.length + 1)}`, ...rest);
  };
  about("how it is counted", answer.definition);
  about("method", answer.method);
  for (const sentence of answer.coverage) about("coverage", sentence);
  for (const s of answer.sources)
    about("source", `${s.citation} Version ${s.version}${s.release ? ` (${s.release})` : ""}; ${s.licence}.`);
  const sources = answer.wants.filter((id) => id !== "own");
  if (sources.length > 0) about("would be decided by", `chancery pull ${sources.join(" ")}`);
  if (answer.wants.includes("own")) about("would be decided by", "own records of an edition (--edition)");
  const { rows, total } = answer.evidence;
  if (rows.length > 0) {
    const which =
      rows.length < total ? `${rows.length} of ${total} rows` : `${total} ${total === 1 ? "row" : "rows"}`;
    lines.push("", dim(`${which}:`), ...table(rows));
  }
  return lines.join("\n");
}
