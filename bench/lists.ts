// How fast is XML read into small trees, and how much of it is reading and unpacking? Every dated version of the UN list is
// read by turns bare (gunzip alone), as trees, and as trees held against the layout; the fastest rounds are compared. Then
// all four sanctions lists are imported, each in a process of its own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../src/base/packageRoot.js";
import { bytesOf } from "../src/sources/kit/bytes.js";
import { xmlElements, xmlLayout } from "../src/sources/kit/xml.js";

const rounds = 5;
const data = join(packageRoot(), "..", "shared", "data");
const lists = ["un-sc-listings", "ofac-sdn", "uk-sanctions", "eu-fsf"];

async function bare(path: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of bytesOf({ path, shown: path })) bytes += chunk.length;
  return bytes;
}

async function trees(path: string, audited: boolean): Promise<void> {
  const options = {
    elements: ["INDIVIDUAL", "ENTITY"],
    ...(audited ? { layout: xmlLayout("un-sc-listings")() } : {}),
  };
  let count = 0;
  for await (const element of xmlElements({ path, shown: path }, options)) count += element.children.length;
  if (count === 0) throw new Error(`${path} has no entries`);
}

async function parse(files: readonly string[]): Promise<void> {
  const ways = {
    "read and gunzip": async (path: string) => void (await bare(path)),
    "as trees": (path: string) => trees(path, false),
    "as trees, held against the layout": (path: string) => trees(path, true),
  };
  let bytes = 0;
  for (const path of files) bytes += await bare(path);
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of Object.entries(ways)) {
      const start = performance.now();
      for (const path of files) await run(path);
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    }
  const least = best.get("read and gunzip") ?? 1;
  console.log(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB of XML`);
  for (const [name, ms] of best)
    console.log(
      `${name.padEnd(35)} ${(bytes / 1e3 / ms).toFixed(0).padStart(5)} MB/s  ${(ms / least).toFixed(1)} x`,
    );
}

async function importOne(id: string): Promise<void> {
  const { pullFolder } = await import("../src/sources/kit/pullFolder.js");
  const { sources } = await import("../src/sources/index.js");
  const cache = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  try {
    const start = performance.now();
    const source = sources.filter((one) => one.id === id);
    const { versions } = await pullFolder(join(data, id), source, cache);
    const ms = performance.now() - start;
    const failed = versions.filter((version) => version.status !== "imported");
    if (failed.length > 0) throw new Error(JSON.stringify(failed, null, 2));
    const rows = versions.flatMap((version) => Object.values(version.rows)).reduce((a, b) => a + b, 0);
    const cpu = process.cpuUsage().user / 1e6;
    const mb = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${id.padEnd(16)} ${versions.length} versions, ${rows} rows  ${(ms / 1000).toFixed(1)} s (${cpu.toFixed(1)} s of processor), peak ${mb.toFixed(0)} MB`,
    );
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

const [, , only] = process.argv;
const folder = join(data, "un-sc-listings");
if (only) await importOne(only);
else if (existsSync(folder)) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".xml.gz"));
  await parse(files.map((name) => join(folder, name)));
  for (const id of lists)
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), id], { stdio: "inherit" });
} else console.log(`skipped: there is no ${folder}`);
