import picocolors from "picocolors";
import type { CheckResult, Verdict } from "../result.js";
import { isError, summarize } from "../verdict.js";

export interface TextOptions {
  color: boolean;
  /** Columns of the terminal; what holds is cut to it, what does not is folded. Without it nothing is. */
  width?: number | undefined;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`;

const cutQuote = (quoted: string, width: number): string =>
  quoted.length <= width ? quoted : `${cut(quoted.slice(0, -1), width - 1)}”`;

/** Folds text at blanks into lines of at most `width` characters. */
function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const where = (r: CheckResult): string => `${r.file}:${r.line}:${r.column}`;
const source = (r: CheckResult): string =>
  r.sources.map((s) => `${s.id}${s.version === "" ? "" : `@${s.version}`}`).join(", ");
const label = (r: CheckResult): string => (r.disputed ? `${r.verdict} (disputed)` : r.verdict);

/**
 * Results for a person: what needs attention first, each with both sides and what to do; then what holds, one
 * line each (`file:line:column  verdict  words  check  measured  source`); then the counts.
 */
export function formatText(results: readonly CheckResult[], { color, width }: TextOptions): string {
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
        : fold(oneLine(text), Math.max(30, columns - 13)).map(
            (line, i) => `    ${paint.dim((i === 0 ? name : "").padEnd(9))}${line}`,
          );
    const shown =
      r.verdict === "fails" || r.verdict === "differs" || r.verdict === "holds" ? (r.shown ?? "") : "";
    return [
      `${paint.bold(where(r))}  ${paints[r.verdict](label(r))}`,
      ...fact("words", r.words === "" ? "" : `“${oneLine(r.words)}”`),
      ...fact("check", r.check),
      ...fact("measured", shown),
      ...fact("source", source(r)),
      ...fact("", r.message),
      ...r.problems.slice(1).flatMap((p) => fact("and", `${p.message} ${p.hint ?? ""}`)),
    ].join("\n");
  };

  const isGood = (r: CheckResult) => r.verdict === "holds" && !isError(r);
  const good = results.filter(isGood);
  const others = results.filter((r) => !isGood(r));
  const place = good.reduce((most, r) => Math.max(most, where(r).length), 0);
  const line = (r: CheckResult): string => {
    const start = `${where(r).padEnd(place)}  ${paint.green("holds")}  `;
    const room = Math.max(20, columns - place - 9);
    const words = r.words === "" ? "" : `“${oneLine(r.words)}”`;
    const rest = [r.check, r.shown ?? "", source(r)].filter((part) => part !== "").join("  ");
    // One line where all but the end of the words has room, else the check goes below.
    const space = room - rest.length - 2;
    if (words.length <= space || space >= 24)
      return `${start}${words === "" ? "" : `${cutQuote(words, space)}  `}${rest}`;
    if (words === "") return start + cut(rest, room);
    return `${start}${cutQuote(words, room)}\n    ${paint.dim(cut(rest, Math.max(20, columns - 4)))}`;
  };

  const blocks = [others.map(problem).join("\n\n"), good.map(line).join("\n"), counts(results, paints)];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function counts(results: readonly CheckResult[], paints: Record<Verdict, (text: string) => string>): string {
  const summary = summarize(results);
  const said: readonly [Verdict, string, string][] = [
    ["holds", "holds", "hold"],
    ["fails", "fails", "fail"],
    ["differs", "differs", "differ"],
    ["undecided", "undecided", "undecided"],
    ["invalid", "invalid", "invalid"],
  ];
  const parts = said.flatMap(([verdict, one, many]) => {
    const n = summary[verdict];
    return n === 0 ? [] : [paints[verdict](`${n} ${n === 1 ? one : many}`)];
  });
  const disputed = summary.disputed > 0 ? ` (${summary.disputed} disputed)` : "";
  return `${summary.total} ${summary.total === 1 ? "check" : "checks"}${parts.length > 0 ? ": " : "."}${parts.join(", ")}${disputed}`;
}
