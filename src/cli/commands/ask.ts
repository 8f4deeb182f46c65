import { Command } from "commander";
import { askText } from "../askText.js";
import { definitionsText } from "../definitionsText.js";
import { printProblem } from "../printProblem.js";
import { terminal } from "../terminal.js";
import { wholeNumber } from "../wholeNumber.js";

interface Options {
  json?: boolean;
  definitions?: boolean;
  evidence: number;
  edition: string;
  atVersion?: string[];
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

export function ask(): Command {
  return new Command("ask")
    .description("Ask for one value, or try one check")
    .argument("<expression>", "a call or a check: 'council.terms(Japan, by: 2009-01-01)'")
    .option("--json", "one JSON object")
    .option(
      "--definitions",
      "the same claim under all areas, kinds, lists and methods that it may mean, side by side",
    )
    .option("--evidence <n>", "how many of the rows behind the value to show", wholeNumber("--evidence"), 5)
    .option("--edition <dir>", "with the own records of this edition", ".")
    .option("--at-version <source=version>", "use this version of a source (may be repeated)", collect)
    .addHelpText(
      "after",
      `
Examples:
  chancery ask 'council.terms(Japan, by: 2009-01-01)'
  chancery ask 'council.terms(Japan, by: 2009-01-01) is highest'
  chancery ask 'ga.tally(A/RES/63/73)' --json --evidence 20
  chancery ask 'incidents(2008, "Gulf of Aden") > 90' --definitions`,
    )
    .action(async (expression: string, options: Options) => {
      const [{ openSession }, { ask: answerTo }, { findEdition, loadEdition }] = await Promise.all([
        import("../../session/session.js"),
        import("../../checks/ask.js"),
        import("../../edition/loadEdition.js"),
      ]);
      const home = findEdition(options.edition);
      const edition = home === undefined ? undefined : await loadEdition(home);
      const session = await openSession({
        ...(edition ? { edition } : {}),
        atVersion: options.atVersion ?? [],
      });
      try {
        const { sources, versions, engine } = session;
        const asOf = edition?.settings.asOf ?? null;
        const evaluate = {
          sources,
          versions,
          evidence: options.evidence,
          ...(asOf === null ? {} : { asOf }),
        };
        if (options.definitions) {
          const { askDefinitions } = await import("../../checks/definitions.js");
          const found = await askDefinitions(expression, engine, evaluate);
          for (const problem of edition?.problems ?? []) printProblem(problem);
          terminal.out(
            options.json
              ? JSON.stringify(found, null, 2)
              : definitionsText(found, terminal.color, terminal.width),
          );
          process.exitCode = found.asked.verdict === "invalid" ? 1 : 0;
          return;
        }
        const answer = await answerTo(expression, engine, evaluate);
        for (const problem of edition?.problems ?? []) printProblem(problem);
        terminal.out(
          options.json ? JSON.stringify(answer, null, 2) : askText(answer, terminal.color, terminal.width),
        );
        process.exitCode = answer.verdict === "fails" || answer.verdict === "invalid" ? 1 : 0;
      } finally {
        session.close();
      }
    });
}
