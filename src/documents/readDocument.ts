import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { UserError } from "../base/problem.js";
import { readMarkdown } from "./markdown.js";
import { problem } from "./problems.js";
import type { ChanceryDocument } from "./types.js";

/** One reader per format, by file extension. */
const readers: Readonly<Record<string, (file: string, text: string) => ChanceryDocument>> = {
  ".md": readMarkdown,
  ".markdown": readMarkdown,
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

/** Reads a document in the format of its extension. `shown` is the name used in places. Throws UserError if it cannot be read at all. */
export async function readDocument(path: string, shown: string = path): Promise<ChanceryDocument> {
  const extension = extname(path).toLowerCase();
  const read = readers[extension];
  const place = { file: shown, line: 1, column: 1 };
  if (!read) throw new UserError([problem("unknown-format", { extension }, place)]);
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError([problem("not-utf8", { byte: firstBadByte(bytes) }, place)]);
  }
  return read(shown, text);
}
