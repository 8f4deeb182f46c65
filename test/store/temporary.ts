import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];
process.once("exit", () => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A new empty folder, removed when the tests of this process end. */
export function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), "chancery-test-"));
  made.push(dir);
  return dir;
}
