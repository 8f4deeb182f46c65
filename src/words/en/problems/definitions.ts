import type { DefinitionExpected, DefinitionProblems } from "../../../base/definition.js";
import type { ProblemWords } from "../../problemWords.js";

const plain: Readonly<Record<Exclude<DefinitionExpected["form"], "name" | "one-of">, string>> = {
  text: "a text that is not empty",
  list: "a list, with at least one item where there must be one",
  function: "a function",
  sql: "SQL, as a text or as a function that gives it",
  pattern: "a regular expression",
  "counting-number": "a whole number above 0",
  once: "each name once",
  "one-time": "one argument of time (at, by or in) at most",
  "session-of-period": "true only of an argument of the kind in",
};

const expected = (what: DefinitionExpected): string =>
  what.form === "name"
    ? `a name such as ${what.like}`
    : what.form === "one-of"
      ? `one of ${what.words.join(", ")}`
      : plain[what.form];

export const definitions: ProblemWords<DefinitionProblems> = {
  "bad-part": (p) => [
    `The ${p.kind} "${p.name}" cannot be used: its ${p.part} is ${p.found}.`,
    `Expected: ${expected(p.expected)}.`,
  ],
  "name-taken": (p) => [
    `The ${p.kind} "${p.name}" has a name that ${p.by === "built-in" ? "is taken by a built-in one" : "another that was given has too"}.`,
    p.kind === "source"
      ? "Give it an id of its own; claims and locks name sources by their ids."
      : "Give it a name of its own, such as one that begins with your project's name.",
  ],
  "no-such-table": (p) => [
    `The ${p.kind} "${p.name}" names the table "${p.table}", which the record does not have.`,
    `The tables are ${p.known}. A table of your own has to be defined and given too.`,
  ],
};
