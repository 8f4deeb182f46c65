import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { pullFiles } from "../../src/sources/kit/pullFolder.js";
import source from "../../src/sources/un-sc-listings/index.js";
import { listVersions } from "../../src/store/cache.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("zones, blanks, qualities, kinds of birth dates, unknown list types, and what the YAML lacks", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /unknown-value.*"26532022"/);
  assert.match(read.warnings.join("\n"), /name no state of that day.*"Stateless" \(1, first on line 4\)/);
  const entries = await read.query("SELECT * FROM listing ORDER BY as_of, entry");
  assert.deepEqual(
    entries.map((r) => [r.as_of, r.entry, r.schema, r.name, r.programmes, r.listed, r.reference]),
    [
      ["2024-05-06", "GBi.901", "person", "MADE UP BIN PERSON", ["GB"], "2015-04-07", "GBi.901"],
      ["2024-05-06", "ZZe.902", "entity", "MADE UP SHIPPING COMPANY", ["26532022"], "2023-01-02", "ZZe.902"],
      ["2024-05-16", "GBi.901", "person", "MADE UP PERSON", ["GB"], "2015-04-07", "GBi.901"],
      ["2024-05-16", "LYe.902", "entity", "MADE UP SHIPPING COMPANY", ["Libya"], "2023-01-02", "LYe.902"],
    ],
  );
  assert.deepEqual(
    [entries[0]?.title, entries[0]?.remarks, entries[0]?.locator],
    ["Colonel; a) Chief of nothing; b) Deputy of less", null, "consolidated-2024-05-06.xml line 4"],
  );
  const names = await read.query(
    "SELECT name, kind, quality, script FROM listing_name WHERE as_of = '2024-05-06' ORDER BY locator, kind",
  );
  assert.deepEqual(
    names.map((r) => [r.name, r.kind, r.quality, r.script]),
    [
      ["Mader Upp", "alias", "strong", "Latn"],
      ["The Maker", "alias", "weak", "Latn"],
      ["شخص مختلق", "original script", null, "Arab"],
      ["MADE UP BIN PERSON", "primary", null, "Latn"],
      ["MADE UP SHIPPING COMPANY", "primary", null, "Latn"],
      ["Made-Up Lines", "alias", null, "Latn"],
      ["Made-Up Ferries", "former", null, "Latn"],
    ],
  );
  const births = await read.query(
    "SELECT value, date_from, date_to, precision FROM listing_attribute WHERE kind = 'birth date' ORDER BY locator, value",
  );
  assert.deepEqual(
    births.map((r) => [r.value, r.date_from, r.date_to, r.precision]),
    [
      ["4 Mar. 1961", "1961-03-04", "1961-03-04", "day"],
      ["1961-03-04-05:00", "1961-03-04", "1961-03-04", "day"],
      ["1962", "1962-01-01", "1962-12-31", "year"],
      ["1963", "1963-01-01", "1963-12-31", "about"],
      ["1960 to 1964", "1960-01-01", "1964-12-31", "range"],
      ["Spring of a hard year", null, null, null],
    ],
  );
  const numbers = await read.query(
    "SELECT kind, value, country, note FROM listing_identifier WHERE as_of = '2024-05-06' ORDER BY locator, value",
  );
  assert.deepEqual(
    numbers.map((r) => [r.kind, r.value, r.country, r.note]),
    [
      ["passport", "AA 12345", "GNB", "expired; issued 1 Jan. 2001"],
      ["national id", "Card number 77", null, null],
      ["imo number", "1234567", null, null],
      ["imo number", "7654321", null, null],
    ],
  );
  const facts = await read.query(
    "SELECT kind, value, state FROM listing_attribute WHERE kind <> 'birth date' AND as_of = '2024-05-06' ORDER BY kind, value",
  );
  assert.deepEqual(
    facts.map((r) => [r.kind, r.value, r.state]),
    [
      ["address", "1 Quay, Conakry, Guinea", "GIN"],
      ["address", "Bissau, Guinea-Bissau (previous)", "GNB"],
      ["birth place", "Bafatá, Bafatá Region, Guinea-Bissau", "GNB"],
      ["birth place", "Bissau, Guinea-Bissau", "GNB"],
      ["country", "Portugal", "PRT"],
      ["gender", "Male", null],
      ["nationality", "Guinea-Bissau", "GNB"],
      ["nationality", "Stateless", null],
    ],
  );
  assert.deepEqual(
    read.coverage.map((c) => [c.table, c.kind, c.subject, c.from, c.to, c.gap]),
    [
      ["listing", "un", null, "2024-05-06", "2024-05-06", false],
      ["listing", "un", null, "2024-05-16", "2024-05-16", false],
      ["listing_name", "un", "original script", "2024-05-16", "2024-05-16", true],
      ["listing_attribute", "un", "birth date", "2024-05-16", "2024-05-16", true],
    ],
  );
  await read.done();
});

const head = (made: string, body: string) =>
  `<?xml version="1.0"?>\n<CONSOLIDATED_LIST dateGenerated="${made}">\n<INDIVIDUALS>${body}</INDIVIDUALS><ENTITIES/>\n</CONSOLIDATED_LIST>`;
