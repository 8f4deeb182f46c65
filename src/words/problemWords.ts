/** A problem as a person is told it. `message` is one sentence, `hint` says what to do. */
export interface ProblemText {
  message: string;
  hint?: string;
  /** What was found and what was expected, where the problem's arguments do not have them as `found` and `expected`. */
  found?: string;
  expected?: string;
}

/** The sentences of one layer's problems in one language: a sentence for each code. */
export type ProblemWords<T extends object> = { readonly [K in keyof T]: (p: T[K]) => ProblemText };
