// Builds, lints and runs every test with Node's own runner. Says which tests used the full data sets.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
const must = (command, args) => {
  const status = run(command, args);
  if (status !== 0) process.exit(status);
};
const testFiles = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    return entry.isDirectory() ? testFiles(path) : entry.name.endsWith(".test.js") ? [path] : [];
  });

rmSync("dist", { recursive: true, force: true });
must("npm", ["run", "--silent", "build"]);
must("npx", ["biome", "check", "--error-on-warnings", "."]);
const wanted = process.argv.slice(2);
const files = testFiles("dist/test").filter(
  (file) => wanted.length === 0 || wanted.some((w) => file.includes(w)),
);
const full = existsSync("../shared/data");
console.log(
  full
    ? "Full imports: run, from ../shared/data."
    : "Full imports: skipped, there is no ../shared/data. The recorded samples are used.",
);
const env = { NO_COLOR: "1" };
let record;
if (full && wanted.length === 0) {
  // Imported once for all tests that look at it.
  record = mkdtempSync(join(tmpdir(), "chancery-record-"));
  env.CHANCERY_TEST_RECORD = record;
  run("node", ["dist/test/support/fullRecord.js"], env);
}
const status = run(
  "node",
  ["--enable-source-maps", "--test", "--test-concurrency=2", "--test-reporter=spec", ...files],
  env,
);
if (record) rmSync(record, { recursive: true, force: true });
process.exit(status);
