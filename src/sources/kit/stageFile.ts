import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Bytes, maxLine, maxLineText } from "./bytes.js";
import { packingOf } from "./packing.js";
import { problem } from "./problems.js";
import { Stop } from "./stop.js";

/** What was copied. */
export interface Copied {
  bytes: number;
  sha256: string;
}

/**
 * Copies a file as it is, hashing on the way. With `lines` a line that does not end stops it before the disk
 * is full of it. Throws Stop for a file that cannot be read.
 */
export async function stageFile(
  file: Bytes,
  target: string,
  lines: boolean,
  onBytes: (count: number) => void,
): Promise<Copied> {
  const hash = createHash("sha256");
  const place = { file: file.shown, line: 1, column: 1 };
  const guard = lines && (await packingOf(file.path).catch(() => "unreadable")) === undefined;
  let [bytes, open, line] = [0, 0, 1];
  async function* watched(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      if (guard) {
        const last = Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13));
        open = last < 0 ? open + chunk.length : chunk.length - 1 - last;
        for (let i = chunk.indexOf(10); i >= 0; i = chunk.indexOf(10, i + 1)) line += 1;
        if (open > maxLine)
          throw new Stop(problem("line-too-long", { most: maxLineText }, { ...place, line }));
      }
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
    if (error instanceof Stop || !["ENOENT", "EACCES", "EISDIR", "EPERM"].includes(code ?? "")) throw error;
    throw new Stop(problem("unreadable-file", { file: file.shown, why: message }, place));
  }
  return { bytes, sha256: hash.digest("hex") };
}
