import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { sha256 } from "../base/hash.js";
import { readVersion, sourceDir, versionDir } from "./cache.js";
import { formatManifest } from "./manifest.js";
import type { Manifest, VersionRef } from "./types.js";
import { verifyVersion } from "./verify.js";

// Process numbers mean something on their own machine only, and a cache may be shared by several (or by containers).
const machine = sha256(hostname()).slice(0, 6);
const staged = /^\.staging-(\d+)-([0-9a-f]{6})/;
const day = 86_400_000;

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes what killed pulls left behind. A number may be given to another process, so a day is the limit. */
export async function cleanStaging(cache: string, source: string): Promise<void> {
  const dir = sourceDir(cache, source);
  for (const name of await readdir(dir).catch(() => [] as string[])) {
    const match = staged.exec(name);
    if (!match) continue;
    const path = join(dir, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0);
    const ours = match[2] === machine;
    if ((ours && !alive(Number(match[1]))) || age > day) await rm(path, { recursive: true, force: true });
  }
}

const stagingPath = (cache: string, source: string): string =>
  join(sourceDir(cache, source), `.staging-${process.pid}-${machine}${randomBytes(6).toString("hex")}`);

/** A new folder beside the versions of a source, on the same file system so that it can be renamed. */
export async function createStaging(cache: string, source: string): Promise<string> {
  const dir = stagingPath(cache, source);
  await mkdir(dir, { recursive: true });
  return dir;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems cannot sync a folder.
    if (!["EINVAL", "EPERM", "EISDIR", "ENOTSUP"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
  } finally {
    await handle.close();
  }
}

async function syncTree(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else await sync(path);
  }
  if (process.platform !== "win32") await sync(dir);
}

/** The version of that id, if every file of it is as its manifest says. */
export async function soundVersion(
  cache: string,
  source: string,
  id: string,
): Promise<VersionRef | undefined> {
  const version = readVersion(cache, source, id);
  if ("code" in version) return undefined;
  return (await verifyVersion(version)).length === 0 ? version : undefined;
}

const taken = ["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"];

/**
 * Makes a staged folder a version: writes the manifest, syncs everything to disk and renames. If another
 * process was first, its version is used and the staged one dropped; a damaged one is replaced.
 */
export async function commitVersion(
  cache: string,
  staging: string,
  manifest: Manifest,
): Promise<{ version: VersionRef; reused: boolean }> {
  const { source, id } = manifest;
  await writeFile(join(staging, "manifest.json"), formatManifest(manifest));
  await syncTree(staging);
  const target = versionDir(cache, source, id);
  for (let tries = 0; ; tries += 1) {
    try {
      await rename(staging, target);
      if (process.platform !== "win32") await sync(sourceDir(cache, source));
      const version = readVersion(cache, source, id);
      if ("code" in version) throw new Error(version.code);
      return { version, reused: false };
    } catch (error) {
      if (!taken.includes((error as NodeJS.ErrnoException).code ?? "") || tries > 4) throw error;
      const version = await soundVersion(cache, source, id);
      if (version) {
        await rm(staging, { recursive: true, force: true });
        return { version, reused: true };
      }
      // The version in place is damaged: out of the way with it. If somebody else was quicker, look again.
      const away = stagingPath(cache, source);
      await rename(target, away).then(
        () => rm(away, { recursive: true, force: true }),
        () => undefined,
      );
    }
  }
}
