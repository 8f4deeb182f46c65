import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise } from "yauzl";
import { UserError } from "../../base/problem.js";
import { problem } from "../problems.js";

/** The parts of a Word document by name, in the order of its archive. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Most that may come out of one part that is text, of all such, and of the whole with its pictures, in bytes. */
const maxPart = 64 << 20;
const maxText = 128 << 20;
const maxTotal = 512 << 20;
/** Most parts; books with a thousand pictures stay below. */
const maxParts = 10_000;

/** First bytes of a Microsoft compound file: a .doc of before 2007, or a document under a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** What a file is that has the name of a Word document and is none, or undefined if it is a zip archive. */
function otherKind(bytes: Uint8Array): "word-password" | "word-old" | "not-word" | undefined {
  if (startsWith(bytes, compound)) {
    const name = Buffer.from("EncryptedPackage", "utf16le");
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
      ? "word-password"
      : "word-old";
  }
  if (startsWith(bytes, [...Buffer.from("{\\rtf")])) return "word-old";
  return startsWith(bytes, [...Buffer.from("PK")]) ? undefined : "not-word";
}

/**
 * Unpacks a Word document whole, every part held against its checksum. `wanted` leaves parts out, by name. Throws
 * UserError for a file that is no such document, for a damaged one, and for one that would unpack to more than a
 * document can be.
 */
export async function unpack(
  file: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Promise<Parts> {
  const fail = (code: "word-password" | "word-old" | "not-word") =>
    new UserError([problem(code, {}, { file, line: 1, column: 1 })]);
  const damaged = (why: string) =>
    new UserError([problem("word-damaged", { why }, { file, line: 1, column: 1 })]);
  const tooLarge = (what: string) =>
    new UserError([problem("word-too-large", { what }, { file, line: 1, column: 1 })]);
  const kind = otherKind(bytes);
  if (kind) throw fail(kind);
  const parts = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > maxParts) throw tooLarge(`${zip.entryCount} parts`);
    let total = 0;
    let texts = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/") || !wanted(entry.fileName)) continue;
      if (entry.isEncrypted()) throw fail("word-password");
      if (parts.has(entry.fileName)) throw damaged(`it holds ${entry.fileName} twice`);
      // The sizes that the directory gives are enforced while unpacking.
      const size = entry.uncompressedSize;
      const isText = /\.(?:xml|rels)$/i.test(entry.fileName);
      total += size;
      if (isText) texts += size;
      if (isText && size > maxPart)
        throw tooLarge(`${entry.fileName} alone comes to ${Math.round(size / 2 ** 20)} MB`);
      if (texts > maxText || total > maxTotal)
        throw tooLarge(`its parts come to more than ${Math.round((isText ? texts : total) / 2 ** 20)} MB`);
      const content = await contentOf(entry, () => zip.openReadStreamPromise(entry));
      if (crc32(content) !== entry.crc32)
        throw damaged(`its part ${entry.fileName} is not what was packed (checksum)`);
      parts.set(entry.fileName, content);
    }
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error;
    throw damaged(error.message.replace(/\.$/, ""));
  }
  return parts;
}

async function contentOf(entry: Entry, open: () => Promise<AsyncIterable<Buffer>>): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize);
  let at = 0;
  for await (const chunk of await open()) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
