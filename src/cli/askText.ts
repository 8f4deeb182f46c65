import pc from "picocolors";
import type { Language } from "../base/language.js";
import { wrapped } from "../base/wrapped.js";
import { ownSourceText } from "../words/cells.js";
import type { PlainAnswer } from "../words/results/plainResult.js";
import { terminalWords } from "../words/terminalWords.js";
import { rowsText } from "./rowsText.js";

/** A sentence with its full stop; an address keeps its own end, so that it can be copied. */
const ended = (sentence: string): string => (/[.。]$|:\/\/\S+$/.test(sentence) ? sentence : `${sentence}.`);

/** What would decide what is not known. */
export function waysToDecide(wants: readonly string[], language: Language): string[] {
  const sources = wants.filter((id) => id !== "own");
  return [
    ...(sources.length > 0 ? [`chancery pull ${sources.join(" ")}`] : []),
    ...(wants.includes("own") ? [terminalWords[language].ownRecordsOption] : []),
  ];
}

/** An answer for a person: value first, as a sentence too, then verdict, definition, coverage, sources and rows. */
export function askText(
  answer: PlainAnswer,
  color: boolean,
  width: number,
  language: Language = "en",
): string {
  const say = terminalWords[language];
  const { bold, dim } = pc.createColors(color);
  const lines: string[] = [];
  if (answer.verdict !== undefined)
    lines.push(
      ...wrapped(`${say.verdict(answer.verdict)}  ${answer.check}`, width, "", "  ").map(bold),
      ...wrapped(answer.message, width),
    );
  else if (answer.shown !== null)
    lines.push(
      ...wrapped(answer.shown, width).map(bold),
      ...(answer.message === "" ? [] : wrapped(answer.message, width)),
    );
  else lines.push(bold(say.notKnown), ...wrapped(answer.message, width));
  const about = (term: string, text: string | null | undefined): void => {
    if (!text) return;
    const head = `${term}${say.colon}`.trimEnd();
    const [first = "", ...rest] = wrapped(`${term}${say.colon}${text}`, width, "", "  ");
    lines.push(`${dim(head)}${first.slice(head.length)}`, ...rest);
  };
  about(say.definition, answer.definition);
  about(say.method, answer.method);
  for (const sentence of answer.coverage) about(say.coverage, ended(sentence));
  for (const { id, citation, version, release, licence } of answer.sources) {
    const which = say.version(version, release, licence);
    const cited = ownSourceText(citation, language) ?? citation;
    about(say.source, id === "own" ? citation : `${ended(cited)} ${which}`);
  }
  for (const way of waysToDecide(answer.wants, language)) about(say.decidedBy, way);
  const { rows, total } = answer.evidence;
  if (rows.length > 0) {
    lines.push(
      "",
      dim(`${say.rows(rows.length, total)}${say.colon}`.trimEnd()),
      ...rowsText(rows, { width, color }),
    );
  }
  return lines.join("\n");
}
