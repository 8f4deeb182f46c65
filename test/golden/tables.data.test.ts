import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { sha256 } from "../../src/base/hash.js";
import { type Database, literal, openDatabase } from "../../src/store/database.js";
import type { Manifest } from "../../src/store/types.js";
import { run } from "../cli/run.js";
import { fullRecord, withoutFullRecord } from "../support/fullRecord.js";
import { golden } from "../support/golden.js";

/** Folders of all versions in a record. */
function versionFolders(home: string): string[] {
  const sources = join(home, "sources");
  return readdirSync(sources).flatMap((source) =>
    readdirSync(join(sources, source))
      .map((version) => join(sources, source, version))
      .filter((folder) => existsSync(join(folder, "manifest.json"))),
  );
}

/** Names a version by what was imported, so that neither its id nor the number of its reader matters. */
function versionKey(folder: string): string {
  const { source, release, files } = JSON.parse(
    readFileSync(join(folder, "manifest.json"), "utf8"),
  ) as Manifest;
  const hashes = files.map((file) => file.sha256).sort();
  return `${source} ${release} ${sha256(hashes.join(" ")).slice(0, 8)}`;
}

/** Columns that are nothing to compare: what a version is called, and the words of a coverage and where they are. */
const leftOut = (table: string): string =>
  ["version", ...(table === "coverage" ? ["reason", "locator"] : [])].map(literal).join(", ");

/** Number of rows and one hash of them, in whatever order they are. */
async function hashOfTable(database: Database, table: string, file: string): Promise<string> {
  const reader = await database.connection.runAndReadAll(
    `SELECT count(*) AS rows, sum(hash(t)::HUGEINT)::VARCHAR AS hash
FROM (SELECT COLUMNS(name -> name NOT IN (${leftOut(table)})) FROM read_parquet(${literal(file)})) t`,
  );
  const [row] = reader.getRowObjects();
  return `${row?.rows} ${row?.hash}`;
}

describe("every table of the full import", { skip: withoutFullRecord }, () => {
  let database: Database;
  before(async () => {
    database = await openDatabase({});
  });
  after(() => database.close());

  it("has the rows that it had", { timeout: 600_000 }, async () => {
    const { home } = fullRecord();
    // Whatever is asked first makes the version of the facts, which no pull does.
    assert.equal(run(home, ["ask", "un.member(Japan, 2008)"]).status, 0);
    const lines: string[] = [];
    for (const folder of versionFolders(home)) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".parquet"))) {
        const table = file.slice(0, -".parquet".length);
        const hash = await hashOfTable(database, table, join(folder, file));
        lines.push(`${JSON.stringify(`${versionKey(folder)} ${table}`)}: ${JSON.stringify(hash)}`);
      }
    }
    golden("expected/tables.json", `{\n${lines.sort().join(",\n")}\n}\n`);
  });
});
