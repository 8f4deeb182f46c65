import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/eu-fsf/index.js";
import { type Imported, importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const lines = async (read: Imported, sql: string): Promise<string[]> =>
  (await read.query(sql)).map((row) =>
    Object.values(row)
      .map((value) => value ?? "")
      .join("|"),
  );

test("the official XML and the YAML: strength, calendars, ranges, unknown countries", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /"XQ" \(1, first on line 3\)/);
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, entry, schema, name, programmes, listed, un_reference, title, remarks FROM listing ORDER BY as_of, entry",
    ),
    [
      "2024-03-01|102|entity|Made Up Works|UKR||||",
      "2024-03-01|EU.1.01|person|Made Up Person|AFG|2012-06-29|TAi.091|Dr; Chief of Nothing|suspended since 16.1.2016",
      "2024-04-01|EU.1.01|person|Made Person|AFG||TAi.091||",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, name, kind, quality, script, language, family, given FROM listing_name ORDER BY as_of, entry, locator, name",
    ),
    [
      "2024-03-01|Made Up Works|primary|strong|Latn|||",
      "2024-03-01|Only Parts|alias||Latn||Parts|Only",
      "2024-03-01|Made Up Person|primary|strong|Latn|en|Person|Made Up",
      "2024-03-01|Персона|alias|weak|Cyrl|ru||",
      "2024-04-01|Made Person|primary||Latn||Person|Made",
      "2024-04-01|Персона|alias||Cyrl|ru||",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, entry, kind, value, state, date_from, date_to, precision FROM listing_attribute ORDER BY as_of, entry, kind, value",
    ),
    [
      "2024-03-01|102|address|1 Street, 220000, Minsk, BELARUS|BLR|||",
      "2024-03-01|102|country|BELARUS|BLR|||",
      "2024-03-01|EU.1.01|birth date|1341 (islamic calendar)||||",
      "2024-03-01|EU.1.01|birth date|1960 to 1964||1960-01-01|1964-12-31|range",
      "2024-03-01|EU.1.01|birth date|1961-03-04||1961-03-04|1961-03-04|day",
      "2024-03-01|EU.1.01|birth date|1962 (circa)||1962-01-01|1962-12-31|about",
      "2024-03-01|EU.1.01|birth date|1963-05||1963-05-01|1963-05-31|month",
      "2024-03-01|EU.1.01|birth place|Kabul, AFGHANISTAN|AFG|||",
      "2024-03-01|EU.1.01|gender|F||||",
      "2024-03-01|EU.1.01|nationality|AFGHANISTAN|AFG|||",
      "2024-04-01|EU.1.01|birth date|1961-03||1961-03-01|1961-03-31|month",
      "2024-04-01|EU.1.01|birth place|Kabul||||",
      "2024-04-01|EU.1.01|gender|F||||",
    ],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT as_of, kind, value, country, note, locator FROM listing_identifier ORDER BY as_of",
    ),
    [
      "2024-03-01|passport|AB 12|AFG|passport; known to have expired; issued 2001-01-01; in the name of M. Person|20240301-FULL-1_1(xsd).xml line 17",
      "2024-04-01|tax number|0012||fiscalcode|eu_fsf_ammitto_2024-04-01.yaml line 3",
    ],
  );
  assert.deepEqual(
    read.coverage.map((c) => [c.table, c.kind, c.from, c.to, c.gap].join("|")),
    ["listing|eu|2024-03-01|2024-03-01|false", "listing|eu|2024-04-01|2024-04-01|false"],
  );
  await read.done();
});

const sample = (name: string) =>
  readFileSync(join(packageRoot(), "test", "samples", source.id, name), "utf8");

test("what cannot be right is said with its line, and nothing is loaded", async () => {
  const xml = sample("20240301-FULL-1_1(xsd).xml");
  const yaml = sample("eu_fsf_ammitto_2024-04-01.yaml");
  const name = "20240301-FULL-1_1.xml";
  const cases: [string, string, string, RegExp][] = [
    ["another day", "20240302-FULL-1_1.xml", xml, /bad-value.*2024-03-01T12:00/],
    ["an unknown attribute", name, xml.replace("asAtListingTime", "asAtTime"), /unknown-element.*@asAtTime/],
    ["an unknown kind", name, xml.replace('code="enterprise"', 'code="fleet"'), /unknown-value.*fleet/],
    ["a day that is none", name, xml.replace("2012-06-29", "2012-06-31"), /bad-value.*2012-06-31/],
    [
      "one reference twice",
      name,
      xml.replace('logicalId="102"', 'euReferenceNumber="EU.1.01" logicalId="102"'),
      /duplicate.*EU.1.01/,
    ],
    ["a page instead of the file", name, "<html/>", /wrong-root.*html, not export/],
    [
      "an unknown key",
      "eu_fsf_ammitto_2024-04-01.yaml",
      yaml.replace("whole_name", "hole_name"),
      /unknown-value.*hole_name/,
    ],
    [
      "another value",
      "eu_fsf_ammitto_2024-04-01.yaml",
      yaml.replace("united_nation_id: TAi.091", "united_nation_id: [1]"),
      /bad-value.*united_nation_id/,
    ],
  ];
  for (const [what, file, text, expected] of cases) {
    const read = await importTexts(source, { [file]: text });
    assert.match(read.problems.join("\n"), expected, what);
    await assert.rejects(read.query("SELECT 1"), what);
    await read.done();
  }
});

test("an official file without a day in its name is of the day on which it was made", async () => {
  const read = await importTexts(source, {
    "xmlFullSanctionsList_1_1.xml": sample("20240301-FULL-1_1(xsd).xml"),
  });
  assert.deepEqual(read.problems, []);
  assert.deepEqual(await lines(read, "SELECT DISTINCT as_of FROM listing"), ["2024-03-01"]);
  await read.done();
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  // Three codes of states that are no more.
  assert.match(read.warnings.join("\n"), /"AN".*"YU".*"CS"/);
  assert.deepEqual(await lines(read, "SELECT schema, count(*)::INTEGER FROM listing GROUP BY 1 ORDER BY 1"), [
    "entity|1519",
    "person|4341",
  ]);
  assert.deepEqual(
    await lines(
      read,
      "SELECT programme, count(*)::INTEGER AS n FROM (SELECT unnest(programmes) AS programme FROM listing) GROUP BY 1 ORDER BY n DESC LIMIT 6",
    ),
    ["UKR|2596", "IRN|732", "SYR|380", "BLR|369", "TAQA|344", "PRK|255"],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT count(*)::INTEGER, count(quality)::INTEGER, count(*) FILTER (kind = 'primary')::INTEGER FROM listing_name",
    ),
    ["29826|0|5860"],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT count(un_reference)::INTEGER, count(*) FILTER (un_reference LIKE 'QDi.043')::INTEGER FROM listing",
    ),
    ["88|2"],
  );
  assert.deepEqual(
    await lines(
      read,
      "SELECT precision, count(*)::INTEGER AS n FROM listing_attribute WHERE kind = 'birth date' GROUP BY 1 ORDER BY 1",
    ),
    ["about|165", "day|3378", "month|21", "year|550", "|5"],
  );
  await read.done();
});
