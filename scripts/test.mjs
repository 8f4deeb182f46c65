// Builds, lints and runs every test with Node's own runner. Says which tests used the full data sets.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const run = (command, args, env = {}) => {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
};
const testFiles = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    return entry.isDirectory() ? testFiles(path) : entry.name.endsWith(".test.js") ? [path] : [];
  });

rmSync("dist", { recursive: true, force: true });
run("npm", ["run", "--silent", "build"]);
run("npx", ["biome", "check", "--error-on-warnings", "."]);
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
run("node", ["--enable-source-maps", "--test", "--test-concurrency=2", "--test-reporter=spec", ...files], {
  NO_COLOR: "1",
});
