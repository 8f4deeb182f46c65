import type { CheckResult } from "../../checks/result.js";
import { isError } from "../../checks/verdict.js";
import { messageText } from "../message.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for XML: characters that XML 1.0 does not allow are left out, line ends kept as references. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (c) => entities[c] ?? c)
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function testcase(result: CheckResult): string {
  const attributes = `classname="${escapeXml(result.file)}" name="${escapeXml(`${result.line}:${result.column} ${result.check}`)}"`;
  const message = escapeXml(messageText(result, "en"));
  const detail = escapeXml(`${result.file}:${result.line}:${result.column} ${result.words}`);
  const inner = isError(result)
    ? result.verdict === "invalid"
      ? `<error type="invalid" message="${message}">${detail}</error>`
      : `<failure type="${result.verdict}" message="${message}">${detail}</failure>`
    : result.verdict === "undecided"
      ? `<skipped message="${message}"/>`
      : "";
  return inner === "" ? `    <testcase ${attributes}/>` : `    <testcase ${attributes}>${inner}</testcase>`;
}

/** JUnit XML: a suite per document, a case per check. */
export function formatJunit(results: readonly CheckResult[]): string {
  const files = new Map<string, CheckResult[]>();
  for (const result of results) {
    const list = files.get(result.file);
    if (list) list.push(result);
    else files.set(result.file, [result]);
  }
  const counts = (list: readonly CheckResult[]) => {
    const failed = list.filter((r) => isError(r));
    const errors = failed.filter((r) => r.verdict === "invalid").length;
    const skipped = list.filter((r) => r.verdict === "undecided").length;
    return `tests="${list.length}" failures="${failed.length - errors}" errors="${errors}" skipped="${skipped}"`;
  };
  const suites = [...files].map(
    ([file, list]) =>
      `  <testsuite name="${escapeXml(file)}" ${counts(list)}>\n${list.map(testcase).join("\n")}\n  </testsuite>`,
  );
  const total = counts(results).replace(/ skipped="\d+"$/, "");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="chancery" ${total}>\n${suites.join("\n")}\n</testsuites>`;
}
