import type { Problem } from "../../base/problem.js";
import { type Advice, problem, type Wanted } from "../problems.js";
import type { Span } from "./ast.js";

/** A problem with its place in the text of the check. */
export type ParseProblem = Problem & Span;

/** Thrown inside the parser alone; `parse` turns it into a problem and goes on. */
export class Unreadable extends Error {
  constructor(readonly problem: ParseProblem) {
    super(problem.code);
  }
}

/** Characters that word processors and Japanese keyboards put for ASCII ones; each is one unit long, so offsets stay. */
const plain: Readonly<Record<string, string>> = {
  "\u2212": "-",
  "\u2013": "-",
  "\u2010": "-",
  "\u2011": "-",
  "\u00d7": "*",
  "\uff08": "(",
  "\uff09": ")",
  "\uff0c": ",",
  "\u3001": ",",
  "\uff1a": ":",
  "\uff1b": ";",
  "\uff1d": "=",
  "\uff1c": "<",
  "\uff1e": ">",
  "\uff5b": "{",
  "\uff5d": "}",
  "\uff05": "%",
  "\u200b": " ",
};
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "\u201c": "\u201d",
  "\u201e": "\u201c",
  "\u00ab": "\u00bb",
  "\u201d": "\u201d",
  "\u300c": "\u300d",
};

const normalize = (text: string): string =>
  text
    .replace(
      /[\u2212\u2013\u2010\u2011\u00d7\uff08\uff09\uff0c\u3001\uff1a\uff1b\uff1d\uff1c\uff1e\uff5b\uff5d\uff05\u200b]/g,
      (c) => plain[c] ?? c,
    )
    .replace(/[\uff10-\uff19]/g, (c) => String(c.charCodeAt(0) - 0xff10))
    .replace(/\s/g, " ");

export const collapse = (text: string): string => text.replace(/[\s\u200b]+/g, " ").trim();

/** Words that end a name outside of a call. */
const KEYWORD = / (?:and|is|within|among|includes|excludes|since|over|from)(?![\p{L}\p{N}_])/iuy;

/** Reads the text of a check from left to right. `text` has ASCII for its look-alikes, `source` is as written. */
export class Lexer {
  readonly text: string;
  /** Where the checks end: the note after ` -- ` is not part of them. */
  readonly end: number;
  at = 0;

  constructor(readonly source: string) {
    this.text = normalize(source);
    this.end = this.#noteStart();
  }

