import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { readBirth } from "../../src/sources/listings/birth.js";
import source from "../../src/sources/ofac-sdn/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("remarks are read by their labels, what is not understood stays and is counted", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const said = read.warnings.join("\n");
  assert.match(said, /5 parts of the remarks of 4 entries are kept as remarks/);
  assert.match(said, /"Nowhereland" \(1, first on line 1\)/);
  assert.match(said, /1 of 1 comments do not belong to cut remarks of cons_prim-2020-05.csv/);
  const entries = await read.query("SELECT * FROM listing ORDER BY entry");
  assert.deepEqual(
    entries.map((r) => [r.list, r.entry, r.as_of, r.schema, r.name, r.programmes]),
    [
      ["ofac", "101", "2020-03-04", "person", "MADEUP, Elena Petrovna", ["CYBER2", "SDGT"]],
      ["ofac", "102", "2020-03-04", "entity", "MADE UP LINES", ["CUBA"]],
      ["ofac", "103", "2020-03-04", "vessel", "MADE UP 7", ["CUBA"]],
      ["ofac", "104", "2020-03-04", "aircraft", "XX-MMH", ["IRAN"]],
      ["ofac", "105", "2020-03-04", "person", "LONG, Remarks", ["CUBA"]],
      ["ofac-cons", "201", "2020-05-31", "person", "OTHER, Person", ["NS-PLC"]],
    ],
  );
  assert.deepEqual(
    [entries[0]?.title, entries[0]?.remarks, entries[1]?.remarks, entries[2]?.remarks],
    ["Chief of Nothing", "alt. DOB sometime; Secondary sanctions risk: something", "Member MUL.", null],
  );
  const names = await read.query(
    "SELECT entry, name, kind, quality, family, given FROM listing_name WHERE list = 'ofac' ORDER BY entry, name",
  );
  assert.deepEqual(
    names.map((r) => [r.entry, r.name, r.kind, r.quality, r.family, r.given]),
    [
      ["101", "Elena Petrovna MADEUP", "primary", null, "MADEUP", "Elena Petrovna"],
      ["101", "Lena MADE", "alias", "strong", "MADE", "Lena"],
      ["101", "MAKER; THE", "alias", "weak", null, null],
      ["101", "Made UPP", "alias", "weak", "UPP", "Made"],
      ["102", "MADE UP LINES", "primary", null, null, null],
      ["102", "MUL", "alias", "weak", null, null],
      ["102", "NEW LINES", "alias", "strong", null, null],
      ["102", "OLD LINES", "former", "strong", null, null],
      ["103", "MADE UP 7", "primary", null, null, null],
      ["104", "XX-MMH", "primary", null, null, null],
      ["105", "Remarks LONG", "primary", null, "LONG", "Remarks"],
    ],
  );
  const numbers = await read.query(
    "SELECT entry, kind, value, country, note FROM listing_identifier ORDER BY entry, kind, value",
  );
  assert.deepEqual(
    numbers.map((r) => [r.entry, r.kind, r.value, r.country, r.note]),
    [
      ["101", "passport", "77", null, "Passport"],
      ["101", "passport", "AB 123", "RUS", "Passport; issued 01 Jan 2001"],
      ["101", "tax number", "66", null, "Tax ID No"],
      ["102", "other", "www.example.org", null, "Website"],
      ["102", "registration", "0012", "CUB", "Registration Number"],
      ["103", "call sign", "CM77", null, null],
      ["103", "imo number", "1234567", null, "Vessel Registration Identification IMO"],
      ["103", "mmsi", "572000000", null, "MMSI"],
      ["104", "aircraft number", "XX-MMH", null, "Aircraft Tail Number"],
      // The passport's number was cut after two digits; its rest is the comment.
      ["105", "passport", "1122", "CUB", "Passport"],
    ],
  );
  const facts = await read.query(
    "SELECT entry, kind, value, state, date_from, date_to, precision FROM listing_attribute WHERE list = 'ofac' ORDER BY entry, kind, value",
  );
  assert.deepEqual(
    facts.map((r) => [r.entry, r.kind, r.value, r.state, r.date_from, r.date_to, r.precision].join("|")),
    [
      "101|address|1 Street, Minsk, Belarus|BLR|||",
      "101|birth date|01 Jan 1970 to 31 Dec 1971||1970-01-01|1971-12-31|range",
      "101|birth date|17 Feb 1974||1974-02-17|1974-02-17|day",
      "101|birth date|Sep 1976||1976-09-01|1976-09-30|month",
      "101|birth date|circa 1975||1975-01-01|1975-12-31|about",
      "101|birth place|Atlanta, Georgia||||",
      "101|gender|Female||||",
      "101|linked to|MADE UP S.A.||||",
      "101|nationality|Korea, North|PRK|||",
      "101|nationality|Russia|RUS|||",
      "102|country|Cuba|CUB|||",
      "103|flag|Malta (former)|MLT|||",
      "103|flag|None Identified (former)||||",
      "103|flag|Panama|PAN|||",
      "103|owner|Owner of Ships||||",
      "103|vessel type|Bulk Carrier||||",
      "104|owner|MADE UP AIR||||",
      "105|birth date|01 Feb 1950||1950-02-01|1950-02-01|day",
      "105|birth place|Havana, Cuba||||",
    ],
  );
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to, c.gap]),
    [
      ["ofac", "2020-03-04", "2020-03-04", false],
      ["ofac-cons", "2020-05-01", "2020-05-31", true],
    ],
  );
  await read.done();
});

