import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { at, FatalProblem, fatal } from "./fatalProblem.js";
import { type Bytes, chunkSize, openPacked, packingOf } from "./packing.js";
import type { Encoding } from "./types.js";

export type { Bytes } from "./packing.js";

/** Longest record that is read, in bytes: text of resolutions stays far below. */
export const maxLine = 1 << 20;
export const maxLineText = "1 MB";

/** Ends a stream; its file is closed then. */
async function closed(stream: Readable): Promise<void> {
  stream.destroy();
  if (!stream.closed) await once(stream, "close");
}

async function* unpacked(file: Bytes): AsyncGenerator<Buffer> {
  const packed = await openPacked(file);
  if (!packed) {
    yield* createReadStream(file.path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>;
    return;
  }
  const { source, unpack, promised } = packed;
  // An error that comes after the reader has left must find a listener, or it ends the process.
  unpack.on("error", () => undefined);
  source.on("error", () => undefined);
  pipeline(source, unpack).catch(() => undefined);
  let [size, sum] = [0, 0];
  try {
    for await (const chunk of unpack as AsyncIterable<Buffer>) {
      if (promised) {
        size += chunk.length;
        sum = crc32(chunk, sum);
        if (size > promised.size) break;
      }
      yield chunk;
    }
    if (promised && (size !== promised.size || sum !== promised.crc32))
      throw Object.assign(new Error("incorrect data check"), { code: "Z_CRC_ERROR" });
  } finally {
    // The pipeline itself may never settle from Node 22 on, once a reader has left early.
    await Promise.all([source, unpack].map(closed));
  }
}

/** Ends of lines in a chunk. */
export function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let i = chunk.indexOf(10); i >= 0; i = chunk.indexOf(10, i + 1)) lines += 1;
  return lines;
}

/** Whole lines before a byte of the file; only asked for when something is wrong. */
async function linesBefore(file: Bytes, offset: number): Promise<number> {
  let [lines, seen] = [0, 0];
  const count = (chunk: Buffer): void => {
    lines += countLines(chunk.subarray(0, Math.max(0, offset - seen)));
    seen += chunk.length;
  };
  const packed = await openPacked(file);
  if (packed) {
    // As events, for a stream that fails drops what nobody has taken yet.
    packed.unpack.on("data", count).on("error", () => undefined);
    await pipeline(packed.source, packed.unpack).catch(() => undefined);
  } else
    for await (const chunk of createReadStream(file.path, { highWaterMark: chunkSize }))
      count(chunk as Buffer);
  return lines;
}

/**
 * The bytes of a file, gzip or zip undone on the way. Throws FatalProblem for a missing, empty, cut off or damaged file,
 * with the line up to which it could be read.
 */
export async function* bytesOf(file: Bytes): AsyncGenerator<Buffer> {
  let seen = 0;
  try {
    for await (const chunk of unpacked(file)) {
      seen += chunk.length;
      yield chunk;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof FatalProblem || !code) throw error;
    const damage = { file: file.shown, why: message };
    if (!code.startsWith("Z_")) throw fatal("unreadable-file", damage, at(file));
    const lines = await linesBefore(file, Number.POSITIVE_INFINITY);
    const place = at(file, lines + 1);
    if (file.entry && (await packingOf(file.path)) === "zip") throw fatal("damaged-zip", damage, place);
    if (code === "Z_BUF_ERROR") throw fatal("truncated-gzip", { file: file.shown, lines }, place);
    throw fatal("damaged-gzip", damage, place);
  }
  if (seen === 0) throw fatal("empty-file", { file: file.shown }, at(file));
}

/** All bytes of some chunks. Throws FatalProblem for more than `maxMegabytes`. */
export async function readAll(
  file: Bytes,
  chunks: AsyncIterable<Buffer>,
  maxMegabytes: number,
): Promise<Buffer> {
  const all: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxMegabytes << 20)
      throw fatal("too-large", { file: file.shown, max: `${maxMegabytes} MB` }, at(file));
    all.push(chunk);
  }
  return Buffer.concat(all);
}

