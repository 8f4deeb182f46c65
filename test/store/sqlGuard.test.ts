import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { builtInTables } from "../../src/record/tables.js";
import { provenanceOf, SqlGuard } from "../../src/store/guard/sqlGuard.js";
import type { SqlType } from "../../src/store/guard/types.js";

const guard = await SqlGuard.open();
after(() => guard.close());

const parameters = new Map<string, SqlType>([
  ["state", "VARCHAR"],
  ["states", "VARCHAR[]"],
  ["from", "DATE"],
  ["to", "DATE"],
  ["least", "DOUBLE"],
]);

async function flawOf(sql: string): Promise<string> {
  const judged = await guard.inspect(sql, parameters, builtInTables);
  if (!("flaw" in judged)) return "accepted";
  const { flaw } = judged;
  const what = "name" in flaw ? flaw.name : "form" in flaw ? flaw.form : "";
  return what === "" ? flaw.code : `${flaw.code} ${what}`;
}

const doubled = Array.from({ length: 40 }, (_, i) => `a${i + 1} AS (SELECT s || s AS s FROM a${i})`).join(
  ", ",
);

/** What somebody might write who wants more of a reader's machine than a number, and what is said of it. */
const hostile: readonly (readonly [sql: string, flaw: string])[] = [
  ["SELECT * FROM read_csv('/etc/passwd')", "function read_csv"],
  ["SELECT content FROM read_text('/etc/passwd')", "function read_text"],
  ["SELECT * FROM '/etc/passwd'", "table /etc/passwd"],
  ["FROM 'https://example.org/x.parquet'", "table https://example.org/x.parquet"],
  ["SELECT * FROM glob('/home/*')", "function glob"],
  ["SELECT getenv('HOME')", "function getenv"],
  ["SELECT h.getenv() FROM (SELECT 'HOME' AS h)", "function h.getenv"],
  ["SELECT list_transform(['HOME'], lambda x: getenv(x))", "function getenv"],
  ["SELECT state FROM membership ORDER BY getenv('HOME')", "function getenv"],
  ["SELECT state FROM membership LIMIT (SELECT length(getenv('HOME')))", "function getenv"],
  ["SELECT count(*) FILTER (getenv('HOME') <> '') FROM membership", "function getenv"],
  ["SELECT * FROM duckdb_settings()", "function duckdb_settings"],
  ["SELECT current_setting('allowed_paths')", "function current_setting"],
  ["SELECT * FROM duckdb_tables", "table duckdb_tables"],
  ["SELECT * FROM information_schema.tables", "table information_schema.tables"],
  ["SELECT * FROM sqlite_master", "table sqlite_master"],
  ["SELECT * FROM own_membership", "table own_membership"],
  [
    "WITH a AS (SELECT * FROM duckdb_tables), duckdb_tables AS (SELECT 1) SELECT * FROM a",
    "table duckdb_tables",
  ],
  ["SELECT * FROM query('SELECT 1')", "function query"],
  ["SELECT * FROM query_table('membership')", "function query_table"],
  ["SELECT * FROM json_execute_serialized_sql('{}')", "function json_execute_serialized_sql"],
  ["COPY membership TO '/tmp/membership.csv'", "not-select"],
  ["ATTACH '/tmp/other.db'", "not-select"],
  ["INSTALL httpfs", "not-select"],
  ["LOAD httpfs", "not-select"],
  ["SET memory_limit = '100GB'", "not-select"],
  ["PRAGMA database_list", "not-select"],
  ["CALL pragma_version()", "not-select"],
  ["DROP TABLE membership", "not-select"],
  ["DELETE FROM membership", "not-select"],
  ["CREATE MACRO f(x) AS x", "not-select"],
  ["EXPORT DATABASE '/tmp/all'", "not-select"],
  ["EXPLAIN ANALYZE SELECT 1", "not-select"],
  ["SELECT 1; SELECT 2", "not-select"],
  ["SELECT state FROM membership; DROP TABLE membership", "not-select"],
  ["SELECT 1) AS x; DROP TABLE membership; --", "syntax"],
  ["WITH gone AS (DELETE FROM membership RETURNING *) SELECT * FROM gone", "syntax"],
  [
    "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
    "form WITH RECURSIVE",
  ],
  ["SELECT count(*) FROM range(1000000000000)", "function range"],
  ["SELECT unnest(generate_series(1, 1000000000000))", "function generate_series"],
  ["SELECT repeat('x', 10000000000)", "function repeat"],
  ["SELECT lpad('x', 2000000000, 'y')", "function lpad"],
  [`WITH a0 AS (SELECT 'xxxxxxxxxxxxxxxx' AS s), ${doubled} SELECT s FROM a40`, "other"],
  ["SELECT random()", "function random"],
  ["SELECT now()", "function now"],
  ["SELECT current_date", "function current_date"],
  ["SELECT uuid()", "function uuid"],
  ["SELECT nextval('s')", "function nextval"],
  ["SELECT error('stop')", "function error"],
  ["SELECT * FROM (SUMMARIZE membership)", "form SHOW, DESCRIBE or SUMMARIZE"],
  ["SELECT * FROM (SHOW TABLES)", "form SHOW, DESCRIBE or SUMMARIZE"],
  ["SELECT * FROM membership TABLESAMPLE 10%", "form TABLESAMPLE"],
  ["SELECT 'source'::provenance_source AS source", "form ::provenance_source"],
  ["SELECT 'source'::ENUM('source') AS source", "form ::ENUM"],
  ["SELECT system.main.getenv('HOME')", "function system.main.getenv"],
  ["SELECT main.getenv('HOME')", "function main.getenv"],
  ["SELECT * FROM main.membership", "table main.membership"],
  ["SELECT ?", "parameter 1"],
  ["SELECT $constructor", "parameter constructor"],
  [`SELECT ${"[".repeat(9000)}1${"]".repeat(9000)}`, "syntax"],
  [`SELECT ${"(SELECT ".repeat(1800)}1${")".repeat(1800)}`, "syntax"],
  [`SELECT ${"1 + ".repeat(9000)}1`, "too-long"],
  [`SELECT ${"NOT ".repeat(4000)}true`, "syntax"],
];

