import pc from "picocolors";
import { wrapped } from "../base/wrapped.js";
import type { PlainAnswer } from "../words/results/plainResult.js";
import { rowsText } from "./rowsText.js";

/** A sentence with its full stop; an address keeps its own end, so that it can be copied. */
const ended = (sentence: string): string => (/[.。]$|:\/\/\S+$/.test(sentence) ? sentence : `${sentence}.`);

/** What would decide what is not known. */
export function waysToDecide(wants: readonly string[]): string[] {
  const sources = wants.filter((id) => id !== "own");
  return [
    ...(sources.length > 0 ? [`chancery pull ${sources.join(" ")}`] : []),
    ...(wants.includes("own") ? ["own records of an edition (--edition)"] : []),
  ];
}

/** An answer for a person: value first, then verdict, definition, coverage, sources and rows. */
export function askText(answer: PlainAnswer, color: boolean, width: number): string {
  const { bold, dim } = pc.createColors(color);
  const lines: string[] = [];
  if (answer.verdict !== undefined)
    lines.push(
      ...wrapped(`${answer.verdict}  ${answer.check}`, width, "", "  ").map(bold),
      ...wrapped(answer.message, width),
    );
  else if (answer.shown !== null) lines.push(...wrapped(answer.shown, width).map(bold));
  else lines.push(bold("not known"), ...wrapped(answer.message, width));
  const about = (term: string, text: string | null | undefined): void => {
    if (!text) return;
    const [first = "", ...rest] = wrapped(`${term}: ${text}`, width, "", "  ");
    lines.push(`${dim(`${term}:`)}${first.slice(term.length + 1)}`, ...rest);
  };
  about("how it is counted", answer.definition);
  about("method", answer.method);
  for (const sentence of answer.coverage) about("coverage", ended(sentence));
  for (const { id, citation, version, release, licence } of answer.sources) {
    const which = `Version ${version}${release ? ` (${release})` : ""}; ${licence}.`;
    about("source", id === "own" ? citation : `${ended(citation)} ${which}`);
  }
  for (const way of waysToDecide(answer.wants)) about("would be decided by", way);
  const { rows, total } = answer.evidence;
  if (rows.length > 0) {
    const which =
      rows.length < total ? `${rows.length} of ${total} rows` : `${total} ${total === 1 ? "row" : "rows"}`;
    lines.push("", dim(`${which}:`), ...rowsText(rows, { width, color }));
  }
  return lines.join("\n");
}
