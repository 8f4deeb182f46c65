import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { keptFolder } from "../../src/base/keptFile.js";
import { openRecord } from "../../src/store/openRecord.js";
import type { VersionRef } from "../../src/store/types.js";
import { temporary } from "./temporary.js";
import { flip, make, member } from "./version.js";

const sql = "SELECT source, state FROM membership ORDER BY ALL";
const one = { membership: [member("JPN")] };
const two = { membership: [member("JPN"), member("FRA")] };

/** The rows, and how many queries they took. */
async function stored(versions: readonly VersionRef[], own = {}, text = sql) {
  const record = await openRecord(versions, own);
  try {
    const rows = await record.stored(text, ["membership"]);
    return { rows, queries: record.queries };
  } finally {
    record.close();
  }
}

describe("rows kept beside the record", () => {
  it("are those of the query, which need not run again", async () => {
    const cache = temporary();
    const version = await make(cache, two);
    const first = await stored([version]);
    assert.deepEqual(first.rows, [
      { source: "toy", state: "FRA" },
      { source: "toy", state: "JPN" },
    ]);
    assert.equal(first.queries, 1);
    assert.deepEqual(await stored([version]), { rows: first.rows, queries: 0 });
  });

  it("belong to these versions and this query alone", async () => {
    const cache = temporary();
    const a = await make(cache, two, { raw: "a" });
    const b = await make(cache, one, { raw: "b" });
    await stored([a]);
    assert.deepEqual((await stored([b])).rows, [{ source: "toy", state: "JPN" }]);
    assert.equal((await stored([a, b])).rows.length, 3);
    const count = await stored([a], {}, "SELECT count(*) AS n FROM membership");
    assert.deepEqual(count.rows, [{ n: "2" }]);
    assert.equal((await stored([a])).queries, 0);
  });

  it("are without own rows, which change from edition to edition", async () => {
    const cache = temporary();
    const version = await make(cache, one);
    const own = { membership: [member("KEN")] };
    const expected = [{ source: "toy", state: "JPN" }];
    assert.deepEqual((await stored([version], own)).rows, expected);
    assert.deepEqual(await stored([version]), { rows: expected, queries: 0 });
    assert.deepEqual((await stored([], own)).rows, []);
  });

  it("are worked out again if what was kept is damaged, and then kept", async () => {
    const cache = temporary();
    const version = await make(cache, two);
    const { rows } = await stored([version]);
    const folder = keptFolder(cache);
    const [name = ""] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    flip(join(folder, name));
    assert.deepEqual(await stored([version]), { rows, queries: 1 });
    assert.deepEqual(readFileSync(join(folder, name)), whole);
    writeFileSync(join(folder, name), "");
    assert.deepEqual(await stored([version]), { rows, queries: 1 });
  });

  it("can be asked for by two at once", async () => {
    const version = await make(temporary(), two);
    const [a, b] = await Promise.all([stored([version]), stored([version])]);
    assert.deepEqual(a.rows, b.rows);
    assert.equal((await stored([version])).queries, 0);
  });
});
