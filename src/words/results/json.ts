import { type CheckResult, schemaVersion } from "../../checks/result.js";
import { summarize } from "../../checks/verdict.js";
import { plainResult } from "./plainResult.js";

/** `{"version", "results", "summary"}`, as docs/schema/check-result.v1.json describes it. */
export function formatJson(results: readonly CheckResult[]): string {
  const body = {
    version: schemaVersion,
    results: results.map((result) => plainResult(result)),
    summary: summarize(results),
  };
  return JSON.stringify(body, null, 2);
}
