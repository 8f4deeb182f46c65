import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Problem } from "../../base/problem.js";
import { type Bytes, countLines, maxLine, maxLineText, utf8Of } from "./bytes.js";
import { at } from "./fatalProblem.js";
import { firstRecord, requireHeader } from "./header.js";
import { packingOf } from "./packing.js";
import { problem } from "./problems.js";
import type { BulkOptions } from "./types.js";

/** DuckDB tells no columns apart by case: `Donor` after `DONOR` is called `Donor (2)` in SQL. */
function distinct(header: readonly string[]): string[] {
  const used = new Map<string, number>();
  return header.map((name) => {
    const times = (used.get(name.toLowerCase()) ?? 0) + 1;
    used.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Large CSV files made ready for DuckDB: read through once, checked, and laid beside as plain UTF-8 unless they
 * are that already. DuckDB then reads them on both cores and as often as the connector asks.
 */
export class BulkFiles {
  private readonly ready = new Map<string, Promise<{ path: string; header: string[] }>>();

  /** `work` is a folder that is removed with the staging folder. */
  constructor(
    private readonly work: string,
    private readonly report: (problem: Problem) => void,
  ) {}

  /** Replaces `{file}` and `{rows}` in mapping SQL. Throws FatalProblem if the file is not as declared. */
  async fill(sql: string, file: Bytes, options: BulkOptions): Promise<string> {
    const { path, header } = await this.plain(file, options);
    const columns = distinct(header)
      .map((name) => `${literal(name)}: 'VARCHAR'`)
      .join(", ");
    const rows = `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', max_line_size = ${maxLine}, columns = {${columns}})`;
    return sql.replaceAll("{rows}", () => rows).replaceAll("{file}", () => literal(path));
  }

  private plain(file: Bytes, options: BulkOptions): Promise<{ path: string; header: string[] }> {
    const key = JSON.stringify([file.path, file.entry?.source]);
    const known = this.ready.get(key);
    if (known) return known;
    const made = this.prepare(file, options, this.ready.size);
    this.ready.set(key, made);
    return made;
  }

  private async prepare(file: Bytes, options: BulkOptions, number: number) {
    const header = await firstRecord(file);
    requireHeader(file, header, { ...options, columns: options.header }, this.report);
    const path = join(this.work, `plain-${number}.csv`);
    if ((await packingOf(file.path)) === undefined) {
      let length = 0;
      for await (const chunk of utf8Of(file)) length += chunk.length;
      // UTF-16, known by its mark, comes out in another length and is written anew as UTF-8.
      if (length === (await stat(file.path)).size) return { path: file.path, header };
    }
    const out = createWriteStream(path);
    try {
      for await (const chunk of utf8Of(file)) if (!out.write(chunk)) await once(out, "drain");
    } finally {
      out.end();
    }
    await finished(out);
    return { path, header };
  }
}

/** First line of a file that holds a text; 1 if none does. */
async function lineWith(file: Bytes, text: string): Promise<number> {
  const wanted = Buffer.from(text);
  let [line, rest] = [1, Buffer.alloc(0)];
  for await (const chunk of utf8Of(file)) {
    const joined = Buffer.concat([rest, chunk]);
    const found = joined.indexOf(wanted);
    const end = found >= 0 ? found : joined.lastIndexOf(10) + 1;
    line += countLines(joined.subarray(0, end));
    if (found >= 0) return line;
    rest = Buffer.from(joined.subarray(end));
  }
  return 1;
}

/** DuckDB's own error about a file's content as a problem with its line; undefined for any other error. */
export async function bulkProblem(error: unknown, file: Bytes, table: string): Promise<Problem | undefined> {
  if (!(error instanceof Error)) return undefined;
  const { message } = error;
  const csv = /CSV Error on Line: (\d+)/.exec(message);
  if (csv) {
    const place = at(file, Number(csv[1]));
    const count = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
    if (count) return problem("cell-count", { found: Number(count[2]), expected: Number(count[1]) }, place);
    if (/maximum line size/i.test(message)) return problem("line-too-long", { max: maxLineText }, place);
    return problem("bad-csv", { found: /unterminated quote/i.test(message) ? "open" : "other" }, place);
  }
  if (!/^(Conversion|Out of Range) Error/.test(message)) return undefined;
  const said = (message.split("\n")[0] ?? "").replace(/^(Conversion|Out of Range) Error: /, "");
  const value = /["']([^"']+)["']/.exec(said)?.[1];
  const line = value === undefined ? 1 : await lineWith(file, value);
  return problem("bad-sql-value", { table, found: said.replace(/\.$/, "") }, at(file, line));
}
