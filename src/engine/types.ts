import type { Language } from "../base/language.js";
import type { Day, Period } from "../base/period.js";
import type { Place } from "../base/problem.js";
import type { TableName } from "../record/tables.js";
import type { StateSystem } from "../states/existence.js";
import type { OpenRecord, Relation } from "../store/types.js";

/** The fields of policy that measures belong to. */
export const fields = [
  "environment",
  "alliances",
  "terrorism",
  "maritime",
  "organized-crime",
  "regional",
  "united-nations",
  "peacebuilding",
  "disarmament",
  "efforts",
] as const;
/** The nine fields of policy, and the efforts that run through them. */
export type FieldId = (typeof fields)[number];

/** A value with its kind. */
export type Value =
  /** `value` is exact as the source's decimal up to 15 significant digits. */
  | { kind: "number"; value: number }
  | { kind: "yesno"; value: boolean }
  | { kind: "date"; value: Day }
  | { kind: "tally"; yes: number; no: number; abstain: number }
  /** Ids (or words), sorted, without repeats. */
  | { kind: "set"; value: readonly string[] }
  | { kind: "text"; value: string };
/** The kinds of values. */
export const valueKinds = ["number", "yesno", "date", "tally", "set", "text"] as const;
/** One of `valueKinds`. */
export type ValueKind = Value["kind"];

/**
 * What an argument stands for. `at` is a day, `by` everything up to a day, `in` a period; a coarser date
 * stands for its last day (`at`, `by`) or its whole period (`in`). `resolution` is a symbol or a series id.
 * `states` is a group: a set of states, one state, or a body that stands for its members on the call's last day.
 */
export const paramKinds = [
  "state",
  "states",
  "at",
  "by",
  "in",
  "body",
  "treaty",
  "mission",
  "area",
  "resolution",
  "mandate",
  "activity",
  "choice",
  "source",
  "number",
  "text",
] as const;
/** One of `paramKinds`. */
export type ParamKind = (typeof paramKinds)[number];

/** A parameter that is a time. */
export type TimeKind = Extract<ParamKind, "at" | "by" | "in">;

/** An argument that a measure takes. */
export interface Param {
  /** Key in the language (`state`, `by`, `type`) and, as `arg_<key>`, column of the calls. */
  key: string;
  kind: ParamKind;
  meaning: string;
  optional?: boolean;
  /** Value used when left out; printed in the definition. */
  default?: string;
  /** True where one sentence of prose may mean any of its choices (areas, kinds, sources): `ask --definitions` shows them all. */
  definitional?: boolean;
  /** Words that may stand here; of a `state` parameter, groups besides the states. */
  choices?: readonly string[];
  /** Only for `in`: the source counts by calendar year, so that only whole years can be asked for. */
  wholeYears?: boolean;
  /** Only for `in`: it takes the number of a regular session of the General Assembly, and not a period. */
  sessions?: boolean;
  /** Only for `state`: a body that takes part like a state (the EU) may stand here too. */
  orBody?: boolean;
}

/** An argument as written, before it is resolved. Offsets count in the text of the check. */
export interface RawArgument {
  key: string | null;
  form: "words" | "text" | "number" | "period" | "set";
  text: string;
  /** Of a set, its members as written. */
  members?: readonly { text: string; start: number; end: number }[];
  start: number;
  end: number;
}

export interface RawCall {
  name: string;
  arguments: readonly RawArgument[];
  start: number;
  end: number;
}

/** A resolved argument. `text` is the canonical way to write it; `label` what a reader is shown. */
export interface Arg {
  kind: ParamKind;
  text: string;
  label: string;
  /** State id, body id, area id, symbol, series id, chosen word, session number, or the day of `at` and `by`. */
  id: string;
  /** Only for `in`. */
  period?: Period;
  /** Only for `states`: ids, sorted; absent where a body stands for its members, who are then looked up. */
  states?: readonly string[];
  /** Only for `activity`: id of the state that carries it out, by which its coverage may be limited. */
  state?: string;
  /** Only for an `area` that the record brings: the sentence that says what it is. */
  definition?: string;
  /** The Japanese one among the names that the record brings, if there is one; of a time, how it is told in Japanese. */
  japanese?: string;
}
/** The arguments of a call, by key; one that was left out is there only if it has a default. */
export type Args = Readonly<Record<string, Arg>>;

