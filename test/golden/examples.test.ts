import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { catalogue } from "../../src/measures/index.js";
import { run } from "../cli/run.js";
import { fullRecord, withoutFullRecord } from "../support/fullRecord.js";
import { golden } from "../support/golden.js";
import { compact, type PlainResult } from "./compact.js";

const folder = mkdtempSync(join(tmpdir(), "chancery-golden-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A document with every example of every measure as a footnote. */
function exampleDocument(): string {
  const checks = catalogue.flatMap((m) => m.examples.map((e) => e.check));
  const claims = checks.map((_, n) => `Example.[^${n}]`).join("\n\n");
  const notes = checks.map((check, n) => `[^${n}]: check: ${check}`).join("\n");
  return `${claims}\n\n${notes}\n`;
}

/** What the examples give with a record, by check, without places: a new example would move all others. */
function results(home: string): string {
  const file = join(folder, "examples.md");
  writeFileSync(file, exampleDocument());
  const { stdout } = run(home, ["check", file, "--format", "json", "--evidence", "1000"]);
  const { results } = JSON.parse(stdout) as { results: PlainResult[] };
  const sorted = results.sort((a, b) => ((a.check ?? "") < (b.check ?? "") ? -1 : 1));
  return compact(sorted, () => null);
}

describe("every example of every measure, result by result", () => {
  it("on the shipped facts alone", () => {
    golden("expected/examples.facts.json", results(join(folder, "home")));
  });

  it("on the record of all full data sets", { skip: withoutFullRecord }, () => {
    golden("expected/examples.full.json", results(fullRecord().home));
  });
});