const sample = (stem: string, day: string) =>
  readFileSync(join(packageRoot(), "test", "samples", source.id, `${stem}-${day}.csv`), "utf8");
const set = (): Record<string, string> =>
  Object.fromEntries(
    ["sdn", "alt", "add", "sdn_comments"].map((stem) => [
      `${stem}-2020-03-04.csv`,
      sample(stem, "2020-03-04"),
    ]),
  );

test("what cannot be right is said with its line, and nothing is loaded", async () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      "a file of the set is missing",
      { "sdn-2020-03-04.csv": sample("sdn", "2020-03-04") },
      /missing-file.*alt/,
    ],
    [
      "no day in the names",
      Object.fromEntries(
        Object.entries(set()).map(([name, text]) => [name.replace("-2020-03-04", ""), text]),
      ),
      /no-release.*sdn.csv does not say of which day/,
    ],
    ["an alias of nobody", { "alt-2020-03-04.csv": '999,1,"aka","X",-0- \r\n' }, /bad-value.*"999"/],
    ["an unknown kind of alias", { "alt-2020-03-04.csv": '101,1,"xka","X",-0- \r\n' }, /unknown-value.*xka/],
    [
      "an unknown kind of entry",
      { "sdn-2020-03-04.csv": `901,"A","spaceship"${",-0- ".repeat(9)}\r\n` },
      /unknown-value.*spaceship/,
    ],
    [
      "a cut cell that is not the last",
      { "add-2020-03-04.csv": "101,1,-0- ,-0- ,-0- ,-0\n101,2,-0- ,-0- ,-0- ,-0" },
      /bad-value.*"-0"/,
    ],
    [
      "too few cells",
      { "add-2020-03-04.csv": "101,1,-0- ,-0- ,-0- ,-0- \n101,2,-0- \n" },
      /cell-count.*3 cells/,
    ],
    [
      "rows after the end",
      { "alt-2020-03-04.csv": '101,1,"aka","X",-0- \n\u001a\n101,1,"aka","Y",-0- \n' },
      /cell-count/,
    ],
  ];
  for (const [name, texts, expected] of cases) {
    const files = name.includes("missing") || name.includes("no day") ? texts : { ...set(), ...texts };
    const read = await importTexts(source, files);
    assert.match(read.problems.join("\n"), expected, name);
    await assert.rejects(read.query("SELECT 1"), name);
    await read.done();
  }
});

