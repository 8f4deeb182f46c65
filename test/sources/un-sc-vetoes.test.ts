import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/un-sc-vetoes/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const derived = "date,date_as_printed,draft,meeting_record,agenda_item,vetoed_by\n";
const hub =
  "id,date,draft_res#,record,agenda,china,russian_federation_ussr,france,united_states,united_kingdom\n";
const page = (cells: string) =>
  `<table><tr><th>Date</th></tr><tr>${cells
    .split("|")
    .map((cell) => `<td>${cell}</td>`)
    .join("")}</tr></table>`;

test("the page stands, the derived file is held against it and the hub goes on after it", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query(
    `SELECT r.rollcall, symbol, date_from, date_to, kind, note, r.locator, list(state ORDER BY state) AS states
     FROM rollcall r JOIN ballot b USING (rollcall) WHERE b.vote = 'no' GROUP BY ALL ORDER BY date_from, r.rollcall`,
  );
  assert.deepEqual(
    rows.map((r) => [r.rollcall, r.symbol, r.date_from, r.date_to, r.note, r.states]),
    [
      ["S/PV.206 1947-10-01", null, "1947-10-01", "1947-10-01", "S/PV.206", ["SUN"]],
      ["S/PV.206 1947-10-01 (2)", null, "1947-10-01", "1947-10-01", "S/PV.206", ["FRA", "SUN"]],
      ["S/16077/Rev.1(as corrected) 1983-10-31", ...[null, "1983-10-30", "1983-10-31", "S/PV.2491", ["USA"]]],
      ["S/17769/Rev.1 1986-01-30", "S/17769/Rev.1", "1986-01-30", "1986-01-30", "S/PV.2650", ["USA"]],
      [
        "S/2009/1 2009-03-09",
        "S/2009/1",
        ...["2009-03-09", "2009-03-09", "S/2009/2; S/2009/3", ["CHN", "RUS"]],
      ],
      ["S/2012/77 2012-02-04", "S/2012/77", "2012-02-04", "2012-02-04", "S/PV.6711", ["CHN", "RUS"]],
    ],
  );
  assert.ok(rows.every((r) => r.kind === "rejected"));
  assert.equal(rows[4]?.locator, "scact_veto_table_en.html line 8, S/2009/1");
  assert.equal(rows[5]?.locator, "DPPA-SCVETOES.csv line 2, id 4");
  // The derived file has another member for 1983: told for both, and the page stands.
  // That the derived file lacks the one whose year the page prints with two digits is known, and not told again.
  assert.equal(read.warnings.length, 2);
  assert.match(read.warnings.join("\n"), /0 vetoes of USA in 1983.*\n.*1 vetoes of GBR in 1983/);
  assert.deepEqual(
    read.coverage.map((row) => [row.table, row.kind, row.state, row.from, row.to, row.gap]),
    [
      ["ballot", "veto", null, "1946-01-01", "2012-02-04", false],
      ["ballot", "veto", "CHN", "1955-12-13", "1955-12-13", true],
      ["ballot", "veto", "SUN", "1955-12-13", "1955-12-13", true],
    ],
  );
  await read.done();
});

test("what cannot be right is said, and nothing is loaded", async () => {
  const cases: [string, string, RegExp][] = [
    ["scact_veto_table_en.html", "<p>Moved.</p>", /missing-value.*vetoes/],
    ["scact_veto_table_en.html", page("May 2022|S/1|S/PV.1|T|USA"), /bad-value.*May 2022/],
    ["scact_veto_table_en.html", page("5 May 2022|S/1|S/PV.1|T|Japan"), /bad-value members: "Japan"/],
    ["scact_veto_table_en.html", page("5 May 2022|S/1|S/PV.1|T|USSR"), /unknown-state.*USSR/],
    ["scact_veto_table_en.html", page("5 May 2022|S/1|S/PV.1|T|"), /missing-value.*permanent members/],
    ["unsc_vetoes_x.csv", `${derived}2001-05-05,6 May 2001,S/1,S/PV.1,T,USA\n`, /bad-value.*2001-05-05/],
    ["unsc_vetoes_x.csv", `${derived}2001-05-05,5 May 2001,S/1,S/PV.1,T,Utopia\n`, /unknown-state.*Utopia/],
    ["unsc_vetoes_x.csv", derived.replace("vetoed_by", "veto"), /vetoed_by/],
    ["DPPA-SCVETOES.csv", `${hub}1,2001-05-05,S/1,1,T,0,2,0,0,0\n`, /unknown-value.*russian.*"2"/],
    ["DPPA-SCVETOES.csv", `${hub}1,5/5/2001,S/1,1,T,0,1,0,0,0\n`, /bad-value.*5\/5\/2001/],
    ["DPPA-SCVETOES.csv", `${hub}1,2001-05-05,S/1,1,T,0,0,0,0,0\n`, /missing-value.*permanent members/],
  ];
  for (const [name, text, expected] of cases) {
    const read = await importTexts(source, { [name]: text });
    assert.match(read.problems.join("\n"), expected, name);
    assert.deepEqual(read.coverage, []);
    await read.done();
  }
});

