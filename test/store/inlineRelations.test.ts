import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inlineRelations } from "../../src/store/inlineRelations.js";
import { openRecord } from "../../src/store/openRecord.js";

const calls = {
  name: "calls",
  columns: [
    { name: "call", type: "INTEGER" },
    { name: "text", type: "VARCHAR" },
    { name: "x", type: "DOUBLE" },
  ],
  rows: [
    [1, "it's; DROP TABLE calls --", 0.1234567890123456],
    [2, null, null],
  ],
};

describe("relations written into a query", () => {
  it("come before the query's own, whatever it begins with", async () => {
    const record = await openRecord([]);
    const ask = (sql: string) => record.query(sql, { relations: [calls] });
    const want = [{ call: 1, text: "it's; DROP TABLE calls --", x: 0.1234567890123456 }];
    for (const sql of [
      "SELECT * FROM calls WHERE call = 1",
      "WITH own AS (SELECT * FROM calls) SELECT * FROM own WHERE call = 1",
      "\nWITH RECURSIVE own AS (SELECT * FROM calls WHERE call = 1 UNION SELECT * FROM own) SELECT * FROM own",
      "WITH own AS (WITH inner_one AS (SELECT * FROM calls) SELECT * FROM inner_one) SELECT * FROM own LIMIT 1",
    ])
      assert.deepEqual(await ask(sql), want, sql);
    record.close();
  });

  it("take columns of nothing with their type, and refuse a fraction for a whole number", async () => {
    const record = await openRecord([]);
    const relation = { ...calls, rows: [[1, null, null]] };
    const [row] = await record.query("SELECT typeof(text) AS a, typeof(x) AS b FROM calls", {
      relations: [relation],
    });
    assert.deepEqual(row, { a: "VARCHAR", b: "DOUBLE" });
    assert.throws(
      () => inlineRelations("SELECT 1", [{ ...calls, rows: [[1.5, null, null]] }]),
      /whole number/,
    );
    record.close();
  });
});
