import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import source from "../../src/sources/oda-dac2a/index.js";
import { value } from "../engine/callOf.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const year = `Recipient,"FakeColumn","Donor(s)","Japan","Korea"\n`;
const long = "year,donor,recipient,oda_net_disb_current_usd_m\n";
const labels =
  "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,DONOR,Donor,RECIPIENT,Recipient,MEASURE,Measure,UNIT_MEASURE,Unit of measure,PRICE_BASE,Price base,TIME_PERIOD,Time period,OBS_VALUE,Observation value,BASE_PER,Base period,UNIT_MULT,Unit multiplier,FLOW_TYPE,Flow type,OBS_STATUS,Observation status\n";
const explorerName = "OECD.DCD.FSD,DSD_DAC2@DF_DAC2A,1.6+all.csv";
const explorerRow = (
  donor: string,
  recipient: string,
  of: string,
  amount: string,
  { measure = "206", base = "V", mult = "6" } = {},
): string =>
  `DATAFLOW,OECD.DCD.FSD:DSD_DAC2@DF_DAC2A(1.6),"DAC2A: Aid",I,${donor},${recipient},${measure},"ODA, disbursements",USD,US dollar,${base},Prices,${of},,${amount},,,,${mult},Millions,D,Disbursements,A,Normal value\n`;
const shown =
  "SELECT from_party, to_party, date_from, value::DOUBLE AS value, locator FROM contribution ORDER BY date_from, to_party, from_party";

test("the header is mended, groups and agencies are told from states, and the long file adds other years", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query(shown);
  assert.deepEqual(
    rows.map((r) => [r.from_party, r.to_party, String(r.date_from).slice(0, 4), r.value]),
    [
      ["DAC countries", "Africa", "2005", 250],
      ["EU", "Africa", "2005", 40],
      ["JPN", "Africa", "2005", 100.5],
      ["RUS", "Africa", "2005", -1.25],
      ["DAC countries", "COG", "2005", -4.5],
      ["JPN", "COG", "2005", -5],
      ["KOR", "COG", "2005", 0.5],
      ["DAC countries", "EU", "2005", 9],
      ["EU", "EU", "2005", 6],
      ["JPN", "EU", "2005", 3],
      ["DAC countries", "SRB", "2005", 12.5],
      ["JPN", "SRB", "2005", 2],
      ["KOR", "SRB", "2007", 1.123456],
      ["Ford Foundation", "region of Micronesia", "2007", 3],
    ],
  );
  assert.equal(rows[2]?.locator, "ODA-2005-DAC2a.csv line 2, column Japan");
  assert.equal(rows[12]?.locator, "oda_dac2a_qwids_made_up_long.csv, Korea to Serbia in 2007");
  // The long file says 0.75 of Korea and the Congo: told, and the table stands.
  assert.equal(read.warnings.length, 1);
  assert.match(read.warnings[0] ?? "", /Korea.*0\.5 for Congo.*0\.75/);
  assert.deepEqual(
    read.coverage.map((row) => [row.kind, row.from, row.to]),
    [
      ["oda", "2005-01-01", "2005-12-31"],
      ["oda", "2007-01-01", "2007-12-31"],
    ],
  );
  await read.done();
});

test("a yearly table whose rows are as long as its header is read as it stands", async () => {
  const read = await importTexts(source, {
    "ODA-2012-DAC2a.csv": `Recipient,"Donor(s)","Japan","Korea"\nKenya,,7.5,\n`,
  });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(shown);
  assert.deepEqual(
    rows.map((r) => [r.from_party, r.to_party, r.value]),
    [["JPN", "KEN", 7.5]],
  );
  await read.done();
});

test("the Data Explorer's layout: net disbursements in current dollars, and QWIDS for the years before", async () => {
  const read = await importTexts(source, {
    [explorerName]:
      labels +
      explorerRow("JPN,Japan", "IRQ,Iraq", "2019", "12.345678") +
      explorerRow("JPN,Japan", "IRQ,Iraq", "2019", "9", { base: "Q" }) +
      explorerRow("JPN,Japan", "IRQ,Iraq", "2019", "8", { measure: "201" }) +
      explorerRow("JPN,Japan", "CHN,China (People's Republic of)", "2020", "-570.5") +
      explorerRow("JPN,Japan", "FRA,France", "2020", "") +
      explorerRow("ALLD,Official donors", "XKV,Kosovo", "2020", "5") +
      explorerRow("DAC,DAC countries", "DPGC,Developing countries", "2020", "6") +
      explorerRow("5ASDB01,Asian Development Bank", "F,Africa", "2020", "7"),
    "oda_dac2a_qwids_x.csv": `${long}2019,Japan,Iraq,11\n2018,Japan,Iraq,10\n`,
  });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(shown);
  assert.deepEqual(
    rows.map((r) => [r.from_party, r.to_party, String(r.date_from).slice(0, 4), r.value]),
    [
      ["JPN", "IRQ", "2018", 10],
      ["JPN", "IRQ", "2019", 12.345678],
      ["Asian Development Bank", "Africa", "2020", 7],
      ["JPN", "CHN", "2020", -570.5],
      ["official donors", "KOS", "2020", 5],
      ["DAC countries", "developing countries", "2020", 6],
    ],
  );
  assert.equal(rows[1]?.locator, `${explorerName}, JPN to IRQ in 2019`);
  await read.done();
});

