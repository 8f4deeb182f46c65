import { type Entry, openPromise, type ZipFile } from "yauzl";
import { problem } from "./problems.js";
import { Stop } from "./stop.js";

/** Where one entry's packed bytes stand in a zip, and what they must come to. */
export interface ZipEntry {
  /** File name without folders. */
  name: string;
  start: number;
  length: number;
  /** True if they are not compressed. */
  stored: boolean;
  size: number;
  crc32: number;
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Entries that are files, without what macOS adds for itself. */
async function filesOf(zip: ZipFile): Promise<Entry[]> {
  const files: Entry[] = [];
  for await (const entry of zip.eachEntry())
    if (!entry.fileName.endsWith("/") && !/(?:^|\/)__MACOSX\//.test(entry.fileName)) files.push(entry);
  return files;
}

/**
 * Finds the one file in a zip whose name, without its folders, is like `pattern`, by the directory at its end. Throws
 * Stop for a damaged zip, for no such file and for two of them.
 */
export async function findEntry(path: string, shown: string, pattern: RegExp): Promise<ZipEntry> {
  const place = { file: shown, line: 1, column: 1 };
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false });
    const files = await filesOf(zip);
    const matching = files.filter((file) => pattern.test(lastPart(file.fileName)));
    const [entry, second] = matching;
    if (!entry) {
      const names = files.map((file) => file.fileName).join(", ");
      throw new Stop(problem("no-entry", { file: shown, pattern: pattern.source, names }, place));
    }
    if (second) {
      const parts = { file: shown, first: entry.fileName, second: second.fileName };
      throw new Stop(problem("two-entries", parts, place));
    }
    if (!entry.canDecodeFileData())
      throw new Error(entry.isEncrypted() ? "it asks for a password" : `method ${entry.compressionMethod}`);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return {
      name: lastPart(entry.fileName),
      start: fileDataStart,
      length: entry.compressedSize,
      stored: entry.compressionMethod === 0,
      size: entry.uncompressedSize,
      crc32: entry.crc32,
    };
  } catch (error) {
    if (error instanceof Stop || !(error instanceof Error)) throw error;
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw new Stop(problem("damaged-zip", { file: shown, why: error.message.replace(/\.$/, "") }, place));
  } finally {
    zip?.close();
  }
}
