import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cacheDir, listVersions, sourceDir } from "../../src/store/cache.js";
import { canonicalJson, versionId } from "../../src/store/manifest.js";
import { cleanStaging, commitVersion, createStaging } from "../../src/store/staging.js";
import { verifyVersion } from "../../src/store/verify.js";
import { hinted, sentence } from "../support/sentence.js";
import { temporary } from "./temporary.js";
import { flip, make, member, stage } from "./version.js";

const rows = { membership: [member("JPN")] };

describe("the cache folder", () => {
  it("is $CHANCERY_HOME, else the platform's", () => {
    assert.equal(cacheDir({ CHANCERY_HOME: "/x" }, "linux"), "/x");
    assert.equal(cacheDir({ XDG_CACHE_HOME: "/c" }, "linux"), join("/c", "chancery"));
    assert.equal(cacheDir({}, "linux"), join(homedir(), ".cache", "chancery"));
    assert.equal(cacheDir({}, "darwin"), join(homedir(), "Library", "Caches", "chancery"));
    assert.equal(cacheDir({ LOCALAPPDATA: "/l" }, "win32"), join("/l", "chancery"));
  });
});

describe("the id of a version", () => {
  const file = fc.record({
    ...{ spec: fc.string(), name: fc.string(), bytes: fc.nat(), sha256: fc.string() },
  });
  it("does not depend on the order of files or keys", () => {
    fc.assert(
      fc.property(fc.array(file), (files) => {
        const id = versionId({ source: "s", reader: 1, release: null, files });
        const turned = files
          .map((f) => Object.fromEntries(Object.entries(f).reverse()) as typeof f)
          .reverse();
        assert.equal(versionId({ files: turned, release: null, reader: 1, source: "s" }), id);
      }),
    );
  });
  it("differs by source, reader, release and content", () => {
    const base = {
      source: "s",
      reader: 1,
      release: null,
      files: [{ spec: "a", name: "b", bytes: 1, sha256: "c" }],
    };
    const others = [
      { ...base, source: "t" },
      { ...base, reader: 2 },
      { ...base, release: "1" },
      { ...base, files: [{ spec: "a", name: "b", bytes: 1, sha256: "d" }] },
    ];
    assert.equal(new Set([base, ...others].map((identity) => versionId(identity))).size, 5);
    assert.equal(canonicalJson({ b: [1, null], a: "x" }), '{"a":"x","b":[1,null]}');
  });
});

describe("listing versions", () => {
  it("leaves out what is being written and reports what has no proper manifest", async () => {
    const cache = temporary();
    const version = await make(cache, rows);
    await stage(cache, rows);
    const dir = sourceDir(cache, "toy");
    const [none, torn, other] = ["a".repeat(64), "b".repeat(64), "c".repeat(64)];
    for (const id of [none, torn, other]) mkdirSync(join(dir, id));
    writeFileSync(join(dir, torn, "manifest.json"), '{"format":1,');
    writeFileSync(join(dir, other, "manifest.json"), JSON.stringify(version.manifest));
    const { versions, problems } = listVersions(cache);
    assert.deepEqual(
      versions.map((v) => v.id),
      [version.id],
    );
    assert.deepEqual(
      problems.map((p) => [p.code, p.place?.file]),
      [
        ["store/no-manifest", join(dir, none, "manifest.json")],
        ["store/bad-manifest", join(dir, torn, "manifest.json")],
        ["store/bad-manifest", join(dir, other, "manifest.json")],
      ],
    );
    for (const p of problems) assert.match(hinted(p), /chancery pull toy/);
  });

  it("notices a manifest of which anything was altered", async () => {
    const cache = temporary();
    const { dir } = await make(cache, rows);
    const file = join(dir, "manifest.json");
    const text = readFileSync(file, "utf8");
    for (const [from, to] of [
      ["2000-01-01", "2001-01-01"],
      ["All of it.", "Some of it."],
      ['"rows": 1', '"rows": 2'],
      ['"warnings": []', '"warnings":[]'],
      ['"checksum": "', '"checksum": "0'],
      [/ {2}"checksum".*\n/.exec(text)?.[0], ""],
    ]) {
      assert.ok(text.includes(from ?? ""));
      writeFileSync(file, text.replace(from ?? "", to ?? ""));
      const { versions, problems } = listVersions(cache);
      assert.deepEqual(versions, []);
      assert.match(sentence(problems[0]), /altered since it was written/);
      assert.equal(problems[0]?.place?.file, file);
    }
  });

  it("finds nothing in an empty cache", () => {
    assert.deepEqual(listVersions(join(temporary(), "none")), { versions: [], problems: [] });
  });
});

describe("committing a version", () => {
  it("uses the one that is there", async () => {
    const cache = temporary();
    const first = await stage(cache, rows);
    const second = await stage(cache, rows);
    assert.equal((await commitVersion(cache, first.staging, first.manifest)).reused, false);
    assert.equal((await commitVersion(cache, second.staging, second.manifest)).reused, true);
    assert.deepEqual(readdirSync(sourceDir(cache, "toy")), [first.manifest.id]);
  });

  it("replaces one that is damaged", async () => {
    const cache = temporary();
    const version = await make(cache, rows);
    flip(join(version.dir, "membership.parquet"));
    const { staging, manifest } = await stage(cache, rows);
    const again = await commitVersion(cache, staging, manifest);
    assert.equal(again.reused, false);
    assert.deepEqual(await verifyVersion(again.version), []);
    assert.deepEqual(readdirSync(sourceDir(cache, "toy")), [version.id]);
  });
});

describe("what killed pulls leave", () => {
  it("is removed once its process is gone or a day has passed, and never before", async () => {
    const cache = temporary();
    const dir = sourceDir(cache, "toy");
    const here = basename(await createStaging(cache, "toy"));
    const machine = here.split("-")[2]?.slice(0, 6);
    const old = `.staging-${process.pid}-${machine}bbbb`;
    const elsewhere = ".staging-999999999-ffffffcccc";
    for (const name of [old, elsewhere, `.staging-999999999-${machine}dddd`]) mkdirSync(join(dir, name));
    const long = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(dir, old), long, long);
    await cleanStaging(cache, "toy");
    assert.deepEqual(readdirSync(dir).sort(), [here, elsewhere].sort());
  });
});

describe("verifying a version", () => {
  const damage: [string, (dir: string) => void, string, string][] = [
    [
      "a flipped bit in a table",
      (dir) => flip(join(dir, "membership.parquet")),
      "altered-content",
      "membership.parquet",
    ],
    [
      "a flipped bit in a raw file",
      (dir) => flip(join(dir, "raw/toy.csv")),
      "altered-content",
      "raw/toy.csv",
    ],
    [
      "a shorter raw file",
      (dir) => writeFileSync(join(dir, "raw/toy.csv"), "a"),
      "altered-size",
      "raw/toy.csv",
    ],
    [
      "a missing table",
      (dir) => rmSync(join(dir, "membership.parquet")),
      "missing-file",
      "membership.parquet",
    ],
  ];
  for (const [name, harm, code, file] of damage)
    it(`names ${name}`, async () => {
      const version = await make(temporary(), rows);
      assert.deepEqual(await verifyVersion(version), []);
      harm(version.dir);
      const problems = await verifyVersion(version);
      assert.deepEqual(
        problems.map((p) => [p.code, p.place?.file]),
        [[`store/${code}`, join(version.dir, file)]],
      );
      assert.match(sentence(problems[0]), new RegExp(file));
      assert.match(hinted(problems[0]), /chancery pull toy/);
    });
});
