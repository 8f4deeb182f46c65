import { Command } from "commander";
import { formatProblem } from "../../base/problem.js";
import { terminal } from "../terminal.js";

interface Options {
  out?: string;
  strict?: boolean;
  lock?: boolean;
}

export function build(): Command {
  return new Command("build")
    .description("Check an edition and publish it as a web site")
    .argument("[dir]", "the folder of the edition", ".")
    .option("--out <dir>", "where to write the site (default: dist/ in the edition)")
    .option("--strict", "count undecided claims as failures")
    .option("--lock", "write chancery.lock: pin the source versions used")
    .addHelpText(
      "after",
      "\nThe site is written even when claims fail, with their verdicts; the exit code says so.\n\nExample:\n  chancery build editions/2008",
    )
    .action(async (dir: string, options: Options) => {
      const { loadEdition } = await import("../../edition/loadEdition.js");
      const { openSession } = await import("../../edition/session.js");
      const { checkEdition } = await import("../../edition/checkEdition.js");
      const { formatText } = await import("../../checks/formats/text.js");
      const { exitCode } = await import("../../checks/verdict.js");
      const bar = terminal.progress("Building");
      const edition = await loadEdition(dir);
      const session = await openSession({ edition });
      try {
        bar.update(1, 4, "checking");
        const report = await checkEdition(edition, session);
        bar.update(2, 4, "drawing");
        const { sitePages, siteFolder, writeSite } = await import("../../site/buildSite.js");
        const out = options.out ?? siteFolder(edition.dir);
        const pages = sitePages(report);
        bar.update(3, 4, "writing");
        await writeSite(pages, out);
        bar.stop();
        if (options.lock) await session.writeLock(edition.dir);
        for (const problem of report.problems) terminal.err(formatProblem(problem));
        terminal.out(formatText(report.results, { color: terminal.color, width: terminal.width }));
        terminal.err(`\nThe site is in ${out}; open ${out}/index.html`);
        const broken = report.problems.some((p) => p.severity === "error");
        process.exitCode = Math.max(
          exitCode(report.results, { strict: options.strict === true }),
          broken ? 1 : 0,
        );
      } finally {
        bar.stop();
        session.close();
      }
    });
}
