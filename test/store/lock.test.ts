import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Problem, UserError } from "../../src/base/problem.js";
import { formatLock, lockOf, readLock, resolveLock, writeLock } from "../../src/store/lock.js";
import { hinted, sentence } from "../support/sentence.js";
import { temporary } from "./temporary.js";
import { make, member } from "./version.js";

async function refused(text: string): Promise<Problem | undefined> {
  const dir = temporary();
  writeFileSync(join(dir, "chancery.lock"), text);
  const error = await readLock(dir).then(
    () => assert.fail("it was read"),
    (e: unknown) => e,
  );
  assert.ok(error instanceof UserError);
  assert.equal(error.problems[0]?.place?.file, join(dir, "chancery.lock"));
  return error.problems[0];
}

describe("the lock", () => {
  it("is sorted, ends with a line end, and is read back", async () => {
    const cache = temporary();
    const b = await make(cache, { membership: [member("JPN")] }, { source: "b", release: "2" });
    const a = await make(cache, { membership: [member("JPN")] }, { source: "a" });
    const dir = temporary();
    await writeLock(dir, lockOf([b, a]));
    assert.deepEqual(readdirSync(dir), ["chancery.lock"]);
    assert.equal(
      readFileSync(join(dir, "chancery.lock"), "utf8"),
      `{\n  "format": 1,\n  "sources": {\n    "a": {\n      "reader": 1,\n      "release": null,\n      "retrieved": "2020-01-01T00:00:00.000Z",\n      "version": "${a.id}"\n    },\n    "b": {\n      "reader": 1,\n      "release": "2",\n      "retrieved": "2020-01-01T00:00:00.000Z",\n      "version": "${b.id}"\n    }\n  }\n}\n`,
    );
    const lock = await readLock(dir);
    assert.ok(lock);
    assert.deepEqual(resolveLock(lock, cache), { versions: [a, b], problems: [] });
    assert.equal(formatLock(lock), readFileSync(join(dir, "chancery.lock"), "utf8"));
  });

  it("pins every release of a source that keeps them, and when each was retrieved", async () => {
    const cache = temporary();
    const old = await make(cache, { membership: [member("JPN")] }, { release: "2007", raw: "a\n" });
    const now = await make(cache, { membership: [member("JPN")] }, { release: "2008", raw: "b\n" });
    const earlier = { ...now, manifest: { ...now.manifest, retrieved: "2019-01-01T00:00:00.000Z" } };
    const dir = temporary();
    await writeLock(dir, lockOf([old, earlier]));
    const lock = await readLock(dir);
    assert.ok(lock);
    const { versions, problems } = resolveLock(lock, cache);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      versions.map((v) => [v.release, v.manifest.retrieved.slice(0, 4)]),
      [
        ["2007", "2020"],
        ["2008", "2019"],
      ],
    );
    assert.equal(formatLock(lock), readFileSync(join(dir, "chancery.lock"), "utf8"));
  });

  it("is not asked for", async () => {
    assert.equal(await readLock(temporary()), undefined);
  });

  it("names the version that is not here and those that are", async () => {
    const cache = temporary();
    const here = await make(cache, { membership: [member("JPN")] });
    const lock = lockOf([
      { ...here, id: "f".repeat(64) },
      { ...here, source: "other", id: "e".repeat(64) },
    ]);
    const { versions, problems } = resolveLock(lock, cache);
    assert.deepEqual(versions, []);
    assert.match(sentence(problems[1]), /ffffffffffff of toy is not on this machine; there is /);
    assert.ok(sentence(problems[1]).includes(here.short));
    assert.match(sentence(problems[0]), /eeeeeeeeeeee of other is not on this machine\.$/);
  });

  it("says where it is not JSON", async () => {
    const cut = await refused('{\n  "format": 1,\n  "sources": {');
    assert.deepEqual([cut?.code, cut?.place?.line], ["store/lock-json", 3]);
    const merge = await refused('{\n  "format": 1,\n<<<<<<< ours\n  "sources": {}\n}\n');
    assert.deepEqual([merge?.place?.line, merge?.place?.column], [3, 1]);
    const comma = await refused('{\n  "format": 1,\n  "sources": {},\n}\n');
    assert.equal(comma?.place?.line, 4);
    assert.match(hinted(comma), /merge conflict/);
  });

  it("says what of its form is wrong", async () => {
    assert.equal((await refused('{"format": 2, "sources": {}}'))?.code, "store/lock-form");
    assert.match(sentence(await refused('{"format": 1}')), /no sources/);
    assert.match(
      sentence(await refused('{"format": 1, "sources": {"a": {"version": "12"}}}')),
      /version "12" of a; expected 64 hexadecimal/,
    );
  });
});
