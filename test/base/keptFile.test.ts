import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { keep, keptFolder, readKept } from "../../src/base/keptFile.js";
import { temporary } from "../store/temporary.js";

const bytes = Buffer.from("worked out before");

describe("what is kept to be quicker next time", () => {
  it("is read as it was written, by its name alone", () => {
    const folder = keptFolder(join(temporary(), "not", "there", "yet"));
    assert.equal(readKept(folder, "rows-a"), undefined);
    keep(folder, "rows-a", () => bytes, 9);
    assert.deepEqual(readKept(folder, "rows-a"), bytes);
    assert.equal(readKept(folder, "rows-b"), undefined);
    assert.deepEqual(readdirSync(folder), ["rows-a"]);
  });

  it("is not read if a byte of it is another, or missing, or too many", () => {
    const folder = keptFolder(temporary());
    keep(folder, "rows-a", () => bytes, 9);
    const whole = readFileSync(join(folder, "rows-a"));
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (whole[at] ?? 0) ^ 1;
      writeFileSync(join(folder, "rows-a"), flipped);
      assert.equal(readKept(folder, "rows-a"), undefined);
      writeFileSync(join(folder, "rows-a"), whole.subarray(0, at));
      assert.equal(readKept(folder, "rows-a"), undefined);
    }
    writeFileSync(join(folder, "rows-a"), Buffer.concat([whole, whole]));
    assert.equal(readKept(folder, "rows-a"), undefined);
    keep(folder, "rows-a", () => bytes, 9);
    assert.deepEqual(readKept(folder, "rows-a"), bytes);
  });

  it("is this user's alone", { skip: process.getuid === undefined }, () => {
    const folder = keptFolder(temporary());
    keep(folder, "rows-a", () => bytes, 9);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, "rows-a")).mode & 0o777, 0o600);
    chmodSync(join(folder, "rows-a"), 0o666);
    assert.equal(readKept(folder, "rows-a"), undefined);
  });

  it("costs nothing but the gain where nothing can be written", () => {
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    keep(join(file, "kept"), "rows-a", () => assert.fail("worked out for nothing"), 9);
    assert.equal(readKept(join(file, "kept"), "rows-a"), undefined);
  });

  it("stays in number: the oldest of a kind go", () => {
    const folder = keptFolder(temporary());
    for (const [i, name] of ["rows-a", "rows-b", "code-a", "rows-c"].entries()) {
      keep(folder, name, () => bytes, 2);
      utimesSync(join(folder, name), i, i);
    }
    keep(folder, "rows-d", () => bytes, 2);
    assert.deepEqual(readdirSync(folder).sort(), ["code-a", "rows-c", "rows-d"]);
  });
});
