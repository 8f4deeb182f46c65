import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { sha256 } from "../../src/base/hash.js";
import { run } from "../cli/run.js";
import { golden, goldenFolder, goldenMatches } from "../support/golden.js";

const input = "test/golden/input";
const folder = mkdtempSync(join(tmpdir(), "chancery-golden-"));
const site = join(folder, "site");
after(() => rmSync(folder, { recursive: true, force: true }));

/** Files that are compared line by line; of all others there is a hash. Together they show each kind of page. */
const whole = [
  /(^|\/)edition\.txt$/,
  /^chapters\/.*\.txt$/,
  /^results\.json$/,
  /^(index|claims|checked|state)\.html$/,
  /^chapters\/1-verdicts(-ja)?\.html$/,
  /^evidence\/1-verdicts-(differs|disputed|invalid|own|undecided|ja-holds)\.html$/,
  /^(ja\/)?measures\/council\.terms\.html$/,
  /^data\/.*\.csv$/,
  /^data\/.*-figure-[13]\.svg$/,
];

/** Takes out what differs from machine to machine or with any change of the shipped facts: version and day of import. */
function steady(text: string, version: string): string {
  return text
    .replaceAll(version, "VERSION")
    .replaceAll(version.slice(0, 12), "VERSION")
    .replace(/"retrieved": "[^"]*"/g, '"retrieved": "DAY"')
    .replace(/"accessed": \{[^}]*\}/g, '"accessed": "DAY"');
}

describe("a small edition with every verdict, folder in, folder out", () => {
  const files = new Map<string, string>();

  before(() => {
    const { status, stderr } = run(join(folder, "home"), ["build", input, "--out", site]);
    assert.equal(status, 1, "some of its claims fail");
    assert.match(stderr, /The site is in/);
    const lock = JSON.parse(readFileSync(join(site, "chancery.lock"), "utf8")) as {
      sources: { facts: { version: string } };
    };
    const paths = readdirSync(site, { recursive: true, encoding: "utf8" }).sort();
    for (const path of paths.filter((name) => statSync(join(site, name)).isFile()))
      files.set(path, steady(readFileSync(join(site, path), "utf8"), lock.sources.facts.version));
  });

  it("has the files that it had", () => {
    const lines = [...files].map(([path, text]) => `${sha256(text).slice(0, 12)} ${path}\n`);
    golden("output/files.txt", lines.join(""));
  });

  it("has the text and the pages that it had", () => {
    const shown = [...files].filter(([path]) => whole.some((form) => form.test(path)));
    assert.ok(shown.length > 20);
    const changed = shown.filter(([path, text]) => !goldenMatches(`output/${path}`, text));
    assert.deepEqual(
      changed.map(([path]) => path),
      [],
      "look at the *.actual in test/golden/output; if they are right, run: npm run golden",
    );
    const kept = readdirSync(join(goldenFolder, "output"), { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(goldenFolder, "output", path)).isFile())
      .filter((path) => path !== "files.txt" && !path.endsWith(".actual"));
    assert.deepEqual(kept.sort(), shown.map(([path]) => path).sort(), "a golden file of a page that is gone");
  });
});
