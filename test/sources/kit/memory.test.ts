import assert from "node:assert/strict";
import {
  closeSync,
  createWriteStream,
  ftruncateSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describe, it } from "node:test";
import { createGzip } from "node:zlib";
import { Zip, ZipDeflate } from "fflate";
import { temporary } from "../../store/temporary.js";
import { runChild } from "./runChild.js";
import { goodMembers, goodVotes, leftovers, put, toy, zipped } from "./toy.js";

const twoGigabytes = 2 * 1024 ** 3;
const most = 500;

/** A file that ends in a line of 2 GB; the file system stores none of its zero bytes. */
function longLine(path: string, head: string): void {
  const file = openSync(path, "w");
  writeSync(file, head);
  ftruncateSync(file, twoGigabytes + head.length);
  closeSync(file);
}

/** The same in gzip, at about 2 MB. */
async function longLineGzip(path: string, head: string, length: number): Promise<void> {
  function* chunks() {
    yield Buffer.from(head);
    const zeros = Buffer.alloc(1 << 20, 0x20);
    for (let i = 0; i < length; i += zeros.length) yield zeros;
  }
  await pipeline(Readable.from(chunks()), createGzip({ level: 1 }), createWriteStream(path));
}

/** The same in a zip. */
function longLineZip(path: string, head: string, length: number): void {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const entry = new ZipDeflate("toy_votes.csv", { level: 1 });
  zip.add(entry);
  entry.push(Buffer.from(head));
  const spaces = Buffer.alloc(1 << 20, 0x20);
  for (let i = 0; i < length; i += spaces.length) entry.push(spaces);
  entry.push(new Uint8Array(0), true);
  zip.end();
  writeFileSync(path, Buffer.concat(chunks));
}

describe("memory", () => {
  const cases: [string, Record<string, string>, (dir: string) => void | Promise<void>, number][] = [
    ["a line of 2 GB", {}, (dir) => longLine(join(dir, "toy_members.csv"), `${goodMembers}4,Japan,,`), 6],
    ["a header of 2 GB", {}, (dir) => longLine(join(dir, "toy_members.csv"), "id,state,"), 1],
    [
      "a line of 2 GB in a file that DuckDB reads",
      { "toy_members.csv": goodMembers },
      (dir) => longLine(join(dir, "toy_votes.csv"), goodVotes),
      5,
    ],
    [
      "a line of 256 MB in gzip",
      { "toy_members.csv": goodMembers },
      (dir) => longLineGzip(join(dir, "toy_votes.csv.gz"), `${goodVotes}`, 256 << 20),
      5,
    ],
    [
      "a line of 256 MB in a zip",
      { "toy_members.csv": goodMembers },
      (dir) => longLineZip(join(dir, "toy_votes.zip"), `${goodVotes}`, 256 << 20),
      5,
    ],
  ];
  for (const [name, files, make, line] of cases)
    it(`${name} is a problem with its line, and memory stays bounded`, async (t) => {
      const dir = put(join(temporary(), name.endsWith("zip") ? zipped.id : toy.id), {
        ".keep": "",
        ...files,
      });
      await make(dir);
      const cache = temporary();
      const result = await runChild(cache, dir);
      const [problem] = result?.versions[0]?.problems ?? [];
      assert.equal(problem?.code, "sources/line-too-long", JSON.stringify(result));
      assert.equal(problem?.place?.line, line);
      assert.deepEqual(leftovers(cache), []);
      t.diagnostic(`peak ${result?.mb.toFixed(0)} MB`);
      assert.ok((result?.mb ?? Infinity) < most, `${result?.mb} MB`);
      rmSync(dir, { recursive: true });
    });
});
