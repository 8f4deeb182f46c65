/** A place in a file a person can open. Lines and columns count from 1; `endColumn` is exclusive. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/** How loud a problem is: an `error` stops the thing it is about, a `warning` does not. */
export type Severity = "error" | "warning";

/**
 * One thing that is wrong, as a value. Printing is elsewhere.
 * `message` is one sentence that says what was found and what was expected; `hint` says what to do.
 */
export interface Problem {
  /** Stable id, `<layer>/<kebab-case>`, for example `checks/unknown-measure`. */
  code: string;
  severity: Severity;
  message: string;
  place?: Place;
  found?: string;
  expected?: string;
  hint?: string;
}

/** The varying parts of a problem; its sentence comes from the code's own table. */
export interface ProblemParts {
  message: string;
  severity?: Severity;
  found?: string;
  expected?: string;
  hint?: string;
}

/** Stands in for the parameters of any sentence: each shows as its own name, whether text or list is asked of it. */
const holes: unknown = new Proxy(
  {},
  {
    get: (_target, name) => {
      const hole = `‹${String(name)}›`;
      const lists = { join: () => hole, map: () => [hole], filter: () => [hole] };
      return Object.assign(Object(hole) as object, lists);
    },
  },
);

/**
 * Makes the maker of one layer's problems from a table `code -> (params) => parts`, so that wording
 * lives in one place and a mistyped code does not compile.
 */
export function defineProblems<T extends Record<string, (params: never) => ProblemParts>>(
  layer: string,
  table: T,
) {
  function problem<K extends keyof T & string>(code: K, params: Parameters<T[K]>[0], place?: Place): Problem {
    const make = table[code] as ((params: Parameters<T[K]>[0]) => ProblemParts) | undefined;
    if (!make) throw new Error(`no problem code ${layer}/${code}`);
    const { severity = "error", ...parts } = make(params);
    return { code: `${layer}/${code}`, severity, ...parts, ...(place ? { place } : {}) };
  }
  problem.codes = Object.keys(table).map((code) => `${layer}/${code}`);
  /** Every code with its sentence and hint, holes shown as ‹name›: for the page that lists them. */
  problem.table = (): { code: string; parts: ProblemParts }[] =>
    Object.entries(table).map(([code, make]) => ({
      code: `${layer}/${code}`,
      parts: (make as unknown as (params: unknown) => ProblemParts)(holes),
    }));
  return problem;
}

/** `file:line:column  message (hint)`: one line for a person. */
export function formatProblem(problem: Problem): string {
  const { place } = problem;
  const where = place ? `${place.file}:${place.line}:${place.column}  ` : "";
  const hint = problem.hint ? `\n    ${problem.hint}` : "";
  return `${where}${problem.severity}  ${problem.message}  [${problem.code}]${hint}`;
}

/** What the user can mend: carries problems, prints them, and exits with 1 (2 for misuse of the command line). */
export class UserError extends Error {
  override name = "UserError";
  constructor(
    readonly problems: readonly Problem[],
    readonly exitCode = 1,
  ) {
    super(problems.map((p) => p.message).join("; "));
  }
}
