import { UserError } from "../base/problem.js";
import type { Engine } from "../engine/answer.js";
import { createEngine } from "../engine/engine.js";
import type { SourceInfo } from "../engine/sourceInfo.js";
import { cacheDir } from "../store/cache.js";
import { type Lock, lockOf, readLock, readLockFile, writeLock } from "../store/lock.js";
import { openRecord } from "../store/openRecord.js";
import { type OwnRows, readOwnRows } from "../store/ownRows.js";
import type { OpenRecord, VersionRef } from "../store/types.js";
import { type Definitions, definitionsWith, type GivenDefinitions } from "./definitions.js";
import { problem } from "./problems.js";
import { shippedFacts } from "./shippedFacts.js";
import { cacheVersions, lockedVersions, newestVersions, withVersions } from "./versions.js";

/** What of an edition its record needs: its folder, the own records in it, and what it defines. */
export interface EditionRecords extends Pick<GivenDefinitions, "measures" | "tables"> {
  dir: string;
  own: OwnRows;
}

/** An opened record with its measures: what asking, checking and building share. */
export interface Session {
  record: OpenRecord;
  engine: Engine;
  versions: readonly VersionRef[];
  /** Own records: rows that stand in no version. */
  own: OwnRows;
  definitions: Definitions;
  /** All sources that are known, the derived ones among them. */
  sources: readonly SourceInfo[];
  /** Pins the versions of this session in an edition's chancery.lock. */
  writeLock(dir: string): Promise<void>;
  close(): void;
}

export interface SessionOptions extends GivenDefinitions {
  edition?: EditionRecords;
  /** Own records: rows by table, as an edition's records/ has them; no source and version are needed. */
  records?: OwnRows;
  /** Folder of the record, in place of $CHANCERY_HOME or the platform's. */
  home?: string;
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

/** Own rows of an edition and of a program. */
function joinedRows(a: OwnRows, b: OwnRows): OwnRows {
  const rows = new Map(Object.entries(a));
  for (const [table, more] of Object.entries(b))
    rows.set(table, [...(rows.get(table) ?? []), ...(more ?? [])]);
  return Object.fromEntries(rows);
}

/**
 * Opens the record: the versions of the edition's lock, or the newest on this machine, with the facts
 * shipped with the package and the edition's own records. Throws UserError for what a person can mend.
 */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const { edition, home = cacheDir() } = options;
  const definitions = definitionsWith({
    measures: [...(options.measures ?? []), ...(edition?.measures ?? [])],
    sources: options.sources ?? [],
    tables: [...(options.tables ?? []), ...(edition?.tables ?? [])],
  });
  const facts = await shippedFacts(home);
  const lock = await lockFor(options);
  const wanted = options.atVersion ?? [];
  const { versions: all } =
    lock && wanted.length === 0 ? { versions: [] } : await cacheVersions(undefined, home);
  const base = lock ? lockedVersions(lock, home) : newestVersions(all, definitions);
  const withFacts = base.some((v) => v.source === facts.source) ? base : [...base, facts];
  const versions = withVersions(withFacts, all, wanted, definitions);
  const given = readOwnRows(options.records ?? {}, definitions.tables);
  if (given.problems.length > 0) throw new UserError(given.problems);
  const own = joinedRows(edition?.own ?? {}, given.rows);
  const record = await openRecord(versions, own, definitions.tables);
  const sources = [...definitions.sources, ...definitions.derived];
  const engine = await createEngine(record, definitions.measures, { sources });
  return {
    record,
    engine,
    versions,
    own,
    definitions,
    sources,
    writeLock: (dir) => writeLock(dir, lockOf(versions)),
    close: () => record.close(),
  };
}
