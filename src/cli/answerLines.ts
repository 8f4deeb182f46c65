import { createInterface } from "node:readline";
import { UserError } from "../base/problem.js";
import { problem } from "./problems.js";
import { terminal } from "./terminal.js";

const help = `Write a call or a check and press Enter:
  council.terms(Japan, by: 2009-01-01)
  incidents(2008, "Gulf of Aden") > 90

:help   these lines
:quit   end; so does Ctrl-D

\`chancery measures\` lists what can be asked. The arrow keys bring back earlier lines.`;

/** Text of an answer, and whether the question failed or could not be read. */
export interface Answered {
  text: string;
  failed: boolean;
}

/**
 * Answers questions as they are entered, a line each: at a prompt where a person types them, and one after the other
 * where they come from a file or another program. Gives the exit code.
 */
export async function answerLines(
  answer: (question: string) => Promise<Answered>,
  between: string,
): Promise<number> {
  const typed = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    ...(typed ? { output: process.stdout, prompt: "chancery> ", historySize: 1000 } : {}),
  });
  if (typed) {
    terminal.out("Ask the record. :help says how, :quit ends.");
    lines.prompt();
  }
  let asked = 0;
  let entered = false;
  let failed = false;
  for await (const line of lines) {
    const question = line.trim();
    entered ||= question !== "";
    if (question === ":quit") break;
    if (question === ":help") {
      terminal.out(help);
    } else if (question !== "") {
      const answered = await answer(question);
      terminal.out(`${!typed && asked > 0 ? between : ""}${answered.text}`);
      asked++;
      failed ||= answered.failed;
    }
    if (typed) lines.prompt();
  }
  lines.close();
  if (typed) return 0;
  if (!entered) throw new UserError([problem("missing-argument", { what: "an expression" })], 2);
  return failed ? 1 : 0;
}
