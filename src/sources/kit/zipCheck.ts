import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";

const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entryMark = 0x02014b50;
const entrySize = 46;

/** Name and CRC-32 of each entry, from the directory at the end of the archive (APPNOTE 4.3.12 and 4.3.16). */
function checksums(bytes: Buffer): Map<string, number> | undefined {
  const end = bytes.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const sums = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    if (at + entrySize > bytes.length || bytes.readUInt32LE(at) !== entryMark) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const start = at + entrySize;
    sums.set(bytes.toString("utf8", start, start + (name ?? 0)), bytes.readUInt32LE(at + 16));
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

/**
 * What is wrong with a zip archive, or undefined if every entry unpacks to the bytes that were packed. Neither
 * fflate nor the reader of workbooks compares checksums, so that one flipped bit would read as another figure.
 */
export function zipDamage(bytes: Uint8Array): string | undefined {
  const sums = checksums(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!sums) return "its directory of entries is missing or broken off";
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  for (const [name, sum] of sums) {
    const entry = entries[name];
    if (!entry) return `its entry ${name} is missing`;
    if (crc32(entry) !== sum) return `its entry ${name} is not what was packed (checksum)`;
  }
  return undefined;
}
