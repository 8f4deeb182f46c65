import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import source from "../../src/sources/un-sc-resolutions/index.js";
import { value } from "../engine/callOf.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("both layouts together: the file first, the table for what it lacks", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT * FROM rollcall ORDER BY length(symbol), symbol");
  assert.deepEqual(
    rows.map((r) => [r.symbol, r.date_from, r.date_to, r.precision, r.yes, r.no, r.abstain, r.adoption]),
    [
      ["S/RES/770", "1992-08-13", "1992-08-13", "day", 12, 0, 3, "recorded"],
      ["S/RES/1845", "2008-11-20", "2008-11-20", "day", 15, 0, 0, "recorded"],
      ["S/RES/1846", "2008-12-02", "2008-12-02", "day", 15, 0, 0, "recorded"],
      ["S/RES/1848", "2008-01-01", "2008-12-31", "year", null, null, null, "unanimous"],
      ["S/RES/1849", "2008-12-12", "2008-12-12", "day", 15, 0, 0, null],
      ["S/RES/1850", "2008-12-16", "2008-12-16", "day", 14, 0, 1, "recorded"],
      ["S/RES/1851", "2008-12-16", "2008-12-16", "day", 15, 0, 0, "recorded"],
    ],
  );
  assert.equal(rows[5]?.title, "Somalia & others");
  assert.match(String(rows[2]?.note), /S\/PV\.6026; printed: 15-0-0 \+/);
  // The table says something else of 1845 than the file: told, and the file stands.
  assert.match(read.warnings.join("\n"), /S\/RES\/1845 \(2008\) 14-0-1/);
  assert.ok(read.coverage.some((row) => row.gap && row.subject === "S/RES/1847"));
  await read.done();
});

test("the tables alone cover their year", async () => {
  const html = `<table><tr><td>S/PV.1</td><td>3 March</td><td>-</td><td>T</td><td>S/RES/1862 (2009)<br>15-0-0</td></tr></table>`;
  const read = await importTexts(source, { "scact2009_table_en.html": html });
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    read.coverage.map((row) => [row.from, row.to]),
    [["2009-01-01", "2009-12-31"]],
  );
  await read.done();
});

