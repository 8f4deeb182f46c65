import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { keep, readKept } from "../base/keptFile.js";

/** Compiled forms that stay, one for each command. */
const max = 8;

/**
 * Runs a script of ASCII letters with the compiled form that V8 gave of it in an earlier process, kept in `folder` under
 * `name` (`code-...`, another one for another text or another Node). A form that is damaged or that V8 refuses costs only
 * the gain. `keep` keeps the form of this process, with every function that ran, unless one was used.
 */
export function runKept(
  path: string,
  folder: string,
  name: string,
): { value: unknown; used: boolean; keep(): void } {
  const cachedData = readKept(folder, name);
  const script = new Script(readFileSync(path, "latin1"), {
    filename: path,
    ...(cachedData ? { cachedData } : {}),
  });
  const used = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    value: script.runInThisContext(),
    used,
    keep: () => {
      if (!used) keep(folder, name, () => script.createCachedData(), max);
    },
  };
}
