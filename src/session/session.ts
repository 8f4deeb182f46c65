import { UserError } from "../base/problem.js";
import { createEngine } from "../engine/engine.js";
import type { Engine, SourceInfo } from "../engine/types.js";
import { derivedSources } from "../measures/derived.js";
import { catalogue } from "../measures/index.js";
import { sources } from "../sources/index.js";
import { type Lock, lockOf, readLock, readLockFile, writeLock } from "../store/lock.js";
import { type OwnRows, openRecord } from "../store/openRecord.js";
import type { OpenRecord, VersionRef } from "../store/types.js";
import { problem } from "./problems.js";
import { shippedFacts } from "./shippedFacts.js";
import { cacheVersions, lockedVersions, newestVersions, withVersions } from "./versions.js";

/** What of an edition its record needs: its folder and the own records in it. */
export interface EditionRecords {
  dir: string;
  own: OwnRows;
}

/** An opened record with its measures: what asking, checking and building share. */
export interface Session {
  record: OpenRecord;
  engine: Engine;
  versions: readonly VersionRef[];
  sources: readonly SourceInfo[];
  /** Pins the versions of this session in an edition's chancery.lock. */
  writeLock(dir: string): Promise<void>;
  close(): void;
}

export interface SessionOptions {
  edition?: EditionRecords;
  /** `SOURCE=VERSION`, in place of what the lock or the machine has. */
  atVersion?: readonly string[];
  /** Path of a lock to use instead of the edition's own. */
  lockFile?: string;
  /** Leave the edition's lock aside and use what is newest on this machine. */
  newest?: boolean;
}

async function lockFor(options: SessionOptions): Promise<Lock | undefined> {
  if (options.lockFile !== undefined) {
    const lock = await readLockFile(options.lockFile);
    if (!lock) throw new UserError([problem("no-such-lock", { path: options.lockFile })], 2);
    return lock;
  }
  return options.newest || !options.edition ? undefined : readLock(options.edition.dir);
}

/**
 * Opens the record: the versions of the edition's lock, or the newest on this machine, with the facts
 * shipped with the package and the edition's own records. Throws UserError for what a person can mend.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const facts = await shippedFacts();
  const lock = await lockFor(options);
  const wanted = options.atVersion ?? [];
  const { versions: all } = lock && wanted.length === 0 ? { versions: [] } : await cacheVersions();
  const base = lock ? lockedVersions(lock) : newestVersions(all);
  const withFacts = base.some((v) => v.source === facts.source) ? base : [...base, facts];
  const versions = withVersions(withFacts, all, wanted);
  const record = await openRecord(versions, options.edition?.own ?? {});
  const infos = [...sources, ...derivedSources];
  const engine = await createEngine(record, catalogue, { sources: infos });
  return {
    record,
    engine,
    versions,
    sources: infos,
    writeLock: (dir) => writeLock(dir, lockOf(versions)),
    close: () => record.close(),
  };
}
