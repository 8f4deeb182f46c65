import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { pullFolder } from "../../../src/sources/kit/pullFolder.js";
import { listVersions } from "../../../src/store/cache.js";
import { openRecord } from "../../../src/store/openRecord.js";
import { verifyVersion } from "../../../src/store/verify.js";
import { temporary } from "../../store/temporary.js";
import { runChild } from "./runChild.js";
import { goodMembers, leftovers, put, toy } from "./toy.js";

const ballots = 150_000;
const votes = `rollcall,code,vote\n${Array.from({ length: ballots }, (_, i) => `R${i},${["JPN", "FRA", "KEN"][i % 3]},yes`).join("\n")}\n`;
const folder = () =>
  put(join(temporary(), toy.id), {
    "toy_members.csv": goodMembers,
    "toy_votes.csv.gz": gzipSync(votes, { level: 1 }),
  });

/** Numbers from 0 to 1 that a seed repeats. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** The one version of a cache, whole; nothing else stands beside it. */
async function assertWhole(cache: string): Promise<void> {
  const { versions, problems } = listVersions(cache);
  assert.deepEqual(problems, []);
  assert.equal(versions.length, 1);
  const [version] = versions;
  assert.ok(version);
  assert.deepEqual(await verifyVersion(version), []);
  const record = await openRecord(versions);
  const [row] = await record.query("SELECT count(*) AS n FROM ballot");
  record.close();
  assert.equal(row?.n, String(ballots));
}

describe("a pull that is killed", () => {
  const seed = Number(process.env.CHANCERY_SEED ?? randomInt(1, 2 ** 31));
  it(`leaves a cache that the next pull completes (CHANCERY_SEED=${seed})`, async (t) => {
    t.diagnostic(`CHANCERY_SEED=${seed}`);
    const dir = folder();
    const began = performance.now();
    assert.ok(await runChild(temporary(), dir));
    const whole = performance.now() - began;
    const next = random(seed);
    const cache = temporary();
    let killed = 0;
    for (let i = 0; i < 14; i += 1) {
      const result = await runChild(cache, dir, Math.floor(next() * whole));
      if (!result) killed += 1;
      const { versions, problems } = listVersions(cache);
      assert.deepEqual(problems, [], "no half version is ever seen");
      for (const version of versions) assert.deepEqual(await verifyVersion(version), []);
      // Once it got through there is nothing left to interrupt.
      if (versions.length > 0) rmSync(join(cache, "sources"), { recursive: true });
    }
    assert.ok(killed > 0, "no child was killed in time");
    const report = await pullFolder(dir, [toy], cache);
    assert.ok(["imported", "reused"].includes(report.versions[0]?.status ?? ""));
    await assertWhole(cache);
    assert.deepEqual(leftovers(cache), [report.versions[0]?.id], "what the killed ones left is gone");
  });
});

describe("pulls at the same time", () => {
  it("end with one version that all of them use", async () => {
    const [cache, dir] = [temporary(), folder()];
    const results = await Promise.all([1, 2, 3].map(() => runChild(cache, dir)));
    const ids = results.map((r) => r?.versions[0]?.id);
    assert.equal(new Set(ids).size, 1);
    assert.ok(ids[0]);
    assert.ok(results.every((r) => ["imported", "reused"].includes(r?.versions[0]?.status ?? "")));
    await assertWhole(cache);
    assert.deepEqual(leftovers(cache), [ids[0]]);
  });
});
