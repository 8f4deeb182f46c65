import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/uk-sanctions/index.js";
import { type Imported, importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const lines = async (read: Imported, sql: string): Promise<string[]> =>
  (await read.query(sql)).map((row) =>
    Object.values(row)
      .map((value) => value ?? "")
      .join("|"),
  );

test("four forms of the list: XML, CSV, YAML and tables", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, entry, schema, name, programmes, listed, un_reference, title, remarks FROM listing ORDER BY as_of, entry",
    ),
    [
      "2024-02-29|ZZZ0001|person|Made PERSON||2012-06-29|TAi.901||",
      "2024-02-29|ZZZ0002|vessel|MADE UP 7||2024-01-01|||",
      "2024-03-01|ZZZ0001|person|Made Up PERSON|The Made Up (Sanctions) Regulations 2020|2012-06-29|TAi.901|Dr; Chief of Nothing|Designated by UK|UN; Asset freeze, Travel Ban",
      "2024-03-01|ZZZ0002|vessel|MADE UP 7|The Made Up (Sanctions) Regulations 2020|2024-01-01|||Designated by UK; Shipping sanctions",
      "2024-04-05|ZZZ0001|person|Made PERSON|The Made Up (Sanctions) Regulations 2020|2012-06-29|||Designated by UK; Asset freeze, Travel Ban",
      '2024-04-05|ZZZ0003|entity|MADE UP, "LTD"|The Made Up (Sanctions) Regulations 2020|2024-04-01|||Designated by UN; Asset freeze',
      "2024-05-01|ZZZ0001|person|Made PERSON|The Made Up (Sanctions) Regulations 2020|2012-06-29|TAi.901||Designated by UN; Asset freeze, Travel Ban",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, name, kind, quality, script, language, family, given FROM listing_name WHERE entry = 'ZZZ0001' ORDER BY as_of, kind, name",
    ),
    [
      "2024-02-29|Maker|alias|weak|Latn|||",
      "2024-02-29|Made PERSON|primary||Latn||PERSON|Made",
      "2024-02-29|Madde PERSON|spelling||Latn||PERSON|Madde",
      "2024-03-01|The Maker|alias|weak|Latn|||",
      "2024-03-01|Персона|original script||Cyrl|Russian||",
      "2024-03-01|Made Up PERSON|primary||Latn||PERSON|Made Up",
      "2024-03-01|Madde PERSONN|spelling||Latn||PERSONN|Madde",
      "2024-04-05|Madde PERSON|alias|strong|Latn||PERSON|Madde",
      "2024-04-05|Made PERSON|primary||Latn||PERSON|Made",
      "2024-05-01|Maker|alias|strong|Latn|||",
      "2024-05-01|Персона|original script||Cyrl|||",
      "2024-05-01|Made PERSON|primary||Latn||PERSON|Made",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, entry, kind, value, state, date_from, date_to, precision FROM listing_attribute ORDER BY as_of, entry, kind, value",
    ),
    [
      "2024-02-29|ZZZ0001|birth place|Belarus|BLR|||",
      "2024-02-29|ZZZ0001|nationality|USSR||||",
      "2024-03-01|ZZZ0001|address|1 Street, Minsk, 220000, Belarus|BLR|||",
      "2024-03-01|ZZZ0001|birth date|04/02/1968||1968-02-04|1968-02-04|day",
      "2024-03-01|ZZZ0001|birth date|dd/mm/1967||1967-01-01|1967-12-31|year",
      "2024-03-01|ZZZ0001|birth place|Gomel, Belarus|BLR|||",
      "2024-03-01|ZZZ0001|gender|Female||||",
      "2024-03-01|ZZZ0001|nationality|Belarus|BLR|||",
      "2024-03-01|ZZZ0002|flag|Malta (former)|MLT|||",
      "2024-03-01|ZZZ0002|flag|Panama|PAN|||",
      "2024-03-01|ZZZ0002|owner|Made Up Lines||||",
      "2024-03-01|ZZZ0002|vessel type|Tanker||||",
      "2024-04-05|ZZZ0001|address|Minsk, Belarus|BLR|||",
      "2024-04-05|ZZZ0001|birth date|01/02/1968||1968-02-01|1968-02-01|day",
      "2024-04-05|ZZZ0001|birth date|dd/mm/1967||1967-01-01|1967-12-31|year",
      "2024-04-05|ZZZ0001|nationality|Belarus|BLR|||",
      "2024-04-05|ZZZ0001|nationality|Cyprus|CYP|||",
      "2024-05-01|ZZZ0001|address|Minsk, Belarus|BLR|||",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, entry, kind, value, note FROM listing_identifier ORDER BY as_of, entry, kind, value",
    ),
    [
      "2024-02-29|ZZZ0001|passport|AB 12|expired",
      "2024-02-29|ZZZ0002|imo number|1234567|",
      "2024-03-01|ZZZ0001|national id|77|",
      "2024-03-01|ZZZ0001|passport|AB 12|expired",
      "2024-03-01|ZZZ0002|imo number|1234567|",
      "2024-04-05|ZZZ0001|passport|AB 12|expired",
      "2024-04-05|ZZZ0003|registration|0012|",
      "2024-05-01|ZZZ0001|imo number|7654321|",
    ],
  );
  const unknown = await read.query("SELECT 1 FROM listing WHERE programmes IS NULL");
  assert.equal(unknown.length, 2, "the tables do not say under which regulations");
  assert.deepEqual(
    read.coverage.map((c) => [c.table, c.subject, c.from, c.gap].join("|")),
    [
      "listing||2024-02-29|false",
      "listing_name|original script|2024-02-29|true",
      "listing_attribute|birth date|2024-02-29|true",
      "listing||2024-03-01|false",
      "listing||2024-04-05|false",
      "listing||2024-05-01|false",
      "listing_attribute|birth date|2024-05-01|true",
      "listing_identifier||2024-05-01|true",
    ],
  );
  await read.done();
});

