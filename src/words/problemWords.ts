import type { Problem } from "../base/problem.js";

/** A problem as a person is told it: one sentence, and what to do. */
export type ProblemSentence = readonly [message: string, hint?: string | undefined];

/** The sentences of one layer's problems in one language, by code. */
export type ProblemWords<T extends object> = { readonly [K in keyof T]: (p: T[K]) => ProblemSentence };

/** The sentence of a problem as part of another: in the words of its layer, without its full stop. */
export function sentencePart(words: object, problem: Problem | undefined): string {
  const table = words as Readonly<Record<string, ((args: Problem["args"]) => ProblemSentence) | undefined>>;
  const [, code = ""] = problem?.code.split("/") ?? [];
  const [message = ""] = (problem && table[code]?.(problem.args)) ?? [];
  return message.replace(/[.。]$/, "");
}
