import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strToU8, type Zippable, zipSync } from "fflate";
import { openRecord } from "../../../src/store/openRecord.js";
import { sentence } from "../../support/sentence.js";
import { goodMembers, goodVotes, leftovers, problemsOf, pullToy, versionsOf, zipped } from "./toy.js";

const zip = (files: Record<string, string | Zippable>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]),
    ),
    { level },
  );

const both = {
  "toy_members.csv": goodMembers,
  "toy_votes.csv": goodVotes,
  __MACOSX: { "._toy_members.csv": strToU8("\u0000\u0005"), "toy_members.csv": strToU8("\u0000") },
};

async function rowsOf(files: Record<string, string | Uint8Array>) {
  const { report, cache } = await pullToy(files, zipped);
  assert.deepEqual(problemsOf(report), []);
  const record = await openRecord(versionsOf(cache));
  const rows = [
    await record.query("SELECT state, locator FROM membership ORDER BY locator"),
    await record.query("SELECT state, vote, locator FROM ballot ORDER BY locator"),
  ];
  record.close();
  return { rows, version: versionsOf(cache)[0], report };
}

const noise = Array.from({ length: 40_000 }, (_, i) => `${i},Japan,2001-01-01,${(i * 7919) % 10007}\n`).join(
  "",
);
const large = `${goodMembers}${noise}`;

/** A byte of the content changed, where it stands as it is. */
function changed(content: Uint8Array, text: string): Buffer {
  const bytes = Buffer.from(content);
  const at = bytes.indexOf(text);
  assert.ok(at > 0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe("zip", () => {
  it("one zip fills several specs, by rows and by SQL, and is kept once", async () => {
    const { rows, version, report } = await rowsOf({ "toy.zip": zip(both) });
    assert.equal(rows[0]?.length, 3);
    assert.equal(rows[1]?.length, 3);
    assert.equal(rows[0]?.[0]?.locator, "toy_members.csv line 2");
    assert.deepEqual(
      version?.manifest.files.map((f) => [f.spec, f.path]),
      [
        ["members", "raw/toy.zip"],
        ["votes", "raw/toy.zip"],
      ],
    );
    assert.equal(report.versions[0]?.status, "imported");
  });

  it("reads entries in folders, stored or compressed, and files that were unpacked before, as the same rows", async () => {
    const { rows } = await rowsOf({ "toy.zip": zip(both) });
    const inFolder = zip(
      { data: { "toy_members.csv": strToU8(goodMembers), "toy_votes.csv": strToU8(goodVotes) } },
      0,
    );
    assert.deepEqual((await rowsOf({ "toy.zip": inFolder })).rows, rows);
    const plain = { "toy_members.csv": goodMembers, "toy_votes.csv": goodVotes };
    assert.deepEqual((await rowsOf(plain)).rows, rows);
  });

  const truncated = zip({ "toy_members.csv": large }).subarray(0, -30);
  const bad: [string, Uint8Array | string, string, number, RegExp][] = [
    [
      "no such entry",
      zip({ "readme.txt": "x", "toy_member.csv": "x" }),
      "no-entry",
      1,
      /readme\.txt|no file named/,
    ],
    ["an empty zip", zip({}), "no-entry", 1, /no file named/],
    [
      "two such entries",
      zip({ "toy_members.csv": goodMembers, old: { "toy_members.csv": strToU8(goodMembers) } }),
      "two-entries",
      1,
      /toy_members\.csv and old\/toy_members\.csv/,
    ],
    ["an empty entry", zip({ "toy_members.csv": "" }), "empty-file", 1, /empty/],
    ["a zip that is cut off", truncated, "damaged-zip", 1, /[Ee]nd of central directory/],
    ["what is no zip", goodMembers, "not-zip", 1, /not/],
    [
      "a wrong checksum",
      changed(zip({ "toy_members.csv": goodMembers }, 0), "Kenya"),
      "damaged-zip",
      6,
      /incorrect data check/,
    ],
    [
      "another header within",
      zip({ "toy_members.csv": "a,b\n1,2\n" }),
      "missing-column",
      1,
      /"id" is missing/,
    ],
  ];
  for (const [name, content, code, line, says] of bad)
    it(`${name}: a problem with file and line, and nothing kept`, async () => {
      const { report, cache, dir } = await pullToy({ "toy.zip": content }, zipped);
      const found = problemsOf(report);
      const problem = found.find((p) => p.code === `sources/${code}`);
      assert.ok(problem, JSON.stringify(report));
      assert.deepEqual(problem.place, { file: `${dir}/toy.zip`, line, column: 1 });
      assert.match(sentence(problem), says);
      assert.deepEqual(leftovers(cache, zipped.id), []);
    });

  it("compressed bytes that are damaged are a problem", async () => {
    const bytes = Buffer.from(zip({ "toy_members.csv": large }));
    bytes.fill(0xff, bytes.length - 9000, bytes.length - 8900);
    const { report, cache } = await pullToy({ "toy.zip": bytes }, zipped);
    const [problem] = problemsOf(report);
    assert.equal(problem?.code, "sources/damaged-zip", JSON.stringify(problemsOf(report)));
    assert.ok((problem?.place?.line ?? 0) > 1, "with the line up to which it could be read");
    assert.deepEqual(leftovers(cache, zipped.id), []);
  });
});
