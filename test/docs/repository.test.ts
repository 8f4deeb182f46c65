import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { packageRoot } from "../../src/base/packageRoot.js";

const read = (...path: string[]): string => readFileSync(join(packageRoot(), ...path), "utf8");
const { version, license, engines } = JSON.parse(read("package.json")) as {
  version: string;
  license: string;
  engines: { node: string };
};

describe("the files about the repository", () => {
  it("in .github are YAML", () => {
    const files = readdirSync(join(packageRoot(), ".github"), { recursive: true, encoding: "utf8" });
    for (const file of files.filter((name) => name.endsWith(".yml")))
      assert.equal(typeof parse(read(".github", file)), "object", file);
  });

  it("have the version, licence and Node of package.json", () => {
    const citation = parse(read("CITATION.cff")) as Record<string, unknown>;
    assert.equal(citation.version, version);
    assert.equal(citation.license, license);
    assert.ok(engines.node.startsWith(`>=${read(".nvmrc").trim()}.`));
  });
});
