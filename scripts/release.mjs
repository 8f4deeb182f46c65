// Makes a release of the version in package.json: checks that everything is committed and that the change log tells of
// it, runs what CI runs, writes the bill of materials, and tags. Pushing the tag publishes, with provenance
// (.github/workflows/release.yml). `--dry-run` does all that can be taken back: no tag is made. `--skip-ci` leaves the
// tests out, where CI has just run them.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { output } from "./package/tarball.mjs";
import { readPackage } from "./readPackage.mjs";

const { name, version } = readPackage();
const dry = process.argv.includes("--dry-run");
const stop = (text) => {
  console.error(text);
  process.exit(1);
};

const changed = output("git", ["status", "--porcelain"]).trim();
if (changed !== "") stop(`Commit or undo these first:\n${changed}`);
const tag = `v${version}`;
if (output("git", ["tag", "--list", tag]).trim() !== "")
  stop(`${tag} exists already: raise the version in package.json.`);
const heading = readFileSync("CHANGELOG.md", "utf8")
  .split("\n")
  .find((line) => line.startsWith("## "));
if (!new RegExp(`^## ${version.replaceAll(".", "\\.")}, \\d{4}-\\d\\d-\\d\\d$`).test(heading ?? "")) {
  const text = `The first heading of CHANGELOG.md is "${heading}"; "## ${version}, " and the day of the release were expected.`;
  if (dry) console.log(`${text} A release would stop here.`);
  else stop(text);
}
const cited = /^version: (.*)$/m.exec(readFileSync("CITATION.cff", "utf8"))?.[1];
if (cited !== version) stop(`CITATION.cff has version ${cited}; package.json has ${version}.`);

if (!process.argv.includes("--skip-ci")) {
  const { status } = spawnSync("bash", [".ci/run"], { stdio: "inherit" });
  if (status !== 0) stop("CI fails: nothing is released.");
}
mkdirSync(".build", { recursive: true });
const bill = `.build/${name}-${version}.cdx.json`;
writeFileSync(bill, output("node", ["scripts/sbom.mjs"]));
console.log(
  `Bill of materials: ${bill}, ${JSON.parse(readFileSync(bill, "utf8")).components.length} packages.`,
);
console.log(
  output("npm", ["publish", "--dry-run", "--json"]).includes(`${name}@${version}`)
    ? `${name}@${version} can be published.`
    : "",
);

if (dry) console.log(`Without --dry-run, ${tag} would be made now.`);
else {
  output("git", ["tag", "--annotate", tag, "--message", `${name} ${version}`]);
  console.log(`Made ${tag}. This publishes it: git push origin ${tag}`);
}
