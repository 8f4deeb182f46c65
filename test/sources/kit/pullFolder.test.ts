import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { UserError } from "../../../src/base/problem.js";
import { defineSource } from "../../../src/sources/kit/defineSource.js";
import { pullFiles, pullFolder } from "../../../src/sources/kit/pullFolder.js";
import { outdatedVersions, remap } from "../../../src/sources/kit/remap.js";
import { openRecord } from "../../../src/store/openRecord.js";
import { verifyVersion } from "../../../src/store/verify.js";
import { whyUnread } from "../../../src/words/problems.js";
import { temporary } from "../../store/temporary.js";
import { flip } from "../../store/version.js";
import { argued } from "../../support/sentence.js";
import { goodMembers, goodVotes, leftovers, problemsOf, pullToy, put, toy, versionsOf } from "./toy.js";

const files = {
  "toy_members.csv": goodMembers,
  "toy_rollcalls.csv": "rollcall,title,subjects\nR1,First,a|b\nR2,Second,\n",
  "toy_votes.csv": goodVotes,
};

async function rowsOf(cache: string, table: string) {
  const record = await openRecord(versionsOf(cache));
  try {
    return await record.query(`SELECT * EXCLUDE (source, version) FROM ${table}`);
  } finally {
    record.close();
  }
}

