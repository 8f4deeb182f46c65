import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import type { CheckResult } from "../../src/checks/result.js";
import { commands } from "../../src/cli/commands.js";
import { blockKinds } from "../../src/documents/types.js";
import { run } from "../cli/run.js";

const manual = join(packageRoot(), "editions", "manual");
const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
after(() => rmSync(home, { recursive: true, force: true }));
const chapters = readdirSync(join(manual, "chapters")).map((name) =>
  readFileSync(join(manual, "chapters", name), "utf8"),
);

describe("the manual", () => {
  it("is checked like any edition: every example holds, save the one in dispute and the one undecided on purpose", () => {
    const { stdout, stderr, status } = run(home, ["check", manual, "--format", "json"]);
    assert.equal(status, 0, stderr);
    assert.equal(stderr, "");
    const { results } = JSON.parse(stdout) as { results: CheckResult[] };
    assert.ok(results.length >= 30);
    assert.deepEqual(
      results.filter((r) => r.verdict !== "holds").map((r) => [r.verdict, r.disputed, r.check]),
      [
        ["fails", true, "council.terms(Brazil, by: 2009-01-01) > council.terms(Japan, by: 2009-01-01)"],
        ["undecided", false, "incidents(1980) = 0"],
      ],
    );
  });

  it("shows every kind of figure and speaks of no command that is not there", () => {
    const text = chapters.join("\n");
    for (const kind of blockKinds) assert.ok(text.includes(`\`\`\`${kind}`), kind);
    const known = new Set(commands.map((c) => c().name()));
    const named = [...text.matchAll(/chancery ([a-z]+)(?= |$|`)/gm)].map((m) => m[1] ?? "");
    assert.deepEqual(
      named.filter((name) => !known.has(name) && name !== "dev"),
      [],
    );
  });
});
