import { alternatives } from "../../../engine/text.js";
import type { OwnExpected, OwnKind, OwnProblems, OwnSqlFlaw } from "../../ownProblems.js";
import type { ProblemSentence, ProblemWords } from "../../problemWords.js";

const meant = (near: string | undefined, known: string): string =>
  near
    ? `Did you mean "${near}"? There are ${known}.`
    : known === ""
      ? "There are none."
      : `There are ${known}.`;

const plain: Readonly<Record<Extract<OwnExpected, string>, string>> = {
  text: "a text",
  texts: "a text or a list of texts",
  mapping: "keys with values, each on a line of its own",
  list: "a list, each item after a hyphen",
  "yes-no": "true or false",
  day: "a day such as 2008-10-17",
  value:
    'one of "count", "count of COLUMN", "sum of COLUMN", "share of COLUMN", "any", "set of COLUMN", "first of COLUMN", "last of COLUMN", "least of COLUMN", "greatest of COLUMN", "only COLUMN"',
  argument: "a word, or $ and the key of a parameter",
  default: "no default: only a word, a text or a number can have one",
};

const expectedText = (expected: OwnExpected): string =>
  typeof expected === "string" ? plain[expected] : `one of ${expected.oneOf.join(", ")}`;

const nameRules: Readonly<Record<OwnKind, string>> = {
  measure:
    "Name the file after the measure: two or more words of small letters with dots between them, such as port.visits.yaml.",
  table: "Name the file after the table: small letters, digits and _, such as port_visit.yaml.",
  column: "Use small letters, digits and _, such as first_visit.",
  parameter: "Use small letters, digits and _, such as state or min_tonnes.",
};

function sqlSentence(flaw: OwnSqlFlaw): ProblemSentence {
  const { near = [], known = [] } = flaw;
  switch (flaw.code) {
    case "syntax":
      return [
        `The query is not SQL that can be read: ${flaw.found}.`,
        "Look at the word before this place: a comma, a bracket or a keyword may be missing.",
      ];
    case "not-select":
      return [
        "The query is not one SELECT. A measure reads the record, and cannot write, set or load anything.",
        "Write one SELECT (or WITH ... SELECT) without a semicolon.",
      ];
    case "too-long":
      return [
        `The query is longer than ${flaw.max} characters.`,
        "Split the measure, or choose rows in a simpler way.",
      ];
    case "function":
      return [
        `A query cannot call ${flaw.name}.`,
        "It can call what works out a value from its arguments alone, such as lower, date_diff or coalesce: nothing that reads files, settings, the clock or chance, and nothing that makes rows. docs/own-measures.md lists the functions.",
      ];
    case "form":
      return flaw.form === "1e2"
        ? ["A query cannot have a number with an exponent.", "Write it out: 100 in place of 1e2."]
        : [`A query cannot use ${flaw.form}.`, "Write it as plain SELECT, JOIN, WHERE and GROUP BY."];
    case "parameter":
      return [
        `The query asks for $${flaw.name}, which is not declared.`,
        meant(near[0], known.map((name) => `$${name}`).join(", ")),
      ];
    case "table":
      return [
        `There is no table ${flaw.name}.`,
        `${near.length > 0 ? `Did you mean ${alternatives(near)}? ` : ""}docs/record.md lists the tables; tables of your own are declared in tables/.`,
      ];
    case "column":
      return [
        `There is no column ${flaw.name} in the tables of the query.`,
        near.length > 0
          ? `Did you mean ${alternatives(near)}? docs/record.md lists the columns of each table.`
          : "docs/record.md lists the columns of each table.",
      ];
    case "other":
      return [`The query cannot be run: ${flaw.found}.`, "Change it here."];
  }
}