describe("pulling a folder", () => {
  it("maps rows by reader and by SQL, with the line a record begins on", async () => {
    const { report, cache } = await pullToy(files);
    assert.deepEqual(problemsOf(report), []);
    const [version] = report.versions;
    assert.equal(version?.status, "imported");
    assert.deepEqual(version?.rows, { membership: 3, rollcall: 2, ballot: 3 });
    const members = await rowsOf(cache, "membership");
    assert.deepEqual(
      members.map((m) => [m.state, m.date_from, m.locator]),
      [
        ["JPN", "2001-01-01", "toy_members.csv line 2"],
        ["FRA", "2002-02-03", "toy_members.csv line 3"],
        ["KEN", null, "toy_members.csv line 5"],
      ],
    );
    assert.deepEqual(
      (await rowsOf(cache, "rollcall")).map((r) => r.subjects),
      [["a", "b"], null],
    );
    assert.deepEqual(
      (await rowsOf(cache, "ballot")).map((b) => [b.rollcall, b.state, b.vote]),
      [
        ["R1", "FRA", "no"],
        ["R1", "JPN", "yes"],
        ["R2", "JPN", "abstain"],
      ],
    );
    const [coverage] = await rowsOf(cache, "coverage");
    assert.equal(coverage?.date_to, "2009-12-31");
    assert.equal(versionsOf(cache)[0]?.manifest.coverage[0]?.reason, "All of it.");
    assert.deepEqual(readdirSync(versionsOf(cache)[0]?.dir ?? "").sort(), [
      ...[
        "ballot.parquet",
        "coverage.parquet",
        "manifest.json",
        "membership.parquet",
        "raw",
        "rollcall.parquet",
      ],
    ]);
  });

  const same = async (content: string | Uint8Array, votes: string | Uint8Array, gz = "") => {
    const { report, cache } = await pullToy({
      [`toy_members.csv${gz}`]: content,
      [`toy_votes.csv${gz}`]: votes,
    });
    assert.deepEqual(problemsOf(report), []);
    const strip = (rows: Record<string, unknown>[]) => rows.map(({ locator, ...row }) => row);
    return [strip(await rowsOf(cache, "membership")), strip(await rowsOf(cache, "ballot"))];
  };

  it("reads BOM, CRLF, CR, UTF-16 and gzip as the same rows", async () => {
    const plain = await same(goodMembers, goodVotes);
    assert.deepEqual(await same(`\ufeff${goodMembers}`, `\ufeff${goodVotes}`), plain);
    assert.deepEqual(
      await same(goodMembers.replaceAll("\n", "\r\n"), goodVotes.replaceAll("\n", "\r\n")),
      plain,
    );
    assert.deepEqual(await same(goodMembers.replaceAll("\n", "\r"), goodVotes), plain);
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
    assert.deepEqual(await same(utf16(goodMembers), utf16(goodVotes)), plain);
    assert.deepEqual(await same(gzipSync(goodMembers), gzipSync(goodVotes), ".gz"), plain);
    assert.deepEqual(await same(`${goodMembers}\n\n`, goodVotes), plain);
  });

  it("gives the same bytes the same version, and uses it again", async () => {
    const { report, cache, dir } = await pullToy(files);
    const other = await pullToy(files);
    assert.equal(report.versions[0]?.id, other.report.versions[0]?.id);
    const again = await pullFolder(dir, [toy], cache);
    assert.equal(again.versions[0]?.status, "reused");
    assert.equal(again.versions[0]?.id, report.versions[0]?.id);
    assert.deepEqual(again.versions[0]?.rows, report.versions[0]?.rows);
    assert.equal(versionsOf(cache).length, 1);
    const hashes = (where: string) =>
      Object.values(versionsOf(where)[0]?.manifest.tables ?? {}).map((t) => t.sha256);
    assert.deepEqual(hashes(cache), hashes(other.cache));
  });

  it("writes the same bytes for the same large file, whatever order its rows come in", async () => {
    const lines = Array.from(
      { length: 200_000 },
      (_, i) => `R${i % 5000},${["JPN", "FRA", "KEN"][i % 3]},yes`,
    );
    const large = {
      "toy_members.csv": goodMembers,
      "toy_votes.csv.gz": gzipSync(`rollcall,code,vote\n${lines.join("\n")}\n`, { level: 1 }),
    };
    const hash = async () => {
      const { cache } = await pullToy(large);
      const { manifest } = versionsOf(cache)[0] ?? assert.fail("no version");
      assert.equal(manifest.tables.ballot?.rows, lines.length);
      return manifest.tables.ballot.sha256;
    };
    assert.equal(await hash(), await hash());
  });

  it("puts a damaged version right when it is pulled again", async () => {
    const { cache, dir } = await pullToy(files);
    for (const name of ["raw/toy_members.csv", "ballot.parquet", "manifest.json"]) {
      const [version] = versionsOf(cache);
      assert.ok(version);
      flip(join(version.dir, name));
      const again = await pullFolder(dir, [toy], cache);
      assert.equal(again.versions[0]?.status, "imported", name);
      const [mended] = versionsOf(cache);
      assert.equal(mended?.id, version.id);
      assert.deepEqual(mended && (await verifyVersion(mended)), []);
      assert.deepEqual(leftovers(cache), [version.id]);
    }
  });

  it("says that the cache cannot be written", async () => {
    const home = put(temporary(), { sources: "a file where a folder should be" });
    const dir = put(join(temporary(), toy.id), files);
    const report = await pullFolder(dir, [toy], home);
    assert.deepEqual(
      problemsOf(report).map((p) => p.code),
      ["sources/cannot-store"],
    );
  });

  it("says of every other file why it was not read", async () => {
    const dir = put(temporary(), {
      "toy-votes/toy_members.csv": goodMembers,
      "toy-votes/notes.txt": "x",
      "other/toy_members.csv": "a,b\n1,2\n",
      "readme.md": "x",
    });
    const report = await pullFolder(dir, [toy], temporary());
    assert.deepEqual(
      report.versions.map((v) => v.status),
      ["imported"],
    );
    const why = Object.fromEntries(report.unrecognised.map((u) => [u.file.slice(dir.length + 1), u.why]));
    assert.deepEqual(why["toy-votes/notes.txt"], { reason: "name", source: "toy-votes" });
    const named = why["other/toy_members.csv"];
    assert.ok(named?.reason === "content" && named.source === "toy-votes");
    assert.deepEqual([named.problem?.code, named.problem?.args.column], ["sources/missing-column", "id"]);
    assert.match(whyUnread(named), /toy-votes, but the column .*id/);
    assert.deepEqual(why["readme.md"], { reason: "name", source: undefined });
  });

  it("makes a version of each release", async () => {
    const { report } = await pullToy({
      "toy_members_2001.csv": goodMembers,
      "toy_members_2002.csv": goodMembers.replace("Kenya", "Ghana"),
      "toy_votes.csv": goodVotes,
    });
    assert.deepEqual(
      report.versions.map((v) => [v.release, v.status, v.rows.ballot]),
      [
        ["2001", "imported", 3],
        ["2002", "imported", 3],
      ],
    );
  });

  it("does not choose between two files of one kind, and takes two equal ones as one", async () => {
    const twice = await pullToy({ "a/toy_members.csv": goodMembers, "b/toy_members.csv": goodMembers });
    assert.equal(twice.report.versions[0]?.status, "imported");
    const two = await pullToy({
      "a/toy_members.csv": goodMembers,
      "b/toy_members.csv": goodMembers.replace("Kenya", "Ghana"),
    });
    assert.deepEqual(
      problemsOf(two.report).map((p) => p.code),
      ["sources/two-files"],
    );
    assert.deepEqual(leftovers(two.cache), []);
  });

  it("goes on with other sources when one fails, and asks for a missing file", async () => {
    const other = defineSource({ ...toy, id: "toy-other" });
    const dir = put(temporary(), {
      "toy-votes/toy_votes.csv": goodVotes,
      "toy-other/toy_members.csv": goodMembers,
    });
    const cache = temporary();
    const report = await pullFolder(dir, [toy, other], cache);
    assert.deepEqual(
      report.versions.map((v) => [v.source, v.status]),
      [
        ["toy-votes", "failed"],
        ["toy-other", "imported"],
      ],
    );
    assert.deepEqual(
      problemsOf(report).map((p) => p.code),
      ["sources/missing-file"],
    );
    assert.deepEqual(
      versionsOf(cache).map((v) => v.source),
      ["toy-other"],
    );
  });

  it("reports a connector's own mistake and keeps nothing", async () => {
    const broken = defineSource({
      ...toy,
      read: async (context) => context.add("membership", { locator: "x", nonsense: "y" }),
    });
    const { report, cache } = await pullToy({ "toy_members.csv": goodMembers }, broken);
    assert.equal(problemsOf(report)[0]?.code, "sources/reader-failed");
    assert.match(argued(problemsOf(report)[0]), /no column nonsense/);
    assert.deepEqual(leftovers(cache), []);
  });

  it("refuses too few rows, warns of too many, and writes warnings to the manifest", async () => {
    const few = await pullToy({ "toy_members.csv": goodMembers }, { ...toy, expect: { membership: [4, 9] } });
    assert.deepEqual(
      problemsOf(few.report).map((p) => p.code),
      ["sources/too-few-rows"],
    );
    assert.deepEqual(leftovers(few.cache), []);
    const many = await pullToy(
      { "toy_members.csv": goodMembers },
      { ...toy, expect: { membership: [1, 2] } },
    );
    assert.equal(many.report.versions[0]?.status, "imported");
    const codes = many.report.versions[0]?.warnings.map((w) => w.code);
    assert.deepEqual(codes, ["sources/too-many-rows", "sources/stale-correction"]);
    assert.equal(versionsOf(many.cache)[0]?.manifest.warnings.length, 2);
  });

  it("applies a correction only where its guard holds", async () => {
    const run = async (state: string) => {
      const { report, cache } = await pullToy({ "toy_members.csv": `id,state,since\n13,${state},\n` });
      const [row] = await rowsOf(cache, "membership");
      return [row?.state, report.versions[0]?.warnings.map((w) => argued(w)).join()];
    };
    assert.deepEqual(await run(""), ["JPN", ""]);
    const [state, warning] = await run("Kenya");
    assert.equal(state, "KEN");
    assert.match(String(warning), /id \\"13\\".*Kenya/);
  });

  it("maps old versions again when the reader's number changed, and keeps them", async () => {
    const { cache, report } = await pullToy(files);
    const next = { ...toy, reader: 2 };
    assert.deepEqual(outdatedVersions(toy, cache), []);
    assert.equal(outdatedVersions(next, cache).length, 1);
    const [mapped] = await remap(next, cache);
    assert.equal(mapped?.status, "imported");
    assert.notEqual(mapped?.id, report.versions[0]?.id);
    assert.deepEqual(
      versionsOf(cache).map((v) => v.manifest.reader),
      [1, 2],
    );
    assert.deepEqual(outdatedVersions(next, cache), []);
  });

  it("takes files by themselves, and refuses what is not the source's", async () => {
    const dir = put(temporary(), { "toy_members.csv": goodMembers, "what.csv": "x\n" });
    const good = await pullFiles([join(dir, "toy_members.csv")], toy, temporary());
    assert.equal(good.versions[0]?.status, "imported");
    const wrong = await pullFiles([join(dir, "what.csv")], toy, temporary());
    assert.deepEqual(
      problemsOf(wrong).map((p) => p.code),
      ["sources/not-recognised"],
    );
    const folder = await pullFiles([dir], toy, temporary());
    assert.deepEqual(
      folder.versions.map((v) => v.status),
      ["imported"],
    );
    assert.equal(folder.unrecognised.length, 1);
    await assert.rejects(pullFolder(join(dir, "nowhere"), [toy], temporary()), UserError);
    assert.ok(!existsSync(join(dir, "nowhere")));
  });

  it("reports how far it is, up to the whole", async () => {
    const dir = put(temporary(), { "toy_members.csv": goodMembers });
    const seen: [number, number][] = [];
    await pullFolder(dir, [toy], temporary(), ({ done, total }) => seen.push([done, total]));
    assert.deepEqual(seen.at(-1), [goodMembers.length, goodMembers.length]);
  });
});
