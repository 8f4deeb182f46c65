import type { Language } from "../../base/language.js";
import type { Day } from "../../base/period.js";
import { type Period, parsePeriod } from "../../base/period.js";
import type { Problem } from "../../base/problem.js";
import type { Block } from "../../documents/types.js";
import type { Answer, BoundCall, Engine } from "../../engine/answer.js";
import { resolve } from "../../states/resolve.js";
import type { OpenRecord } from "../../store/types.js";
import { type FigureReason, figureWords } from "../../words/figures.js";
import { phrasebook } from "../../words/phrasebook.js";
import { bindText } from "../bindText.js";
import type { Figure, FigureBase, FigureProblem } from "../figures.js";
import type { Edition } from "../loadEdition.js";
import { problem } from "../problems.js";

export type Answers = ReadonlyMap<string, Answer>;
export type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/** A block whose calls are bound: `calls` are to be answered, then `draw` makes the figure. */
export interface Planned {
  calls: readonly BoundCall[];
  /** Calls whose evidence rows the figure shows. */
  evidence?: readonly BoundCall[];
  draw(answers: Answers, rows: Rows): Figure | Promise<Figure>;
}

export interface FigureContext {
  engine: Engine;
  record: OpenRecord;
  edition: Edition | null;
  /** Of the chapter that the block stands in. */
  language: Language;
  problems: Problem[];
}

export const texts = (value: unknown): string[] =>
  value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String);
export const text = (value: unknown): string | null =>
  value === undefined || value === null ? null : String(value);

/** A block that cannot be drawn, with the reason in its place; what is wrong with it has been reported already. */
export function broken(block: Block, reason: FigureReason): Planned {
  return {
    calls: [],
    draw: () => ({ kind: "problem", title: text(block.settings.title) ?? block.kind, reason }),
  };
}

/** A block that cannot be drawn for a reason of its own, which is reported. */
export function faulty(block: Block, why: FigureReason, context: FigureContext): Planned {
  context.problems.push(problem("figure-faulty", { kind: block.kind, why }, block.place));
  return broken(block, why);
}

/** What stands in the place of a figure of which the record knows nothing: no error of the block, so a warning. */
export function unknown(block: Block, reason: FigureReason, context: FigureContext): FigureProblem {
  context.problems.push(problem("figure-unknown", { kind: block.kind, why: reason }, block.place));
  return { kind: "problem", title: text(block.settings.title) ?? block.kind, reason };
}

/** Whether every call has a value that can be drawn as a number; one that has not is reported. */
export function drawable(
  block: Block,
  key: string,
  calls: readonly BoundCall[],
  context: FigureContext,
): boolean {
  const odd = calls.find(({ measure }) => !["number", "yesno", "set"].includes(measure.value));
  if (odd) badSetting(block, key, "a measure that is a number, yes or no, or a set", context);
  return odd === undefined;
}

/** Why nothing is known of some calls, if nothing is. */
export function reasonOf(calls: readonly BoundCall[], answers: Answers): FigureReason | undefined {
  const unknown = calls.flatMap((call) => {
    const answer = answers.get(call.key);
    return answer?.status === "undecided" ? [answer.reasons] : [];
  });
  if (calls.length === 0 || unknown.length < calls.length) return undefined;
  return { code: "nothing-known", reasons: unknown[0] ?? [] };
}

/** Reports a setting that cannot be read. */
export function badSetting(block: Block, key: string, expected: string, context: FigureContext): void {
  const parts = { kind: block.kind, key, found: `"${text(block.settings[key]) ?? ""}"`, expected };
  context.problems.push(problem("figure-value", parts, block.placeOf(key)));
}

/** The bounded period of a setting; one that cannot be read is reported. */
export function periodOf(block: Block, key: string, context: FigureContext): Period | undefined {
  const value = text(block.settings[key]);
  if (value === null) return undefined;
  const found = parsePeriod(value);
  if (found?.from && found.to) return found;
  badSetting(block, key, "years such as 2003/2012", context);
  return undefined;
}

/** The calls of a setting, one text or several; undefined if one of them cannot be read, which is reported. */
export function callsOf(
  block: Block,
  keys: readonly string[],
  context: FigureContext,
  time?: string,
): BoundCall[] | undefined {
  const bound = keys.flatMap((key) =>
    texts(block.settings[key]).map((one) =>
      bindText(context.engine, one, block.placeOf(key), time === undefined ? {} : { time }, context.problems),
    ),
  );
  const calls = bound.filter((c) => c !== undefined);
  return calls.length === bound.length ? calls : undefined;
}

/** Ids of the states that a setting names, as of a day; names that are no state are reported. */
export function statesOf(block: Block, key: string, at: Day | undefined, context: FigureContext): string[] {
  return texts(block.settings[key]).flatMap((name) => {
    const found = resolve(name, at);
    if (found.result === "state") return [found.id];
    const parts = { kind: block.kind, key, found: `"${name}"`, expected: "names of states as of that time" };
    context.problems.push(problem("figure-value", parts, block.placeOf(key)));
    return [];
  });
}

/** What all figures have of their block. `title` is the alternative text where the block gives none. */
export function base(
  block: Block,
  definition: string,
  source: string,
  { language }: FigureContext,
): Pick<FigureBase, "language" | "title" | "caption" | "alt" | "definition" | "source"> {
  const title = text(block.settings.title) ?? "";
  return {
    language,
    title,
    caption: text(block.settings.caption),
    alt: text(block.settings.alt) ?? title,
    definition,
    source,
  };
}

/** What stands for the sources of a figure that none has answered. */
export const noAnswer = "none";

/** Ids of the sources that answered, or that none did. */
export const sourcesOf = (answers: Iterable<Answer | undefined>): string =>
  [...new Set([...answers].flatMap((a) => (a?.status === "value" ? [a.source] : [])))].join(", ") || noAnswer;

/** The number of an answer, yes and no as 1 and 0; null where it is not known. */
export function numberOf(answer: Answer | undefined): number | null {
  if (answer?.status !== "value") return null;
  if (answer.value.kind === "number") return answer.value.value;
  if (answer.value.kind === "yesno") return answer.value.value ? 1 : 0;
  return answer.value.kind === "set" ? answer.value.value.length : null;
}

/** The first and last of some texts in a sentence, or all of them if they are few. */
export function some(list: readonly string[], language: Language): string {
  const { comma } = phrasebook[language].values;
  return list.length <= 8 ? list.join(comma) : figureWords[language].more(list.slice(0, 6), list.length - 6);
}
