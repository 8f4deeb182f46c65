// How much longer does the import of the General Assembly votes take than DuckDB's bare copy of the same file?
// Each runs in a process of its own, by turns; the fastest runs are compared, for other work on the machine only adds time.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../src/base/packageRoot.js";
import { literal, openDatabase } from "../src/store/database.js";

const rounds = 4;
const folder = join(packageRoot(), "..", "shared", "data", "un-ga-votes");

interface Run {
  ms: number;
  /** Peak resident memory of the process, MB. */
  mb: number;
}

async function bare(file: string, dir: string): Promise<void> {
  const database = await openDatabase({});
  const target = join(dir, "bare.parquet");
  await database.connection.run(
    `COPY (SELECT * FROM read_csv(${literal(file)}, all_varchar = true)) TO ${literal(target)} (FORMAT parquet)`,
  );
  database.close();
}

async function connector(file: string, dir: string): Promise<void> {
  const { pullFiles } = await import("../src/sources/kit/pullFolder.js");
  const { default: source } = await import("../src/sources/un-ga-votes/index.js");
  const { versions } = await pullFiles([file], source, join(dir, "cache"));
  const [version] = versions;
  if (version?.status !== "imported") throw new Error(JSON.stringify(versions, null, 2));
}

const ways = { bare, connector };
type Way = keyof typeof ways;

function child(way: Way, file: string): Run {
  const dir = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  try {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), way, file, dir],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Run;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function compare(file: string): void {
  const runs: Record<Way, Run[]> = { bare: [], connector: [] };
  for (let i = 0; i < rounds; i += 1)
    for (const way of ["bare", "connector"] as const) runs[way].push(child(way, file));
  const of = (way: Way) => ({
    ms: Math.min(...runs[way].map((r) => r.ms)),
    mb: Math.max(...runs[way].map((r) => r.mb)),
  });
  const [a, b] = [of("bare"), of("connector")];
  console.log(`bare DuckDB copy   ${a.ms.toFixed(0)} ms, peak ${a.mb.toFixed(0)} MB`);
  console.log(`import             ${b.ms.toFixed(0)} ms, peak ${b.mb.toFixed(0)} MB`);
  console.log(`ratio              ${(b.ms / a.ms).toFixed(2)} (at most 1.5; memory under 700 MB)`);
}

const [, , way, file, dir] = process.argv;
if (way !== undefined && way in ways && file && dir) {
  const start = performance.now();
  await ways[way as Way](file, dir);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024 }));
} else if (existsSync(folder)) {
  const name = readdirSync(folder).find((f) => f.startsWith("ga_voting"));
  if (name) compare(join(folder, name));
} else console.log(`skipped: there is no ${folder}`);
