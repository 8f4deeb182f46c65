// Packs the package, installs it in an empty folder, and compiles and runs a program that uses it there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testConsumer } from "./package/consumer.mjs";
import { output } from "./package/output.mjs";
import { readPackage } from "./readPackage.mjs";

const work = mkdtempSync(join(tmpdir(), "chancery-library-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
output("npm", ["pack", "--pack-destination", work]);
const { name, version } = readPackage();
const user = join(work, "user");
mkdirSync(user);
writeFileSync(join(user, "package.json"), '{ "private": true }\n');
const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
output("npm", ["install", ...options, join(work, `${name}-${version}.tgz`)], { cwd: user });
const { compiled, ran, lines } = testConsumer(join(user, "node_modules", name));
console.log(
  `A program outside: ${compiled} files compiled, ${ran} run, among them one of ${lines} lines that checks a text.`,
);
