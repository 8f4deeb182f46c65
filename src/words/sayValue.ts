import type { MemberNames, Quantity, Statement } from "../checks/statements.js";
import type { BoundCall } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import type { Part, Parts, ValueWords } from "./languageWords.js";
import { brief, figuresApart } from "./numbers.js";

/** What is known of a value besides itself: its unit, the names of a set's members, the call that gave it. */
export interface ValueContext {
  unit?: string | null;
  names?: MemberNames;
  call?: BoundCall | null;
  /** How many significant figures a number has, where it would otherwise look like another that it is compared with. */
  figures?: number | undefined;
}

/** A value in the words of a language. */
export function sayValue(
  words: ValueWords,
  value: Value,
  { unit, names, call, figures }: ValueContext = {},
): string {
  switch (value.kind) {
    case "number":
      return words.amount(value.value, unit ?? "", figures);
    case "yesno":
      return value.value ? words.yes : words.no;
    case "date":
      return words.date(value.value);
    case "tally":
      return words.tally(value.yes, value.no, value.abstain);
    case "text":
      return words.word(value.value);
    case "set": {
      if (value.value.length === 0) return words.none;
      const name = (id: string): string =>
        call?.measure.setOf === "word" ? words.word(id) : words.member(id, names?.[id]);
      return value.value.map(name).join(words.comma);
    }
  }
}

/** The value of a quantity alone, within a sentence. */
export function sayQuantity(words: ValueWords, quantity: Quantity, figures?: number): string {
  const { value } = quantity;
  if (value.kind === "number" && figures === undefined)
    return words.amount(brief(value.value), quantity.unit ?? "");
  return sayValue(words, value, { ...quantity, figures });
}

/** The text of a sentence in parts; code has its marks. */
export const textOf = (parts: Parts): string =>
  parts.map((part) => (typeof part === "string" ? part : `\`${part.code}\``)).join("");

/** A sentence that begins with a capital letter. */
export function capital(parts: Parts): Parts {
  const [first, ...rest] = parts;
  return typeof first === "string" ? [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest] : parts;
}

/** Parts with something between them. */
export const joined = (list: readonly Parts[], between: string): Part[] =>
  list.flatMap((parts, i) => (i > 0 ? [between, ...parts] : [...parts]));

/** A value as the clause of its measure places it, which itself says what is measured. */
export function sayPlaced(
  words: ValueWords,
  value: Value,
  { unit, names, call, figures }: ValueContext = {},
): string {
  if (value.kind === "number")
    return words.placedAmount(figures === undefined ? brief(value.value) : value.value, unit ?? "", figures);
  if (value.kind === "date") return words.placedDate(value.value);
  if (value.kind !== "set" || value.value.length === 0) return sayValue(words, value);
  const { setOf } = call?.measure ?? {};
  return words.and(
    value.value.map((id) => {
      if (setOf === "word") return words.word(id);
      const name = words.member(id, names?.[id]);
      return setOf === "state" ? words.placedState(name) : name;
    }),
  );
}

/** How many figures tell a quantity from another number that stands beside it; undefined where they do not look alike. */
export function figuresBeside(
  words: ValueWords,
  { value, unit }: Quantity,
  other: number,
): number | undefined {
  if (value.kind !== "number" || value.value === other) return undefined;
  const alike = words.amount(brief(value.value), unit) === words.amount(brief(other), unit);
  return alike ? figuresApart(value.value, other) : undefined;
}

/** The form in which the measure of a single call says its value; undefined where it has none in the language. */
export function sayClause(words: ValueWords, quantity: Quantity, figures?: number): Parts | undefined {
  const { call, value } = quantity;
  const clause = call && words.clause(call, sayPlaced(words, value, { ...quantity, figures }), value);
  return clause ? [clause] : undefined;
}

type RelationStatement = Extract<Statement, { code: "relation" }>;
type Relation = RelationStatement["relation"];

const mirrored: Partial<Record<Relation, Relation>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/**
 * The measured side of a comparison, the other one, and what is asked of the first: `1977 > treaty.since(...)` is told
 * from its measure.
 */
export function sidesOf(words: ValueWords, { truth, left, right, relation }: RelationStatement) {
  const swap = left.literal && !right.literal;
  const [own, other] = swap ? [right, left] : [left, right];
  // What a check that holds expects is not said again.
  const shown = !truth || !other.literal;
  return {
    own,
    other,
    asked: swap ? (mirrored[relation] ?? relation) : relation,
    figures:
      other.value.kind === "number" && shown ? figuresBeside(words, own, other.value.value) : undefined,
    ofDate: own.value.kind === "date" || other.value.kind === "date",
  };
}
