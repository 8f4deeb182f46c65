import { readdir } from "node:fs/promises";
import { Command } from "commander";
import { UserError } from "../../base/problem.js";
import { printProblem } from "../printProblem.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";

interface Options {
  out?: string;
  pdf?: boolean;
  strict?: boolean;
  lock?: boolean;
}

/** Whether a folder may be replaced: it does not exist, is empty, or contains a site built earlier. */
async function isSite(dir: string): Promise<boolean> {
  const there = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return ["a file"];
    throw error;
  });
  return there.length === 0 || (there.includes("index.html") && there.includes("edition.txt"));
}

export function build(): Command {
  return new Command("build")
    .description("Check an edition and publish it as a web site")
    .argument("[dir]", "the folder of the edition", ".")
    .option("--out <dir>", "where to write the site (default: dist/ in the edition)")
    .option("--pdf", "also print the entire edition as edition.pdf, using the Chromium on this machine")
    .option("--strict", "count undecided claims as failures")
    .option(
      "--lock",
      "write chancery.lock and chancery.published.json: pin the source versions used, save the verdicts",
    )
    .addHelpText(
      "after",
      `
The site is written even when claims fail, with their verdicts; the exit code
says so. Verdicts that are not those of chancery.published.json, as the last
build with --lock left it, go into the feed.

Example:
  chancery build editions/2008`,
    )
    .action(async (dir: string, options: Options) => {
      const { findChromium } = await import("../../site/findChromium.js");
      const chromium = options.pdf ? findChromium() : undefined;
      if (options.pdf && !chromium) throw new UserError([problem("no-chromium", {})], 2);
      if (options.out !== undefined && !(await isSite(options.out)))
        throw new UserError([problem("not-a-site", { dir: options.out })], 2);
      const { openEdition } = await import("../../edition/openEdition.js");
      const { publicationOf } = await import("../../edition/publication.js");
      const { checkedOn, writePublished } = await import("../../edition/published.js");
      const { formatText } = await import("../../words/results/text.js");
      const { exitCode } = await import("../../checks/verdict.js");
      const steps = chromium ? 5 : 4;
      const bar = terminal.progress("Building");
      const { edition, session } = await openEdition(dir);
      try {
        bar.update(1, steps, "checking");
        const { sitePages, siteFolder, writeSite } = await import("../../site/buildSite.js");
        const { drawAhead } = await import("../../site/figures/drawAhead.js");
        const publication = await publicationOf(edition, session, { onFigures: drawAhead });
        const { report } = publication;
        bar.update(2, steps, "drawing");
        const out = options.out ?? siteFolder(edition.dir);
        const pages = sitePages({ ...publication, pdf: chromium !== undefined });
        bar.update(3, steps, "writing");
        const books = chromium ? [...pages.keys()].filter((path) => path.endsWith("book.html")) : [];
        await writeSite(pages, out, async (folder) => {
          if (!chromium) return [];
          bar.update(4, steps, "printing");
          const { printPdf } = await import("../../site/printPdf.js");
          const print = async (book: string): Promise<[string, Uint8Array]> => [
            book.replace("book.html", "edition.pdf"),
            await printPdf(chromium, folder, book, checkedOn(report)),
          ];
          return Promise.all(books.map(print));
        });
        bar.stop();
        if (options.lock) {
          await session.writeLock(edition.dir);
          await writePublished(edition.dir, publication.published);
        }
        for (const found of report.problems) printProblem(found);
        terminal.out(formatText(report.results, { color: terminal.color, width: terminal.width }));
        terminal.err(`\nThe site is in ${out}. Open ${out}/index.html`);
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
