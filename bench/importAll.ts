// How long does each source take beside DuckDB's bare copy of the same files, and how long the whole folder in one process?
// Each runs in a process of its own, by turns; the fastest runs are compared, for other work on the machine only adds time.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../src/base/packageRoot.js";
import { literal, openDatabase } from "../src/store/database.js";

const rounds = 2;
const data = join(packageRoot(), "..", "shared", "data");
const csv = /\.csv(?:\.gz)?$/;

interface Run {
  ms: number;
  /** Peak resident memory of the process, MB. */
  mb: number;
}

/** Every CSV file of a folder as Parquet, with every column as text. */
async function bare(folder: string, dir: string): Promise<void> {
  const database = await openDatabase({ threads: "2" });
  for (const [i, name] of readdirSync(folder)
    .filter((n) => csv.test(n))
    .entries()) {
    const from = `read_csv(${literal(join(folder, name))}, all_varchar = true, ignore_errors = true, strict_mode = false)`;
    await database.connection.run(
      `COPY (SELECT * FROM ${from}) TO ${literal(join(dir, `${i}.parquet`))} (FORMAT parquet)`,
    );
  }
  database.close();
}

async function connector(folder: string, dir: string): Promise<void> {
  const [{ pullFolder }, { sources }] = await Promise.all([
    import("../src/sources/kit/pullFolder.js"),
    import("../src/sources/index.js"),
  ]);
  const { versions } = await pullFolder(folder, sources, join(dir, "cache"));
  const failed = versions.filter((v) => v.status === "failed");
  if (folder !== data && failed.length > 0) throw new Error(JSON.stringify(failed[0], null, 2));
}

const ways = { bare, connector };
type Way = keyof typeof ways;

function child(way: Way, folder: string): Run | undefined {
  const dir = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  try {
    const self = fileURLToPath(import.meta.url);
    const { stdout, status } = spawnSync(process.execPath, [self, way, folder, dir], { encoding: "utf8" });
    return status === 0 ? (JSON.parse(stdout) as Run) : undefined;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function best(way: Way, folder: string): Run | undefined {
  const runs = Array.from({ length: rounds }, () => child(way, folder)).filter((r) => r !== undefined);
  return runs.sort((a, b) => a.ms - b.ms)[0];
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

function compareAll(): void {
  const folders = readdirSync(data).filter((id) =>
    existsSync(join(packageRoot(), "src", "sources", `${id}.ts`)),
  );
  console.log("source, MB as published, bare copy ms (CSV alone), import ms, ratio, peak MB");
  for (const id of folders) {
    const folder = join(data, id);
    const plain = readdirSync(folder).every((name) => csv.test(name)) ? best("bare", folder) : undefined;
    const own = best("connector", folder);
    const ratio = plain && own ? (own.ms / plain.ms).toFixed(2) : "";
    const mb = (sizeOf(folder) / 1e6).toFixed(1);
    console.log(
      [
        id,
        mb,
        plain?.ms.toFixed(0) ?? "",
        own?.ms.toFixed(0) ?? "failed",
        ratio,
        own?.mb.toFixed(0) ?? "",
      ].join(", "),
    );
  }
  const whole = best("connector", data);
  if (whole)
    console.log(
      `the whole folder   ${(whole.ms / 1000).toFixed(1)} s, peak ${whole.mb.toFixed(0)} MB (targets: 60 s, 1,000 MB)`,
    );
}

const [, , way, folder, dir] = process.argv;
if (way !== undefined && way in ways && folder && dir) {
  const start = performance.now();
  await ways[way as Way](folder, dir);
  console.log(JSON.stringify({ ms: performance.now() - start, mb: process.resourceUsage().maxRSS / 1024 }));
} else if (existsSync(data)) compareAll();
else console.log(`skipped: there is no ${data}`);
