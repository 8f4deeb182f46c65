import assert from "node:assert/strict";
import { it } from "node:test";
import type { CheckResult } from "../../src/checks/result.js";
import { diffReports } from "../../src/edition/diffReports.js";
import type { EditionReport } from "../../src/edition/report.js";

function report(
  version: string,
  verdict: CheckResult["verdict"],
  rows: Record<string, unknown>[],
): EditionReport {
  const result = {
    ...{ verdict, file: "a.md", line: 3, column: 5, check: "x() = 2" },
    value: { kind: "number", value: rows.length },
    sources: [{ id: "toy" }],
    evidence: { total: rows.length, rows },
  } as unknown as CheckResult;
  return { results: [result], versions: [{ source: "toy", id: version }] } as unknown as EditionReport;
}

it("a difference names the rows that made it, wherever they stand in the files", () => {
  const row = (state: string, version: string, line: number) => ({
    state,
    version,
    locator: `f line ${line}`,
  });
  const before = report("1", "holds", [row("JPN", "1", 1), row("KOR", "1", 2)]);
  const after = report("2", "fails", [row("JPN", "2", 9), row("FRA", "2", 2), row("FRA", "2", 3)]);
  const [change, ...more] = diffReports(before, after);
  assert.deepEqual(more, []);
  assert.deepEqual(change?.sources, ["toy"]);
  assert.deepEqual(change?.before, { verdict: "holds", value: '{"kind":"number","value":2}' });
  assert.deepEqual(
    [change?.rows.removed.map((r) => r.state), change?.rows.added.map((r) => r.state), change?.rows.more],
    [["KOR"], ["FRA", "FRA"], 0],
  );
  assert.deepEqual(diffReports(before, report("2", "holds", [row("JPN", "2", 1), row("KOR", "2", 2)])), []);
});
