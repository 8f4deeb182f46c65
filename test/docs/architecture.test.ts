import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";

const docs = join(packageRoot(), "docs");
const decisions = readdirSync(join(docs, "decisions"));
const architecture = readFileSync(join(docs, "architecture.md"), "utf8");

describe("docs/architecture.md and docs/decisions", () => {
  it("name only files and folders that there are", () => {
    const texts = [
      architecture,
      ...decisions.map((name) => readFileSync(join(docs, "decisions", name), "utf8")),
    ];
    const named = texts
      .flatMap((text) => [...text.matchAll(/`((?:src|test|tools|docs|facts|editions)\/[^`<>*]*)`/g)])
      .map((match) => match[1] ?? "");
    assert.ok(named.length > 40);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(packageRoot(), path))),
      [],
    );
  });

  it("names every folder of src/ and every decision", () => {
    const folders = readdirSync(join(packageRoot(), "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `\`src/${entry.name}\``);
    assert.deepEqual(
      [...folders, ...decisions.map((name) => `(decisions/${name})`)].filter(
        (name) => !architecture.includes(name),
      ),
      [],
    );
  });

  it("numbers decisions without a gap", () => {
    assert.deepEqual(
      decisions.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b),
      decisions.map((_, n) => n + 1),
    );
  });
});
