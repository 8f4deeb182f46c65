import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../src/base/packageRoot.js";

/** The folder of all golden files, in the sources and not beside the compiled test. */
export const goldenFolder = join(packageRoot(), "test", "golden");

const read = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/**
 * Whether a text is the golden file at a path within test/golden/. Where it is not, it is written beside the file as
 * `*.actual`, which git ignores and `npm run golden` accepts.
 */
export function goldenMatches(path: string, actual: string): boolean {
  const file = join(goldenFolder, path);
  const changed = `${file}.actual`;
  if (read(file) === actual) {
    rmSync(changed, { force: true });
    return true;
  }
  mkdirSync(dirname(changed), { recursive: true });
  writeFileSync(changed, actual);
  return false;
}

/** Asserts that a text is the golden file at a path within test/golden/, and shows where they differ first. */
export function golden(path: string, actual: string): void {
  if (goldenMatches(path, actual)) return;
  assert.deepEqual(
    firstDifference(read(join(goldenFolder, path)), actual),
    null,
    `test/golden/${path} has changed. Compare it with ${path}.actual; if the change is right, run: npm run golden`,
  );
}

/** The first line in which two texts differ; null where they are the same. */
export function firstLine(expected: string, actual: string): string | null {
  if (expected === actual) return null;
  const [old, now] = [expected.split("\n"), actual.split("\n")];
  const at = now.findIndex((line, i) => line !== old[i]);
  const n = at < 0 ? now.length : at;
  return `line ${n + 1} is ${JSON.stringify(old[n] ?? "")}, and would be ${JSON.stringify(now[n] ?? "")}`;
}

/** Where two texts differ first, with a little around it. */
function firstDifference(
  expected: string,
  actual: string,
): { line: number; expected: string; actual: string } | null {
  if (expected === actual) return null;
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 160);
  return {
    line: expected.slice(0, at).split("\n").length,
    expected: around(expected),
    actual: around(actual),
  };
}
