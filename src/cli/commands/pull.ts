import { Command } from "commander";
import { counted } from "../../base/counted.js";
import { UserError } from "../../base/problem.js";
import { wrapped } from "../../base/wrapped.js";
import type { DeriveReport } from "../../session/derive.js";
import type { VersionReport } from "../../sources/kit/importVersion.js";
import type { PullReport } from "../../sources/kit/pullFolder.js";
import type { Source } from "../../sources/kit/types.js";
import { plainProblem, whyUnread } from "../../words/problems.js";
import { printProblem } from "../printProblem.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";
import { unknownSource } from "../unknownSource.js";

interface Options {
  from?: string;
  json?: boolean;
}

const folded = (text: string): string => wrapped(text, terminal.width, "", "    ").join("\n");

function line(report: VersionReport): string {
  const name = `${report.source}${report.release ? ` ${report.release}` : ""}`;
  if (report.status === "failed")
    return `${name}  not imported: ${counted(report.problems.length, "problem")}`;
  const rows = Object.entries(report.rows)
    .map(([table, count]) => `${count.toLocaleString("en-GB")} ${table}`)
    .join(", ");
  const warned = report.warnings.length > 0 ? `  (${counted(report.warnings.length, "warning")})` : "";
  return `${name}  ${report.id?.slice(0, 12)}  ${report.status === "reused" ? "already here" : "imported"}: ${rows}${warned}`;
}

function derivedLine({ source, status, version }: DeriveReport): string {
  const rows = Object.entries(version?.manifest.tables ?? {})
    .filter(([table]) => table !== "coverage")
    .map(([table, t]) => `${t.rows.toLocaleString("en-GB")} ${table}`)
    .join(", ");
  return `${source}  ${version?.short}  ${status === "reused" ? "already here" : "computed"}: ${rows}`;
}

/** Computes every derived source that the newest versions allow, or only those asked for. */
async function derive(
  cache: string,
  only: readonly string[] | undefined,
  onStart: (id: string) => void,
): Promise<DeriveReport[]> {
  const [{ deriveAll }, { cacheVersions, newestVersions }] = await Promise.all([
    import("../../session/derive.js"),
    import("../../session/versions.js"),
  ]);
  const { versions } = await cacheVersions();
  return deriveAll(newestVersions(versions), cache, { ...(only ? { only } : {}), onStart });
}

function print(
  report: PullReport,
  derived: readonly DeriveReport[],
  { from, asked, json }: { from: string | undefined; asked: boolean; json: boolean },
): void {
  const problems = report.versions.flatMap((v) => v.problems);
  const lacking = asked ? derived.filter((d) => d.status === "lacking") : [];
  for (const { source, missing } of lacking)
    problems.push(problem("lacks-inputs", { source, missing: missing.join(", ") }));
  if (json) {
    const versions = report.versions.map((v) => ({
      ...v,
      problems: v.problems.map((p) => plainProblem(p)),
      warnings: v.warnings.map((p) => plainProblem(p)),
    }));
    const unrecognised = report.unrecognised.map(({ file, why }) => ({ file, why: whyUnread(why) }));
    terminal.out(JSON.stringify({ ...report, versions, unrecognised, derived }, null, 2));
  } else {
    for (const version of report.versions) {
      terminal.out(folded(line(version)));
      for (const p of version.problems) printProblem(p);
      for (const p of version.warnings) printProblem(p);
    }
    for (const one of derived) if (one.status !== "lacking") terminal.out(folded(derivedLine(one)));
    for (const p of problems.slice(problems.length - lacking.length)) printProblem(p);
    if (report.unrecognised.length > 0) {
      const listed = report.unrecognised.flatMap(({ file, why }) =>
        wrapped(`${file}: ${whyUnread(why)}`, terminal.width, "  ", "    "),
      );
      const before = report.versions.length > 0 ? [""] : [];
      terminal.out([...before, `Not recognised (${report.unrecognised.length}):`, ...listed].join("\n"));
    }
  }
  const nothing = from !== undefined && report.versions.length === 0;
  if (nothing) printProblem(problem("nothing-recognised", { from }));
  if (nothing || problems.length > 0) process.exitCode = 1;
}

export function pull(): Command {
  return new Command("pull")
    .description("Add sources to the record: download them, or import files")
    .argument(
      "[ids...]",
      "sources, such as un-sc-members (default: all that the edition in this folder lists)",
    )
    .option("--from <path>", "import from this file or folder instead of downloading")
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      `
Some publishers require a browser. Download their file and import it:

Examples:
  chancery pull un-sc-members
  chancery pull un-ga-votes --from ~/Downloads/2026_02_25_ga_voting.csv
  chancery pull --from ~/datasets    everything in the folder that a source recognises`,
    )
    .action(async (ids: string[], options: Options) => {
      const [{ sources }, { cacheDir }, { derivedSources }] = await Promise.all([
        import("../../sources/index.js"),
        import("../../store/cache.js"),
        import("../../measures/derived.js"),
      ]);
      const cache = cacheDir();
      const worked = derivedSources.map((d) => d.id).filter((id) => ids.includes(id));
      const known = [...sources, ...derivedSources].map((s) => s.id);
      const asked = ids.filter((id) => !worked.includes(id));
      const chosen = asked.map((id): Source => {
        const source = sources.find((s) => s.id === id);
        if (source) return source;
        throw unknownSource(id, known);
      });
      const bar = terminal.progress("Reading");
      const finish = async (report: PullReport): Promise<void> => {
        // Pulling sources also computes what is derived from them; a derived source asked for is computed alone.
        const only = worked.length > 0 && chosen.length === 0 ? worked : undefined;
        const derived = await derive(cache, only, (id) => bar.update(1, 1, `computing ${id}`));
        bar.stop();
        print(report, derived, {
          from: options.from,
          asked: only !== undefined,
          json: options.json === true,
        });
      };
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
          await finish(report);
          return;
        }
        const { pullUrl } = await import("../../sources/kit/pullUrl.js");
        const wanted = ids.length > 0 ? chosen : await wantedSources(sources);
        const report: PullReport = { versions: [], unrecognised: [] };
        for (const source of wanted)
          report.versions.push(...(await pullUrl(source, cache, onProgress)).versions);
        await finish(report);
      } finally {
        bar.stop();
      }
    });
}

/** The sources listed by the edition in this folder. */
async function wantedSources(sources: readonly Source[]): Promise<Source[]> {
  const { findEdition, loadEdition } = await import("../../edition/loadEdition.js");
  const home = findEdition(".");
  if (home === undefined) {
    throw new UserError(
      [problem("missing-argument", { what: "the id of a source, or --from with a file or folder" })],
      2,
    );
  }
  const { settings } = await loadEdition(home);
  return sources.filter((s) => settings.sources.includes(s.id));
}
