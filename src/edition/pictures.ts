import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Edition } from "./loadEdition.js";

/** A picture of an edition, with its size in pixels where its own head tells. */
export interface Picture {
  bytes: Uint8Array;
  width: number | null;
  height: number | null;
}

const extensions = /\.(png|jpe?g|gif|webp|svg)$/i;

function sizeOf(bytes: Buffer): Pick<Picture, "width" | "height"> {
  if (bytes.length > 24 && bytes.toString("latin1", 1, 4) === "PNG")
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.length > 10 && bytes.toString("latin1", 0, 3) === "GIF")
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) {
    // The frame header of a JPEG stands behind any number of other segments.
    for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
      const marker = bytes[at + 1] ?? 0;
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
        return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
  }
  return { width: null, height: null };
}

/** The pictures of an edition's figures/ folder, by file name. */
export async function readPictures(edition: Edition): Promise<Map<string, Picture>> {
  const folder = join(edition.dir, "figures");
  const names = await readdir(folder).catch(() => [] as string[]);
  const pictures = new Map<string, Picture>();
  for (const name of names.filter((n) => extensions.test(n)).sort()) {
    const bytes = await readFile(join(folder, name));
    pictures.set(name, { bytes, ...sizeOf(bytes) });
  }
  return pictures;
}
