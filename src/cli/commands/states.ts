import { Command, Option } from "commander";
import { parsePeriod } from "../../base/period.js";
import { UserError } from "../../base/problem.js";
import { type CodeSystem, codeSystems, type Resolution } from "../../states/types.js";
import { badDate, problem } from "../problems.js";
import { terminal } from "../terminal.js";

interface Options {
  at?: string;
  system?: CodeSystem;
  stdin?: boolean;
  json?: boolean;
}

interface Query {
  text: string;
  at: string | undefined;
  system: string | undefined;
}

function readQuery(query: Query): { date: ReturnType<typeof parsePeriod>; system: CodeSystem | undefined } {
  const date = query.at ? parsePeriod(query.at) : undefined;
  if (query.at && !date) throw new UserError([badDate(query.at)], 2);
  if (query.system && !(codeSystems as readonly string[]).includes(query.system)) {
    throw new UserError(
      [problem("bad-choice", { option: "--system", found: query.system, known: codeSystems.join(", ") })],
      2,
    );
  }
  return { date, system: query.system as CodeSystem | undefined };
}

function spell(from: string | null, to: string | null): string {
  if (from === null) return to === null ? "" : `until ${to}`;
  return to === null ? `since ${from}` : `${from} to ${to}`;
}

function show(query: Query, answer: Resolution): string {
  const when = query.at ? ` in ${query.at}` : "";
  if (answer.result === "state") return `${answer.id}  ${answer.name}`;
  const list = answer.candidates
    .map((c) => `  ${c.id}  ${c.name}  ${spell(c.from, c.to)}`.trimEnd())
    .join("\n");
  if (answer.result === "ambiguous") {
    return `"${query.text}"${when} can mean any of these; add --at or --system to choose:\n${list}`;
  }
  return list === ""
    ? `No state is called "${query.text}"${when}.`
    : `No state is called "${query.text}"${when}. Similar names:\n${list}`;
}

export function states(): Command {
  return new Command("states")
    .description("Show which state a name or code means, as of a date")
    .argument("[text]", 'a name or code: Burma, 255, "Korea, Republic of", 日本国')
    .option("--at <date>", "as of this date (1975, 1975-10 or 1975-10-03)")
    .addOption(new Option("--system <system>", "the code system to read the text in").choices(codeSystems))
    .option("--stdin", "read queries from standard input, one per line: text TAB date TAB system")
    .option("--json", "print one JSON object per query")
    .addHelpText(
      "after",
      `
Examples:
  chancery states Burma
  chancery states Germany --at 1975        ambiguous: there were two
  chancery states 260 --system cow --at 1980`,
    )
    .action(async (text: string | undefined, options: Options) => {
      const { resolve } = await import("../../states/resolve.js");
      if (text === undefined && !options.stdin) {
        throw new UserError([problem("missing-argument", { what: "a name or code, or --stdin" })], 2);
      }
      const queries: Query[] = options.stdin
        ? (await terminal.stdin())
            .split(/\r?\n/)
            .filter((line) => line !== "")
            .map((line) => {
              const [name = "", at, system] = line.split("\t");
              return { text: name, at: at || options.at, system: system || options.system };
            })
        : [{ text: text ?? "", at: options.at, system: options.system }];
      const lines: string[] = [];
      let missed = false;
      for (const query of queries) {
        const { date, system } = readQuery(query);
        const answer = resolve(query.text, date, system);
        missed ||= answer.result !== "state";
        if (options.json) {
          lines.push(
            JSON.stringify({
              result: answer.result,
              id: answer.id,
              name: answer.name,
              candidates: answer.candidates,
            }),
          );
        } else lines.push(show(query, answer));
      }
      terminal.out(lines.join("\n"));
      if (missed && !options.json) process.exitCode = 1;
    });
}
