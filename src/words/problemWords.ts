/** A problem as a person is told it: one sentence, and what to do. */
export type ProblemSentence = readonly [message: string, hint?: string | undefined];

/** The sentences of one layer's problems in one language, by code. */
export type ProblemWords<T extends object> = { readonly [K in keyof T]: (p: T[K]) => ProblemSentence };
