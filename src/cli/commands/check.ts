import { stat } from "node:fs/promises";
import { Command, Option } from "commander";
import type { Language } from "../../base/language.js";
import { UserError } from "../../base/problem.js";
import { languageOption } from "../languageOption.js";
import { printProblem } from "../printProblem.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";
import { wholeNumber } from "../wholeNumber.js";

const formats = ["text", "json", "sarif", "junit", "github"] as const;

interface Options {
  strict?: boolean;
  format: (typeof formats)[number];
  atVersion?: string[];
  evidence: number;
  lock?: boolean;
  annotate?: string;
  language: Language;
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

export function check(): Command {
  return new Command("check")
    .description("Check a document's claims against the record")
    .argument("[files...]", "an edition, or separate documents (default: the edition in this folder)")
    .option("--strict", "count undecided claims as failures")
    .addOption(new Option("--format <format>", "how to print the results").choices(formats).default("text"))
    .option("--at-version <source=version>", "use this version of a source (repeatable)", collect)
    .option(
      "--evidence <n>",
      "how many of the rows behind each value to include in json",
      wholeNumber("--evidence"),
      20,
    )
    .option("--lock", "write chancery.lock: pin the source versions used")
    .option(
      "--annotate <file>",
      "also write a copy of a single Word document, with each verdict as a comment",
    )
    .addOption(languageOption())
    .addHelpText(
      "after",
      `
Examples:
  chancery check                       the edition in this folder
  chancery check editions/2008         an edition elsewhere
  chancery check notes.md --strict     a single document
  chancery check paper.docx --annotate reviewed.docx
  chancery check --format json > results.json`,
    )
    .action(async (files: string[], options: Options) => {
      const [
        { openSession },
        { openEdition },
        { checkEdition, checkDocuments },
        { findEdition, loadDocuments },
      ] = await Promise.all([
        import("../../session/session.js"),
        import("../../edition/openEdition.js"),
        import("../../edition/checkEdition.js"),
        import("../../edition/loadEdition.js"),
      ]);
      const { exitCode } = await import("../../checks/verdict.js");
      const paths = files.length === 0 ? ["."] : files;
      const kinds = await Promise.all(
        paths.map(async (path) => {
          const found = await stat(path).catch(() => undefined);
          if (!found) throw new UserError([problem("not-found", { path })], 2);
          return found.isDirectory();
        }),
      );
      const first = paths[0] ?? ".";
      const { annotate } = options;
      if (
        annotate !== undefined &&
        (paths.length !== 1 || !/\.docx$/i.test(first) || !/\.docx$/i.test(annotate))
      )
        throw new UserError([problem("annotate-word", { found: [...paths, annotate].join(" ") })], 2);
      const whole = kinds.length === 1 && kinds[0] === true;
      const home = whole ? first : findEdition(first);
      const { atVersion = [] } = options;
      const { edition, session } =
        home === undefined
          ? { edition: null, session: await openSession({ atVersion }) }
          : await openEdition(home, { atVersion });
      // Only JSON shows the rows behind a value; asking for them costs as much as the values.
      const evidence = options.format === "json" ? options.evidence : 0;
      try {
        const report =
          whole && edition
            ? await checkEdition(edition, session, { evidence })
            : await checkDocuments(await loadDocuments(paths), edition, session, { evidence, figures: true });
        if (options.lock && edition) await session.writeLock(edition.dir);
        if (annotate !== undefined) {
          const { annotateFile } = await import("../../edition/annotate.js");
          await annotateFile(first, report, annotate);
        }
        for (const p of report.problems) printProblem(p, options.language);
        const { formatResults } = await import("../formatResults.js");
        terminal.out(await formatResults(options.format, report.results, options.language));
        const broken = report.problems.some((p) => p.severity === "error");
        process.exitCode = Math.max(
          exitCode(report.results, { strict: options.strict === true }),
          broken ? 1 : 0,
        );
      } finally {
        session.close();
      }
    });
}
