/** A place in a file a person can open. Lines and columns count from 1; `endColumn` is exclusive. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/** How loud a problem is: an `error` stops the thing it is about, a `warning` does not. */
type Severity = "error" | "warning";

/** One thing that is wrong, as a value: a code and what varies in its sentence. `words/` says it in a language. */
export interface Problem {
  /** Stable id, `<layer>/<kebab-case>`, for example `checks/unknown-measure`. */
  code: string;
  severity: Severity;
  args: Readonly<Record<string, unknown>>;
  place?: Place;
}

/**
 * Makes the maker of one layer's problems. `T` has the arguments of each code, so that a mistyped code or a missing
 * argument does not compile; `warnings` are the codes that stop nothing.
 */
export function defineProblems<T extends object>(
  layer: string,
  warnings: readonly (keyof T & string)[] = [],
) {
  return <K extends keyof T & string>(code: K, args: T[K], place?: Place): Problem => ({
    code: `${layer}/${code}`,
    severity: warnings.includes(code) ? "warning" : "error",
    args: args as Readonly<Record<string, unknown>>,
    ...(place ? { place } : {}),
  });
}

/** What the user can mend: carries problems, prints them, and exits with 1 (2 for misuse of the command line). */
export class UserError extends Error {
  override name = "UserError";
  constructor(
    readonly problems: readonly Problem[],
    readonly exitCode = 1,
  ) {
    // For a log only: a person is told in words.
    super(problems.map((p) => `${p.code} ${JSON.stringify(p.args)}`).join("; "));
  }
}
