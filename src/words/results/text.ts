import picocolors from "picocolors";
import { cutTo, displayWidth, padTo } from "../../base/displayWidth.js";
import type { Language } from "../../base/language.js";
import { wrapped } from "../../base/wrapped.js";
import type { CheckResult, Verdict } from "../../checks/result.js";
import { isError } from "../../checks/verdict.js";
import type { TerminalWords } from "../en/terminal.js";
import { messageText } from "../message.js";
import { problemText } from "../problems.js";
import { terminalWords } from "../terminalWords.js";
import { showResult } from "../values.js";
import { summaryLine } from "./summaryLine.js";

export interface TextOptions {
  color: boolean;
  /** Default: English. */
  language?: Language;
  /** Columns of the terminal; what holds is cut to it, what does not is folded. Without it nothing is. */
  width?: number | undefined;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const cutQuote = (quoted: string, width: number): string =>
  displayWidth(quoted) <= width ? quoted : `${cutTo(quoted.slice(0, -1), width - 1)}”`;

const where = (r: CheckResult): string => `${r.file}:${r.line}:${r.column}`;
const source = (r: CheckResult, say: TerminalWords): string =>
  r.sources
    .map(({ id, version }) => (id === "own" ? say.ownRecords : `${id}${version === "" ? "" : `@${version}`}`))
    .join(", ");
const label = (r: CheckResult, say: TerminalWords): string =>
  `${say.verdict(r.verdict)}${r.disputed ? say.disputed : ""}`;

/**
 * Results for a person: what needs attention first, each with both sides and what to do; then what holds, one
 * line each (`file:line:column  verdict  words  check  measured  source`); then the counts.
 */
export function formatText(
  results: readonly CheckResult[],
  { color, width, language = "en" }: TextOptions,
): string {
  const say = terminalWords[language];
  const measured = (r: CheckResult): string => showResult(r, language) ?? "";
  const paint = picocolors.createColors(color);
  const paints: Record<Verdict, (text: string) => string> = {
    holds: paint.green,
    fails: paint.red,
    differs: paint.magenta,
    undecided: paint.yellow,
    invalid: paint.red,
  };
  const columns = width ?? Number.POSITIVE_INFINITY;

  const problem = (r: CheckResult): string => {
    const fact = (name: string, text: string) =>
      text === ""
        ? []
        : wrapped(oneLine(text), Math.max(30, columns - 13)).map(
            (line, i) => `    ${paint.dim(padTo(i === 0 ? name : "", 9))}${line}`,
          );
    const shown =
      r.verdict === "fails" || r.verdict === "differs" || r.verdict === "holds" ? measured(r) : "";
    return [
      `${paint.bold(where(r))}  ${paints[r.verdict](label(r, say))}`,
      ...fact(say.parts.words, r.words === "" ? "" : `“${oneLine(r.words)}”`),
      ...fact(r.problems[0]?.code.startsWith("documents/") ? say.parts.found : say.parts.check, r.check),
      ...fact(say.parts.measured, shown),
      ...fact(say.parts.source, source(r, say)),
      ...fact("", messageText(r, language)),
      ...r.problems.slice(1).flatMap((p) => fact(say.parts.and, problemText(p, language).message)),
    ].join("\n");
  };

  const isGood = (r: CheckResult) => r.verdict === "holds" && !isError(r);
  const good = results.filter(isGood);
  const others = results.filter((r) => !isGood(r));
  const place = good.reduce((max, r) => Math.max(max, displayWidth(where(r))), 0);
  const line = (r: CheckResult): string => {
    const head = `${padTo(where(r), place)}  ${paint.green(say.verdict("holds"))}`;
    const room = columns - place - 4 - displayWidth(say.verdict("holds"));
    const words = r.words === "" ? "" : `“${oneLine(r.words)}”`;
    const rest = [r.check, measured(r), source(r, say)].filter((part) => part !== "").join("  ");
    const below = (text: string): string => `\n    ${cutQuote(text, columns - 4)}`;
    // One line where all but the end of the words has room; else the check goes below, and the words if they must.
    const space = room - displayWidth(rest) - 2;
    if (displayWidth(words) <= space || space >= 24)
      return `${head}  ${words === "" ? "" : `${cutQuote(words, space)}  `}${rest}`;
    const check = `\n    ${paint.dim(cutTo(rest, Math.max(20, columns - 4)))}`;
    if (words === "") return head + check;
    return `${head}${room >= 30 ? `  ${cutQuote(words, room)}` : below(words)}${check}`;
  };

  const blocks = [
    others.map(problem).join("\n\n"),
    good.map(line).join("\n"),
    summaryLine(results, paints, language),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}
