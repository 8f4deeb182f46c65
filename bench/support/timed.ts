import { spawnSync } from "node:child_process";

/** What a process took: wall and processor seconds, both the least of several runs, and its peak memory in MB. */
export interface Taken {
  wall: number;
  /** Seconds of processor of all its threads. Other work on the machine changes them far less than the wall time. */
  processor: number;
  megabytes: number;
}

// A process tells what it used only to itself: it says so on standard error as it ends.
const mark = "USED ";
const hook = `data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\n${mark}"+(u.userCPUTime+u.systemCPUTime)+" "+u.maxRSS+"\\n")})`;

/** Runs Node with these arguments several times. Throws where it ends otherwise than a check or a build does. */
export function timed(args: readonly string[], times: number): Taken {
  const least: Taken = { wall: Infinity, processor: Infinity, megabytes: Infinity };
  for (let i = 0; i < times; i += 1) {
    const started = performance.now();
    const run = spawnSync(process.execPath, ["--import", hook, ...args], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const wall = (performance.now() - started) / 1000;
    const used = new RegExp(`^${mark}(\\d+) (\\d+)$`, "m").exec(run.stderr);
    if ((run.status !== 0 && run.status !== 1) || !used)
      throw new Error(`${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
    least.wall = Math.min(least.wall, wall);
    least.processor = Math.min(least.processor, Number(used[1]) / 1e6);
    least.megabytes = Math.min(least.megabytes, Number(used[2]) / 1024);
  }
  return least;
}

/** `2.31 s, 3.10 s of processor, 420 MB`. */
export const shown = ({ wall, processor, megabytes }: Taken): string =>
  `${wall.toFixed(2)} s, ${processor.toFixed(2)} s of processor, ${megabytes.toFixed(0)} MB`;
