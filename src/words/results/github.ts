import type { CheckResult } from "../../checks/result.js";
import { isError } from "../../checks/verdict.js";
import { messageText } from "../message.js";
import { summaryLine } from "./summaryLine.js";

const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");

function command(result: CheckResult): string[] {
  const kind = isError(result)
    ? "error"
    : result.verdict === "undecided"
      ? "warning"
      : result.verdict === "holds"
        ? undefined
        : "notice";
  if (kind === undefined) return [];
  const where = [
    `file=${property(result.file)}`,
    `line=${result.line}`,
    `endLine=${result.endLine}`,
    // Columns mean something to GitHub within one line only.
    ...(result.line === result.endLine ? [`col=${result.column}`, `endColumn=${result.endColumn}`] : []),
    `title=${property(`${result.disputed ? "disputed, " : ""}${result.verdict}: ${result.check}`)}`,
  ];
  return [`::${kind} ${where.join(",")}::${data(messageText(result, "en"))}`];
}

/** Workflow commands of GitHub: errors, warnings for what is undecided, notices for what failed as announced. */
export function formatGithub(results: readonly CheckResult[]): string {
  return [...results.flatMap(command), summaryLine(results)].join("\n");
}
