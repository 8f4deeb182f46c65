import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { packageRoot } from "../base/packageRoot.js";
import { UserError } from "../base/problem.js";
import { wrapped } from "../base/wrapped.js";
import { commands } from "./commands.js";
import { printProblem } from "./printProblem.js";
import { terminal } from "./terminal.js";

const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
  version: string;
};

/** What is wrong with the command line itself, wrapped like our own problems. */
const output = {
  outputError: (text: string, write: (text: string) => void): void =>
    write(`${wrapped(text.trimEnd(), terminal.errStyle.width, "", "    ").join("\n")}\n`),
};

/** The complete command line, for commander. */
export function program(): Command {
  const root = new Command("chancery")
    .description("Foreign-policy documents whose footnotes run.")
    .version(version)
    .option("--debug", "if Chancery itself fails, print where")
    .showSuggestionAfterError()
    .showHelpAfterError("(chancery --help lists the commands)")
    .exitOverride()
    .configureOutput(output)
    .configureHelp({ sortSubcommands: false });
  root.addHelpText(
    "after",
    `
First steps:
  chancery new my-edition          write a small working edition to learn from
  chancery check my-edition        check its claims against the record
  chancery build my-edition        publish it as a web site in my-edition/dist/
  chancery ask 'council.terms(Japan, by: 2009-01-01)'

The record is kept in $CHANCERY_HOME, or in your cache folder. Exit code: 0 if
every claim holds or is undecided, 1 if one does not or something could not be
read, 2 if the command itself could not be understood, 70 for a bug in Chancery.`,
  );
  for (const make of commands) {
    const command = make();
    root.addCommand(
      command
        .exitOverride()
        .configureOutput(output)
        .showHelpAfterError(`(chancery ${command.name()} --help shows its arguments and options)`),
    );
  }
  return root;
}

/** Runs the command that the arguments of this process name, and sets its exit code. */
export async function main(): Promise<void> {
  // A reader that closes early (`| head`) is not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await program().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof UserError) {
      for (const problem of error.problems) printProblem(problem);
      process.exitCode = error.exitCode;
    } else {
      terminal.err(
        `This is a bug in Chancery, not a mistake in your text: ${error instanceof Error ? error.message : String(error)}`,
      );
      if (process.argv.includes("--debug") && error instanceof Error && error.stack)
        terminal.err(error.stack);
      else terminal.err("Please run the same command with --debug and report what it prints.");
      process.exitCode = 70;
    }
  }
}

// Compiled alone, without the bundle, which starts with `start.ts`.
if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
