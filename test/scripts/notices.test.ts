import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../../src/base/packageRoot.js";

interface Notices {
  fits(licence: unknown): boolean;
  notices(folders: Iterable<string>): string;
}

const script = pathToFileURL(join(packageRoot(), "scripts", "notices.mjs")).href;
const { fits, notices } = (await import(script)) as Notices;
const dir = mkdtempSync(join(tmpdir(), "chancery-notices-"));
after(() => rmSync(dir, { recursive: true, force: true }));

function made(name: string, license: string, text?: string): string {
  const folder = join(dir, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0", license }));
  if (text !== undefined) writeFileSync(join(folder, "LICENSE.md"), text);
  return folder;
}

describe("notices of joined packages", () => {
  it("know which licences fit ours", () => {
    for (const licence of ["MIT", "Apache-2.0 AND BSL-1.0", "(MIT OR GPL-3.0-only)"])
      assert.ok(fits(licence));
    for (const licence of [
      "CPAL-1.0 OR AGPL-1.0",
      "MIT AND GPL-3.0-only",
      "LGPL-3.0",
      "UNLICENSED",
      undefined,
    ])
      assert.ok(!fits(licence), licence);
  });

  it("give each package with its licence, a text once", () => {
    const text = notices([
      made("a", "MIT", "Permission"),
      made("b", "ISC", "Freely"),
      made("c", "MIT", "Permission"),
    ]);
    assert.match(text, /^a 1\.0\.0 \(MIT\)\nc 1\.0\.0 \(MIT\)\n\nPermission$/m);
    assert.match(text, /^b 1\.0\.0 \(ISC\)\n\nFreely$/m);
  });

  it("refuse a package whose licence does not fit, or comes without its text", () => {
    assert.throws(() => notices([made("d", "AGPL-3.0", "Affero")]), /d 1\.0\.0 .*AGPL-3\.0/);
    assert.throws(() => notices([made("e", "MIT")]), /e 1\.0\.0 .*text/);
  });
});
