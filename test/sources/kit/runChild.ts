import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { VersionReport } from "../../../src/sources/kit/importVersion.js";

export interface ChildResult {
  versions: VersionReport[];
  /** Peak resident memory, MB. */
  mb: number;
}

const script = fileURLToPath(new URL("./child.js", import.meta.url));

/**
 * Pulls the toy's folder in another process. With `killAfter` it is killed (SIGKILL) that many milliseconds
 * after it began; the answer is then undefined unless it was done before.
 */
export function runChild(cache: string, dir: string, killAfter?: number): Promise<ChildResult | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, cache, dir], { stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on("data", (data: Buffer) => {
      out += data;
      if (killAfter !== undefined) timer ??= setTimeout(() => child.kill("SIGKILL"), killAfter);
    });
    child.stderr.on("data", (data: Buffer) => {
      err += data;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const answer = out.split("\n")[1];
      if (answer) resolve(JSON.parse(answer) as ChildResult);
      else if (signal === "SIGKILL") resolve(undefined);
      else reject(new Error(`the child ended with ${code ?? signal}: ${err}`));
    });
  });
}
