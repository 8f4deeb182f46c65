import { parsePeriod } from "../../base/period.js";
import { type Advice, problem } from "../problems.js";
import type { Argument, Call, Expr, Member, Operator, SetLiteral } from "./ast.js";
import { collapse, type Lexer, type ParseProblem } from "./lexer.js";

/** So many values and brackets one check may hold; what walks the tree may then recurse. */
const limit = 200;

/** What the functions of the parser share. */
export interface Reading {
  lexer: Lexer;
  problems: ParseProblem[];
  /** Values and brackets of the check so far. */
  size: number;
}

const NUMBER = /\d+(?:\.\d+)?/y;
const GROUPED = /\d{1,3}(?:[, \u00a0]\d{3})+(?![\d-])(?:\.\d+)?/y;
const DECIMAL_COMMA = /\d+,\d+(?![\d,-])/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const DATE = /\d{4}-\d{2}(?:-\d{2})?(?![\d-])/y;
const TALLY = /(\d+)-(\d+)-(\d+)(?![\d-])/y;

/** A decimal without superfluous zeros. */
export function canonicalNumber(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "", decimals = ""] = (negative ? text.slice(1) : text).split(".");
  const integer = whole.replace(/^0+(?=\d)/, "");
  const fraction = decimals.replace(/0+$/, "");
  const shown = fraction === "" ? integer : `${integer}.${fraction}`;
  return negative && shown !== "0" ? `-${shown}` : shown;
}

function grow(reading: Reading): void {
  reading.size += 1;
  if (reading.size > limit) reading.lexer.fail(problem("too-long", { limit }));
}

/** Reads sums of products; gives up by throwing where something cannot be read. */
export function expression(reading: Reading): Expr {
  return chain(reading, ["+", "-"], () => chain(reading, ["*", "/"], () => factor(reading)));
}

function chain(reading: Reading, operators: readonly Operator[], operand: () => Expr): Expr {
  let left = operand();
  for (;;) {
    const operator = operators.find((sign) => reading.lexer.eat(sign));
    if (!operator) return left;
    grow(reading);
    const right = operand();
    left = { type: "binary", operator, left, right, start: left.start, end: right.end };
  }
}