  /** A mark of quotation that is never closed quotes nothing, so that it cannot swallow the note. */
  #noteStart(): number {
    for (let i = 0; i < this.source.length; i += 1) {
      if (closing[this.source[i] ?? ""]) {
        const close = this.#closeOf(i, this.source.length);
        if (close >= 0) i = close;
      } else if (this.source.startsWith("--", i) && (i === 0 || this.text[i - 1] === " ")) {
        if (i + 2 >= this.source.length || this.text[i + 2] === " ") return i;
      }
    }
    return this.source.length;
  }

  #closeOf(open: number, limit: number): number {
    const mark = this.source[open] ?? "";
    const close = closing[mark];
    if (!close) return -1;
    for (const candidate of [close, '"', "\u201d"]) {
      const found = this.source.indexOf(candidate, open + 1);
      if (found >= 0 && found < limit) return found;
    }
    return -1;
  }

  skip(): void {
    while (this.at < this.end && this.text[this.at] === " ") this.at += 1;
  }

  /** Skips blanks and tells whether nothing is left. */
  get done(): boolean {
    this.skip();
    return this.at >= this.end;
  }

  peek(): string {
    return this.at < this.end ? (this.text[this.at] ?? "") : "";
  }

  /** Text that matches here (the pattern must be sticky), consumed; undefined if none does. */
  take(pattern: RegExp): string | undefined {
    const found = this.look(pattern);
    if (found !== undefined) this.at += found.length;
    return found;
  }

  look(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    return found === undefined || found === "" || this.at + found.length > this.end ? undefined : found;
  }

  /** Takes one character if it is next, after blanks. */
  eat(char: string): boolean {
    this.skip();
    if (this.peek() !== char) return false;
    this.at += 1;
    return true;
  }

  /** Takes a word of the language if it is next, after blanks, in any case. */
  word(word: string): boolean {
    this.skip();
    const found = this.look(/[\p{L}_][\p{L}\p{N}_.]*/uy);
    if (found?.toLowerCase() !== word) return false;
    this.at += found.length;
    return true;
  }

  get quoteNext(): boolean {
    return closing[this.at < this.end ? (this.source[this.at] ?? "") : ""] !== undefined;
  }

  /** A text in quotes, which must be next; an unclosed one is a problem and runs to the end of its argument. */
  quoted(problems: ParseProblem[]): string {
    const start = this.at;
    const close = this.#closeOf(start, this.end);
    if (close >= 0) {
      this.at = close + 1;
      return collapse(this.source.slice(start + 1, close).replaceAll('"', "'"));
    }
    this.at += 1;
    this.take(/[^,();{}]+/y);
    problems.push({
      ...problem("unclosed-quote", { found: this.found(start + 1, this.at) }),
      start,
      end: this.at,
    });
    return collapse(this.source.slice(start + 1, this.at));
  }

  /**
   * Bare words up to a character of `stops` outside inner brackets, or a word of the language if `keywords`.
   * Inner brackets belong to a name: Iran (Islamic Republic of).
   */
  words(stops: RegExp, keywords: boolean): string {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.end; this.at += 1) {
      const char = this.text[this.at] ?? "";
      if (depth === 0 && stops.test(char)) break;
      // What never stands in a name ends it at any depth, so that a missing bracket swallows little.
      if (/[;{}"=<>]/.test(char) || this.quoteNext) break;
      if (char === "(") depth += 1;
      else if (char === ")" && depth > 0) depth -= 1;
      else if (keywords && depth === 0 && char === " ") {
        KEYWORD.lastIndex = this.at;
        if (KEYWORD.test(this.text) || / [-+*/] /y.test(this.text.slice(this.at, this.at + 3))) break;
      }
    }
    return collapse(this.source.slice(start, this.at));
  }

  /** Goes on to the next `;`, or ` and ` outside quotes: where reading can start anew after an error. */
  recover(): void {
    while (this.at < this.end) {
      const char = this.text[this.at] ?? "";
      if (char === ";") return;
      if (this.quoteNext) {
        const close = this.#closeOf(this.at, this.end);
        if (close >= 0) this.at = close;
      } else if (/ and(?: |$)/y.test(this.text.slice(this.at, this.at + 5))) return;
      this.at += 1;
    }
  }

  /** The next piece of text, null at the end, with where it ends. */
  next(): { shown: string | null; end: number } {
    this.skip();
    const piece = this.look(/[\p{L}\p{N}_.%/-]+|[=<>!]+|./uy);
    if (piece === undefined) return { shown: null, end: this.end };
    return { shown: this.source.slice(this.at, this.at + piece.length), end: this.at + piece.length };
  }

  /** A stretch of text as a message shows it; null for nothing. */
  found(start: number, end: number): string | null {
    const text = collapse(this.source.slice(start, end));
    return text === "" ? null : text.length > 40 ? `${text.slice(0, 39)}…` : text;
  }

  /** Gives up the comparison that is being read. */
  fail(code: Problem, start = this.at, end = this.next().end): never {
    const last = Math.max(end, Math.min(start + 1, this.source.length));
    throw new Unreadable({ ...code, start: Math.min(start, last), end: last });
  }

  unexpected(expected: Wanted, hint?: Advice): never {
    this.skip();
    const { shown, end } = this.next();
    return this.fail(problem("unexpected", { found: shown, expected, hint }), this.at, end);
  }
}
