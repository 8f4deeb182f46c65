import type { Problem } from "../../base/problem.js";
import { problem } from "./problems.js";
import type { Correction } from "./types.js";

type Texts = Readonly<Record<string, string>>;

const matches = (row: Texts, want: Texts): boolean =>
  Object.entries(want).every(([column, text]) => row[column] === text);

const words = (texts: Texts): string =>
  Object.entries(texts)
    .map(([column, text]) => `${column} ${JSON.stringify(text)}`)
    .join(", ");

/** Applies corrections to records as they are read, and knows afterwards which ones no longer fit the file. */
export class Corrections {
  private readonly used = new Set<Correction>();
  private readonly stale = new Map<Correction, string>();
  /** True where the files are a part of what is published, so that a record that is not there says nothing. */
  partial = false;
  private readonly read = new Set<string>();

  private readonly list: readonly Correction[];

  /** `release` is the one that is read: corrections of another are left out. */
  constructor(all: readonly Correction[], release: string | null) {
    this.list = all.filter((one) => one.release === undefined || one.release === release);
  }

  apply(table: string, row: Record<string, string>): Record<string, string> {
    this.read.add(table);
    let fixed = row;
    for (const correction of this.list) {
      if (correction.table !== table || !matches(row, correction.where)) continue;
      if (matches(row, correction.expect)) {
        this.used.add(correction);
        fixed = { ...fixed, ...correction.set };
      } else {
        const found = Object.fromEntries(Object.keys(correction.expect).map((c) => [c, row[c] ?? ""]));
        this.stale.set(correction, words(found));
      }
    }
    return fixed;
  }

  /**
   * A warning for each correction whose guard failed or whose record is not there. A table of which nothing was read
   * (the file of another layout) has nothing to be corrected.
   */
  problems(): Problem[] {
    return this.list.flatMap((correction) => {
      if (!this.read.has(correction.table)) return [];
      const found =
        this.stale.get(correction) ??
        (this.used.has(correction) || this.partial ? undefined : "no such record");
      if (found === undefined) return [];
      const { table, where, expect, reason } = correction;
      return [
        problem("stale-correction", { table, where: words(where), found, expected: words(expect), reason }),
      ];
    });
  }
}