/** Refuses a line that does not end: with it, memory would grow with the file. */
export async function* shortLines(file: Bytes, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [open, seen] = [0, 0];
  for await (const chunk of chunks) {
    const last = Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13));
    open = last < 0 ? open + chunk.length : chunk.length - 1 - last;
    if (open > maxLine) {
      const line = (await linesBefore(file, seen + chunk.length)) + 1;
      throw fatal("line-too-long", { max: maxLineText }, at(file, line));
    }
    seen += chunk.length;
    yield chunk;
  }
}

/** Number of bytes at the end of a chunk that begin a character which the next chunk ends. */
function openTail(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

interface Invalid {
  fatal: FatalProblem;
  /** Where in the bytes the line begins that is not UTF-8. */
  start: number;
}

async function invalidText(file: Bytes, offset: number, bytes: Buffer): Promise<Invalid> {
  // The first line of these bytes that is not UTF-8, and in it the first byte that is wrong.
  let [start, skipped] = [0, 0];
  for (;;) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(line) || end < 0) {
      const good = new TextDecoder().decode(line).split("\ufffd")[0] ?? "";
      const byte = line[Buffer.byteLength(good)] ?? 0;
      const parts = { encoding: "UTF-8", found: `the byte 0x${byte.toString(16).padStart(2, "0")}` };
      const column = skipped === 0 ? 1 : good.length + 1;
      const place = at(file, (await linesBefore(file, offset)) + skipped + 1, column);
      return { fatal: fatal("invalid-text", parts, place), start };
    }
    start = end + 1;
    skipped += 1;
  }
}

/** The bytes without the mark that a file may begin with. */
const withoutMark = (bytes: Buffer, offset: number): Buffer =>
  offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

async function* checkedUtf8(file: Bytes, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of chunks) {
    const joined = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const tail = openTail(joined);
    const complete = joined.subarray(0, joined.length - tail);
    if (!isUtf8(complete)) {
      // What stands before it is read first: it may hold what is wrong earlier.
      const wrong = await invalidText(file, offset, complete);
      if (wrong.start > 0) yield withoutMark(complete.subarray(0, wrong.start), offset);
      throw wrong.fatal;
    }
    held = Buffer.from(joined.subarray(joined.length - tail));
    const own = withoutMark(complete, offset);
    offset += complete.length;
    yield own;
  }
  if (held.length > 0) throw (await invalidText(file, offset, held)).fatal;
}

// What 0x80 to 0x9f mean in Windows-1252; Node's own decoder reads them as control characters.
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const windowsText = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (c) => high[c.charCodeAt(0) - 0x80] ?? c);

async function* fromWindows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(windowsText(chunk));
}

/**
 * Text whose encoding nobody says: UTF-8 if it is valid UTF-8, else Windows-1252. Bytes that mean nothing in Windows-1252
 * stay control characters (U+0081, U+008D, U+008F, U+0090, U+009D), by which they can be found.
 */
export function decodeUndeclared(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(buffer) ? new TextDecoder().decode(buffer) : windowsText(buffer);
}

async function* fromUtf16(file: Bytes, big: boolean, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(big ? "utf-16be" : "utf-16le", { fatal: true });
  let line = 1;
  try {
    for await (const chunk of chunks) {
      const out = Buffer.from(decoder.decode(chunk, { stream: true }));
      line += countLines(out);
      yield out;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw fatal("invalid-text", { encoding: "UTF-16", found: "half a character" }, at(file, line));
  }
}

/**
 * The text of a file as UTF-8 bytes without a mark, checked; a chunk never ends within a character. Reads UTF-16
 * by its mark. Throws FatalProblem with the line for bytes that are not of the encoding and, with `lines`, for a line
 * over `maxLine`.
 */
export async function* utf8Of(file: Bytes, encoding?: Encoding, lines = true): AsyncGenerator<Buffer> {
  const mark = encoding === undefined ? await firstBytes(file) : Buffer.alloc(0);
  const raw = lines ? shortLines(file, bytesOf(file)) : bytesOf(file);
  if (mark[0] === 0xfe && mark[1] === 0xff) yield* fromUtf16(file, true, raw);
  else if (mark[0] === 0xff && mark[1] === 0xfe) yield* fromUtf16(file, false, raw);
  else if (encoding === "windows-1252") yield* fromWindows(raw);
  else yield* checkedUtf8(file, raw);
}

async function firstBytes(file: Bytes): Promise<Buffer> {
  for await (const chunk of bytesOf(file)) return chunk.subarray(0, 4);
  return Buffer.alloc(0);
}