/** What must be covered for a call to have an answer; absent parts do not restrict. */
export interface CoverageNeed {
  table: TableName;
  /** The source that must cover it, where it is not the one that answers: a table worked out from it. */
  of?: string;
  kind?: string;
  subject?: string;
  state?: string;
  from: Day | null;
  to: Day | null;
}

/** A part of a coverage need: itself, the id of an argument (no restriction where that is left out), or worked out. */
export type CoveragePart = string | { arg: string } | ((args: Args) => string | undefined);

/**
 * What a measure needs to be covered, as it is declared. Left out, `table` is the measure's first one, and the days are
 * those that the call asks about; other parts do not restrict.
 */
export interface CoverageRule {
  table?: TableName;
  /** The source that must cover it, where it is not the one that answers: a table worked out from it. */
  of?: string;
  kind?: CoveragePart;
  subject?: CoveragePart;
  state?: CoveragePart;
  /** Nothing happened before this day, so that nobody need claim earlier ones; a `by` asks for everything since then. */
  since?: Day;
  /** Days other than those of the call; null for both where one thing is looked up, whenever it was. */
  from?: Day | null;
  to?: Day | null;
}

/** A check that shows how a measure is used. */
export interface MeasureExample {
  check: string;
  verdict: "holds" | "fails" | "undecided";
  /** Source that must be in the record for this example; `facts` if it is always decided. */
  needs: string;
}

/** A call as a relation is worked out for it: its number in `calls`, the source it is put to, its arguments. */
export interface RelationCall {
  call: number;
  source: string;
  args: Args;
}

/** What a measure says in one language. English is the measure's own. */
export interface MeasureWords {
  title: string;
  /** Sentence that says how it is counted, with the arguments and defaults in it. */
  definition(args: Args): string;
  /**
   * The answer as a clause without a full stop: "Japan had begun 10 terms by 2009-01-01". `value` is already formatted with
   * its unit, names and dates as a reader is shown them; `raw` is the value itself.
   */
  clause?(args: Args, value: string, raw: Value): string;
  /**
   * Sentences by code: why there is no answer, or why arguments do not go together. Two codes are the engine's: `unsettled`
   * where the rows do not give one value, `empty` where there are none and that is not an answer.
   */
  reasons?: ReasonWords;
}

/** What the rows of a call add to a reason: days, counts, names. */
export type Found = Readonly<Record<string, string | number | null>>;
/** Sentences by code, filled with the arguments and what the rows add. */
export type ReasonWords = Readonly<Record<string, (args: Args, found: Found) => string>>;

/**
 * A named number (or yes/no, date, tally, set) for each point of its dimensions.
 *
 * `rows` is SQL over the relation `calls` (columns `call`, `source`, and per parameter `arg_<key>`, for an
 * `in` parameter `arg_<key>_from` and `arg_<key>_to`) that gives the rows behind the value: `call`, the
 * columns worth showing, and `source`, `version`, `locator`. It must keep to rows of `calls.source`.
 * `aggregate` is an SQL expression over those rows, grouped by call. Thus the evidence is always exactly
 * what was counted, and any number of calls is one query.
 */
