import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../src/base/packageRoot.js";

/** The folder of all golden files, in the sources and not beside the compiled test. */
export const goldenFolder = join(packageRoot(), "test", "golden");

/**
 * Compares a text with the golden file at a path within test/golden/. Where they differ the text is written beside the
 * file as `*.actual`, which git ignores and `npm run golden` accepts.
 */
export function golden(path: string, actual: string): void {
  const file = join(goldenFolder, path);
  const changed = `${file}.actual`;
  const expected = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (expected === actual) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(dirname(changed), { recursive: true });
  writeFileSync(changed, actual);
  assert.deepEqual(
    firstDifference(expected, actual),
    null,
    `test/golden/${path} has changed. Compare it with ${path}.actual; if the change is right, run: npm run golden`,
  );
}

/** The first line in which two texts differ. */
function firstDifference(
  expected: string,
  actual: string,
): { line: number; expected: string | undefined; actual: string | undefined } | null {
  const before = expected.split("\n");
  const after = actual.split("\n");
  const line = before.findIndex((text, n) => text !== after[n]);
  if (line < 0 && before.length === after.length) return null;
  const n = line < 0 ? before.length : line;
  return { line: n + 1, expected: before[n], actual: after[n] };
}
