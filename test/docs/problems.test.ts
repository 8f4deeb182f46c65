import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { languages } from "../../src/base/language.js";
import { problemTables, problemText } from "../../src/words/problems.js";
import { problemExamples } from "../../tools/docs/problemExamples/index.js";

/** What a sentence has where an argument was forgotten. */
const hole = /undefined|NaN|\bnull\b|\[object|""|“”|「」| {2}/;

describe("the examples of problems", () => {
  for (const language of languages) {
    it(`have no hole in ${language}`, () => {
      const wrong = problemExamples.flatMap((problem) => {
        const { message, hint = "-" } = problemText(problem, language);
        return [message, hint]
          .filter((text) => text === "" || hole.test(text))
          .map((text) => `${problem.code}: ${text}`);
      });
      assert.deepEqual(wrong, []);
    });
  }

  it("are of every code that has words", () => {
    const codes = Object.entries(problemTables.en).flatMap(([layer, words]) =>
      Object.keys(words).map((code) => `${layer}/${code}`),
    );
    assert.deepEqual(
      problemExamples.map((problem) => problem.code),
      codes.sort(),
    );
  });
});