test("what cannot be right is said", async () => {
  const header = "number,year,symbol,date,meeting_record,topic,yes,no,abstain,adoption,vote_as_printed\n";
  const cases: [string, RegExp][] = [
    ["5,2001,S/RES/6(2001),2001-01-01,S/PV.1,T,15,0,0,recorded,15-0-0\n", /bad-value.*S\/RES\/6/],
    ["5,2001,S/RES/5(2001),2003-01-01,S/PV.1,T,15,0,0,recorded,15-0-0\n", /bad-value.*2003-01-01/],
    ["5,2001,S/RES/5(2001),2001-01-01,S/PV.1,T,15,0,0,recorded,14-0-1\n", /bad-value.*14-0-1/],
    ["5,2001,S/RES/5(2001),2001-01-01,S/PV.1,T,,,,acclaimed,\n", /unknown-value.*acclaimed/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "unsc_resolutions_votes_x.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

const votes =
  "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link\n";
const vote = (
  id: number,
  code: string,
  letter: string,
  number: number,
  { date = "1980-05-05", tally = "2,0,1,1,4", modality = "Vote", note = "" } = {},
): string =>
  `${id},${code},NAME,False,${letter},${date},S/RES/${number}(${date.slice(0, 4)}),,S/PV.${id},"Security Council resolution ${number}",An item,,${note},${tally},${modality},https://example.org/${id}\n`;

test("the Library's voting data: tallies, each member's vote, and a resolution without a vote", async () => {
  const derived =
    "number,year,symbol,date,meeting_record,topic,yes,no,abstain,adoption,vote_as_printed\n" +
    "1,1980,S/RES/1(1980),1980-05-05,S/PV.10,T,3,0,1,recorded,3-0-1\n" +
    "3,1981,S/RES/3(1981),1981-02-02,S/PV.30,T,15,0,0,recorded,15-0-0\n";
  const read = await importTexts(source, {
    "2026_2_6_sc_voting.csv":
      votes +
      vote(10, "SUN", "A", 1, { note: "China did not participate" }) +
      vote(10, "CHN", "X", 1, { note: "China did not participate" }) +
      vote(10, "COD", "Y", 1) +
      vote(10, "GER", "Y", 1) +
      vote(20, "SUN", "Y", 2, { modality: "Without vote", tally: "1,0,0,0,1" }),
    "unsc_resolutions_votes_x.csv": derived,
  });
  assert.deepEqual(read.problems, []);
  // The derived file has another tally of resolution 1: told, and the voting data stand.
  const told = read.warnings.filter((warning) => !warning.includes("stale-correction"));
  assert.equal(told.length, 1);
  assert.match(told[0] ?? "", /S\/RES\/1\(1980\) 3-0-1.*2-0-1/);
  const rows = await read.query("SELECT * FROM rollcall ORDER BY symbol");
  assert.deepEqual(
    rows.map((r) => [r.symbol, r.date_from, r.yes, r.no, r.abstain, r.adoption, r.note, r.locator]),
    [
      [
        ...["S/RES/1", "1980-05-05", 2, 0, 1, "recorded", "S/PV.10; China did not participate"],
        "2026_2_6_sc_voting.csv, undl_id 10",
      ],
      [
        ...["S/RES/2", "1980-05-05", null, null, null, "without vote", "S/PV.20"],
        "2026_2_6_sc_voting.csv, undl_id 20",
      ],
      [
        ...["S/RES/3", "1981-02-02", 15, 0, 0, "recorded", "S/PV.30"],
        "unsc_resolutions_votes_x.csv line 3, number 3",
      ],
    ],
  );
  const ballots = await read.query("SELECT rollcall, state, vote FROM ballot ORDER BY state");
  assert.deepEqual(ballots, [
    { rollcall: "S/RES/1", state: "CHN", vote: "absent" },
    { rollcall: "S/RES/1", state: "COD", vote: "yes" },
    { rollcall: "S/RES/1", state: "DEU", vote: "yes" },
    { rollcall: "S/RES/1", state: "SUN", vote: "abstain" },
  ]);
  const engine = await createEngine(read.record(), catalogue, { sources: [] });
  assert.equal(await value(engine, "council.tally(S/RES/1)"), "2-0-1");
  assert.equal(await value(engine, "council.vote(Soviet Union, S/RES/1)"), "abstain");
  assert.match(String(await value(engine, "council.vote(Soviet Union, S/RES/2)")), /^undecided/);
  assert.match(String(await value(engine, "council.vote(Japan, S/RES/1)")), /^undecided/);
  await read.done();
});

test("what cannot be right in the voting data is said", async () => {
  const one = { tally: "1,0,0,0,1" };
  const cases: [string, RegExp][] = [
    [vote(1, "SUN", "Q", 1, one), /unknown-value.*ms_vote.*"Q"/],
    [vote(1, "QQQ", "Y", 1, one), /unknown-state.*QQQ/],
    [vote(1, "SUN", "Y", 1, { ...one, modality: "Lottery" }), /unknown-value.*modality.*Lottery/],
    [vote(1, "SUN", "Y", 1, { ...one, date: "1980-5-05" }), /bad-value.*1980-5-05/],
    [vote(1, "SUN", "Y", 1, one).replace("S/RES/1(1980)", "S/PRST/1"), /bad-value.*S\/PRST\/1/],
    [
      vote(1, "SUN", "Y", 1, one) + vote(1, "SUN", "Y", 1, one),
      /duplicate ms_code of undl_id 1: the vote has 2 rows/,
    ],
    [vote(1, "SUN", "Y", 1, one) + vote(2, "SUN", "Y", 1, one), /duplicate resolution of undl_id 2/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "2026_02_06_sc_voting.csv": votes + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const differs = await importTexts(source, {
    "2026_02_06_sc_voting.csv": votes + vote(1, "SUN", "Y", 1, { tally: "0,0,1,0,1" }),
  });
  assert.match(differs.warnings.join("\n"), /S\/RES\/1 0-0-1.*1-0-0/);
  await differs.done();
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const kinds = await read.query(
    "SELECT adoption, count(*)::INTEGER AS n FROM rollcall WHERE adoption IS NOT NULL GROUP BY adoption ORDER BY n DESC",
  );
  assert.deepEqual(kinds, [
    { adoption: "recorded", n: 2497 },
    { adoption: "unanimous", n: 60 },
    { adoption: "without vote", n: 52 },
  ]);
  const [somalia] = await read.query(
    "SELECT date_from, yes, no, abstain, note FROM rollcall WHERE symbol = 'S/RES/1851'",
  );
  assert.deepEqual(somalia, { date_from: "2008-12-16", yes: 15, no: 0, abstain: 0, note: "S/PV.6046" });
  // 120 rows have no tally in columns; resolution 1451 has it in what is printed.
  const [without] = await read.query("SELECT count(*)::INTEGER AS n FROM rollcall WHERE yes IS NULL");
  assert.equal(without?.n, 119);
  const [years] = await read.query("SELECT count(*)::INTEGER AS n FROM rollcall WHERE precision = 'year'");
  assert.equal(years?.n, 6);
  const gaps = read.coverage
    .filter((row) => row.gap)
    .map((row) => Number(row.subject?.slice("S/RES/".length)));
  assert.deepEqual(
    gaps,
    [25, 71, 74, 75, 76, 79, 89, 94, 99, 102, 103, 110, 136, 299, 575, 617, 666, 695, 800, 801].concat([
      2302, 2303, 2304,
    ]),
  );
  await read.done();
});
