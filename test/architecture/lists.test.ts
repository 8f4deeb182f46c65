import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { commands } from "../../src/cli/commands.js";
import { fields } from "../../src/engine/types.js";
import { catalogue } from "../../src/measures/index.js";
import { tables } from "../../src/record/tables.js";
import { sources } from "../../src/sources/index.js";

const stems = (...path: string[]): string[] =>
  readdirSync(join(packageRoot(), "src", ...path), { withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith(".ts"))
    .map((e) => e.name.slice(0, -3))
    .sort();

describe("lists equal folders", () => {
  it("commands", () => assert.deepEqual(commands.map((c) => c().name()).sort(), stems("cli", "commands")));
  it("tables of the record", () => assert.deepEqual(Object.keys(tables).sort(), stems("record", "tables")));
  it("sources", () =>
    assert.deepEqual(
      sources.map((s) => s.id).sort(),
      readdirSync(join(packageRoot(), "src", "sources"), { withFileTypes: true })
        .filter((e) => e.isDirectory() && e.name !== "kit" && e.name !== "listings")
        .map((e) => e.name)
        .sort(),
    ));
  it("measures, each in its own file in its field", () => {
    const wrong = fields.flatMap((field) => {
      const here = catalogue.filter((m) => m.field === field).map((m) => m.name);
      const files = new Set(
        readdirSync(join(packageRoot(), "src", "measures")).includes(field) ? stems("measures", field) : [],
      );
      return here.filter((name) => !files.has(name)).map((name) => `${field}/${name}.ts`);
    });
    assert.deepEqual(wrong, []);
  });
});
