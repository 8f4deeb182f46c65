// Without arguments, what a change must pass: a clean build, linter, dead code, every test. With words, only the tests
// whose path holds one of them, compiled over the last build. Says which tests used the full data sets.
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

const wanted = process.argv.slice(2);
if (wanted.length === 0) {
  rmSync("dist", { recursive: true, force: true });
  must("npm", ["run", "--silent", "build"]);
  must("npm", ["run", "--silent", "lint"]);
  must("npm", ["run", "--silent", "knip"]);
} else {
  must("node_modules/.bin/tsc", ["-p", "."]);
}

// From the sources, so that what an older build left in dist/ is not run.
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts"))
  .filter((path) => wanted.length === 0 || wanted.some((word) => join("test", path).includes(word)))
  .sort()
  .map((path) => join("dist", "test", path.replace(/\.ts$/, ".js")));
if (files.length === 0) {
  console.error(`No test's path holds ${wanted.join(" or ")}.`);
  process.exit(1);
}

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
