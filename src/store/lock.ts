import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Place, type Problem, UserError } from "../base/problem.js";
import { listVersions, readVersion } from "./cache.js";
import { problem } from "./problems.js";
import type { VersionRef } from "./types.js";

/** One pinned version. */
interface LockEntry {
  version: string;
  release: string | null;
  reader: number;
  /** When it was retrieved: pinned, so that an edition says the same on every machine. */
  retrieved?: string;
}

/** What chancery.lock pins: one version per source, or a list, oldest first, of a source that keeps its releases. */
export interface Lock {
  format: 1;
  sources: Record<string, LockEntry | readonly LockEntry[]>;
}

const entriesOf = (pinned: LockEntry | readonly LockEntry[]): readonly LockEntry[] =>
  Array.isArray(pinned) ? pinned : [pinned as LockEntry];

const lockFile = "chancery.lock";

/** Where in the text JSON.parse stopped; at the end if it does not say. */
function jsonPlace(file: string, text: string, message: string): Place {
  const said = /position (\d+)/.exec(message)?.[1];
  const token = /^Unexpected token .*?, "?(?:\.\.\.)?/.test(message);
  const at = said !== undefined ? Number(said) : token ? Math.max(0, firstBad(text)) : text.length;
  const before = text.slice(0, at).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** First position after which no more of the text can make it JSON; for messages without a position. */
function firstBad(text: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    try {
      JSON.parse(text.slice(0, mid + 1));
      low = mid + 1;
    } catch (error) {
      if (/end of JSON|Unterminated|Expected .*after/i.test(String(error))) low = mid + 1;
      else high = mid;
    }
  }
  return low;
}

function form(lock: Lock): { found: string; expected: string } | undefined {
  if (typeof lock !== "object" || lock === null || lock.format !== 1)
    return { found: `format ${JSON.stringify(lock?.format)}`, expected: "format 1" };
  if (typeof lock.sources !== "object" || lock.sources === null || Array.isArray(lock.sources))
    return { found: "no sources", expected: '"sources" with an entry for each source' };
  for (const [id, pinned] of Object.entries(lock.sources)) {
    const wrong = entriesOf(pinned).find((entry) => !/^[0-9a-f]{64}$/.test(entry?.version ?? ""));
    if (wrong !== undefined || entriesOf(pinned).length === 0)
      return {
        found: `version ${JSON.stringify(wrong?.version)} of ${id}`,
        expected: "64 hexadecimal digits",
      };
  }
  return undefined;
}

/** Reads chancery.lock of an edition's folder; undefined if there is none. Throws UserError with the place. */
export async function readLock(dir: string): Promise<Lock | undefined> {
  return readLockFile(join(dir, lockFile));
}

/** Reads a lock by the path of its file; undefined if there is none. Throws UserError with the place. */
export async function readLockFile(file: string): Promise<Lock | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  let lock: Lock;
  try {
    lock = JSON.parse(text) as Lock;
  } catch (error) {
    const message = (error as Error).message;
    throw new UserError([problem("lock-json", { why: message }, jsonPlace(file, text, message))]);
  }
  const wrong = form(lock);
  if (!wrong) return lock;
  const line = text.split("\n").findIndex((l) => wrong.found.includes(" of ") && l.includes('"version"'));
  throw new UserError([problem("lock-form", wrong, { file, line: Math.max(0, line) + 1, column: 1 })]);
}

/** The lock of these versions. */
export function lockOf(versions: readonly VersionRef[]): Lock {
  const bySource = new Map<string, LockEntry[]>();
  for (const v of versions) {
    const { reader, retrieved } = v.manifest;
    const entry = { version: v.id, release: v.release, reader, retrieved };
    const own = bySource.get(v.source);
    if (own) own.push(entry);
    else bySource.set(v.source, [entry]);
  }
  const entries = [...bySource].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    format: 1,
    sources: Object.fromEntries(entries.map(([id, own]) => [id, own.length === 1 && own[0] ? own[0] : own])),
  };
}

/** The text of a lock: sorted, a value a line, made for diffs. */
export function formatLock(lock: Lock): string {
  const plain = ({ version, release, reader, retrieved }: LockEntry) => ({
    reader,
    release,
    ...(retrieved === undefined ? {} : { retrieved }),
    version,
  });
  const sources = Object.fromEntries(
    Object.entries(lock.sources)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, pinned]) => [id, Array.isArray(pinned) ? pinned.map(plain) : plain(pinned as LockEntry)]),
  );
  return `${JSON.stringify({ format: 1, sources }, null, 2)}\n`;
}

/** Writes chancery.lock, beside first and then renamed. */
export async function writeLock(dir: string, lock: Lock): Promise<void> {
  const file = join(dir, lockFile);
  const beside = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    const handle = await open(beside, "w");
    try {
      await handle.writeFile(formatLock(lock));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    if (process.platform !== "win32") {
      const folder = await open(dirname(file), "r");
      await folder.sync().catch(() => undefined);
      await folder.close();
    }
  } finally {
    await rm(beside, { force: true });
  }
}

/** The versions a lock pins, and a problem for each that is not on this machine or cannot be used. */
export function resolveLock(lock: Lock, cache: string): { versions: VersionRef[]; problems: Problem[] } {
  const versions: VersionRef[] = [];
  const problems: Problem[] = [];
  const pins = Object.entries(lock.sources).flatMap(([source, pinned]) =>
    entriesOf(pinned).map((entry) => ({ source, id: entry.version, ...entry })),
  );
  for (const { source, id, release, retrieved } of pins) {
    const version = readVersion(cache, source, id);
    if (!("code" in version)) {
      const manifest = { ...version.manifest, ...(retrieved === undefined ? {} : { retrieved }) };
      versions.push({ ...version, manifest });
    } else if (version.code !== "store/no-manifest") problems.push(version);
    else {
      const there = listVersions(cache, [source]).versions;
      const other = there.map((v) => v.short + (v.release ? ` (${v.release})` : "")).join(", ");
      problems.push(problem("lock-missing", { source, version: id, release, other }));
    }
  }
  return { versions, problems };
}
