import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readSheet } from "read-excel-file/node";
import { UserError } from "../../src/base/problem.js";
import { builtIn } from "../../src/session/definitions.js";
import { type ExportOptions, exportRecord } from "../../src/session/exportRecord.js";
import { sources } from "../../src/sources/index.js";
import { temporary } from "../store/temporary.js";
import { make, member } from "../store/version.js";

async function exporting(dir: string, more: Partial<ExportOptions> = {}) {
  const cache = temporary();
  const rows = [{ ...member("JPN", "1956-12-18"), note: '=SUM(A1), "quoted"' }, member("KOR", "1816-01-01")];
  const open = await make(cache, { membership: rows, rollcall: [] }, { source: "un-members" });
  const closed = await make(cache, { membership: [member("FRA")] }, { source: "un-ga-votes" });
  const session = { versions: [open, closed], own: {}, sources, definitions: builtIn };
  return exportRecord(session, {
    ...{ dir, format: "csv", tables: [], sources: [], includeRestricted: false },
    ...more,
  });
}

describe("export", () => {
  it("writes tables with a data package, and leaves out what may not be passed on", async () => {
    const dir = temporary();
    const report = await exporting(dir);
    assert.deepEqual(report.left, ["un-ga-votes"]);
    assert.deepEqual(readdirSync(dir).sort(), ["datapackage.json", "membership.csv"]);
    const csv = readFileSync(join(dir, "membership.csv"), "utf8");
    assert.equal(csv.split("\n").length, 4);
    assert.match(csv, /TOY,JPN,member,1956-12-18,,day,,,"=SUM\(A1\), ""quoted""",un-members,/);
    const text = readFileSync(join(dir, "datapackage.json"), "utf8");
    const { resources, sources } = JSON.parse(text) as {
      resources: {
        path: string;
        hash: string;
        rows: number;
        schema: { fields: { name: string; type: string }[] };
      }[];
      sources: { id: string }[];
    };
    const [resource] = resources;
    assert.deepEqual(
      sources.map((s) => s.id),
      ["un-members"],
    );
    assert.equal(resource?.hash, `sha256:${createHash("sha256").update(csv).digest("hex")}`);
    assert.equal(resource?.rows, 2);
    assert.deepEqual(
      resource?.schema.fields.map((f) => f.name),
      csv.split("\n")[0]?.split(","),
    );
    assert.equal(resource?.schema.fields.find((f) => f.name === "date_from")?.type, "date");
  });

  it("refuses a source that may not be passed on where it is named, unless told to", async () => {
    const dir = temporary();
    const named = { sources: ["un-ga-votes"] };
    await assert.rejects(exporting(dir, named), (e: unknown) => {
      assert.ok(e instanceof UserError);
      assert.equal(e.problems[0]?.code, "edition/export-forbidden");
      return true;
    });
    assert.equal(existsSync(join(dir, "membership.csv")), false);
    const report = await exporting(dir, { ...named, includeRestricted: true });
    assert.equal(report.tables[0]?.rows, 1);
  });

  it("writes a workbook whose cells are no formulas, old days as text", async () => {
    const dir = temporary();
    await exporting(dir, { format: "xlsx" });
    const rows = await readSheet(join(dir, "membership.xlsx"));
    assert.equal(rows.length, 3);
    assert.ok(rows[1]?.includes('=SUM(A1), "quoted"'));
    assert.ok(rows[1]?.some((cell) => cell instanceof Date && cell.toISOString().startsWith("1956-12-18")));
    assert.ok(rows[2]?.includes("1816-01-01"));
  });

  it("gives the same bytes for the same versions", async () => {
    const [a, b] = [temporary(), temporary()];
    for (const dir of [a, b]) await exporting(dir, { format: "parquet" });
    for (const file of ["membership.parquet", "datapackage.json"])
      assert.deepEqual(readFileSync(join(a, file)), readFileSync(join(b, file)));
  });
});
