import { parseTar } from "nanotar";
import { type Bytes, bytesOf, readAll } from "./bytes.js";
import { at, fatal } from "./fatalProblem.js";
import type { TarEntry } from "./types.js";

const block = 512;

const octal = (header: Buffer, from: number, to: number): number => {
  const text = header
    .toString("latin1", from, to)
    .replace(/[\0 ]+$/, "")
    .trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
};

/** The sum of a header's bytes, its own eight places counted as blanks. */
function checksum(header: Buffer): number {
  let sum = 8 * 32;
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte;
  return sum;
}

/**
 * What is wrong with the archive, or undefined. The library reads whatever bytes it is given, so that a copy that was
 * cut off would lose its last entries without a word.
 */
function fault(bytes: Buffer): string | undefined {
  let offset = 0;
  while (offset < bytes.length) {
    const header = bytes.subarray(offset, offset + block);
    if (header.every((byte) => byte === 0)) return undefined;
    if (header.length < block) return `it breaks off within the header at byte ${offset}`;
    const size = octal(header, 124, 136);
    if (octal(header, 148, 156) !== checksum(header) || Number.isNaN(size))
      return `the header at byte ${offset} has a wrong checksum`;
    const end = offset + block + size;
    if (end > bytes.length) {
      const name = header.toString("utf8", 0, 100).replace(/\0.*$/s, "");
      return `it breaks off within ${name}: ${end - bytes.length} bytes are missing`;
    }
    offset += block + Math.ceil(size / block) * block;
  }
  return "it ends without the empty block that closes an archive";
}

/**
 * The files of a tar archive in their order, gzip undone on the way; folders and links are left out. An archive that is
 * damaged or cut off ends the reading before the first entry is given.
 */
export async function* tarEntries(file: Bytes): AsyncGenerator<TarEntry> {
  const bytes = await readAll(file, bytesOf(file), 256);
  const why = fault(bytes);
  if (why) throw fatal("damaged-tar", { file: file.shown, why }, at(file));
  // The library looks at the whole buffer behind an array, which may hold other things besides.
  const own = new Uint8Array(bytes).buffer;
  for (const { name, type, data } of parseTar(own))
    if (type === "file" || type === "contiguousFile") yield { name, bytes: data ?? new Uint8Array() };
}
