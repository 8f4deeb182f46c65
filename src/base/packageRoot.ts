import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let found: string | undefined;

/** The folder of Chancery's own package: where `facts/` and the shipped data stand, wherever the compiled code runs from. */
export function packageRoot(): string {
  if (found) return found;
  let dir = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(dir, "package.json");
    if (
      existsSync(file) &&
      (JSON.parse(readFileSync(file, "utf8")) as { name?: string }).name === "chancery"
    ) {
      found = dir;
      return dir;
    }
    const up = dirname(dir);
    if (up === dir) throw new Error("the chancery package folder was not found above its own code");
    dir = up;
  }
}