const person = (more: string, reference = "TAi.901") =>
  `\n<INDIVIDUAL><FIRST_NAME>MADE UP</FIRST_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON>${more}</INDIVIDUAL>`;

test("what cannot be right is said with its line, and nothing of the file is loaded", async () => {
  const day = "2024-05-06T00:00:09Z";
  const cases: [string, string, RegExp][] = [
    ["another day", head("2024-05-07T00:00:09Z", person("")), /bad-value.*2024-05-07T00:00:09Z/],
    ["an unknown element", head(day, person("<CONFISCATED/>")), /unknown-element.*CONFISCATED/],
    [
      "an unknown quality",
      head(
        day,
        person("<INDIVIDUAL_ALIAS><QUALITY>So-so</QUALITY><ALIAS_NAME>X</ALIAS_NAME></INDIVIDUAL_ALIAS>"),
      ),
      /unknown-value.*So-so/,
    ],
    ["one reference twice", head(day, person("") + person("")), /duplicate.*TAi.901.*line 4/],
    ["no reference", head(day, person("", " ")), /missing-value.*REFERENCE_NUMBER/],
    ["cut off", head(day, person("")).slice(0, -30), /bad-xml.*unclosed tag|bad-xml/],
    [
      "a page instead of the list",
      "<html><body>Log in</body></html>",
      /wrong-root.*html, not CONSOLIDATED_LIST/,
    ],
  ];
  for (const [name, text, expected] of cases) {
    const read = await importTexts(source, { "consolidated-2024-05-06.xml": text });
    assert.match(read.problems.join("\n"), expected, name);
    await assert.rejects(read.query("SELECT 1"), name);
    await read.done();
  }
  const yaml = await importTexts(source, {
    "un_ammitto_2024-05-06.yaml":
      "---\ndataid: '1'\nreference_number: CDi.1\nun_list_type: DRC\nlisted_on: '2001-01-25'\nfirst_name: A\nshoe_size: '42'\n",
  });
  assert.match(yaml.problems.join("\n"), /unknown-value.*shoe_size/);
  await yaml.done();
});

test("the official file without a day in its name is of the day on which it was made", async () => {
  const read = await importTexts(source, { "consolidated.xml": head("2024-05-06T23:00:09Z", person("")) });
  assert.deepEqual(read.problems, []);
  const [row] = await read.query("SELECT as_of, entry FROM listing");
  assert.deepEqual(row, { as_of: "2024-05-06", entry: "TAi.901" });
  await read.done();
});

test("a page in place of one list does not stop another, and an undated file is refused", async () => {
  const good = head("2024-05-06T23:00:09Z", person(""));
  const read = await importTexts(source, {
    "consolidated-2024-05-06.xml": good,
    "consolidated-2024-05-07.xml": "<html/>",
    "consolidated (1).xml": good.replace(/ dateGenerated="[^"]*"/, ""),
  });
  assert.match(read.problems.join("\n"), /wrong-root.*html/);
  assert.match(read.problems.join("\n"), /no-release.*consolidated \(1\).xml does not say of which day/);
  assert.equal((await read.query("SELECT as_of FROM listing"))[0]?.as_of, "2024-05-06");
  await read.done();
});

const damaged = join(
  packageRoot(),
  ...["..", "shared", "data", "reference", "bad-inputs", "consolidated-2025-08-16-damaged.xml.gz"],
);
test("a damaged list is refused with its place, and the last good one stays", {
  skip: existsSync(damaged) ? skipWithout(source.id) : "no ../shared/data on this machine",
}, async () => {
  const cache = await mkdtemp(join(tmpdir(), "chancery-test-"));
  const good = join(packageRoot(), "..", "shared", "data", source.id, "consolidated-2025-06-18.xml.gz");
  const copy = join(cache, "consolidated-2025-08-16.xml.gz");
  await cp(damaged, copy);
  await pullFiles([good], source, cache);
  const { versions } = await pullFiles([copy], source, cache);
  const [problem] = versions[0]?.problems ?? [];
  assert.deepEqual(
    [problem?.code, problem?.place?.line, problem?.place?.column, versions[0]?.status],
    ["sources/bad-xml", 53, 10, "failed"],
  );
  assert.deepEqual(
    listVersions(cache).versions.map((v) => v.release),
    ["2025-06-18"],
  );
  await rm(cache, { recursive: true });
});