describe("SQL of an edition that wants more than a number", () => {
  for (const [sql, flaw] of hostile)
    it(`is refused: ${sql.slice(0, 90)}`, async () => assert.equal(await flawOf(sql), flaw));
});

describe("SQL of an edition", () => {
  const accepted: readonly string[] = [
    "SELECT state, date_from, source, version, locator FROM membership WHERE state = $state AND date_from BETWEEN $from AND $to",
    "FROM membership WHERE list_contains($states, state)",
    "WITH m AS (SELECT * FROM membership) SELECT m.*, row_number() OVER (PARTITION BY state ORDER BY date_from) AS n FROM m QUALIFY n = 1",
    "SELECT e.*, a.name FROM event e LEFT JOIN area a ON a.area = e.place WHERE e.deaths_best > 100 AND extract(year FROM e.date_from) = 2008",
    "SELECT DISTINCT ON (state) * EXCLUDE (note) FROM membership m WHERE NOT EXISTS (SELECT 1 FROM status s WHERE s.state = m.state) UNION ALL BY NAME SELECT state FROM ballot -- a remark",
    "SELECT kind, value::DECIMAL(12, 3) AS v, 'it''s $state' AS t, $$a $to$$ AS u FROM contribution WHERE value > 0.10 AND unit ILIKE '%usd%'",
    "SELECT unnest(participants) AS state, date_from + INTERVAL 3 DAY AS later FROM meeting",
  ];
  for (const sql of accepted)
    it(`is accepted: ${sql.slice(0, 90)}`, async () => assert.equal(await flawOf(sql), "accepted"));

  it("says which number it cannot write out again", async () =>
    assert.equal(await flawOf("SELECT 1e2"), "form 1e2"));

  it("is taken apart at its parameters, and only there", async () => {
    const judged = await guard.inspect(
      "SELECT state, '$state' AS x FROM membership WHERE state = $State -- $to\n",
      parameters,
      builtInTables,
    );
    assert.ok(!("flaw" in judged));
    assert.deepEqual(judged.pieces, [
      "SELECT state, '$state' AS x FROM membership WHERE (state = ",
      { parameter: "state" },
      ")",
    ]);
    assert.deepEqual([...judged.parameters], ["state"]);
  });

  it("has flaws where an editor sees them", async () => {
    const at = async (sql: string): Promise<number | undefined> => {
      const judged = await guard.inspect(sql, parameters, builtInTables);
      return "flaw" in judged ? judged.offset : undefined;
    };
    assert.equal(await at("SELECT '日本', bodi FROM membership"), 13);
    assert.equal(await at("SELECT '日本' FROM membershp"), 17);
    assert.equal(await at("SELECT state\nFRM membership"), 17);
  });

  it("tells a column that comes from the table's own from one that looks like it", async () => {
    const judged = await guard.inspect(
      "SELECT source, locator AS version, 'x' AS locator, coalesce(locator, '') AS d FROM membership",
      parameters,
      builtInTables,
    );
    assert.ok(!("flaw" in judged));
    assert.deepEqual(
      judged.columns.map(({ type }) => provenanceOf(type)),
      ["source", "locator", undefined, undefined],
    );
  });

  it("is monotone only where more rows can only give more", async () => {
    const monotone = async (sql: string): Promise<boolean> => {
      const judged = await guard.inspect(sql, parameters, builtInTables);
      return !("flaw" in judged) && judged.monotone;
    };
    assert.equal(await monotone("SELECT m.state FROM membership m JOIN body b ON b.body = m.body"), true);
    for (const sql of [
      "SELECT m.state FROM membership m LEFT JOIN body b ON b.body = m.body WHERE b.body IS NULL",
      "SELECT state FROM membership WHERE state NOT IN (SELECT state FROM ballot)",
      "SELECT state FROM membership GROUP BY state HAVING count(*) < 3",
      "SELECT state FROM membership EXCEPT SELECT state FROM ballot",
      "SELECT state FROM membership QUALIFY row_number() OVER () = 1",
      "SELECT state FROM membership ORDER BY state LIMIT 1",
    ])
      assert.equal(await monotone(sql), false, sql);
  });
});