function factor(reading: Reading): Expr {
  const { lexer } = reading;
  grow(reading);
  lexer.skip();
  const start = lexer.at;
  const char = lexer.peek();
  if (char === "(") return group(reading);
  if (char === "{") return set(reading);
  if (lexer.quoteNext) return { type: "text", text: lexer.quoted(reading.problems), start, end: lexer.at };
  if (/[\d-]/.test(char)) return numeral(reading);
  if (char === "." && lexer.look(/\.\d/y)) {
    const found = lexer.look(/\.\d+/y) ?? "";
    lexer.fail(problem("bad-number", { found, suggestion: `0${found}` }), start, start + found.length);
  }
  const name = lexer.look(NAME);
  if (name === undefined) return lexer.unexpected("measure-or-value", hintFor(char));
  const open = lexer.look(new RegExp(`${name.replaceAll(".", "\\.")} *\\(`, "y"));
  // A name in lower case before a bracket is a measure; a name in capitals with a blank is Iran (Islamic Republic of).
  if (open !== undefined && (open.length === name.length + 1 || name === name.toLowerCase()))
    return call(reading, name);
  const text = lexer.words(/[,;){}"=<>!≤≥≠+*%~≈:]/u, true);
  const span = { start, end: start + lexer.text.slice(start, lexer.at).trimEnd().length };
  if (text === "") return lexer.unexpected("measure-or-value");
  if (/^(?:yes|no)$/i.test(text)) return { type: "yesno", value: text.toLowerCase() === "yes", ...span };
  return { type: "text", text, ...span };
}

function hintFor(char: string): Advice | undefined {
  if (/\p{Sc}/u.test(char)) return "no-currency";
  if (char === "—") return "note-to-reader";
  if (char === "[" || char === "]") return "brackets";
  return undefined;
}

function group(reading: Reading): Expr {
  const { lexer } = reading;
  const start = lexer.at;
  lexer.at += 1;
  const inner = expression(reading);
  if (!lexer.eat(")")) unclosed(reading, "(", ")", start);
  return inner;
}

/** Says that a bracket is not closed, at the bracket; reading goes on as if it were. */
function unclosed(reading: Reading, open: string, close: string, start: number): void {
  const { lexer } = reading;
  lexer.skip();
  const code = problem("unclosed-bracket", { open, close, found: lexer.next().shown });
  if (lexer.done) lexer.fail(code, start, start + 1);
  reading.problems.push({ ...code, start, end: start + 1 });
}

function numeral(reading: Reading): Expr {
  const { lexer } = reading;
  const start = lexer.at;
  const date = lexer.look(DATE);
  if (date !== undefined) {
    lexer.at += date.length;
    const span = { start, end: lexer.at };
    if (parsePeriod(date)) return { type: "date", text: date, ...span };
    reading.problems.push({ ...problem("bad-date", { found: date, hint: "no-such-day" }), ...span });
    return { type: "date", text: date, ...span };
  }
  const tally = lexer.take(TALLY);
  if (tally !== undefined) {
    const [yes = 0, no = 0, abstain = 0] = tally.split("-").map(Number);
    return { type: "tally", yes, no, abstain, start, end: lexer.at };
  }
  return { type: "number", ...decimal(reading), start, end: lexer.at };
}

/** Reads a number with its sign and percent sign. */
export function decimal(reading: Reading): { text: string; percent: boolean } {
  const { lexer } = reading;
  lexer.skip();
  const start = lexer.at;
  const sign = lexer.take(/-/y) ?? "";
  const grouped = lexer.take(GROUPED) ?? lexer.take(DECIMAL_COMMA);
  if (grouped !== undefined) {
    const thousands = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(grouped);
    const suggestion = canonicalNumber(
      sign + (thousands ? grouped.replace(/[, ]/g, "") : grouped.replace(",", ".")),
    );
    reading.problems.push({
      ...problem("bad-number", { found: sign + grouped, suggestion }),
      start,
      end: lexer.at,
    });
    return { text: suggestion, percent: lexer.take(/ ?%/y) !== undefined };
  }
  const digits = lexer.take(NUMBER);
  if (digits === undefined) return lexer.unexpected("number");
  const glued = lexer.look(/[\p{L}.][\p{L}\p{N}.]*/uy);
  if (glued !== undefined) {
    const found = sign + digits + glued;
    lexer.fail(problem("bad-number", { found, suggestion: sign + digits }), start, lexer.at + glued.length);
  }
  return { text: canonicalNumber(sign + digits), percent: lexer.take(/ ?%/y) !== undefined };
}

/** Reads `{a, b}`, which must be next. */
export function set(reading: Reading): SetLiteral {
  const { lexer } = reading;
  const start = lexer.at;
  lexer.at += 1;
  const members: Member[] = [];
  if (!lexer.eat("}")) {
    do {
      grow(reading);
      members.push(member(reading, /[,}]/));
    } while (lexer.eat(","));
    if (!lexer.eat("}")) unclosed(reading, "{", "}", start);
  }
  return { type: "set", members, start, end: lexer.at };
}

const SINGLE = /['\u2018][^'\u2019,(){}]*['\u2019](?= *[,)}])/y;

/** One name or text up to `stops`. */
function member(reading: Reading, stops: RegExp): Member {
  const { lexer } = reading;
  lexer.skip();
  const start = lexer.at;
  let text: string;
  const single = lexer.take(SINGLE);
  if (single !== undefined) text = collapse(single.slice(1, -1));
  else text = lexer.quoteNext ? lexer.quoted(reading.problems) : lexer.words(stops, false);
  const end = lexer.at;
  if (text === "") return lexer.unexpected("name");
  // Trailing blanks are no part of the name's place.
  const width = lexer.text.slice(start, end).trimEnd().length;
  const asPeriod = lexer.text.slice(start, start + width);
  return { text: parsePeriod(asPeriod) ? asPeriod : text, start, end: start + width };
}

function argument(reading: Reading): Argument {
  const { lexer } = reading;
  grow(reading);
  lexer.skip();
  const start = lexer.at;
  const key = lexer.take(/[\p{L}_][\p{L}\p{N}_]* *:/uy)?.replace(/ *:$/, "") ?? null;
  lexer.skip();
  if (lexer.peek() === "{") {
    const { members, end } = set(reading);
    return { key, value: { type: "set", members }, start, end };
  }
  const { text, end } = member(reading, /[,)]/);
  return { key, value: { type: "text", text }, start, end };
}

function call(reading: Reading, name: string): Call {
  const { lexer } = reading;
  const start = lexer.at;
  lexer.at += name.length;
  lexer.skip();
  const open = lexer.at;
  lexer.at += 1;
  const args: Argument[] = [];
  if (!lexer.eat(")")) {
    do args.push(argument(reading));
    while (lexer.eat(","));
    if (!lexer.eat(")")) unclosed(reading, "(", ")", open);
  }
  return { type: "call", name, arguments: args, start, end: lexer.at };
}
