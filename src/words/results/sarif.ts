import type { CheckResult, Verdict } from "../../checks/result.js";
import { isError } from "../../checks/verdict.js";
import { messageText } from "../message.js";

const rules: Readonly<Record<Verdict, string>> = {
  holds: "The check is true and the words agree.",
  fails: "The check is false.",
  differs: "The check is true, but the words give a different quantity from the one checked.",
  undecided: "The record does not cover the check.",
  invalid: "The check cannot be read or resolved.",
};

const level = (result: CheckResult): "error" | "warning" | "note" | "none" => {
  if (isError(result)) return "error";
  if (result.verdict === "undecided") return "warning";
  return result.verdict === "holds" ? "none" : "note";
};

/** A path as the URI reference that SARIF wants. */
export function fileUri(file: string): string {
  const path = file.replaceAll("\\", "/");
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${uri}` : uri;
}

/** SARIF 2.1.0: one result per check, those that hold with kind `pass`. */
export function formatSarif(results: readonly CheckResult[]): string {
  const ids = Object.keys(rules) as Verdict[];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "chancery",
            rules: ids.map((id) => ({ id, shortDescription: { text: rules[id] } })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: results.map((result) => ({
          ruleId: result.verdict,
          ruleIndex: ids.indexOf(result.verdict),
          kind:
            result.verdict === "holds" && !isError(result)
              ? "pass"
              : result.verdict === "undecided"
                ? "open"
                : "fail",
          // SARIF ties a level other than none to the kind fail.
          level: result.verdict === "undecided" ? "none" : level(result),
          message: { text: messageText(result, "en") },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: fileUri(result.file) },
                region: {
                  startLine: result.line,
                  startColumn: result.column,
                  endLine: result.endLine,
                  endColumn: result.endColumn,
                },
              },
            },
          ],
          properties: { check: result.check, words: result.words, disputed: result.disputed },
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
