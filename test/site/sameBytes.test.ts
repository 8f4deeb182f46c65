import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { run } from "../cli/run.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-bytes-"));
after(() => rmSync(dir, { recursive: true, force: true }));

it("the same lock and chapters give the same bytes in another place, with another record, at another time", () => {
  const [here, there] = [join(dir, "here"), join(dir, "somewhere", "else")];
  assert.equal(run(join(dir, "home-a"), ["new", here]).status, 0);
  assert.equal(run(join(dir, "home-a"), ["build", here, "--lock"]).status, 0);
  rmSync(join(here, "dist"), { recursive: true });
  cpSync(here, there, { recursive: true });
  assert.equal(run(join(dir, "home-a"), ["build", here]).status, 0);
  // The shipped facts are imported anew, and retrieved at another moment than the lock says.
  assert.equal(run(join(dir, "home-b"), ["build", there]).status, 0);
  const files = readdirSync(join(here, "dist"), { recursive: true, withFileTypes: true }).filter((e) =>
    e.isFile(),
  );
  assert.ok(files.length > 20);
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path);
    assert.ok(text.equals(readFileSync(path.replace(here, there))), path);
    assert.ok(!text.includes(dir), `${path} names a folder of this machine`);
  }
});
