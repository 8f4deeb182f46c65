import type { Language } from "../../base/language.js";
import { type Answered, isCheck } from "../../checks/ask.js";
import type { Definitions, Range } from "../../checks/definitions.js";
import type { ExpressionResult } from "../../checks/evaluateExpression.js";
import {
  type CheckResult,
  type Plain,
  plain,
  type SourceRef,
  schemaVersion,
  type Verdict,
} from "../../checks/result.js";
import type { Coverage } from "../../engine/answer.js";
import { messageText } from "../message.js";
import { phrasebook } from "../phrasebook.js";
import { type PlainProblem, plainProblem } from "../problems.js";
import { textOf } from "../sayValue.js";
import {
  agreementParts,
  answerSentence,
  coverageTexts,
  definitionText,
  methodParts,
  reasonsText,
} from "../statements.js";
import { type Shown, showResult } from "../values.js";

/** What a check or an expression gives, as JSON has it: values without their kind, and what is said of them. */
function common(
  { value, unit, calls, names, coverage, expected }: Shown & { coverage: readonly Coverage[] },
  language: Language,
) {
  return {
    value: value && plain(value),
    shown: showResult({ value, unit, calls, names, expected }, language),
    unit,
    definition: definitionText(calls, language) || null,
    coverage: coverageTexts(coverage, language),
  };
}

/** What a value rests on and how it is told; of an expression and of a check alike. */
export interface PlainCommon {
  /** Canonical, or as written where it cannot be read. */
  check: string;
  /** Of an expression its value, of a check that of its left side; null where it is not known. */
  value: Plain | null;
  /** The value as a reader is shown it, with unit and names. */
  shown: string | null;
  unit: string | null;
  /** How it was counted, in a sentence for each measure. */
  definition: string | null;
  /** Why it is so, or why it is not known. */
  message: string;
  /** What the sources say of their own completeness, on which the value rests. */
  coverage: readonly string[];
  sources: readonly SourceRef[];
  /** Sources that would decide it and are not in the record. */
  wants: readonly string[];
  /** The rows behind the value: the first ones, each with its source, version and locator, and how many there are. */
  evidence: { total: number; rows: readonly Readonly<Record<string, unknown>>[] };
  problems: readonly PlainProblem[];
}

/** What only a check has: it was held against something. */
export interface PlainDecision {
  verdict: Verdict;
  /** Of the right side, or the property. */
  expected: Plain | null;
  /** How a property was decided; null where nothing needs to be said. */
  method: string | null;
  parameters: Readonly<Record<string, number | string | null>>;
  /** What the value was compared with: other states, earlier periods. */
  comparators: readonly PlainComparator[];
}

/** What a value was compared with. */
export interface PlainComparator {
  label: string;
  value: Plain | null;
}

/** The result of a check in a document, as docs/schema/check-result.v1.json describes it. */
export interface PlainResult extends PlainCommon, PlainDecision {
  /** The writer announced that it fails or is contested. */
  disputed: boolean;
  file: string;
  /** Of the claim's mark, from 1. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The claim: the words up to the mark. */
  words: string;
  /** How the words and the value go together; null where they were not compared. */
  agreement: { outcome: "agrees" | "differs" | "silent"; explanation: string } | null;
}

/** An answer to a question, as docs/schema/ask.v1.json describes it. What a check has is there only if one was asked. */
export interface PlainAnswer extends PlainCommon, Partial<PlainDecision> {
  /** Number of the schema. */
  version: number;
}

/** A result of a check with its words. */
export function plainResult(result: CheckResult, language: Language = "en"): PlainResult {
  const { calls: _calls, names: _names, statements: _statements, methods: _methods, ...rest } = result;
  const { agreement } = result;
  return {
    ...rest,
    ...common(result, language),
    message: messageText(result, language),
    method: textOf(methodParts(result, language)) || null,
    comparators: result.comparators.map(({ label, value }) => ({ label, value: value && plain(value) })),
    agreement: agreement && {
      outcome: agreement.outcome,
      explanation: textOf(agreementParts(agreement, language)),
    },
    problems: result.problems.map((problem) => plainProblem(problem, language)),
  };
}

function plainExpression(answer: ExpressionResult, language: Language): PlainAnswer {
  const { calls: _calls, names: _names, reasons, problems, ...rest } = answer;
  const said = problems.map((problem) => plainProblem(problem, language));
  const [first] = said;
  const unreadable = [first?.message, first?.hint].filter((text) => text !== undefined);
  return {
    version: schemaVersion,
    ...rest,
    ...common(answer, language),
    message: first
      ? unreadable.join(phrasebook[language].values.space)
      : reasonsText(reasons, language) || answerSentence(answer, language),
    problems: said,
  };
}

/** An answer to a question with its words. */
export function plainAnswer(answer: Answered, language: Language = "en"): PlainAnswer {
  if (!isCheck(answer)) {
    const found = plainExpression(answer, language);
    return found.problems.length > 0 ? { ...found, verdict: "invalid" } : found;
  }
  // A question has no place, no words and no writer who could have announced anything.
  const { file, line, column, endLine, endColumn, words, disputed, agreement, ...rest } = plainResult(
    answer,
    language,
  );
  return { version: schemaVersion, ...rest };
}

const short = (value: number): string => String(Number(value.toPrecision(3)));

function summaryOf({ rows, across, own, range, rangeAsAsked }: Definitions, language: Language): string {
  const { statements, values } = phrasebook[language];
  const say = statements.definitions;
  if (rows.length === 0) return say.single;
  const ends = ({ low, high }: Range): [string, string] => [short(low), short(high)];
  const verdicts = rows.flatMap(({ answer }) => (isCheck(answer) ? [answer.verdict] : []));
  const times = (verdict: Verdict): number => verdicts.filter((v) => v === verdict).length;
  const first =
    verdicts.length > 0
      ? say.verdicts(rows.length, times("holds"), times("fails"), times("undecided"))
      : say.values(rows.filter(({ answer }) => answer.value !== null).length, rows.length);
  const all = range === null ? "" : say.range(...ends(range));
  const asAsked =
    range === null || rangeAsAsked === null || across === null || own === ""
      ? ""
      : say.asAsked(across, own, ...ends(rangeAsAsked));
  return `${first}${all}${asAsked}${values.stop}`;
}

/** One claim under all its definitions, as `chancery ask --definitions --json` prints it. */
export function plainDefinitions(found: Definitions, language: Language = "en") {
  const { asked, rows, own: _own, ...rest } = found;
  return {
    version: schemaVersion,
    asked: plainAnswer(asked, language),
    ...rest,
    rows: rows.map(({ arguments: args, answer }) => {
      const { check, value, shown, definition, message, verdict } = plainAnswer(answer, language);
      return { arguments: args, check, value, shown, definition, message, ...(verdict ? { verdict } : {}) };
    }),
    summary: summaryOf(found, language),
  };
}

export type PlainDefinitions = ReturnType<typeof plainDefinitions>;
