import type { Problem } from "../../base/problem.js";
import { problem } from "./problems.js";

/** How many problems of one file and severity are kept; the rest is counted. */
const max = 20;

/** Gathers the problems of one version without letting them grow with the file. */
export class Collector {
  private readonly byFile = new Map<string, { kept: Problem[]; more: number }>();
  failed = false;

  readonly report = (one: Problem): void => {
    if (one.severity === "error") this.failed = true;
    const key = `${one.severity} ${one.place?.file ?? ""}`;
    const own = this.byFile.get(key) ?? { kept: [], more: 0 };
    this.byFile.set(key, own);
    if (own.kept.length < max) own.kept.push(one);
    else own.more += 1;
  };

  /** The problems of a severity in the order of their lines, each file ending with how many more there are. */
  of(severity: Problem["severity"]): Problem[] {
    return [...this.byFile.values()].flatMap(({ kept, more }) => {
      const own = kept.filter((p) => p.severity === severity);
      const [first] = own;
      if (!first || more === 0) return own;
      const file = first.place?.file;
      const place = file === undefined ? undefined : { file, line: own.at(-1)?.place?.line ?? 1, column: 1 };
      return [...own, { ...problem("more-problems", { count: more }, place), severity }];
    });
  }
}
