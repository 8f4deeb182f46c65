import { problem } from "../problems.js";
import { type Check, type Comparison, type Expr, type Relation, relations, type Tolerance } from "./ast.js";
import { Lexer, type ParseProblem, Unreadable } from "./lexer.js";
import { decimal, expression, type Reading } from "./parseExpression.js";
import { property } from "./parseProperty.js";
import { meantRelations, nearWord, relationWords } from "./suggest.js";

export type { ParseProblem } from "./lexer.js";

export interface Parsed {
  checks: Check[];
  problems: ParseProblem[];
}

const SIGN = /[=<>!≤≥≠≧≦⩾⩽≈~:]+/y;
const signs: Readonly<Record<string, Relation>> = { "≤": "<=", "≥": ">=", "≠": "!=" };
const known = [...relations, "is"];

function relation(reading: Reading): Relation | "is" {
  const { lexer, problems } = reading;
  lexer.skip();
  const start = lexer.at;
  const sign = lexer.take(SIGN);
  if (sign !== undefined) {
    const found = relations.find((r) => r === sign) ?? signs[sign];
    if (found) return found;
    const meant = meantRelations[sign];
    const suggestions = meant ? [meant] : /[≈~]/.test(sign) ? ["= 10 within 1"] : relations.slice(0, 6);
    const code = problem("unknown-relation", { found: sign, known, suggestions });
    if (!meant) lexer.fail(code, start, lexer.at);
    problems.push({ ...code, start, end: lexer.at });
    return meant ?? "=";
  }
  const word = lexer.look(/[\p{L}_]+/uy);
  if (word === undefined) return lexer.unexpected("relation");
  const lower = word.toLowerCase();
  if (lower === "includes" || lower === "excludes" || lower === "is") {
    lexer.at += word.length;
    return lower;
  }
  const suggestion = relationWords[lower] ?? nearWord(lower, ["includes", "excludes"]);
  if (suggestion === undefined) return lexer.unexpected("relation");
  return lexer.fail(
    problem("unknown-relation", { found: word, known, suggestions: [suggestion] }),
    start,
    start + word.length,
  );
}

function within(reading: Reading): Tolerance | null {
  const { lexer } = reading;
  if (!lexer.word("within")) return null;
  lexer.skip();
  const start = lexer.at;
  const tolerance = decimal(reading);
  if (tolerance.text.startsWith("-"))
    lexer.fail(problem("unexpected", { found: tolerance.text, expected: "tolerance" }), start, lexer.at);
  return { ...tolerance, start, end: lexer.at };
}

function comparison(reading: Reading): Comparison {
  const { lexer } = reading;
  const left = expression(reading);
  const sign = relation(reading);
  if (sign === "is") {
    const said = property(reading);
    return { type: "property", left, property: said, start: left.start, end: said.end };
  }
  const right = expression(reading);
  const tolerance = within(reading);
  return {
    type: "relation",
    left,
    relation: sign,
    right,
    within: tolerance,
    start: left.start,
    end: lexer.at,
  };
}

/** Says what is wrong with what stands where a comparison has ended. */
function leftOver(reading: Reading): void {
  const { lexer } = reading;
  const char = lexer.peek();
  if (char === ")" || char === "}")
    lexer.fail(problem("unopened-bracket", { found: char }), lexer.at, lexer.at + 1);
  const word = lexer.look(/[\p{L}_]+/uy);
  const near = word === undefined ? undefined : nearWord(word, ["within", "and", "among"]);
  if (word !== undefined && near !== undefined)
    lexer.fail(problem("misspelt-word", { found: word, expected: near }), lexer.at, lexer.at + word.length);
  const hints = { ",": "no-separators", "—": "note-to-reader" } as const;
  lexer.unexpected("check-end", word === undefined ? hints[char as keyof typeof hints] : "no-units");
}

function check(reading: Reading): Check {
  const { lexer, problems } = reading;
  lexer.skip();
  const start = lexer.at;
  const before = problems.length;
  const comparisons: Comparison[] = [];
  let end = start;
  do {
    try {
      comparisons.push(comparison(reading));
      end = lexer.at;
      if (!lexer.done && lexer.peek() !== ";" && !isAnd(lexer)) leftOver(reading);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(error.problem);
      lexer.recover();
      end = lexer.at;
    }
  } while (lexer.word("and"));
  return { comparisons, broken: problems.length > before, start, end };
}

const isAnd = (lexer: Lexer): boolean => lexer.look(/and(?![\p{L}\p{N}_.(])/iuy) !== undefined;

/**
 * Reads the checks of a footnote: the text after `check:`. Never throws: what cannot be read is left out of the
 * tree, its check is marked as broken, and each thing that is wrong is a problem with its place.
 */
export function parse(text: string): Parsed {
  const lexer = new Lexer(text);
  const problems: ParseProblem[] = [];
  const checks: Check[] = [];
  while (!lexer.done) {
    if (lexer.eat(";")) continue;
    checks.push(check({ lexer, problems, size: 0 }));
    if (!lexer.done && lexer.peek() !== ";") lexer.recover();
  }
  if (checks.length === 0 && problems.length === 0)
    problems.push({ ...problem("empty", {}), start: 0, end: Math.max(1, text.length) });
  return { checks, problems };
}

/** Reads one expression, as in an inline value or a question: `council.terms(Japan, by: 2009-01-01)`. */
export function parseExpression(text: string): { expr: Expr | null; problems: ParseProblem[] } {
  const lexer = new Lexer(text);
  const problems: ParseProblem[] = [];
  if (lexer.done)
    return { expr: null, problems: [{ ...problem("empty", {}), start: 0, end: Math.max(1, text.length) }] };
  try {
    const expr = expression({ lexer, problems, size: 0 });
    if (!lexer.done) lexer.unexpected("expression-end");
    return { expr, problems };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { expr: null, problems: [...problems, error.problem] };
  }
}
