import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../src/base/packageRoot.js";
import type { DeriveReport } from "../../src/session/derive.js";
import type { VersionReport } from "../../src/sources/kit/importVersion.js";
import type { PullReport } from "../../src/sources/kit/pullFolder.js";

/** Folder of the full data sets, or undefined where they are not at hand. */
export const fullData: string | undefined = ((): string | undefined => {
  const dir = join(packageRoot(), "..", "shared", "data");
  return existsSync(dir) ? dir : undefined;
})();

/** Why a test that needs the record of all data sets, and is not worth a minute's import by itself, is left out. */
export const withoutFullRecord: string | false =
  fullData === undefined
    ? "there is no ../shared/data"
    : process.env.CHANCERY_TEST_RECORD === undefined && "no CHANCERY_TEST_RECORD: npm test pulls it";

export interface FullRecord {
  /** CHANCERY_HOME in which everything of `fullData` stands. */
  home: string;
  report: PullReport & { derived: DeriveReport[] };
}

const reportFile = "pull.json";
let made: FullRecord | undefined;

function pull(home: string): void {
  const cli = join(import.meta.dirname, "..", "..", "src", "cli", "main.js");
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "pull", "--from", fullData ?? "", "--json"], {
    env: { ...process.env, CHANCERY_HOME: home, NO_COLOR: "1" },
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  if (!stdout) throw new Error(stderr);
  writeFileSync(join(home, reportFile), stdout);
}

/**
 * The record of everything in ../shared/data. The test command pulls it once for all tests and names its folder in
 * CHANCERY_TEST_RECORD; a test that is run by itself pulls it for itself. Only where `fullData` is there.
 */
export function fullRecord(): FullRecord {
  if (made) return made;
  const given = process.env.CHANCERY_TEST_RECORD;
  const home = given ?? mkdtempSync(join(tmpdir(), "chancery-full-"));
  if (!existsSync(join(home, reportFile))) pull(home);
  if (given === undefined) process.on("exit", () => rmSync(home, { recursive: true, force: true }));
  made = { home, report: JSON.parse(readFileSync(join(home, reportFile), "utf8")) as FullRecord["report"] };
  return made;
}

/** What the one import of everything said of a source's own folder; undefined in a test that is run by itself. */
export function pulledOf(id: string): VersionReport[] | undefined {
  if (process.env.CHANCERY_TEST_RECORD === undefined) return undefined;
  const folder = join(fullData ?? "", id);
  return fullRecord().report.versions.filter(
    (v) =>
      v.source === id &&
      v.files.concat(v.problems.map((p) => p.place?.file ?? "")).some((f) => f.startsWith(folder)),
  );
}

// Run as a program it fills the folder that CHANCERY_TEST_RECORD names.
if (process.argv[1] === import.meta.filename) fullRecord();
