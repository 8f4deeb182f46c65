/**
 * How long does building a site take? `chancery build editions/2008` from a warm record, and generated editions of
 * 25, 50 and 100 chapters with 30 claims and a figure each, as whole processes; the last tells whether it is linear.
 * The example is set beside an empty process and its own check of the same run, by the processor they took: a ratio of
 * these means the same on a machine that has other work.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/base/packageRoot.js";
import { shown, type Taken, timed } from "./support/timed.js";

const cli = join(packageRoot(), "dist", "bin", "main.js");
const dir = mkdtempSync(join(tmpdir(), "chancery-bench-"));

const build = (edition: string, out: string, times: number): Taken =>
  timed([cli, "build", edition, "--out", out], times);

const states = ["Japan", "Brazil", "India", "Argentina", "Pakistan", "Italy", "Egypt", "Colombia", "Canada"];
const forms = [
  (i: number) => `council.terms(${states[i % 9]}, by: ${1980 + (i % 40)}-01-01) >= 0`,
  (i: number) => `conflicts.active(${1950 + (i % 70)}) >= 0`,
  (i: number) => `incidents(${1994 + (i % 26)}, "Gulf of Aden and Somalia", source: imb) >= 0`,
  (i: number) => `alliance(${states[i % 9]}, United States, ${1950 + (i % 60)}) = yes`,
  (i: number) => `ga.yes(nuclear-disarmament, in: ${1994 + (i % 20)}) > 100`,
  (i: number) => `council.terms(${states[i % 9]}, by: ${1990 + (i % 30)}-01-01) is rank ${1 + (i % 5)}`,
  (i: number) => `un.members(${1950 + (i % 70)}-12-31) > 50`,
  (i: number) => `treaty.parties(CWC, ${1998 + (i % 15)}-12-31) > 100`,
  (i: number) => `members.count(ARF, ${1995 + (i % 13)}) > 10`,
  (i: number) => `council.tally(S/RES/${1700 + i}) = 15-0-0`,
];

function generate(edition: string, chapters: number, claims: number): void {
  mkdirSync(join(edition, "chapters"), { recursive: true });
  writeFileSync(
    join(edition, "chancery.yaml"),
    `title: Generated, ${chapters} chapters\nstate: Japan\nasOf: 2008-12-31\n`,
  );
  for (let c = 0; c < chapters; c += 1) {
    const text: string[] = [];
    const notes: string[] = [];
    for (let i = 0; i < claims; i += 1) {
      const n = c * claims + i;
      text.push(`This is a sentence of the kind that a report has, and it states something.[^c${i}]`);
      if (i % 5 === 4) text.push("\n");
      notes.push(`[^c${i}]: check: ${forms[n % forms.length]?.(Math.floor(n / forms.length)) ?? ""}`);
    }
    const chart = `\`\`\`chart\nmeasure: ga.yes(nuclear-disarmament)\nover: ${1994 + (c % 5)}/2008\nmark: line\ntitle: States in favour\n\`\`\``;
    const name = `${String(c + 1).padStart(3, "0")}-chapter.md`;
    writeFileSync(
      join(edition, "chapters", name),
      `# Chapter ${c + 1}\n\n${text.join("\n")}\n\n${chart}\n\n${notes.join("\n")}\n`,
    );
  }
}

function sizeOf(folder: string): { files: number; megabytes: number } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const bytes = all.reduce((sum, e) => sum + statSync(join(e.parentPath, e.name)).size, 0);
  return { files: all.length, megabytes: bytes / 1e6 };
}

try {
  const out = join(dir, "out");
  const example = join(packageRoot(), "editions", "2008");
  const empty = timed(["-e", "0"], 5);
  const checked = timed([cli, "check", example], 3);
  const built = build(example, out, 3);
  const ratio = (one: Taken, other: Taken): string => (one.processor / other.processor).toFixed(1);
  console.log(`an empty node process  ${shown(empty)}`);
  console.log(
    `check editions/2008  ${shown(checked)}; ${ratio(checked, empty)} x the processor of an empty one`,
  );
  console.log(
    `build editions/2008  ${shown(built)} (target 2 s); ${ratio(built, empty)} x an empty one, ${ratio(built, checked)} x its check`,
  );
  for (const chapters of [25, 50, 100]) {
    const edition = join(dir, `edition-${chapters}`);
    generate(edition, chapters, 30);
    const { wall: seconds, processor, megabytes: peak } = build(edition, out, 1);
    const { files, megabytes } = sizeOf(out);
    const each = ((seconds / chapters) * 1000).toFixed(0);
    console.log(
      `${chapters} chapters, ${chapters * 30} claims  ${seconds.toFixed(1)} s${chapters === 100 ? " (target 30)" : ""}, ${each} ms a chapter, ${processor.toFixed(1)} s of processor, peak ${peak.toFixed(0)} MB, ${files} files of ${megabytes.toFixed(0)} MB`,
    );
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