const advanced = readFileSync(
  join(packageRoot(), "test", "samples", "ofac-sdn-advanced", "SDN_ADVANCED.XML"),
  "utf8",
);

test("the advanced XML: numbers for words, parties before the entries that list them", async () => {
  const read = await importTexts(source, { "SDN_ADVANCED.XML": advanced });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const said = async (sql: string) =>
    (await read.query(sql)).map((row) =>
      Object.values(row)
        .map((value) => value ?? "")
        .join("|"),
    );
  assert.deepEqual(
    await said(
      "SELECT list, entry, as_of, schema, name, programmes, listed, title, remarks FROM listing ORDER BY entry",
    ),
    [
      "ofac|101|2020-07-01|person|Elena MADEUP|CYBER2,SDGT|2012-06-29|Chief of Nothing|Secondary sanctions risk: something",
      "ofac|103|2020-07-01|vessel|MADE UP 7|IRAN|2013-01-02||",
    ],
  );
  assert.deepEqual(
    await said(
      "SELECT entry, name, kind, quality, script, family, given FROM listing_name ORDER BY entry, kind",
    ),
    [
      "101|The Maker|alias|weak|Latn||",
      "101|Елена|original script||Cyrl||",
      "101|Elena MADEUP|primary||Latn|MADEUP|Elena",
      "103|MADE UP 7|primary||Latn||",
    ],
  );
  assert.deepEqual(
    await said(
      "SELECT entry, kind, value, state, date_from, date_to, precision FROM listing_attribute ORDER BY entry, kind, value",
    ),
    [
      "101|address|Minsk, Belarus|BLR|||",
      "101|birth date|1974-02-17||1974-02-17|1974-02-17|day",
      "101|birth date|circa 1975||1975-01-01|1975-12-31|about",
      "101|birth place|Gomel, Belarus||||",
      "101|gender|Female||||",
      "101|nationality|Belarus|BLR|||",
      "103|flag|Panama|PAN|||",
      "103|vessel type|Tanker||||",
    ],
  );
  assert.deepEqual(
    await said("SELECT entry, kind, value, country, note FROM listing_identifier ORDER BY entry, kind"),
    [
      "101|passport|AB 12|BLR|Passport",
      "103|call sign|CM77||Call Sign",
      "103|imo number|1234567||Vessel Registration Identification IMO",
    ],
  );
  await read.done();
  const cases: [string, string, RegExp][] = [
    ["another day", "SDN_ADVANCED-2020-07-02.xml", /bad-value.*2020-07-01.*2020-07-02/],
    ["an unknown element", "SDN_ADVANCED.xml", /unknown-element.*Shoes/],
    ["an entry of nobody", "SDN_ADVANCED.xml", /bad-value.*"999"/],
  ];
  for (const [name, file, expected] of cases) {
    const text = name.includes("element")
      ? advanced.replace('FeatureTypeID="8">', 'FeatureTypeID="8"><Shoes/>')
      : name.includes("nobody")
        ? advanced.replace('ProfileID="103" ListID', 'ProfileID="999" ListID')
        : advanced;
    const bad = await importTexts(source, { [file]: text });
    assert.match(bad.problems.join("\n"), expected, name);
    await bad.done();
  }
});

