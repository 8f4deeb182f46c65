import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { commands } from "../../src/cli/commands.js";
import { catalogue } from "../../src/measures/index.js";
import { sources } from "../../src/sources/index.js";
import { problemTables } from "../../src/words/problems.js";
import { docsPages } from "../../tools/docs/pages.js";
import { firstLine } from "../support/golden.js";

const docs = join(packageRoot(), "docs");

describe("docs/", () => {
  for (const [path, text] of docsPages()) {
    it(`${path} is as the code prints it (npm run docs)`, () => {
      const file = join(docs, path);
      const found = existsSync(file) ? firstLine(readFileSync(file, "utf8"), text) : "it is not there";
      assert.ok(found === null, `docs/${path}: ${found}. Run: npm run docs`);
    });
  }

  it("has no page of what is gone", () => {
    const printed = docsPages();
    const found = ["measures", "sources"].flatMap((folder) =>
      readdirSync(join(docs, folder)).map((name) => `${folder}/${name}`),
    );
    assert.deepEqual(
      found.filter((path) => !printed.has(path)),
      [],
      "pages of what is not in the code; run: npm run docs, or delete them",
    );
  });

  it("names every command, option, source, measure and problem code", () => {
    const all = readdirSync(docs, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => readFileSync(join(docs, name), "utf8"))
      .join("\n");
    const options = commands.flatMap((c) =>
      c()
        .options.filter((o) => !o.hidden)
        .map((o) => o.long ?? o.flags),
    );
    const names = [
      ...commands.map((c) => `chancery ${c().name()}`),
      ...options,
      ...sources.map((s) => s.id),
      ...catalogue.map((m) => m.name),
      ...Object.entries(problemTables.en).flatMap(([layer, words]) =>
        Object.keys(words).map((code) => `\`${layer}/${code}\``),
      ),
    ];
    assert.deepEqual(
      names.filter((name) => !all.includes(name)),
      [],
    );
  });

  it("links only to what is there", () => {
    const files = [
      "README.md",
      "CONTRIBUTING.md",
      "CHANGELOG.md",
      ...readdirSync(docs, { recursive: true, encoding: "utf8" }).map((f) => `docs/${f}`),
    ].filter((f) => f.endsWith(".md"));
    const dead = files.flatMap((file) => {
      const path = join(packageRoot(), file);
      return [...readFileSync(path, "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map((m) => m[1] ?? "")
        .filter((to) => !existsSync(join(dirname(path), to)))
        .map((to) => `${file}: ${to}`);
    });
    assert.deepEqual(dead, []);
  });
});
