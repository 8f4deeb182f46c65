import assert from "node:assert/strict";
import { test } from "node:test";
import { allBodies } from "../../src/record/bodies.js";
import source from "../../src/sources/factbook-memberships/index.js";
import { debris, labels } from "../../src/sources/factbook-memberships/labels.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("editions become spells; labels mean what they meant then; names decide over borrowed codes", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  // The sample has no edition of 1992 with its three misprints.
  assert.equal(read.warnings.length, 3);
  const rows = await read.query(
    "SELECT concat_ws(' ', body, state, role, year(date_from), coalesce(CAST(year(date_to) AS VARCHAR), '..')) AS line, note, locator FROM membership ORDER BY ALL",
  );
  assert.deepEqual(
    rows.map((row) => row.line),
    [
      "ARF EU partner 1996 ..",
      "AUSTRALIA-GROUP AUS member 1994 1995",
      "CAN-ANDEAN PER member 1994 1994",
      "CIA-FZ JPN observer 1996 ..",
      "CIA-ISO JPN national body 1996 ..",
      "MTCR DEU member 1994 1994",
      "MTCR FRA member 1994 1994",
      "MTCR JPN member 1994 1995",
      "UN CAN member 1994 1994",
      "UN CPV member 1994 1994",
      "UNDOF JPN participant 1996 ..",
      // The label of the World Tourism Organization was WTO to 1995.
      "UNWTO JPN member 1994 ..",
      "WCO JPN member 1994 ..",
      "WTO JPN member 1996 ..",
    ],
  );
  assert.equal(rows[11]?.note, "listed under WTO, WToO");
  assert.equal(rows[3]?.note, "listed under FZ; oberver");
  assert.match(String(rows[7]?.locator), /sample\.csv fips ja, MTCR, editions 1994 to 1995/);
  const claims = read.coverage.filter((c) => c.kind === "MTCR" && c.subject === "member");
  // One of three is no list: the edition of 1995 is not claimed.
  assert.deepEqual(
    claims.map((c) => [c.from, c.to]),
    [["1994-01-01", "1994-12-31"]],
  );
  await read.done();
});

test("a new label, status, code or year is a problem with its line", async () => {
  const header = "year,fips,iso2,name,org,status,raw\n";
  const cases: [string, RegExp][] = [
    ["2008,ja,JP,Japan,ZZTOP,member,ZZTOP\n", /unknown-value.*ZZTOP \(2008\)/],
    ["2000,ja,JP,Japan,WTO,member,WTO\n", /unknown-value.*WTO \(2000\)/],
    ["2008,ja,JP,Japan,UN,patron,UN (patron)\n", /unknown-value.*patron/],
    ["2008,ca,CA,Japan,UN,member,UN\n", /bad-value.*ca Japan \(2008\)/],
    ["08,ja,JP,Japan,UN,member,UN\n", /bad-value.*08/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "cia_wfb_org_participation_x.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("every label has one meaning, and every body that is ours is known", () => {
  for (const [i, one] of labels().entries()) {
    assert.ok(!debris().has(one.label), one.label);
    const other = labels().find((two, j) => j > i && two.label === one.label);
    // A label may mean another body in later editions.
    assert.ok(!other || one.to < other.from || other.to < one.from, one.label);
  }
  const ids = new Set(allBodies().map((body) => body.id));
  for (const { body, mission } of labels())
    assert.ok(mission || body.startsWith("CIA-") || ids.has(body), body);
});

test("the archive's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const count = async (body: string, role: string, year: number) =>
    Number(
      (
        await read.query(`SELECT count(DISTINCT state)::INTEGER AS n FROM membership WHERE body = '${body}' AND role = '${role}'
          AND date_from <= DATE '${year}-12-31' AND (date_to IS NULL OR date_to >= DATE '${year}-01-01')`)
      )[0]?.n,
    );
  assert.equal(await count("NATO", "member", 2008), 26);
  assert.equal(await count("ASEAN", "member", 2008), 10);
  // Nine dialogue partners, and Pakistan for some sectors.
  assert.equal(await count("ASEAN", "partner", 2008), 10);
  const sectoral = await read.query(
    "SELECT DISTINCT state FROM membership WHERE body = 'ASEAN' AND note LIKE '%sectoral%'",
  );
  assert.deepEqual(sectoral, [{ state: "PAK" }]);
  assert.equal(await count("ARF", "member", 2008), 25);
  assert.deepEqual([await count("G20", "member", 2009), await count("FATF", "member", 2009)], [19, 0]);
  assert.ok((await count("FATF", "member", 2010)) > 0);
  const arf = await read.query(
    "SELECT DISTINCT state FROM membership WHERE body = 'ARF' AND role = 'member' AND date_from <= DATE '2008-12-31' AND state IN ('LKA', 'EU')",
  );
  assert.deepEqual(arf, []);
  // The Andean Group, not the Australia Group, whose members these are not.
  assert.equal(await count("CAN-ANDEAN", "member", 1992), 5);
  // Twelve under its name, and three under a misprint.
  assert.equal(await count("AUSTRALIA-GROUP", "member", 1992), 15);
  const [union] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM membership WHERE state IN ('EU', 'KOS', 'PCI')",
  );
  assert.ok(Number(union?.n) > 30);
  await read.done();
});
