// Packs the package, installs it in an empty folder and runs every command there: each must print and write what the
// compiled code of the repository does. A few commands are run on other Nodes, too, or all with `--all`.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { docx, mark, p, run } from "../dist/test/documents/support/docx.js";
import { nodes } from "./package/nodes.mjs";
import { difference, runSteps } from "./package/runSteps.mjs";
import { prepare, steps } from "./package/steps.mjs";
import { install, output, pack, strayFiles } from "./package/tarball.mjs";
import { readPackage } from "./readPackage.mjs";

const most = { dependencies: 5, packages: 12, megabytes: 105, packed: 3e6 };
const wrong = [];
const must = (good, text) => {
  if (!good) wrong.push(text);
};
const work = mkdtempSync(join(tmpdir(), "chancery-package-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const tarball = pack(work);
output("node_modules/.bin/publint", ["run", tarball.path, "--strict"]);
output("node_modules/.bin/attw", ["--profile", "esm-only", tarball.path]);
const user = install(join(work, "user"), tarball.path);
wrong.push(...strayFiles(user.installed, tarball.files));
const dependencies = Object.keys(readPackage().dependencies).length;
must(dependencies <= most.dependencies, `${dependencies} dependencies are more than ${most.dependencies}`);
must(user.packages <= most.packages, `${user.packages} packages are more than ${most.packages}`);
must(user.megabytes <= most.megabytes, `${user.megabytes.toFixed(1)} MB are more than ${most.megabytes}`);
must(tarball.size <= most.packed, `a tarball of ${tarball.size} bytes is larger than ${most.packed}`);
const bundle = tarball.files
  .filter(({ path }) => /^dist\/.*\.c?js$/.test(path))
  .reduce((sum, { size }) => sum + size, 0);
const mb = (bytes) => (bytes / 1e6).toFixed(1);
console.log(
  `Installed: ${user.packages} packages, ${user.megabytes.toFixed(1)} MB, in ${user.seconds.toFixed(1)} s, ${dependencies} dependencies. Packed: ${mb(tarball.size)} MB, ${tarball.files.length} files, ${mb(tarball.unpacked)} MB unpacked; the bundle ${mb(bundle)} MB.`,
);

const word = docx({
  body: p(run("Japan begins its tenth term,") + mark(1) + run(" more than any other member.") + mark(2)),
  notes: [
    "check: council.terms(Japan, by: 2009–01–01) = 10",
    "check: council.terms(Japan, by: 2009-01-01) = 9",
  ],
});
const browser = ["/usr/bin/chromium", process.env.CHROME_PATH ?? ""].some((path) => existsSync(path));
if (!browser) console.log("Without Chromium: the PDF is left out.");
const all = steps(browser);
const at = (name) => join(work, "run", name);
const bin = join(work, "user", "node_modules", ".bin", "chancery");
const here = resolve(".");
prepare(at("repository"), here, word);
prepare(at("package"), user.installed, word);
const [expected, found] = await Promise.all([
  runSteps(all, process.execPath, resolve("dist/src/cli/main.js"), at("repository")),
  runSteps(all, process.execPath, bin, at("package")),
]);
const compare = (results, node) => {
  let equal = 0;
  for (const [name, result] of results) {
    const place = difference(expected.get(name), result);
    if (place === undefined) equal += 1;
    else wrong.push(`Node ${node}: chancery ${name} differs in ${place}`);
    must(result.status !== 70, `Node ${node}: chancery ${name} ends with 70:\n${result.stderr}`);
  }
  console.log(`Node ${node}: ${equal} of ${results.size} commands as in the repository.`);
};
compare(found, process.versions.node);

const chosen = process.argv.includes("--all") ? all : all.filter((step) => step.smoke);
const others = nodes(["20.19", "22", "24", "26"]);
// Two at a time.
while (others.length > 0) {
  const runs = others.splice(0, 2).map(async ({ version, path }) => {
    prepare(at(version), user.installed, word);
    compare(await runSteps(chosen, path, bin, at(version)), version);
  });
  await Promise.all(runs);
}
for (const text of wrong) console.error(text);
if (wrong.length > 0) process.exit(1);
