import { Command } from "commander";
import { closest } from "fastest-levenshtein";
import { formatProblem, UserError } from "../../base/problem.js";
import type { VersionReport } from "../../sources/kit/importVersion.js";
import type { PullReport } from "../../sources/kit/pullFolder.js";
import type { Source } from "../../sources/kit/types.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";

interface Options {
  from?: string;
  json?: boolean;
}

function line(report: VersionReport): string {
  const name = `${report.source}${report.release ? ` ${report.release}` : ""}`;
  if (report.status === "failed") return `${name}  not imported: ${report.problems.length} problems`;
  const rows = Object.entries(report.rows)
    .map(([table, count]) => `${count.toLocaleString("en-GB")} ${table}`)
    .join(", ");
  const warned = report.warnings.length > 0 ? `  (${report.warnings.length} warnings)` : "";
  return `${name}  ${report.id?.slice(0, 12)}  ${report.status === "reused" ? "already here" : "imported"}: ${rows}${warned}`;
}

function print(report: PullReport, json: boolean): void {
  const problems = report.versions.flatMap((v) => v.problems);
  if (json) terminal.out(JSON.stringify(report, null, 2));
  else {
    for (const version of report.versions) {
      terminal.out(line(version));
      for (const p of version.problems) terminal.err(`  ${formatProblem(p)}`);
      for (const p of version.warnings) terminal.err(`  ${formatProblem(p)}`);
    }
    if (report.unrecognised.length > 0) {
      terminal.out(`\nNot recognised (${report.unrecognised.length}):`);
      for (const { file, why } of report.unrecognised) terminal.out(`  ${file}: ${why}`);
    }
  }
  if (problems.length > 0) process.exitCode = 1;
}

export function pull(): Command {
  return new Command("pull")
    .description("Get sources into the record: download them, or import files")
    .argument("[ids...]", "sources: un-sc-members (default: all that the edition in this folder wants)")
    .option("--from <path>", "import from this file or folder instead of downloading")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      `
Some publishers ask for a browser. Download their file and import it:

Examples:
  chancery pull un-sc-members
  chancery pull un-ga-votes --from ~/Downloads/2026_02_25_ga_voting.csv
  chancery pull --from ~/datasets        everything in the folder that some source recognises`,
    )
    .action(async (ids: string[], options: Options) => {
      const [{ sources }, { cacheDir }] = await Promise.all([
        import("../../sources/index.js"),
        import("../../store/cache.js"),
      ]);
      const cache = cacheDir();
      const known = sources.map((s) => s.id);
      const chosen = ids.map((id): Source => {
        const source = sources.find((s) => s.id === id);
        if (source) return source;
        throw new UserError(
          [problem("unknown-source", { found: id, near: closest(id, known), known: known.join(", ") })],
          2,
        );
      });
      const bar = terminal.progress("Reading");
      const onProgress = (p: { what: string; done: number; total: number }): void =>
        bar.update(p.done, p.total, p.what);
      try {
        if (options.from !== undefined) {
          const { pullFiles, pullFolder } = await import("../../sources/kit/pullFolder.js");
          const report: PullReport = { versions: [], unrecognised: [] };
          if (chosen.length === 0) {
            const all = await pullFolder(options.from, sources, cache, onProgress);
            report.versions.push(...all.versions);
            report.unrecognised.push(...all.unrecognised);
          }
          for (const source of chosen) {
            const one = await pullFiles([options.from], source, cache, onProgress);
            report.versions.push(...one.versions);
            report.unrecognised.push(...one.unrecognised);
          }
          bar.stop();
          print(report, options.json === true);
          return;
        }
        const { pullUrl } = await import("../../sources/kit/pullUrl.js");
        const wanted = chosen.length > 0 ? chosen : await wantedSources(sources);
        const report: PullReport = { versions: [], unrecognised: [] };
        for (const source of wanted)
          report.versions.push(...(await pullUrl(source, cache, onProgress)).versions);
        bar.stop();
        print(report, options.json === true);
      } finally {
        bar.stop();
      }
    });
}

/** The sources that the edition in this folder wants. */
async function wantedSources(sources: readonly Source[]): Promise<Source[]> {
  const { findEdition, loadEdition } = await import("../../edition/loadEdition.js");
  const home = findEdition(".");
  if (home === undefined) {
    throw new UserError([problem("missing-argument", { what: "the id of a source, or --from a folder" })], 2);
  }
  const { settings } = await loadEdition(home);
  return sources.filter((s) => settings.sources.includes(s.id));
}
