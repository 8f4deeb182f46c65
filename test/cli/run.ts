import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../../src/base/packageRoot.js";

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export { fullData } from "../support/fullRecord.js";

/** The compiled command line beside this compiled test. */
const cli = join(import.meta.dirname, "..", "..", "src", "cli", "main.js");

/** Runs the command line as a person would, with a record of its own. */
export function run(
  home: string,
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: options.cwd ?? packageRoot(),
    input: options.input ?? "",
    env: { ...process.env, CHANCERY_HOME: home, NO_COLOR: "1", ...options.env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
