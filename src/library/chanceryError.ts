import type { Language } from "../base/language.js";
import { type Problem, UserError } from "../base/problem.js";
import { type PlainProblem, plainProblem } from "../words/problems.js";

/**
 * What the caller can mend: a name that is not known, a file that cannot be read, a definition that is malformed. The only
 * error that the library throws on purpose; its `message` is a line for each problem, with what to do.
 *
 * A claim that does not hold, or cannot be read, is no error: it is a result.
 */
export class ChanceryError extends Error {
  override name = "ChanceryError";

  constructor(
    /** What is wrong, each with its code, its place if it has one, and what to do. */
    readonly problems: readonly PlainProblem[],
  ) {
    super(problems.map(line).join("\n"));
  }
}

function line({ place, message, hint, code }: PlainProblem): string {
  const where = place ? `${place.file}:${place.line}:${place.column} ` : "";
  return `${where}${message}${hint ? ` ${hint}` : ""} [${code}]`;
}

/** An error in words; any other stays as it is. */
export function inWords(error: unknown, language: Language): unknown {
  if (!(error instanceof UserError)) return error;
  return new ChanceryError(error.problems.map((problem) => plainProblem(problem, language)));
}

/** Throws a problem for its caller. */
export function refuse(one: Problem): never {
  throw new UserError([one]);
}

/** Does some work, whose errors are told in words. */
export async function told<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inWords(error, language);
  }
}
