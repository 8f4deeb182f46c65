import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { UserError } from "../base/problem.js";
import { readMarkdown } from "./markdown.js";
import { problem } from "./problems.js";
import type { ChanceryDocument } from "./types.js";
import { readWord } from "./word.js";

/** Reads a document from the bytes of its file. Throws UserError if nothing of it can be read. */
type Reader = (file: string, bytes: Uint8Array) => ChanceryDocument | Promise<ChanceryDocument>;

/** A reader of bytes from one of text. */
const fromText =
  (read: (file: string, text: string) => ChanceryDocument): Reader =>
  (file, bytes) =>
    read(file, utf8(file, bytes));

/** One reader per format, by file extension. */
const readers: Readonly<Record<string, Reader>> = {
  ".md": fromText(readMarkdown),
  ".markdown": fromText(readMarkdown),
  ".docx": readWord,
};

export const documentExtensions = Object.keys(readers);

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // Bisect on the longest prefix that decodes; `stream` lets a cut character pass.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

function utf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const place = { file, line: 1, column: 1 };
    throw new UserError([problem("not-utf8", { byte: firstBadByte(bytes) }, place)]);
  }
}

function readerOf(path: string, shown: string): Reader {
  const extension = extname(path).toLowerCase();
  const read = readers[extension];
  if (!read)
    throw new UserError([problem("unknown-format", { extension }, { file: shown, line: 1, column: 1 })]);
  return read;
}

/** Reads a document in the format of its extension. `shown` is the name used in places. Throws UserError if it cannot be read at all. */
export async function readDocument(path: string, shown: string = path): Promise<ChanceryDocument> {
  const read = readerOf(path, shown);
  return read(shown, await readFile(path));
}

/** Reads the bytes of a document in the format of its name's extension. Throws UserError if they cannot be read at all. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<ChanceryDocument> {
  return readerOf(name, name)(name, bytes);
}