test("birth dates as lists write them", () => {
  const cases: [string, string | undefined][] = [
    ["17 Feb 1974", "1974-02-17..1974-02-17 day"],
    ["Sept. 1974", "1974-09-01..1974-09-30 month"],
    ["dd/mm/1967", "1967-01-01..1967-12-31 year"],
    ["dd/04/1967", "1967-04-01..1967-04-30 month"],
    ["29/06/1967", "1967-06-29..1967-06-29 day"],
    ["circa 07 Jul 1966", "1966-07-07..1966-07-07 about"],
    ["circa 1979-1982", "1979-01-01..1982-12-31 about"],
    ["Mar 1962 to Feb 1963", "1962-03-01..1963-02-28 range"],
    ["Between 1958 and 1963", "1958-01-01..1963-12-31 range"],
    ["1963 to 1958", undefined],
    ["30 Feb 1974", undefined],
    ["Spring 1974", undefined],
    ["1341", "1341-01-01..1341-12-31 year"],
    ["17 Foo 1974", undefined],
  ];
  for (const [text, expected] of cases) {
    const read = readBirth(text);
    assert.equal(read && `${read.date_from}..${read.date_to} ${read.precision}`, expected, text);
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const said = read.warnings.join("\n");
  // Ten of its thirteen comments are of entries that were listed later.
  assert.match(said, /10 of 13 comments do not belong to cut remarks of sdn-2018-10/);
  const schemas = await read.query(
    "SELECT list, as_of, schema, count(*)::INTEGER AS n FROM listing GROUP BY ALL ORDER BY as_of, schema",
  );
  assert.deepEqual(
    schemas.map((r) => [r.list, r.as_of, r.schema, r.n].join(" ")),
    [
      "ofac 2018-10-31 aircraft 217",
      "ofac 2018-10-31 entity 2994",
      "ofac 2018-10-31 person 3845",
      "ofac 2018-10-31 vessel 323",
      "ofac 2021-07-07 aircraft 277",
      "ofac 2021-07-07 entity 3673",
      "ofac 2021-07-07 person 4620",
      "ofac 2021-07-07 vessel 406",
      "ofac-cons 2025-12-19 entity 363",
      "ofac-cons 2025-12-19 person 79",
    ],
  );
  const programmes = await read.query(
    "SELECT programme, count(*)::INTEGER AS n FROM (SELECT unnest(programmes) AS programme FROM listing WHERE as_of = '2021-07-07') WHERE programme IN ('SDNTK', 'SDGT', 'NPWMD', 'SDNT') GROUP BY 1 ORDER BY n DESC",
  );
  assert.deepEqual(
    programmes.map((r) => [r.programme, r.n]),
    [
      ["SDNTK", 1770],
      ["SDGT", 1709],
      ["NPWMD", 748],
      ["SDNT", 534],
    ],
  );
  const [terror] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM listing WHERE as_of = '2021-07-07' AND list_contains(programmes, 'FTO')",
  );
  assert.equal(terror?.n, 74);
  const [one] = await read.query(
    "SELECT name, programmes FROM listing WHERE entry = '26233' AND as_of = '2021-07-07'",
  );
  assert.deepEqual(one, { name: "KHUSYAYNOVA, Elena Alekseevna", programmes: ["CYBER2"] });
  // Every alias and address found its entry: an orphan would be a problem. Aliases of the file are the strong ones.
  const aliases = await read.query(
    "SELECT as_of, count(*)::INTEGER AS n FROM listing_name WHERE quality = 'strong' GROUP BY as_of ORDER BY as_of",
  );
  assert.deepEqual(
    aliases.map((r) => r.n),
    [9682, 11910, 1073],
  );
  const [sorted] = await read.query(
    `SELECT count(*) FILTER (kind = 'birth date')::INTEGER AS births, count(*) FILTER (kind = 'birth date' AND precision IS NULL)::INTEGER AS unread
     FROM listing_attribute WHERE as_of = '2021-07-07'`,
  );
  assert.deepEqual(sorted, { births: 5125, unread: 0 });
  const [left] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM listing WHERE regexp_matches(remarks, '(^|; )(alt\\. )?(DOB|POB|nationality|citizen|Gender|Passport|a\\.k\\.a\\.) ')",
  );
  // Two entries, in two versions, say where a passport was issued and not its number.
  assert.equal(left?.n, 4);
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to, c.gap]),
    [
      ["ofac", "2018-10-01", "2018-10-31", true],
      ["ofac", "2021-07-07", "2021-07-07", false],
      ["ofac-cons", "2025-12-19", "2025-12-19", false],
    ],
  );
  await read.done();
});
