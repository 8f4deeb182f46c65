import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

const user = process.getuid?.();
/** Of the name too, so that no file stands for another. */
const hash = (name: string, bytes: Uint8Array): Buffer =>
  createHash("sha256").update(`${name}\n`).update(bytes).digest();
const hashLength = 32;

/** The folder of what is kept to be quicker next time: each user's own, for a home may be shared. */
export const keptFolder = (home: string): string => join(home, user === undefined ? "kept" : `kept-${user}`);

/**
 * What was kept under this name, unchanged and by this user; undefined otherwise, whatever the reason. Others could
 * put their code in a file that they may write.
 */
export function readKept(folder: string, name: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(join(folder, name), "r");
    const { uid, mode } = fstatSync(file);
    if (user !== undefined && (uid !== user || (mode & 0o022) !== 0)) return undefined;
    const content = readFileSync(file);
    const bytes = content.subarray(hashLength);
    return content.subarray(0, hashLength).equals(hash(name, bytes)) ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Removes the oldest files of a kind, which is the part of their names before the first `-`. */
function prune(folder: string, kind: string, max: number): void {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => ({ path: join(folder, name), made: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { path } of files.slice(max)) rmSync(path, { force: true });
}

/**
 * Keeps bytes under a name (`kind-...`) with their hash, written beside and renamed, so that a reader never meets a part.
 * Of each kind the newest `max` files stay. A folder that cannot be written to costs only what keeping would have gained,
 * for `make` is called only when there is a file to write to.
 */
export function keep(folder: string, name: string, make: () => Uint8Array, max: number): void {
  const beside = join(folder, `${name}.${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(beside, "", { mode: 0o600, flag: "wx" });
    try {
      const bytes = make();
      writeFileSync(beside, Buffer.concat([hash(name, bytes), bytes]));
      renameSync(beside, join(folder, name));
    } finally {
      rmSync(beside, { force: true });
    }
    prune(folder, name.slice(0, name.indexOf("-")), max);
  } catch {
    // Read-only, full, or another process was quicker: it is worked out again next time.
  }
}
