import { Command, Option } from "commander";
import { counted } from "../../base/counted.js";
import { UserError } from "../../base/problem.js";
import { wrapped } from "../../base/wrapped.js";
import { nearNames } from "../../engine/catalogue.js";
import { printProblem } from "../printProblem.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";

const formats = ["parquet", "csv", "xlsx"] as const;

interface Options {
  out: string;
  format: (typeof formats)[number];
  source?: string[];
  edition?: string;
  includeRestricted?: boolean;
  /** The former name of `includeRestricted`. */
  evenForbidden?: boolean;
}

const note = (text: string): void =>
  terminal.err(wrapped(text, terminal.errStyle.width, "", "  ").join("\n"));

export function exportTables(): Command {
  return new Command("export")
    .description("Write tables of the record as files, with a Frictionless datapackage.json")
    .argument("[tables...]", "tables, such as: membership ballot (default: all that have rows)")
    .requiredOption("--out <dir>", "the folder to write to")
    .addOption(new Option("--format <format>", "parquet, csv or xlsx").choices(formats).default("parquet"))
    .option("--source <ids...>", "only rows of these sources")
    .option("--edition <dir>", "use the versions in this edition's lock, and its own records")
    .option("--include-restricted", "include sources that may not be passed on; for your own use only")
    .addOption(new Option("--even-forbidden").hideHelp())
    .addHelpText(
      "after",
      "\nExamples:\n  chancery export --out record\n  chancery export membership --source un-sc-members --format csv --out council",
    )
    .action(async (names: string[], options: Options) => {
      const [{ exportRecord }, { openSession }, { loadEdition }] = await Promise.all([
        import("../../session/exportRecord.js"),
        import("../../session/session.js"),
        import("../../edition/loadEdition.js"),
      ]);
      const edition = options.edition === undefined ? undefined : await loadEdition(options.edition);
      const session = await openSession(edition ? { edition } : {});
      session.close();
      const known = [...session.record.tables.keys()];
      const chosen = names.map((name) => {
        const found = known.find((table) => table === name);
        if (found) return found;
        const near = nearNames(name, known).join(", ");
        throw new UserError([problem("unknown-table", { found: name, near, known: known.join(", ") })], 2);
      });
      const report = await exportRecord(session, {
        dir: options.out,
        format: options.format,
        tables: chosen,
        sources: options.source ?? [],
        includeRestricted: (options.includeRestricted ?? options.evenForbidden) === true,
      });
      for (const { file, rows } of report.tables)
        terminal.out(`${options.out}/${file}  ${counted(rows, "row")}`);
      if (report.tables.length === 0) {
        printProblem(problem("nothing-to-export", {}));
        process.exitCode = 1;
      }
      if (report.left.length > 0)
        note(`Left out, because their terms do not allow passing them on: ${report.left.join(", ")}.`);
      if (report.unsure.length > 0)
        note(`Read the terms before you pass these on: ${report.unsure.join(", ")}.`);
      if (options.evenForbidden) note("--even-forbidden is now called --include-restricted.");
    });
}