export const own: ProblemWords<OwnProblems> = {
  "own-file": (p) => [
    `${p.folder}/${p.file} is not read.`,
    "This folder has YAML files alone: .yaml or .yml.",
  ],
  "own-yaml": (p) => [
    p.found === "" ? "The file is not made of keys with values." : `The file cannot be read: ${p.found}.`,
    "Write YAML, a key a line. Text with a colon in it needs quotation marks around it; a query stands after | on lines of its own.",
  ],
  "own-name": (p) => [
    p.why === "reserved"
      ? `"${p.name}" cannot be the name of a ${p.kind}: it means something else.`
      : `"${p.name}" cannot be the name of a ${p.kind}.`,
    p.why === "reserved" ? "Choose another name." : nameRules[p.kind],
  ],
  "own-name-taken": (p) => [
    p.by === "built-in"
      ? `There is a ${p.kind} "${p.name}" in Chancery itself.`
      : `There is another file for the ${p.kind} "${p.name}" in this folder.`,
    p.by === "built-in"
      ? "Choose a name of your own: a claim must mean the same in every edition."
      : "Keep one of them.",
  ],
  "own-unknown-key": (p) => [
    `There is no key "${p.key}" here.`,
    `Did you mean "${p.near}"? The keys are ${p.known}.`,
  ],
  "own-missing-key": (p) => [`"${p.key}" is missing.`, "Add it; docs/own-measures.md shows all keys."],
  "own-bad-value": (p) => [
    `"${p.key}" is ${p.found === "" ? "empty" : `"${p.found}"`}; expected ${expectedText(p.expected)}.`,
    "Change it.",
  ],
  "own-unknown-place": (p) => [
    `The sentence has a place for {${p.found}}, which is not a parameter.`,
    meant(p.near ? `{${p.near}}` : "", p.known),
  ],
  "own-unused-parameter": (p) => [
    `The query never uses the parameter "${p.key}", so that its value would not depend on it.`,
    `Use it in the query (a period as both $from and $to; for all up to a day take the type until), or remove it.`,
  ],
  "own-untested-parameter": (p) => [
    `The parameter "${p.key}" may be left out, and the query does not say what is meant then.`,
    `Compared with nothing, no row would be found. Write ($${p.key} IS NULL OR ... = $${p.key}).`,
  ],
  "own-untested-column": (p) => [
    `The query compares ${p.column}, which may be empty, and does not say what is meant then.`,
    `A row whose ${p.column} nobody knows would be left out as if it did not fit. Write (${p.column} IS NULL OR ...) and select "${p.column} IS NOT NULL AS _sure", so that such a row leaves the value open; or leave it out with "${p.column} IS NOT NULL"; or make the column required.`,
  ],
  "own-untested-end": () => [
    "The query compares date_to, which is empty where something had not ended, and does not say what is meant then.",
    "Compared with nothing, such rows would fall away. Write (date_to IS NULL OR date_to >= ...).",
  ],
  "own-two-times": (p) => [
    `"${p.first}" and "${p.second}" both say when.`,
    "Keep one of them: a measure has one time, and a table one column of dates.",
  ],
  "own-sql": (p) => sqlSentence(p.flaw),
  "own-result-column": (p) => [
    p.why === "twice"
      ? `The query gives two columns named ${p.column}.`
      : `The query gives a column named ${p.column}, which is kept for Chancery.`,
    "Name the columns that are wanted, each once: SELECT v.port, v.source, v.version, v.locator.",
  ],
  "own-value-column": (p) => [
    `The value is taken from ${p.column}, which the query does not give.`,
    meant(p.near, p.known),
  ],
  "own-value-type": (p) => [
    `The column ${p.column} holds ${p.found}, and this needs ${p.expected === "yes-no" ? "true or false" : `a ${p.expected}`}.`,
    "Take another column, or convert it in the query.",
  ],
  "own-provenance": (p) => [
    p.why === "missing"
      ? `The query does not give ${p.lacking}, so that nobody could see where its rows are from.`
      : p.why === "made"
        ? `What the query gives as ${p.lacking} is not the table's own column.`
        : `The query takes one ${p.lacking} for many rows, and loses where the others are from.`,
    'Select source, version and locator of the row that is counted, and leave the counting to "value": the query gives the rows.',
  ],
  "own-uncovered": (p) => [`The query does not read the table ${p.table}.`, `It reads ${p.known}.`],
};
