import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/nuclear-tests/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("two files are one version: explosions one by one, tests and warheads by year", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const events = await read.query("SELECT state, date_from, description FROM event ORDER BY date_from");
  assert.deepEqual(
    events.map((e) => `${e.state} ${e.date_from}`),
    ["USA 1945-07-16", "SUN 1949-08-29", "PAK 1998-05-28"],
  );
  assert.match(String(events[0]?.description), /Trinity.*21 to 21 kt/);
  const years = await read.query(
    "SELECT concat_ws(' ', kind, from_party, year(date_from), CAST(value AS INTEGER)) AS line FROM contribution ORDER BY ALL",
  );
  // The Soviet Union stands under its own name; Pakistan had no 1945.
  assert.deepEqual(
    years.map((y) => y.line),
    [
      "nuclear tests IND 1974 1",
      "nuclear tests PRK 2006 1",
      "nuclear tests PRK 2007 0",
      "nuclear tests RUS 1992 0",
      "nuclear tests SUN 1949 1",
      "warheads GBR 2008 245",
      "warheads SUN 1991 30",
    ],
  );
  assert.deepEqual(
    read.coverage.map((c) => [c.table, c.kind, c.to]),
    [
      ["event", "nuclear test", "1998-12-31"],
      ["contribution", "nuclear tests", "2007-12-31"],
      ["contribution", "warheads", "2008-12-31"],
    ],
  );
  await read.done();
});

test("an unknown power, day, type or number is a problem", async () => {
  const explosions =
    "WEAPON_SOURCE,LOCATION,Data.Source,latitude,longitude,Data.Magnitude.Body,Data.Magnitude.Surface,Location.Cordinates.Depth,Data.Yeild.Lower,Data.Yeild.Upper,Data.Purpose,Data.Name,Data.Type,Date.Day,Date.Month,Date.Year\nMARS,X,DOE,1,1,0,0,0,1,1,Wr,N,Tower,1,1,1960\nUSA,X,DOE,1,1,0,0,0,1,1,Wr,N,Tower,31,2,1960\n";
  const years =
    '"","Year","Country","Number","Type"\n"1",1999,"India",1,"Airships"\n"2",1999,"India","many","Nuclear Tests"\n"3",1999,"Atlantis",1,"Nuclear Tests"\n';
  const read = await importTexts(source, {
    "nuclear_explosions_x.csv": explosions,
    "nuclear_stockpiles_and_tests_x.csv": years,
  });
  const all = read.problems.join("\n");
  for (const expected of [/MARS/, /1960-2-31/, /Airships/, /many/, /Atlantis/]) assert.match(all, expected);
  await read.done();
});

test("the publishers' files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const events = await read.query("SELECT state, count(*)::INTEGER AS n FROM event GROUP BY state");
  assert.deepEqual(Object.fromEntries(events.map((e) => [e.state, e.n])), {
    ...{ USA: 1031, SUN: 714, FRA: 208, GBR: 45, CHN: 43, IND: 3, PAK: 2 },
  });
  const tests =
    await read.query(`SELECT year(date_from) AS year, CAST(value AS INTEGER) AS n FROM contribution
    WHERE kind = 'nuclear tests' AND from_party = 'PRK' AND value > 0 ORDER BY year`);
  assert.deepEqual(
    tests.map((t) => `${t.year} ${t.n}`),
    ["2006 1", "2009 1", "2013 1", "2016 2", "2017 1"],
  );
  await read.done();
});