test("the publisher's files: every version, and the facts of the newest", {
  skip: skipWithout(source.id),
}, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const versions = await read.query(
    `SELECT as_of, count(*) FILTER (schema = 'person')::INTEGER AS persons,
       count(*) FILTER (schema = 'entity')::INTEGER AS entities FROM listing GROUP BY as_of ORDER BY as_of`,
  );
  assert.deepEqual(
    versions.map((v) => `${v.as_of} ${v.persons}+${v.entities}`),
    [
      "2018-10-29 703+390",
      "2020-11-30 713+305",
      "2021-01-27 710+293",
      "2021-06-30 712+285",
      "2021-12-31 717+257",
      "2022-06-30 700+253",
      "2023-01-16 704+253",
      "2023-08-02 702+253",
      "2024-01-02 676+193",
      "2024-07-02 685+193",
      "2025-01-01 685+193",
      "2025-04-19 684+193",
      "2025-06-18 684+193",
      "2026-02-27 730+273",
      "2026-08-22 736+275",
    ],
  );
  const programmes = await read.query(
    `SELECT programmes[1] AS programme, count(*)::INTEGER AS n FROM listing WHERE as_of = '2026-02-27' GROUP BY 1 ORDER BY n DESC, 1`,
  );
  assert.deepEqual(Object.fromEntries(programmes.map((p) => [p.programme, p.n])), {
    ...{ "Al-Qaida": 341, DPRK: 155, Taliban: 140, Iran: 121, Iraq: 75, DRC: 53, Libya: 30, Somalia: 24 },
    ...{ CAR: 15, Yemen: 11, Haiti: 11, GB: 10, Sudan: 9, SouthSudan: 8 },
  });
  const names = await read.query(
    `SELECT kind, quality, count(*)::INTEGER AS n FROM listing_name WHERE as_of = '2026-02-27' GROUP BY ALL ORDER BY kind, quality`,
  );
  assert.deepEqual(
    names.map((r) => [r.kind, r.quality, r.n]),
    [
      ["alias", "strong", 1524],
      ["alias", "weak", 615],
      ["alias", null, 594],
      ["former", null, 19],
      ["original script", null, 378],
      ["primary", null, 1003],
    ],
  );
  // Dates that belong to an alias are the ones without an element of their own.
  const [births] = await read.query(
    `SELECT count(*) FILTER (precision IN ('day', 'year') AND NOT alias)::INTEGER AS exact,
       count(*) FILTER (precision = 'month' AND NOT alias)::INTEGER AS months,
       count(*) FILTER (precision IS NULL AND NOT alias)::INTEGER AS words,
       count(*) FILTER (precision = 'about' AND NOT alias)::INTEGER AS about,
       count(*) FILTER (precision = 'range' AND NOT alias)::INTEGER AS between_years
     FROM (SELECT a.*, EXISTS (SELECT 1 FROM listing_name n WHERE n.as_of = a.as_of AND n.locator = a.locator AND n.kind = 'alias') AS alias
       FROM listing_attribute a WHERE a.kind = 'birth date' AND a.as_of = '2026-02-27')`,
  );
  // 722 are called exact; six of them say it in words, four of which are a month.
  assert.deepEqual(births, { exact: 716, months: 4, words: 2, about: 117, between_years: 31 });
  const on = async (day: string, where: string) =>
    (await read.query(`SELECT entry FROM listing WHERE as_of = '${day}' AND ${where} ORDER BY entry`)).map(
      (r) => r.entry,
    );
  assert.deepEqual(await on("2025-06-18", "entry = 'QDi.317'"), ["QDi.317"]);
  assert.deepEqual(await on("2026-02-27", "entry = 'QDi.317'"), []);
  assert.deepEqual(await on("2026-02-27", "entry = 'QDe.137'"), ["QDe.137"]);
  assert.deepEqual(await on("2026-08-22", "entry = 'QDe.137'"), []);
  assert.deepEqual(await on("2026-08-22", "listed = '2026-07-14' AND entry LIKE 'CDe.%'"), [
    "CDe.010",
    "CDe.011",
  ]);
  const [moved] = await read.query(
    `SELECT count(*) FILTER (b.entry IS NULL)::INTEGER AS gone, count(*) FILTER (a.entry IS NULL)::INTEGER AS added
     FROM (FROM listing WHERE as_of = '2026-02-27') a FULL JOIN (FROM listing WHERE as_of = '2026-08-22') b USING (entry)`,
  );
  assert.deepEqual(moved, { gone: 8, added: 16 });
  const count = async (day: string, programme: string) =>
    (await on(day, `list_contains(programmes, '${programme}')`)).length;
  assert.deepEqual([await count("2023-08-02", "Mali"), await count("2024-01-02", "Mali")], [8, 0]);
  assert.deepEqual([await count("2021-01-27", "Iraq"), await count("2025-06-18", "Iraq")], [132, 76]);
  // Of the 121 Iran entries that are back, all carry their old day.
  const back = await on("2026-02-27", "list_contains(programmes, 'Iran') AND listed < '2013-01-01'");
  assert.equal(back.length, 121);
  assert.equal((await on("2023-01-16", "programmes[1] = '26532022'")).length, 1);
  assert.equal((await on("2023-08-02", "programmes[1] = 'No-regime'")).length, 1);
  assert.equal(
    (await read.query("SELECT 1 FROM listing WHERE entry <> trim(entry) OR listed IS NULL")).length,
    0,
  );
  const [lost] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM listing_name WHERE as_of = '2026-08-22' AND kind = 'original script'",
  );
  assert.equal(lost?.n, 0);
  assert.deepEqual(
    read.coverage.filter((c) => c.table === "listing").map((c) => c.from),
    versions.map((v) => v.as_of),
  );
  await read.done();
});