test("the derived file alone has a gap where it is known to lack a veto", async () => {
  const rows = "1987-02-20,20 February 1987,S/18705,S/PV.2738,The question of South Africa,UK; USA\n";
  const read = await importTexts(source, { "unsc_vetoes_x.csv": derived + rows });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  assert.deepEqual(
    read.coverage.filter((row) => row.gap).map((row) => [row.state, row.from, row.to]),
    [
      ["CHN", "1955-12-13", "1955-12-13"],
      ["SUN", "1955-12-13", "1955-12-13"],
      ["USA", "1986-01-30", "1986-01-30"],
    ],
  );
  await read.done();
});

test("a table that has the meeting of 13 December 1955 has no gap there", async () => {
  const rows = [
    "1955-12-13,13 December 1955,S/3502,S/PV.704,Admission of new Members,China",
    "1956-01-05,5 January 1956,S/1,S/PV.710,T,UK",
  ];
  const read = await importTexts(source, { "unsc_vetoes_x.csv": `${derived}${rows.join("\n")}\n` });
  assert.deepEqual(read.problems, []);
  assert.ok(!read.coverage.some((row) => row.gap && row.from === "1955-12-13"));
  await read.done();
});

const ofMembers = "SELECT state, count(*)::INTEGER AS n FROM ballot GROUP BY state ORDER BY n DESC, state";
const others = [
  { state: "RUS", n: 30 },
  { state: "GBR", n: 29 },
  { state: "CHN", n: 17 },
  { state: "FRA", n: 17 },
];

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const [count] = await read.query(
    "SELECT count(*)::INTEGER AS n, min(date_from) AS first, max(date_to) AS last, count(*) FILTER (date_from < date_to)::INTEGER AS ranges FROM rollcall",
  );
  assert.deepEqual(count, { n: 213, first: "1946-02-16", last: "2022-05-26", ranges: 6 });
  // The page lists 265 vetoes, one more than the file that was made from it.
  assert.deepEqual(await read.query(ofMembers), [
    { state: "SUN", n: 90 },
    { state: "USA", n: 82 },
    ...others,
  ]);
  assert.deepEqual(
    read.coverage.filter((row) => row.gap).map((row) => `${row.state} ${row.from}`),
    ["CHN 1955-12-13", "SUN 1955-12-13"],
  );
  const in2008 = await read.query(
    "SELECT symbol, date_from, title, list(state ORDER BY state) AS states FROM rollcall JOIN ballot USING (rollcall) WHERE year(date_from) = 2008 GROUP BY ALL",
  );
  assert.deepEqual(in2008, [
    {
      symbol: "S/2008/447",
      date_from: "2008-07-11",
      title: "Peace and Security - Africa (Zimbabwe)",
      states: ["CHN", "RUS"],
    },
  ]);
  await read.done();
});

test("the derived file alone", { skip: skipWithout(source.id) }, async () => {
  const name = "unsc_vetoes_dhl_1946_2022.csv";
  const text = readFileSync(join(packageRoot(), "..", "shared", "data", source.id, name), "utf8");
  const read = await importTexts(source, { [name]: text });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  assert.deepEqual(await read.query("SELECT count(*)::INTEGER AS n FROM rollcall"), [{ n: 212 }]);
  assert.deepEqual(await read.query(ofMembers), [
    { state: "SUN", n: 90 },
    { state: "USA", n: 81 },
    ...others,
  ]);
  await read.done();
});
