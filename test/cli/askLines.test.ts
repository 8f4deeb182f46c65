import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { PlainAnswer } from "../../src/words/results/plainResult.js";
import { run } from "./run.js";

const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
after(() => rmSync(home, { recursive: true, force: true }));

const ask = (input: string, ...options: string[]) => run(home, ["ask", ...options], { input });
const answers = (stdout: string): PlainAnswer[] =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PlainAnswer);

const terms = "council.terms(Japan, by: 2009-01-01)";

describe("ask without an expression", () => {
  it("answers the lines of standard input in their order, as if each were asked alone", () => {
    const questions = [terms, `${terms} = 10`];
    const { stdout, stderr, status } = ask(questions.join("\n"));
    assert.equal(status, 0, stderr);
    assert.equal(stdout, questions.map((question) => run(home, ["ask", question]).stdout).join("\n"));
  });

  it("speaks Japanese with --language ja", () => {
    const { stdout, status } = run(home, ["ask", `${terms} = 9`, "--language", "ja"]);
    assert.equal(status, 1);
    assert.match(stdout, /^不一致 /);
    assert.match(stdout, /^資料：Chancery、facts\//m);
    assert.doesNotMatch(stdout.split("\n\n")[0] ?? "", /(?:[a-z]+ ){3}/);
  });

  it("gives an object a line with --json", () => {
    const { stdout, status } = ask(`${terms}\n${terms} = 10\n`, "--json");
    assert.equal(status, 0);
    assert.deepEqual(
      answers(stdout).map((answer) => [answer.value, answer.verdict]),
      [
        [10, undefined],
        [10, "holds"],
      ],
    );
  });

  it("skips empty lines, goes on after what cannot be read, and says so by its exit code", () => {
    const { stdout, status } = ask(`\n  \ncouncil.trems(Japan)\r\n${terms}`, "--json");
    assert.equal(status, 1);
    assert.deepEqual(
      answers(stdout).map((answer) => [answer.problems[0]?.code, answer.value]),
      [
        ["measures/unknown-measure", null],
        [undefined, 10],
      ],
    );
  });

  it("ends at :quit, and :help says what can be entered", () => {
    const { stdout, status } = ask(`:help\n:quit\n${terms}\n`);
    assert.match(stdout, /^:quit/m);
    assert.doesNotMatch(stdout, /10 terms/);
    assert.equal(status, 0);
  });

  it("compares definitions of each line", () => {
    const { stdout, status } = ask('incidents(2008, "Gulf of Aden") > 90\n', "--definitions", "--json");
    assert.equal(status, 0);
    assert.ok(stdout.startsWith("{"));
    assert.equal(stdout.trim().split("\n").length, 1);
  });
});
