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
  /** Rows behind the value that only one of the two has. `more` rows of both kinds are not listed. */
  rows: { removed: readonly Row[]; added: readonly Row[]; more: number };
}

type Row = Readonly<Record<string, unknown>>;

/** What a row says, whichever version says it and on whichever line. */
function content({ version: _version, locator: _locator, ...row }: Row): string {
  return JSON.stringify(row);
}

const maxRows = 20;

/** Rows that one side has and the other has not, as often as they stand. */
function only(rows: readonly Row[], others: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(content(row), (counts.get(content(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const key = content(row);
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    return left === 0;
  });
}

function rowsOf(was: CheckResult, is: CheckResult): Change["rows"] {
  const removed = only(was.evidence.rows, is.evidence.rows);
  const added = only(is.evidence.rows, was.evidence.rows);
  const shown = { removed: removed.slice(0, maxRows), added: added.slice(0, maxRows) };
  return { ...shown, more: removed.length + added.length - shown.removed.length - shown.added.length };
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
        rows: rowsOf(was, is),
      },
    ];
  });
}
