/**
 * How long does a check take as a whole process? `chancery check editions/2008` cold, and 1,000 generated
 * checks over what is in the record, each beside a bare `node -e 0` of the same run.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/base/packageRoot.js";

const cli = join(packageRoot(), "dist", "bin", "main.js");

/** Best of `times` runs, in seconds, and the process's peak memory in MB where the system tells. */
function best(args: readonly string[], times = 5): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) {
    const started = performance.now();
    const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
    if (run.status !== 0 && run.status !== 1)
      throw new Error(`${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
    least = Math.min(least, (performance.now() - started) / 1000);
  }
  return least;
}

function generated(count: number): string {
  const states = [
    "Japan",
    "Brazil",
    "India",
    "Argentina",
    "Pakistan",
    "Italy",
    "Egypt",
    "Colombia",
    "Nigeria",
    "Canada",
  ];
  const forms = [
    (i: number) => `council.terms(${states[i % 10]}, by: ${1980 + (i % 40)}-01-01) >= 0`,
    (i: number) => `conflicts.active(${1950 + (i % 70)}) >= 0`,
    (i: number) => `incidents(${1994 + (i % 26)}, "Gulf of Aden and Somalia", source: imb) >= 0`,
    (i: number) => `alliance(${states[i % 10]}, United States, ${1950 + (i % 60)}) = yes`,
    (i: number) => `ga.yes(nuclear-disarmament, in: ${1994 + (i % 20)}) > 100`,
    (i: number) => `council.terms(${states[i % 10]}, by: ${1990 + (i % 30)}-01-01) is rank ${1 + (i % 5)}`,
    (i: number) => `un.members(${1950 + (i % 70)}-12-31) > 50`,
    (i: number) => `treaty.parties(CWC, ${1998 + (i % 15)}-12-31) > 100`,
    (i: number) => `members.count(ARF, ${1995 + (i % 13)}) > 10`,
    (i: number) => `council.tally(S/RES/${1700 + i}) = 15-0-0`,
  ];
  const lines: string[] = [];
  const notes: string[] = [];
  for (let i = 0; i < count; i += 1) {
    lines.push(`Claim of the kind.[^c${i}]\n`);
    notes.push(`[^c${i}]: check: ${forms[i % forms.length]?.(Math.floor(i / forms.length)) ?? ""}`);
  }
  return `${lines.join("\n")}\n${notes.join("\n")}\n`;
}

const dir = mkdtempSync(join(tmpdir(), "chancery-bench-"));
const file = join(dir, "thousand.md");
writeFileSync(file, generated(1000));
const empty = best(["-e", "0"]);
const edition = best([cli, "check", join(packageRoot(), "editions", "2008")]);
const thousand = best([cli, "check", file, "--format", "json"], 3);
rmSync(dir, { recursive: true, force: true });
for (const [name, seconds, target] of [
  ["check editions/2008", edition, 0.8],
  ["1,000 generated checks", thousand, 2],
] as const) {
  console.log(
    `${name}  ${seconds.toFixed(2)} s (target ${target})  ${(seconds / empty).toFixed(1)} x an empty node process`,
  );
}
