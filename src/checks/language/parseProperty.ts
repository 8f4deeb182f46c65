import { parsePeriod, turnedPeriod } from "../../base/period.js";
import { problem } from "../problems.js";
import type { Member, PeriodText, Property } from "./ast.js";
import { canonicalNumber, decimal, type Reading, set } from "./parseExpression.js";
import { nearWord, propertyWords } from "./suggest.js";

const first = [
  "highest",
  "lowest",
  "rank",
  "record",
  "rising",
  "falling",
  "doubled",
  "tripled",
  "higher",
  "lower",
  "unchanged",
] as const;
const shown = [
  "highest",
  "lowest",
  "rank 1",
  "a record high",
  "a record low",
  "rising over",
  "falling over",
  "doubled from",
  "tripled from",
  "3 times from",
  "higher from",
  "lower from",
  "unchanged from",
];

const WORD = /[\p{L}_]+/uy;

function wanted(reading: Reading, word: string, after: string): void {
  const { lexer } = reading;
  if (lexer.word(word)) return;
  lexer.skip();
  const found = lexer.look(WORD);
  if (found !== undefined && nearWord(found, [word]) !== undefined)
    lexer.fail(problem("misspelt-word", { found, expected: word }), lexer.at, lexer.at + found.length);
  lexer.unexpected({ word, after }, found?.toLowerCase() === "than" ? "than" : undefined);
}

function period(reading: Reading, after: string): PeriodText {
  const { lexer } = reading;
  lexer.skip();
  const start = lexer.at;
  const text = lexer.take(/[\d.][\d./-]*/y);
  if (text === undefined) return lexer.unexpected({ periodAfter: after });
  if (parsePeriod(text)) return { text, start, end: lexer.at };
  const turned = turnedPeriod(text);
  if (turned !== undefined)
    return lexer.fail(problem("backwards-period", { found: text, suggestion: turned }), start, lexer.at);
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  const hint = years ? { meant: `${years[1]}/${years[2]}` } : undefined;
  return lexer.fail(problem("bad-date", { found: text, hint }), start, lexer.at);
}

function among(reading: Reading): readonly Member[] | null {
  const { lexer } = reading;
  if (!lexer.word("among")) return null;
  lexer.skip();
  return lexer.peek() === "{" ? set(reading).members : lexer.unexpected("set-after-among");
}

/** Reads what follows `is`. */
export function property(reading: Reading): Property {
  const { lexer } = reading;
  lexer.skip();
  const start = lexer.at;
  const span = () => ({ start, end: lexer.at });
  const article = ["the", "a", "an"].find((word) => lexer.word(word)) !== undefined;
  lexer.skip();
  const atLeast = !article && lexer.take(/at +least(?![\p{L}\p{N}])/iuy) !== undefined;
  lexer.skip();
  if (/[\d-]/.test(lexer.peek())) {
    const from = lexer.at;
    const { text, percent } = decimal(reading);
    if (!lexer.word("times") || percent || text.startsWith("-")) {
      const write = atLeast ? [`>= ${text}`, `is at least ${text} times from 2007`] : [`= ${text}`];
      lexer.fail(
        problem("unexpected", { found: text, expected: "property", hint: { write } }),
        from,
        lexer.at,
      );
    }
    wanted(reading, "from", "times");
    return {
      type: "multiple",
      atLeast,
      factor: canonicalNumber(text),
      from: period(reading, "from"),
      ...span(),
    };
  }
  const from = lexer.at;
  const found = lexer.take(WORD);
  if (found === undefined) return unknown(reading, from);
  const word = first.find((known) => known === found.toLowerCase());
  if (atLeast && word !== "doubled" && word !== "tripled") lexer.at = from;
  switch (word) {
    case "highest":
    case "lowest":
      return { type: "extreme", direction: word, among: among(reading), ...span() };
    case "rank": {
      lexer.skip();
      const rank = lexer.look(/\d{1,4}(?![\p{L}\p{N}.])/uy);
      if (rank === undefined || Number(rank) < 1) return lexer.unexpected("rank");
      lexer.at += rank.length;
      return { type: "rank", rank: Number(rank), among: among(reading), ...span() };
    }
    case "record": {
      const direction = (["high", "low"] as const).find((end) => lexer.word(end));
      if (!direction) return lexer.unexpected("high-or-low");
      const since = lexer.word("since") ? period(reading, "since") : null;
      return { type: "record", direction, since, ...span() };
    }
    case "rising":
    case "falling":
      wanted(reading, "over", word);
      return { type: "trend", direction: word, over: period(reading, "over"), ...span() };
    case "doubled":
    case "tripled":
      wanted(reading, "from", word);
      return {
        type: "multiple",
        atLeast,
        factor: word === "doubled" ? "2" : "3",
        from: period(reading, "from"),
        ...span(),
      };
    case "higher":
    case "lower":
    case "unchanged":
      wanted(reading, "from", word);
      return { type: "change", direction: word, from: period(reading, "from"), ...span() };
    case undefined:
      lexer.at = from;
      return unknown(reading, from);
  }
}

/** Says what may follow `is`, with the word that is nearest to what does. */
function unknown(reading: Reading, from: number): never {
  const { lexer } = reading;
  lexer.at = from;
  const found = lexer.look(WORD);
  if (found === undefined) return lexer.unexpected("property", "signs");
  const suggestion = nearWord(found, first) ?? propertyWords[found.toLowerCase()];
  return lexer.fail(
    problem("unknown-property", { found, known: shown, suggestion }),
    from,
    from + found.length,
  );
}
