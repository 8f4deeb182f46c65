import { defineProblems, type Problem, UserError } from "./problem.js";

/** What a program or an edition can define. */
export type DefinitionKind = "measure" | "source" | "table";

/** What a part of a definition should be. */
export type DefinitionExpected =
  | {
      form:
        | "text"
        | "list"
        | "function"
        | "sql"
        | "pattern"
        | "counting-number"
        | "once"
        | "one-time"
        | "session-of-period";
    }
  | { form: "name"; like: string }
  | { form: "one-of"; words: readonly string[] };

/** Problems of what a program or an edition defines. Their sentences are in words/. */
export interface DefinitionProblems {
  /** `part` is the path of the part that is wrong: `params[1].key`. */
  "bad-part": {
    kind: DefinitionKind;
    name: string;
    part: string;
    found: string;
    expected: DefinitionExpected;
  };
  "name-taken": { kind: DefinitionKind; name: string; by: "built-in" | "given" };
  "no-such-table": { kind: DefinitionKind; name: string; table: string; known: string };
}

export const problem = defineProblems<DefinitionProblems>("definitions");

/** What was found, short enough for a sentence. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "function" ? "a function" : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/**
 * Names of what is defined: of measures dotted, of tables and columns with underscores, of sources with hyphens. Names that
 * the record itself uses, or that every object has, are none.
 */
export const namePatterns = {
  measure: { pattern: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, like: "fleet.visits" },
  argument: { pattern: /^(?!constructor$)[a-z][a-z0-9_]*$/, like: "state" },
  table: { pattern: /^(?!own_|rows_|held_|calls$|constructor$)[a-z][a-z0-9_]*$/, like: "port_visit" },
  source: { pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, like: "port-visits" },
} as const;

/**
 * Checks a definition part by part. Whoever writes TypeScript is told by the compiler; programs in JavaScript, and what
 * types cannot say, are told here.
 */
export class DefinitionCheck {
  private readonly problems: Problem[] = [];

  constructor(
    private readonly kind: DefinitionKind,
    private readonly name: string,
  ) {}

  /** Reports a part unless it is as it should be. */
  must(good: boolean, part: string, found: unknown, expected: DefinitionExpected): void {
    const { kind, name } = this;
    if (!good) this.problems.push(problem("bad-part", { kind, name, part, found: shown(found), expected }));
  }

  text(part: string, value: unknown): void {
    this.must(typeof value === "string" && value.trim() !== "", part, value, { form: "text" });
  }

  named(part: string, value: unknown, what: keyof typeof namePatterns): void {
    const { pattern, like } = namePatterns[what];
    this.must(typeof value === "string" && pattern.test(value), part, value, { form: "name", like });
  }

  oneOf(part: string, value: unknown, words: readonly string[]): void {
    this.must(typeof value === "string" && words.includes(value), part, value, { form: "one-of", words });
  }

  fn(part: string, value: unknown): void {
    this.must(typeof value === "function", part, value, { form: "function" });
  }

  /** The items of a list; `least` is how many there must be. */
  list(part: string, value: unknown, least = 0): readonly unknown[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    this.must(Array.isArray(value) && list.length >= least, part, value, { form: "list" });
    return list;
  }

  /** Names that stand in a list once each. */
  once(part: string, names: readonly unknown[]): void {
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    this.must(twice === undefined, part, twice, { form: "once" });
  }

  /** Throws UserError with all that is wrong. */
  done(): void {
    if (this.problems.length > 0) throw new UserError(this.problems);
  }
}