export interface MeasureDefinition extends MeasureWords {
  /** Dotted, in lower case: `council.terms`. */
  name: string;
  /** Names that it had before; they still mean it, and calls are written by its name. */
  aliases?: readonly string[];
  field: FieldId;
  unit: string;
  /**
   * The system whose members its source has, where that is what a state is to it: others have no value, and comparisons
   * over all states leave them out.
   */
  system?: StateSystem;
  /** The unit for these arguments, where it depends on them. `unit` then says all that there are. */
  unitFor?: (args: Args) => string;
  value: ValueKind;
  /** What the members of a set value are, so that the literals of a check can be resolved. */
  setOf?: "state" | "body" | "word";
  /** The words that a set or text value may hold, where they are fixed; a check may use no other. */
  words?: readonly string[];
  params: readonly Param[];
  /** Sources that can answer, best first. `own` stands for the edition's own records. */
  sources: readonly string[];
  tables: readonly TableName[];
  /** What a source must cover to answer. Default: all of the first table on the days that are asked about. */
  covers?: CoverageRule | readonly CoverageRule[] | ((args: Args) => readonly CoverageRule[]);
  rows: string | ((args: Args) => string);
  aggregate: string;
  /** More text columns of `calls`, worked out from the arguments (the symbol of a series in a year). */
  derived?: Readonly<Record<string, (args: Args) => string | null>>;
  /** The reason (a code of `reasons`) why arguments that are each right do not go together; undefined if they do. */
  check?: (args: Args) => string | undefined;
  /** The reason why no source can have a value for these arguments, although they are in order; undefined if one can. */
  undecided?: (args: Args) => string | undefined;
  /** Which of `sources` may answer these arguments, best first. Default: all of them. */
  sourcesFor?: (args: Args) => readonly string[];
  /**
   * True where one thing is looked up: a row found is an answer even if its source claims no completeness,
   * and a source without the row passes the question on to the next one.
   */
  presence?: boolean;
  /**
   * Days from which on the source counts something else under the same name: values from before and after one of them
   * are never held against one another, for the reason of this code of `reasons`.
   */
  breaks?: readonly { from: Day; reason: string }[];
  /** Days between which values may be expected, where coverage rows do not say (the years of a series). */
  span?: (args: Args) => { from: Day | null; to: Day | null } | undefined;
  /**
   * SQL expression over the same rows that gives the reason why `aggregate` is NULL, where that depends on them: a code, or
   * a struct of the code as `reason` and of what the rows add to it. Default: `unsettled`.
   */
  unsettled?: string;
  /** Order of the evidence rows, as in ORDER BY. Default: `source, locator`. */
  order?: string;
  /** The value where covered and there are no rows; `undecided` (for the reason `empty`) where no rows means not known. */
  empty: Value | "undecided";
  /** Whether no rows mean `empty` for these arguments; where they do not, the call is undecided. Default: always. */
  emptyHolds?: (args: Args) => boolean;
  /** Other caveats, one sentence each. */
  notes?: readonly string[];
  examples: readonly MeasureExample[];
  /** What it says in other languages, where it is not one of those built in. */
  translations?: Readonly<Partial<Record<Exclude<Language, "en">, MeasureTranslation>>>;
}

/** A measure as the engine has it. */
export interface Measure extends MeasureDefinition {
  /**
   * Tables that `rows` needs and SQL cannot make: the names of a list that are like the name asked for. They stand
   * beside `calls` and are worked out for all its calls at once.
   */
  relations?: (record: OpenRecord, calls: readonly RelationCall[]) => Promise<readonly Relation[]>;
  /**
   * There only if it is not built in: a program or an edition gave it. `place` is where an edition has its query, or, if it
   * is `broken` and cannot be asked, the problem; `query` is what its author wrote, and `language` that of its words, where
   * that is not English.
   */
  given?: { place?: Place; query?: string; language?: Language; broken?: boolean };
  /** Milliseconds after which its query is stopped. For a query that nobody of this house has seen; default: never. */
  maxMs?: number;
}

/** What a measure says in another language: the same arguments fill the sentences of both. */
export interface MeasureTranslation extends MeasureWords {
  /** As many as the measure has in English. */
  notes?: readonly string[];
  /** What arguments mean, by key, where that is not what the key means elsewhere. */
  meanings?: Readonly<Record<string, string>>;
}