const sample = (name: string) =>
  readFileSync(join(packageRoot(), "test", "samples", source.id, name), "utf8");

test("what cannot be right is said with its line, and nothing is loaded", async () => {
  const xml = sample("UK-Sanctions-List-2024-03-01.xml");
  const yaml = sample("uk_sanctions_list_ammitto_2024-05-01.yaml");
  const csv = sample("UK-Sanctions-List.csv");
  const cases: [string, string, string, RegExp][] = [
    ["another day", "UK-Sanctions-List-2024-03-02.xml", xml, /bad-value.*01\/03\/2024/],
    [
      "an unknown element",
      "UK-Sanctions-List.xml",
      xml.replace("<Titles>", "<Shoes/><Titles>"),
      /unknown-element.*Shoes/,
    ],
    [
      "an unknown type of name",
      "UK-Sanctions-List.xml",
      xml.replace("Primary name variation", "Nickname"),
      /unknown-value.*Nickname/,
    ],
    [
      "an unknown kind",
      "UK-Sanctions-List.xml",
      xml.replace(">Ship<", ">Submarine<"),
      /unknown-value.*Submarine/,
    ],
    [
      "a day that is none",
      "UK-Sanctions-List.xml",
      xml.replace("29/06/2012", "31/06/2012"),
      /bad-value.*31\/06\/2012/,
    ],
    ["one id twice", "UK-Sanctions-List.xml", xml.replace("ZZZ0002", "ZZZ0001"), /duplicate.*ZZZ0001/],
    [
      "an unknown key",
      "uk_sanctions_list_ammitto_2024-05-01.yaml",
      yaml.replace("designation_source", "designation_sauce"),
      /unknown-value.*designation_sauce/,
    ],
    ["an unknown column", "UK-Sanctions-List.csv", csv.replace("D.O.B", "Born"), /unknown-column.*Born/],
    ["no line with the day", "UK-Sanctions-List.csv", csv.replace(/^.*\r\n/, ""), /other-beginning/],
    [
      "a table without its others",
      "uksl_2024-02-29_subjects.csv",
      sample("uksl_2024-02-29_subjects.csv"),
      /missing-file.*subject_names/,
    ],
  ];
  for (const [name, file, text, expected] of cases) {
    const read = await importTexts(source, { [file]: text });
    assert.match(read.problems.join("\n"), expected, name);
    await assert.rejects(read.query("SELECT 1"), name);
    await read.done();
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, schema, count(*)::INTEGER FROM listing GROUP BY ALL ORDER BY as_of, schema",
    ),
    [
      "2026-05-13|entity|1531",
      "2026-05-13|person|3883",
      "2026-05-13|vessel|632",
      "2026-08-22|entity|1647",
      "2026-08-22|person|4036",
      "2026-08-22|vessel|666",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT regexp_extract(remarks, '^Designated by ([^;]*)', 1) AS source, count(*)::INTEGER AS n FROM listing WHERE as_of = '2026-08-22' GROUP BY 1 ORDER BY n DESC",
    ),
    ["UK|5292", "UN|964", "UK|UN|93"],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT programmes[1] AS p, count(*)::INTEGER AS n FROM listing WHERE as_of = '2026-08-22' GROUP BY 1 ORDER BY n DESC LIMIT 2",
    ),
    [
      "The Russia (Sanctions) (EU Exit) Regulations 2019|3474",
      "The Syria (Sanctions) (EU Exit) Regulations 2019|353",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, count(un_reference)::INTEGER AS n, count(DISTINCT un_reference)::INTEGER AS d FROM listing GROUP BY 1 ORDER BY 1",
    ),
    ["2026-05-13|1002|1001", "2026-08-22|1005|1004"],
  );
  // All names of the tables, and of the YAML those that are not empty.
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, count(*)::INTEGER AS n FROM listing_name WHERE kind <> 'original script' GROUP BY 1 ORDER BY 1",
    ),
    ["2026-05-13|15050", "2026-08-22|15732"],
  );
  assert.match(read.warnings.join("\n"), /2616 to the day, 132 to the month, 790 to the year/);
  assert.match(read.coverage.map((c) => c.reason).join("\n"), /newest entry was updated on 2026-08-20/);
  const [spellings] = await read.query(
    "SELECT max(n)::INTEGER AS most FROM (SELECT count(*) AS n FROM listing_name WHERE as_of = '2026-08-22' AND kind = 'spelling' GROUP BY entry)",
  );
  assert.ok(Number(spellings?.most) >= 12);
  await read.done();
});
