import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { PassThrough, Readable, type Transform } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";
import { at, fatal } from "./fatalProblem.js";
import { findEntry } from "./zip.js";

/** Where the bytes of a file are, and how a person knows it. */
export interface Bytes {
  path: string;
  shown: string;
  /** File name within the zip, where the file may be one: the entry is what is read. */
  entry?: RegExp | undefined;
}

export const chunkSize = 1 << 18;

type Packing = "gzip" | "zip";

/** How a file is packed, by its first bytes and whatever its name. */
export async function packingOf(path: string): Promise<Packing | undefined> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const magic = buffer.subarray(0, bytesRead).toString("latin1");
    if (magic.startsWith("\u001f\u008b")) return "gzip";
    // The second is a zip of no entries.
    return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(magic) ? "zip" : undefined;
  } finally {
    await handle.close();
  }
}

/** Packed bytes on their way: `unpack` is to be fed from `source`. */
export interface Packed {
  source: Readable;
  unpack: Transform;
  /** What the zip says of the whole, where it is one. */
  promised?: { size: number; crc32: number };
}

/**
 * Opens a file as gzip or, where it has an entry, as zip; undefined if it is neither. Throws FatalProblem if it is named as
 * packed and is not, or has no such entry.
 */
export async function openPacked(file: Bytes): Promise<Packed | undefined> {
  const packing = await packingOf(file.path);
  if (packing === "gzip") {
    const source = createReadStream(file.path, { highWaterMark: chunkSize });
    return { source, unpack: createGunzip({ chunkSize }) };
  }
  if (packing === "zip" && file.entry) {
    const { start, length, stored, size, crc32 } = await findEntry(file.path, file.shown, file.entry);
    const range = { start, end: start + length - 1 };
    // A range of no bytes cannot be written as one.
    const source =
      length === 0 ? Readable.from([]) : createReadStream(file.path, { highWaterMark: chunkSize, ...range });
    const unpack = stored ? new PassThrough() : createInflateRaw({ chunkSize });
    return { source, unpack, promised: { size, crc32 } };
  }
  if (/\.gz$/i.test(file.shown)) throw fatal("not-gzip", { file: file.shown }, at(file));
  if (file.entry && /\.zip$/i.test(file.shown)) throw fatal("not-zip", { file: file.shown }, at(file));
  return undefined;
}

/** Name of the file within a zip that is read in its place; undefined if it is no such zip. Throws FatalProblem as above. */
export async function entryName({ path, shown, entry }: Bytes): Promise<string | undefined> {
  return entry && (await packingOf(path)) === "zip" ? (await findEntry(path, shown, entry)).name : undefined;
}
