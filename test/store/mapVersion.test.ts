import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import { tablesFor } from "../../src/record/tables.js";
import { VersionWriter } from "../../src/store/mapVersion.js";
import { openRecord } from "../../src/store/openRecord.js";
import { temporary } from "./temporary.js";
import { make, member } from "./version.js";

const provenance = { source: "toy", version: "123456789abc" };
const area = (id: string, line: number) => ({
  ...{ area: id, name: id, definition: "A made-up area.", locator: `toy.csv line ${line}` },
});

describe("writing the tables of a version", () => {
  const refusals: [string, Record<string, unknown>, RegExp][] = [
    ["an unknown column", { ...member("JPN"), nonsense: 1 }, /no column nonsense/],
    [
      "an impossible day",
      { ...member("JPN"), date_from: "2008-02-30" },
      /date_from is "2008-02-30"; expected a day/,
    ],
    ["a missing value", { ...member("JPN"), state: null }, /membership.state may not be empty/],
    ["a number for a text", { ...member("JPN"), state: 4 }, /state is 4; expected text/],
  ];
  for (const [name, row, says] of refusals)
    it(`refuses ${name}`, async () => {
      const writer = await VersionWriter.create(
        temporary(),
        tablesFor({ produces: ["membership"] }),
        provenance,
      );
      assert.throws(() => writer.add("membership", row as never), says);
      assert.throws(() => writer.add("area", area("A", 1)), /not among those/);
      await writer.close();
    });

  it("keeps decimals exact", async () => {
    const values = ["0.1", "3220125936", "-12.345678", "173.500000", 8.564];
    const filled = values.map((value, i) => ({
      ...{ kind: "assessed share", from_party: "JPN", value, unit: "percent", locator: `line ${i}` },
    }));
    const version = await make(temporary(), { contribution: filled });
    const record = await openRecord([version]);
    const found = await record.query("SELECT value FROM contribution ORDER BY locator");
    assert.deepEqual(
      found.map((r) => r.value),
      ["0.1", "3220125936", "-12.345678", "173.5", "8.564"],
    );
    record.close();
  });

  it("finds doubled keys and empty cells, and cleans up its work", async () => {
    const dir = temporary();
    const writer = await VersionWriter.create(
      dir,
      tablesFor({ produces: ["area", "ballot", "mandate"] }),
      provenance,
    );
    for (const [i, id] of ["A", "B", "A", "A"].entries()) writer.add("area", area(id, i + 2));
    await writer.addBySql(
      "ballot",
      "SELECT 'R1' AS rollcall, s.state, CASE WHEN s.n = '2' THEN NULL ELSE 'yes' END AS vote, 'n ' || s.n AS locator FROM s",
      [
        {
          name: "s",
          columns: ["n", "state"],
          rows: [
            ["1", "JPN"],
            ["2", "FRA"],
          ],
        },
      ],
    );
    const { tables, defects } = await writer.finish();
    await writer.close();
    assert.deepEqual(Object.keys(tables), ["area", "ballot"]);
    assert.equal(tables.ballot?.rows, 2);
    assert.deepEqual(defects, [
      {
        kind: "duplicate",
        table: "area",
        what: 'area "A"',
        rows: 3,
        first: "toy.csv line 2",
        other: "toy.csv line 5",
      },
      { kind: "empty", table: "ballot", what: "vote", rows: 1, first: "n 2", other: "" },
    ]);
    assert.ok(!existsSync(writer.work));
  });

  it("refuses SQL whose columns are not those of the table", async () => {
    const writer = await VersionWriter.create(temporary(), tablesFor({ produces: ["ballot"] }), provenance);
    const add = (sql: string) => writer.addBySql("ballot", sql);
    await assert.rejects(add("SELECT 'R' AS rollcall, 'JPN' AS state, 'x' AS locator"), /no column vote/);
    await assert.rejects(
      add("SELECT 'R' AS rollcall, 'JPN' AS state, 'yes' AS vote, 'x' AS locator, 1 AS more"),
      /no column more/,
    );
    await writer.close();
  });
});
