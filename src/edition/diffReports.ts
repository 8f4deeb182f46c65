import type { CheckResult } from "../checks/result.js";
import type { EditionReport } from "./report.js";

/** One check whose verdict or value is not the same under two sets of versions. */
export interface Change {
  file: string;
  line: number;
  column: number;
  check: string;
  before: { verdict: string; value: string | null };
  after: { verdict: string; value: string | null };
  /** Sources whose version differs and which either answer rests on. */
  sources: readonly string[];
}

const valueText = (result: CheckResult): string | null =>
  result.value === null ? null : JSON.stringify(result.value);

/** Which verdicts and values change between two reports of the same documents. */
export function diffReports(before: EditionReport, after: EditionReport): Change[] {
  const versions = (report: EditionReport) => {
    const bySource = new Map<string, string>();
    for (const v of report.versions) bySource.set(v.source, `${bySource.get(v.source) ?? ""} ${v.id}`);
    return bySource;
  };
  const [old, now] = [versions(before), versions(after)];
  const moved = new Set([...old.keys(), ...now.keys()].filter((id) => old.get(id) !== now.get(id)));
  return before.results.flatMap((was, i) => {
    const is = after.results[i];
    if (!is || (was.verdict === is.verdict && valueText(was) === valueText(is))) return [];
    const sources = new Set([...was.sources, ...is.sources].map((s) => s.id).filter((id) => moved.has(id)));
    return [
      {
        file: was.file,
        line: was.line,
        column: was.column,
        check: was.check,
        before: { verdict: was.verdict, value: valueText(was) },
        after: { verdict: is.verdict, value: valueText(is) },
        sources: [...sources],
      },
    ];
  });
}
