import type { AgreementStatement, Method, Statement } from "../checks/statements.js";
import type { BoundCall, Coverage, Reason } from "../engine/answer.js";
import type { Arg, Args, Measure, Param, Value } from "../engine/types.js";

/** A sentence in parts: what is code is marked, so that a page can set it as code. */
export type Part = string | { code: string };
export type Parts = readonly Part[];

/** How a language writes values and names things. */
export interface ValueWords {
  yes: string;
  no: string;
  none: string;
  /** Between the members of a list, and of one that ends a sentence. */
  comma: string;
  and(names: readonly string[]): string;
  /** At the end of a sentence, and between two. */
  stop: string;
  space: string;
  tally(yes: number, no: number, abstain: number): string;
  /** A property of a check, where it is a word of its own; else as it is written. */
  property(text: string): string;
  /** A day, or a month or year, as a value. */
  date(text: string): string;
  /** A period as axes and tables have it. */
  period(text: string): string;
  /** A number with its unit; see `figureOf` for `figures`. */
  amount(value: number, unit: string, figures?: number): string;
  /** The same without what the clause of a measure says itself: `37.9%` of incidents, `USD 46,361 million` at current prices. */
  placedAmount(value: number, unit: string, figures?: number): string;
  /** A state's name within a sentence: `the United States`. */
  placedState(name: string): string;
  /** A day or month within a sentence: `17 October 2008`. */
  placedDate(text: string): string;
  /** A unit as it is written over a column or on an axis; one that an author wrote stays as it is. */
  unit(unit: string): string;
  /** A word that the record uses, such as a vote or a role. */
  word(word: string): string;
  /** A state, or a body that takes part like one, by its name on the day; undefined for an id without a name. */
  party(id: string, day?: string): string | undefined;
  /** A member of a set, which the record calls `name`. */
  member(id: string, name: string | undefined): string;
  body(id: string): string | undefined;
  area(id: string): string | undefined;
  /** What is given as an argument. */
  argument(arg: Arg): string;
  title(measure: Measure): string;
  notes(measure: Measure): readonly string[];
  /** What an argument of a measure means. */
  meaning(measure: Measure, param: Param): string;
  /** How a measure is counted with these arguments. */
  definition(measure: Measure, args: Args): string;
  /** The measure's own form of an answer, if it has one. */
  clause(call: BoundCall, value: string, raw: Value): string | undefined;
}

type Say<T extends { code: string }> = {
  readonly [C in T["code"]]: (statement: Extract<T, { code: C }>) => Parts;
};

/** What a language says of results: a function for each code. */
export interface StatementWords {
  statements: Say<Statement>;
  agreements: Say<AgreementStatement>;
  methods: Say<Method>;
  reasons: Say<Reason>;
  coverage(row: Coverage): string;
  /** Follows the first problem of a check that cannot be read. */
  moreProblems(n: number): string;
  definitions: DefinitionsWords;
}

/** What is said of one claim under all its definitions. */
interface DefinitionsWords {
  single: string;
  verdicts(rows: number, holds: number, fails: number, undecided: number): string;
  values(known: number, rows: number): string;
  range(low: string, high: string): string;
  asAsked(across: string, own: string, low: string, high: string): string;
}

/** Everything but the words of the site and of figures. */
export interface Phrasebook {
  values: ValueWords;
  statements: StatementWords;
}
