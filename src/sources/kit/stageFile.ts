import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Bytes, shortLines } from "./bytes.js";
import { at, FatalProblem, fatal } from "./fatalProblem.js";
import { packingOf } from "./packing.js";

/** What was copied. */
export interface Copied {
  bytes: number;
  sha256: string;
}

/**
 * Copies a file as it is, hashing on the way. With `lines` a line that does not end stops it before the disk
 * is full of it. Throws FatalProblem for a file that cannot be read.
 */
export async function stageFile(
  file: Bytes,
  target: string,
  lines: boolean,
  onBytes: (count: number) => void,
): Promise<Copied> {
  const hash = createHash("sha256");
  const guard = lines && (await packingOf(file.path).catch(() => "unreadable")) === undefined;
  let bytes = 0;
  async function* watched(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of guard ? shortLines(file, chunks) : chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      onBytes(chunk.length);
      yield chunk;
    }
  }
  try {
    await pipeline(
      createReadStream(file.path, { highWaterMark: 1 << 18 }),
      watched,
      createWriteStream(target, { flags: "wx" }),
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof FatalProblem || !["ENOENT", "EACCES", "EISDIR", "EPERM"].includes(code ?? ""))
      throw error;
    throw fatal("unreadable-file", { file: file.shown, why: message }, at(file));
  }
  return { bytes, sha256: hash.digest("hex") };
}
