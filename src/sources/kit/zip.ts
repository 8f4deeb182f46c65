import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { at, FatalProblem, fatal } from "./fatalProblem.js";

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
 * FatalProblem for a damaged zip, for no such file and for two of them.
 */
export async function findEntry(path: string, shown: string, pattern: RegExp): Promise<ZipEntry> {
  const place = at({ shown });
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false });
    const files = await filesOf(zip);
    const matching = files.filter((file) => pattern.test(lastPart(file.fileName)));
    const [entry, second] = matching;
    if (!entry) {
      const names = files.map((file) => file.fileName).join(", ");
      throw fatal("no-entry", { file: shown, pattern: pattern.source, names }, place);
    }
    if (second) {
      const parts = { file: shown, first: entry.fileName, second: second.fileName };
      throw fatal("two-entries", parts, place);
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
    if (error instanceof FatalProblem || !(error instanceof Error)) throw error;
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw fatal("damaged-zip", { file: shown, why: error.message.replace(/\.$/, "") }, place);
  } finally {
    zip?.close();
  }
}

/**
 * What is wrong with a zip archive, or undefined if every entry unpacks to the bytes that were packed. The reader of
 * workbooks does not compare checksums, so that one flipped bit would read as another figure.
 */
export async function zipDamage(bytes: Buffer): Promise<string | undefined> {
  try {
    const zip = await fromBufferPromise(bytes);
    for await (const entry of zip.eachEntry()) {
      let sum = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) sum = crc32(chunk as Buffer, sum);
      if (sum !== entry.crc32) return `its entry ${entry.fileName} is not what was packed (checksum)`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  }
}
