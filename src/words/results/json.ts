import { plainResult } from "../plainResult.js";
import { type CheckResult, schemaVersion } from "../result.js";
import { summarize } from "../verdict.js";

/** `{"version", "results", "summary"}`, as docs/schema/check-result.v1.json describes it. */
export function formatJson(results: readonly CheckResult[]): string {
  const body = { version: schemaVersion, results: results.map(plainResult), summary: summarize(results) };
  return JSON.stringify(body, null, 2);
}
