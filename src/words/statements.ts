import type { Language } from "../base/language.js";
import type { ExpressionResult } from "../checks/evaluateExpression.js";
import type { CheckResult } from "../checks/result.js";
import type { Quantity, Statement } from "../checks/statements.js";
import type { BoundCall, Coverage, Reason } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import { unitOf } from "../engine/unitOf.js";
import type { Part, Parts } from "./languageWords.js";
import { phrasebook } from "./phrasebook.js";
import { joined, sayPlaced, sayValue, textOf, type ValueContext } from "./sayValue.js";

/** Says one thing by its code. */
function say<T extends { code: string }>(table: unknown, one: T): Parts {
  return (table as Record<string, (one: T) => Parts>)[one.code]?.(one) ?? [];
}

/** Sentences one after the other, each once. */
function sentences(list: readonly Parts[], language: Language): Part[] {
  const texts = list.map(textOf);
  return joined(
    list.filter((_, i) => texts.indexOf(texts[i] ?? "") === i),
    phrasebook[language].values.space,
  );
}

/** What the record answers to a call, as a clause without full stop; the value alone for a measure without such a form. */
export function answerClause(
  language: Language,
  call: BoundCall,
  value: Value,
  context: Omit<ValueContext, "call"> = {},
): string {
  const { values } = phrasebook[language];
  const shown = sayPlaced(values, value, { unit: unitOf(call), ...context, call });
  return (
    values.clause(call, shown, value) ?? sayValue(values, value, { unit: unitOf(call), ...context, call })
  );
}

/** What the record answers to a single call, as a sentence; empty for an expression, and for a measure without such a form. */
export function answerSentence(
  {
    check,
    value,
    unit,
    names,
    calls,
  }: Pick<ExpressionResult, "check" | "value" | "unit" | "names" | "calls">,
  language: Language,
): string {
  const [call] = calls;
  if (!call || calls.length > 1 || call.key !== check || value === null) return "";
  if (phrasebook[language].values.clause(call, "", value) === undefined) return "";
  const own: Quantity = { value, unit: unit ?? "", names, call, text: check, literal: false };
  const right = { ...own, literal: true };
  const said: Statement = { code: "relation", truth: true, left: own, relation: "=", right, within: null };
  return textOf(statementParts([said], language));
}

export const statementParts = (list: readonly Statement[], language: Language): Parts =>
  sentences(
    list.map((one) => say(phrasebook[language].statements.statements, one)),
    language,
  );

/** How the properties of a check were decided; nothing where it has none. */
export const methodParts = ({ methods }: CheckResult, language: Language): Parts =>
  sentences(
    methods.map((one) => say(phrasebook[language].statements.methods, one)),
    language,
  );

/** How the words of the claim and the value go together. */
export const agreementParts = (
  { statement }: NonNullable<CheckResult["agreement"]>,
  language: Language,
): Parts => say(phrasebook[language].statements.agreements, statement);

export const reasonsText = (reasons: readonly Reason[], language: Language): string =>
  textOf(
    sentences(
      reasons.map((one) => say(phrasebook[language].statements.reasons, one)),
      language,
    ),
  );

/** What sources say of their completeness, each sentence once. */
export const coverageTexts = (rows: readonly Coverage[], language: Language): string[] => [
  ...new Set(rows.map((row) => phrasebook[language].statements.coverage(row))),
];

/** How calls are counted, each definition once; empty without calls. */
export const definitionText = (
  calls: readonly Pick<BoundCall, "measure" | "args">[],
  language: Language,
): string => {
  const { values } = phrasebook[language];
  const each = calls.map(({ measure, args }) => values.definition(measure, args));
  return [...new Set(each)].join(values.space);
};
