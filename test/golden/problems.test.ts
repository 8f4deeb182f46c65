import { it } from "node:test";
import { problemText } from "../../src/words/problems.js";
import { problemExamples } from "../../tools/docs/problemExamples/index.js";
import { golden } from "../support/golden.js";

// docs/problems.md has the English ones.
it("every problem says in Japanese what it said", () => {
  const lines = problemExamples.map((problem) => {
    const { message, hint } = problemText(problem, "ja");
    return [`${problem.code}: ${message}`, ...(hint === undefined ? [] : [`    ${hint}`])].join("\n");
  });
  golden("expected/problems.ja.txt", `${lines.join("\n")}\n`);
});
