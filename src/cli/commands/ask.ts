import { Command } from "commander";
import type { Language } from "../../base/language.js";
import type { Answered } from "../answerLines.js";
import { askText } from "../askText.js";
import { definitionsText } from "../definitionsText.js";
import { languageOption } from "../languageOption.js";
import { printProblem } from "../printProblem.js";
import { terminal } from "../terminal.js";
import { wholeNumber } from "../wholeNumber.js";

interface Options {
  json?: boolean;
  definitions?: boolean;
  evidence: number;
  edition: string;
  atVersion?: string[];
  language: Language;
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

export function ask(): Command {
  return new Command("ask")
    .description("Ask for a value, or try out a check")
    .argument(
      "[expression]",
      "a call or a check: 'council.terms(Japan, by: 2009-01-01)'; without one, questions are read line by line",
    )
    .option("--json", "print one JSON object, or one per line for questions from standard input")
    .option("--definitions", "compare the claim under every area, kind, list and method that it could mean")
    .option("--evidence <n>", "how many of the rows behind the value to show", wholeNumber("--evidence"), 5)
    .option("--edition <dir>", "include the own records of this edition", ".")
    .option("--at-version <source=version>", "use this version of a source (repeatable)", collect)
    .addOption(languageOption())
    .addHelpText(
      "after",
      `
Examples:
  chancery ask 'council.terms(Japan, by: 2009-01-01)'
  chancery ask 'council.terms(Japan, by: 2009-01-01) is highest'
  chancery ask 'ga.tally(A/RES/63/73)' --json --evidence 20
  chancery ask 'incidents(2008, "Gulf of Aden") > 90' --definitions
  chancery ask                                 a prompt for one question after the other
  chancery ask --json < questions.txt          an answer a line`,
    )
    .action(async (expression: string | undefined, options: Options) => {
      const [
        { openSession },
        { ask: answerTo },
        { findEdition, loadEdition },
        { plainAnswer, plainDefinitions },
      ] = await Promise.all([
        import("../../session/session.js"),
        import("../../checks/ask.js"),
        import("../../edition/loadEdition.js"),
        import("../../words/results/plainResult.js"),
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
        const indent = expression === undefined || expression === "-" ? 0 : 2;
        const json = (answer: unknown): string => JSON.stringify(answer, null, indent);
        const { color, width } = terminal;
        const { language } = options;
        const answer = async (question: string): Promise<Answered> => {
          if (options.definitions) {
            const { askDefinitions } = await import("../../checks/definitions.js");
            const found = plainDefinitions(await askDefinitions(question, engine, evaluate), language);
            return {
              text: options.json ? json(found) : definitionsText(found, color, width, language),
              failed: found.asked.verdict === "invalid",
            };
          }
          const found = plainAnswer(await answerTo(question, engine, evaluate), language);
          return {
            text: options.json ? json(found) : askText(found, color, width, language),
            failed: found.verdict === "fails" || found.verdict === "invalid",
          };
        };
        for (const problem of edition?.problems ?? []) printProblem(problem, language);
        if (expression === undefined || expression === "-") {
          const { answerLines } = await import("../answerLines.js");
          process.exitCode = await answerLines(answer, options.json ? "" : "\n");
          return;
        }
        const { text, failed } = await answer(expression);
        terminal.out(text);
        process.exitCode = failed ? 1 : 0;
      } finally {
        session.close();
      }
    });
}
