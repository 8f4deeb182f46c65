import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { UserError } from "../../src/base/problem.js";
import { type TableName, tables } from "../../src/record/tables.js";
import { openRecord } from "../../src/store/openRecord.js";
import { hinted } from "../support/sentence.js";
import { temporary } from "./temporary.js";
import { flip, make, member } from "./version.js";

const names = Object.keys(tables) as TableName[];

describe("an opened record", () => {
  it("has every table with its columns and types, empty where nothing was read", async () => {
    const record = await openRecord([]);
    for (const name of names) {
      const described = await record.query(`SELECT column_name, column_type FROM (DESCRIBE ${name})`);
      assert.deepEqual(
        described.map((row) => [row.column_name, row.column_type]),
        tables[name].columns.map((c) => [c.name, c.type]),
      );
      assert.deepEqual(await record.query(`SELECT * FROM ${name}`), []);
    }
    record.close();
  });

  it("puts together the rows of all versions and own ones", async () => {
    const cache = temporary();
    const a = await make(cache, { membership: [member("JPN", "2001-02-03")] }, { source: "a" });
    const b = await make(cache, { membership: [member("FRA")], area: [] }, { source: "b" });
    const own = {
      membership: [member("KEN")],
      coverage: [
        { table_name: "membership", gap: false, reason: "Ours.", locator: "records/coverage.csv:2" },
      ],
    };
    const record = await openRecord([a, b], own);
    const rows = await record.query(
      "SELECT source, version, state, date_from FROM membership ORDER BY source",
    );
    assert.deepEqual(rows, [
      { source: "a", version: a.short, state: "JPN", date_from: "2001-02-03" },
      { source: "b", version: b.short, state: "FRA", date_from: null },
      { source: "own", version: "own", state: "KEN", date_from: null },
    ]);
    assert.deepEqual(
      record.coverage.map((c) => [c.source, c.reason]),
      [
        ["a", "All of it."],
        ["b", "All of it."],
        ["own", "Ours."],
      ],
    );
    assert.equal(record.queries, 1);
    record.close();
  });

  it("gives the same rows in the same order however often a table is asked for", async () => {
    const cache = temporary();
    const version = await make(cache, { membership: [member("JPN"), member("FRA"), member("KEN")] });
    const record = await openRecord([version], { membership: [member("ITA")] });
    const ask = () => record.query("SELECT state FROM membership");
    const first = await ask();
    assert.deepEqual(
      first.map((row) => row.state),
      ["JPN", "FRA", "KEN", "ITA"],
    );
    for (const rows of await Promise.all([ask(), ask(), ask(), ask(), ask(), ask()]))
      assert.deepEqual(rows, first);
    assert.deepEqual(await ask(), first);
    record.close();
  });

  it("gives values as JSON has them", async () => {
    const record = await openRecord([]);
    const [row] = await record.query(
      `SELECT DATE '2008-02-29' AS d, 12.340000::DECIMAL(18,6) AS x, 100::DECIMAL(18,6) AS whole, -0.5::DECIMAL(18,6) AS minus,
        12345678901234567890::HUGEINT AS big, 7::BIGINT AS n, 7::INTEGER AS i, 0.1::DOUBLE AS f, true AS b,
        ['a', NULL] AS list, {'k': DATE '2008-01-01'} AS struct, NULL AS nothing, ? AS given`,
      { params: ["it's"] },
    );
    assert.deepEqual(row, {
      ...{
        d: "2008-02-29",
        x: "12.34",
        whole: "100",
        minus: "-0.5",
        big: "12345678901234567890",
        n: "7",
        i: 7,
      },
      ...{ f: 0.1, b: true, list: ["a", null], struct: { k: "2008-01-01" }, nothing: null, given: "it's" },
    });
    record.close();
  });

  it("takes relations for one query, several at a time under one name", async () => {
    const record = await openRecord([]);
    const columns = [
      ...[
        { name: "call", type: "INTEGER" },
        { name: "name", type: "VARCHAR" },
        { name: "at", type: "DATE" },
      ],
      ...[
        { name: "x", type: "DOUBLE" },
        { name: "yes", type: "BOOLEAN" },
        { name: "big", type: "BIGINT" },
      ],
    ];
    const rows = [
      [1, "日本'\"", "2008-01-01", 1.5, true, 2 ** 40],
      [2, null, null, null, null, null],
    ] as const;
    const ask = (from: number) =>
      record.query("SELECT * FROM calls ORDER BY call", {
        relations: [{ name: "calls", columns, rows: rows.slice(from) }],
      });
    const [both, one] = await Promise.all([ask(0), ask(1)]);
    assert.deepEqual(both, [
      { call: 1, name: "日本'\"", at: "2008-01-01", x: 1.5, yes: true, big: "1099511627776" },
      { call: 2, name: null, at: null, x: null, yes: null, big: null },
    ]);
    assert.equal(one.length, 1);
    const many = Array.from({ length: 50_000 }, (_, i) => [i, `s${i}`, null, i / 2, i % 2 === 0, i] as const);
    const [sum] = await record.query(
      "SELECT count(*) AS n, sum(call) AS s, count(DISTINCT name) AS d FROM calls",
      { relations: [{ name: "calls", columns, rows: many }] },
    );
    assert.deepEqual(sum, { n: "50000", s: "1249975000", d: "50000" });
    await assert.rejects(record.query("SELECT * FROM calls"), /calls/);
    record.close();
  });

  it("still answers after a query that failed", async () => {
    const record = await openRecord([]);
    await assert.rejects(record.query("SELECT nonsense FROM membership"));
    const relation = { name: "calls", columns: [{ name: "at", type: "DATE" }], rows: [["2008-02-30"]] };
    await assert.rejects(record.query("SELECT * FROM calls", { relations: [relation] }), /2008-02-30/);
    assert.deepEqual(await record.query("SELECT 1 AS one"), [{ one: 1 }]);
    const good = { ...relation, rows: [["2008-02-29"]] };
    assert.equal((await record.query("SELECT * FROM calls", { relations: [good] })).length, 1);
    record.close();
  });

  it("reaches nothing but its own files, and cannot be talked out of it", async () => {
    const dir = temporary();
    writeFileSync(join(dir, "x.csv"), "a\n1\n");
    const record = await openRecord([await make(temporary(), { membership: [member("JPN")] })]);
    await assert.rejects(record.query(`SELECT * FROM read_csv('${join(dir, "x.csv")}')`), /Permission/);
    await assert.rejects(record.query(`COPY (SELECT 1) TO '${join(dir, "y.csv")}'`), /Permission/);
    await assert.rejects(record.query("SET enable_external_access = true"));
    await assert.rejects(record.query("SET memory_limit = '9GB'"), /locked/);
    await assert.rejects(record.query("INSTALL httpfs"));
    assert.equal((await record.query("SELECT * FROM membership")).length, 1);
    record.close();
  });

  it("names the table's file that was altered, before any row of it is used", async () => {
    const version = await make(temporary(), { membership: [member("JPN")], area: [area("A")] });
    flip(join(version.dir, "membership.parquet"));
    const record = await openRecord([version]);
    const named = (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.problems[0]?.place?.file, join(version.dir, "membership.parquet"));
      assert.match(hinted(error.problems[0]), /chancery pull toy/);
      return true;
    };
    await assert.rejects(record.query("SELECT * FROM membership"), named);
    await assert.rejects(record.query("SELECT 1", { tables: ["membership"] }), named);
    assert.equal((await record.query("SELECT * FROM area")).length, 1);
    record.close();
    writeFileSync(join(version.dir, "membership.parquet"), "short");
    await assert.rejects(openRecord([version]), named);
  });
});

const area = (id: string) => ({ area: id, name: id, definition: "A made-up area.", locator: "x" });
