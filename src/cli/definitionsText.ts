import pc from "picocolors";
import type { Language } from "../base/language.js";
import { wrapped } from "../base/wrapped.js";
import type { TerminalWords } from "../words/en/terminal.js";
import type { PlainDefinitions } from "../words/results/plainResult.js";
import { terminalWords } from "../words/terminalWords.js";
import { askText, waysToDecide } from "./askText.js";
import { fits, groupedText, rowsText } from "./rowsText.js";

type DefinitionRow = PlainDefinitions["rows"][number];

const shortNumber = (value: number): string => String(Number(value.toPrecision(4)));

/** What stands in a cell: the value, or the verdict with the value (a question mark for undecided); a dash where it is not known. */
function cell(row: DefinitionRow | undefined): string {
  if (!row) return "";
  const value =
    typeof row.value === "number" ? shortNumber(row.value) : row.value === null ? "-" : String(row.shown);
  if (row.verdict === undefined) return value;
  return row.verdict === "undecided" ? (value === "-" ? value : `? ${value}`) : `${row.verdict} ${value}`;
}

/** Why rows have no value, each reason once, with how many have it. */
function reasons(rows: readonly DefinitionRow[], say: TerminalWords): string[] {
  const found = new Map<string, number>();
  for (const { value, message } of rows)
    if (value === null && message !== "") found.set(message, (found.get(message) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]).map(([reason, times]) => say.times(times, reason));
}

/** The table, with the areas on lines of their own where it is too wide. */
function tableOf(
  rows: readonly Record<string, string>[],
  by: string | undefined,
  style: { width: number; color: boolean },
): string[] {
  const grouped = by === undefined || fits(rows, style.width) ? undefined : groupedText(rows, by, style);
  return grouped ?? rowsText(rows, style);
}

/** How many different reasons are worth reading. */
const maxReasons = 5;

/** A claim under all its definitions, for a person: as asked, then the table, then what it comes to. */
export function definitionsText(
  found: PlainDefinitions,
  color: boolean,
  width: number,
  language: Language = "en",
): string {
  const say = terminalWords[language];
  const { bold, dim } = pc.createColors(color);
  const { asked, rows, keys } = found;
  if (rows.length === 0) return `${askText(asked, color, width, language)}\n\n${found.summary}`;
  const { across } = found;
  const down = keys.filter((key) => key !== across);
  const lines = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const name = down.map((key) => row.arguments[key]).join("\u0000");
    const line = lines.get(name) ?? Object.fromEntries(down.map((key) => [key, row.arguments[key] ?? ""]));
    lines.set(name, line);
    line[across === null ? "value" : (row.arguments[across] ?? "")] = cell(row);
  }
  // A line without any value says nothing in the table; its reason stands below.
  const known = [...lines.values()].filter((line) =>
    Object.entries(line).some(([key, text]) => !down.includes(key) && text !== "-"),
  );
  const head = asked.verdict === undefined ? asked.shown : `${say.verdict(asked.verdict)}  ${asked.message}`;
  const why = reasons(rows, say);
  const more = why.length > maxReasons ? [say.moreReasons(why.length - maxReasons)] : [];
  return [
    ...wrapped(asked.check, width).map(bold),
    ...wrapped(`${dim(`${say.asAsked}${say.colon}`)}${head ?? asked.message}`, width, "", "  "),
    "",
    ...(across === null || known.length === 0 ? [] : [dim(`${say.by(across)}${say.colon}`.trimEnd())]),
    ...(known.length === 0 ? [] : [...tableOf(known, down[0], { width, color }), ""]),
    ...wrapped(found.summary, width).map(bold),
    ...[...why.slice(0, maxReasons), ...more].flatMap((line) => wrapped(line, width, "", "  ").map(dim)),
    ...(known.length === 0 ? waysToDecide(asked.wants, language) : []).map(
      (way) => `${dim(`${say.decidedBy}${say.colon}`)}${way}`,
    ),
  ].join("\n");
}