test("what cannot be right is said, and nothing is loaded", async () => {
  const cases: [string, string, RegExp][] = [
    ["ODA-2005-DAC2a.csv", `${year}Utopia,,1,2\n`, /unknown-state.*Utopia/],
    ["ODA-2005-DAC2a.csv", `${year}Kenya,,one,2\n`, /bad-value.*Japan.*one/],
    ["ODA-2005-DAC2a.csv", `${year}Kenya,5,1,2\n`, /bad-value.*Donor\(s\).*"5"/],
    ["ODA-2005-DAC2a.csv", `${year}Kenya,,1,2\nKenya,,1,2\n`, /duplicate.*Kenya/],
    ["ODA-2005-DAC2a.csv", `${year}Kenya,,1,2\nChad,,1\n`, /cell-count.*3 cells/],
    ["ODA-2005-DAC2a.csv", `${year.replace("Korea", "Atlantis")}Kenya,,1,2\n`, /unknown-state.*Atlantis/],
    ["oda_dac2a_qwids_x.csv", `${long}2019,Japan,Utopia,1\n`, /unknown-state.*Utopia/],
    ["oda_dac2a_qwids_x.csv", `${long}19,Japan,Kenya,1\n`, /bad-value.*year.*"19"/],
    ["oda_dac2a_qwids_x.csv", `${long}2019,Japan,Kenya,many\n`, /bad-sql-value.*many/],
    [explorerName, labels + explorerRow("JPN,Japan", "QQQ,Nowhere", "2020", "1"), /unknown-state.*QQQ/],
    [explorerName, labels + explorerRow("JPN,Japan", "X9,", "2020", "1"), /missing-value.*X9/],
    [
      explorerName,
      labels + explorerRow("JPN,Japan", "KEN,Kenya", "2020", "1", { mult: "3" }),
      /unknown-value UNIT_MULT of 2020.*"3"/,
    ],
    [explorerName, labels.replace("OBS_STATUS", "STATUS"), /unknown-column.*STATUS/],
  ];
  for (const [name, text, expected] of cases) {
    const read = await importTexts(source, { [name]: text });
    assert.match(read.problems.join("\n"), expected, `${name} ${text.slice(-60)}`);
    assert.deepEqual(read.coverage, []);
    await read.done();
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  // The yearly table and the long file agree in all 10,597 values of 2008.
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const [count] = await read.query(
    `SELECT count(*)::INTEGER AS n, count(*) FILTER (value < 0)::INTEGER AS negative,
       count(*) FILTER (starts_with(locator, 'ODA-2008'))::INTEGER AS of_table FROM contribution`,
  );
  assert.deepEqual(count, { n: 205281, negative: 11757, of_table: 10597 });
  // Official donors are the DAC, the others and the agencies: no value stands under another donor's name.
  const [sums] = await read.query(
    `SELECT count(*)::INTEGER AS n FROM (
       SELECT to_party, date_from,
         sum(value) FILTER (from_party = 'official donors') AS whole,
         sum(value) FILTER (from_party IN ('DAC countries', 'non-DAC countries', 'multilateral agencies')) AS parts
       FROM contribution GROUP BY ALL) WHERE abs(whole - parts) > 0.1`,
  );
  assert.equal(sums?.n, 0);

  const engine = await createEngine(read.record(), catalogue, { sources: [] });
  const cases: [string, unknown][] = [
    ["oda(Japan, Iraq, 2008)", 1755.23],
    ["oda(Japan, Africa, 2008)", 1571.4],
    ["oda(Japan, Afghanistan, 2008)", 208.03],
    ["oda(Japan, Sudan, 2008)", 109.64],
    ["oda(Japan, developing countries, 2008)", 6823.28],
    ["oda.total(Japan, 2008)", 6823.28],
  ];
  for (const [text, expected] of cases) assert.equal(await value(engine, text), expected, text);
  assert.ok(
    Math.abs(Number(await value(engine, "oda.share(Japan, Iraq, 2008)")) - 1755.23 / 6823.28) < 1e-12,
  );
  assert.match(String(await value(engine, "oda(Japan, Iraq, 2001)")), /^undecided/);
  await read.done();
});
