import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { runKept } from "../../src/cli/runKept.js";
import { temporary } from "../store/temporary.js";
import { flip } from "../store/version.js";

/** A script of a hundred functions, of which one runs. */
function script(dir: string, answer: string): string {
  const path = join(dir, "script.cjs");
  const functions = Array.from({ length: 100 }, (_, i) => `f${i}:()=>${JSON.stringify(`${answer} ${i}`)}`);
  writeFileSync(path, `(({f7})=>f7())({${functions.join(",")}})`);
  return path;
}

describe("a script with its compiled form kept", () => {
  it("gives what it gave before, from the form that was kept", () => {
    const dir = temporary();
    const path = script(dir, "forty-two");
    const first = runKept(path, dir, "code-a");
    assert.deepEqual([first.value, first.used], ["forty-two 7", false]);
    first.keep();
    const second = runKept(path, dir, "code-a");
    assert.deepEqual([second.value, second.used], ["forty-two 7", true]);
    assert.equal(runKept(path, dir, "code-b").used, false);
  });

  it("goes without a form that is damaged or of another script, and keeps one anew", () => {
    const dir = temporary();
    const path = script(dir, "forty-two");
    runKept(path, dir, "code-a").keep();
    flip(join(dir, "code-a"));
    const damaged = runKept(path, dir, "code-a");
    assert.deepEqual([damaged.value, damaged.used], ["forty-two 7", false]);
    damaged.keep();
    assert.equal(runKept(path, dir, "code-a").used, true);
    script(dir, "forty-three");
    const other = runKept(path, dir, "code-a");
    assert.deepEqual([other.value, other.used], ["forty-three 7", false]);
    other.keep();
    assert.equal(runKept(path, dir, "code-a").used, true);
    assert.deepEqual(readdirSync(dir).sort(), ["code-a", "script.cjs"]);
  });
});
