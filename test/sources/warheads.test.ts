import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/warheads/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const lines = `SELECT concat_ws(' ', kind, from_party, year(date_from), CAST(value AS INTEGER), '|', basis) AS line
  FROM contribution ORDER BY ALL`;

test("two publishers kept apart, the export in UTF-16, the world no sum, zeros that the Federation left blank", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(lines);
  const fas = "Federation of American Scientists (FAS)";
  const bulletin = "stockpile, Nuclear Notebook of the Bulletin of the Atomic Scientists";
  assert.deepEqual(
    rows.map((row) => row.line),
    [
      `warhead inventory GBR 2008 0 | deployed nonstrategic, ${fas}`,
      `warhead inventory GBR 2008 2 | retired, ${fas}`,
      `warhead inventory GBR 2008 3 | deployed strategic, ${fas}`,
      `warhead inventory GBR 2008 4 | in reserve or not deployed, ${fas}`,
      `warhead inventory GBR 2008 9 | total, retired ones included, ${fas}`,
      `warhead inventory world 2008 40 | total, retired ones included, ${fas}`,
      `warheads GBR 2008 6 | ${bulletin}`,
      `warheads GBR 2008 7 | stockpile, ${fas}`,
      `warheads PRK 2008 0 | stockpile, ${fas}: blank in its own export, filled with 0 by Our World in Data`,
      `warheads PRK 2008 0 | ${bulletin}`,
      `warheads PRK 2009 1 | stockpile, ${fas}`,
      `warheads RUS 2008 12 | stockpile, ${fas}`,
      `warheads SUN 1990 31 | stockpile, ${fas}`,
      `warheads SUN 1991 30 | ${bulletin}`,
    ],
  );
  const [place] = await read.query("SELECT locator FROM contribution WHERE value = 12");
  assert.equal(place?.locator, "fas_nuclear_weapons_stockpiles_sample.csv line 3");
  assert.deepEqual(
    read.coverage.map((c) => [c.subject, c.from, c.to]),
    [
      ["fas", "1945-01-01", "2009-12-31"],
      ["bulletin", "1945-01-01", "2008-12-31"],
    ],
  );
  await read.done();
});

test("a figure that is none, an unknown name and a file that disagrees with the export are problems", async () => {
  const cleaned = (rows: string) => `country_name,year,nuclear_weapons_stockpile\n${rows}`;
  const raw = "Year\tMeasure Names\tMeasure Values\n2008\tRussia\t12\n2008\tAtlantis\t3\n2008\tFrance\t\n";
  const bulletin = "Entity,Year,Stockpiled nuclear warheads\nFrance,2008,3\n";
  const cases: [string, string, RegExp][] = [
    [cleaned("Russia,2008,many\n"), bulletin, /bad-value.*many/],
    [cleaned("Russia,1908,12\n"), bulletin, /bad-value.*1908/],
    [cleaned("Russia,2008,13\n"), bulletin, /bad-value.*stockpile.*"13"/],
    [cleaned("France,2008,3\n"), bulletin, /bad-value.*stockpile.*"3"/],
    [cleaned("Atlantis,2008,3\n"), bulletin, /unknown-state.*Atlantis/],
    [cleaned("India,2008,3\n"), bulletin, /bad-value.*country_name.*India/],
    [
      cleaned("Russia,2008,12\n"),
      "Entity,Year,Stockpiled nuclear warheads\nFrance,2008,-3\n",
      /bad-value.*-3/,
    ],
  ];
  for (const [fas, notebook, expected] of cases) {
    const read = await importTexts(source, {
      "fas_nuclear_weapons_stockpiles_x.csv": fas,
      "fas_nuclear_weapons_stockpiles_x_raw.csv": raw,
      "bulletin_nuclear_notebook_x.csv": notebook,
    });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publishers' files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const of = async (basis: string) =>
    Object.fromEntries(
      (
        await read.query(`SELECT from_party, CAST(value AS INTEGER) AS n FROM contribution
          WHERE year(date_from) = 2008 AND basis LIKE '%${basis}%'`)
      ).map((row) => [row.from_party, row.n]),
    );
  assert.deepEqual(await of("FAS"), {
    USA: 5273,
    RUS: 5929,
    FRA: 300,
    GBR: 245,
    CHN: 235,
    ISR: 80,
    PAK: 70,
    IND: 60,
    PRK: 0,
    ZAF: 0,
    world: 23855,
  });
  assert.equal((await of("Bulletin")).GBR, 225);
  const [korea] = await read.query(
    "SELECT basis FROM contribution WHERE from_party = 'PRK' AND year(date_from) = 2008 AND basis LIKE '%FAS%'",
  );
  assert.match(String(korea?.basis), /blank in its own export/);
  const [russia] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM contribution WHERE from_party = 'RUS' AND date_from < DATE '1992-01-01'",
  );
  assert.equal(russia?.n, 0);
  await read.done();
});
