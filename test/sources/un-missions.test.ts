import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/un-missions/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const columns =
  "id,mission_acronym,mission_name,lead_department,mission_isactive,start_date,end_date,mission_location,mission_longitude,mission_latitude,last_update\n";

test("decimal commas, words for active, months, blank dates, series and repeated missions", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT * FROM body");
  const of = (id: string) => rows.find((r) => r.body === id);
  assert.deepEqual(
    [of("MINUSTAH")?.active, of("MINUSTAH")?.date_from, of("MINUSTAH")?.date_to, of("MINUSTAH")?.precision],
    [false, "2004-06-01", "2017-10-31", "month"],
  );
  assert.deepEqual([of("MINUSTAH")?.longitude, of("MINUSTAH")?.latitude], [-72.3333, 18.5333]);
  assert.deepEqual(
    [of("UNDOF")?.active, of("UNDOF")?.date_to, of("UNDOF")?.precision, of("UNDOF")?.place],
    [true, null, "day", "Camp Faouar"],
  );
  assert.deepEqual(
    [of("UNOSOM")?.kind, of("UNOSOM I")?.kind, of("UNOSOM I")?.parent],
    ["mission-series", "mission", "UNOSOM"],
  );
  assert.deepEqual(
    [of("UNOHCI")?.date_from, of("UNOHCI")?.precision, of("UNOHCI")?.active],
    [null, null, false],
  );
  assert.equal(of("UNCPSG"), undefined);
  assert.deepEqual(of("UNPSG")?.names, ["UNPSG", "UNCPSG"]);
  assert.deepEqual([of("MINUSMA")?.longitude, of("MINUSMA")?.latitude], [-8, 12.65]);
  assert.match(String(of("DOMREP")?.name), /Dominican Republic$/);
  await read.done();
});

test("what cannot be right is said", async () => {
  const cases: [string, RegExp][] = [
    ['1,X,Name,DPO,Perhaps,2004-06-01,,P,"1,5","2,5",2024-02-19\n', /unknown-value.*Perhaps/],
    ['1,X,Name,DPO,Yes,2004-06-01,,P,"1,5","99,5",2024-02-19\n', /bad-value.*99,5/],
    ['1,X,Name,DPO,Yes,June 2004,,P,"1,5","2,5",2024-02-19\n', /bad-value.*June 2004/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "DPPADPOSS-PKO.csv": columns + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const [count] = await read.query(
    "SELECT count(*)::INTEGER AS n, sum(len(names))::INTEGER AS names, count(*) FILTER (active)::INTEGER AS active FROM body",
  );
  // 81 entries, one of them a second entry of another; 12 active.
  assert.deepEqual(count, { n: 80, names: 81, active: 12 });
  const spells = await read.query(
    "SELECT body, date_from, date_to FROM body WHERE body IN ('UNMIS', 'UNDOF') ORDER BY body",
  );
  assert.deepEqual(spells, [
    { body: "UNDOF", date_from: "1974-05-31", date_to: null },
    { body: "UNMIS", date_from: "2005-03-01", date_to: "2011-07-09" },
  ]);
  await read.done();
});
