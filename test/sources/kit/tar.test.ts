import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { createTar } from "nanotar";
import { defineSource } from "../../../src/sources/kit/defineSource.js";
import type { TarEntry } from "../../../src/sources/kit/types.js";
import { sentence } from "../../support/sentence.js";
import { problemsOf, pullToy } from "./toy.js";

const long = `deep/${"folder/".repeat(20)}end.txt`;
const files = [
  { name: "res/" },
  { name: "res/S-RES-1(1946).txt", data: "One." },
  { name: "res/empty [draft].txt", data: "" },
  { name: "res/b.txt", data: "x".repeat(1500) },
];
// The library closes an archive with an empty block only where the last one has room: two are the rule.
const close = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc(1024)]);
const whole = close(createTar(files));

/** An entry whose name is too long for its header, as GNU tar writes it. */
function longName(): Buffer {
  const bytes = Buffer.from(
    close(
      createTar([
        { name: "././@LongLink", data: `${long}\0` },
        { name: "end.txt", data: "End." },
      ]),
    ),
  );
  bytes.write("L", 156);
  let sum = 8 * 32;
  for (const [at, byte] of bytes.subarray(0, 512).entries()) if (at < 148 || at >= 156) sum += byte;
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return bytes;
}

/** What a connector sees of an archive. */
async function read(bytes: Uint8Array, name = "toy.tar.gz") {
  const seen: TarEntry[] = [];
  const source = defineSource({
    ...{ id: "toy-texts", title: "Toy texts", publisher: "Nobody", homepage: "https://example.org/toy" },
    ...{ licence: "none needed", redistribution: "allowed", citation: "Nobody, Toy texts." },
    ...{ covers: "Nothing.", caveats: [], cadence: "never", produces: ["document"], reader: 1 },
    files: [{ key: "texts", name: /^toy\.tar$/ }],
    expect: {},
    async read(context) {
      for await (const entry of context.tar(context.file("texts"))) seen.push(entry);
    },
  });
  const { report } = await pullToy({ [name]: bytes }, source);
  return { names: seen.map((entry) => entry.name), seen, problems: problemsOf(report) };
}

describe("archives", () => {
  it("gives files with their names as they are, brackets and all, and leaves out folders", async () => {
    const { names, seen, problems } = await read(gzipSync(whole));
    assert.deepEqual(problems, []);
    assert.deepEqual(names, ["res/S-RES-1(1946).txt", "res/empty [draft].txt", "res/b.txt"]);
    assert.deepEqual(
      seen.map((entry) => new TextDecoder().decode(entry.bytes).length),
      [4, 0, 1500],
    );
  });

  it("reads an archive without gzip, and names too long for a header", async () => {
    assert.deepEqual((await read(whole, "toy.tar")).names.length, 3);
    assert.deepEqual((await read(gzipSync(longName()))).names, [long]);
  });

  it("says how an archive is damaged, and gives none of it", async () => {
    const flipped = Buffer.from(whole);
    flipped[512 * 4] = (flipped[512 * 4] ?? 0) ^ 1;
    const cases: [Uint8Array, string, RegExp][] = [
      [gzipSync(whole.subarray(0, 512 * 5 + 100)), "damaged-tar", /breaks off within res\/b\.txt: \d+ bytes/],
      [
        gzipSync(whole.subarray(0, 512 * 4 + 100)),
        "damaged-tar",
        /breaks off within the header at byte 2048/,
      ],
      [gzipSync(whole.subarray(0, 512 * 4)), "damaged-tar", /ends without the empty block/],
      [gzipSync(flipped), "damaged-tar", /header at byte 2048 has a wrong checksum/],
      [gzipSync("This is no archive at all. ".repeat(50)), "damaged-tar", /byte 0 has a wrong checksum/],
      [gzipSync(whole).subarray(0, 60), "truncated-gzip", /ends early/],
      [whole, "not-gzip", /is not/],
    ];
    for (const [bytes, code, says] of cases) {
      const { names, problems } = await read(bytes);
      assert.deepEqual([names, problems.map((p) => p.code)], [[], [`sources/${code}`]], code);
      assert.match(sentence(problems[0]), says);
    }
  });
});
