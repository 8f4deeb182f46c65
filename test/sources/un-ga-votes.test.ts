import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/un-ga-votes/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const header =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";
const extract = "ga_voting-from-voeten-1946-2021.csv";

test("the Library's layout of 2025: no column of notes, decimal totals, states by date", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query("SELECT * FROM rollcall ORDER BY rollcall");
  assert.deepEqual(
    rows.map((r) => [
      r.symbol,
      r.date_from,
      r.precision,
      r.kind,
      r.yes,
      r.no,
      r.abstain,
      r.not_voting,
      r.total,
    ]),
    [
      ["A/RES/32/84[B]", "1977-12-12", "day", "adopted", 2, 0, 1, 1, 4],
      ["A/DEC/53/400", "1998-12-04", "day", "decision", 0, 1, null, null, 2],
      ["A/RES/ES-11/1", "2022-03-02", "day", "adopted", 141, 5, 35, 12, 193],
    ],
  );
  assert.deepEqual(rows[0]?.subjects, ["DISARMAMENT", "WEAPONS"]);
  assert.equal(rows[1]?.title, "Title\non two lines");
  assert.match(String(rows[2]?.note), /1-0-0/);
  const ballots = await read.query("SELECT rollcall, state, vote FROM ballot ORDER BY rollcall, state");
  assert.deepEqual(
    ballots.map((r) => `${r.rollcall} ${r.state} ${r.vote}`),
    [
      "640001 DDR absent",
      "640001 JPN abstain",
      "640001 SUN yes",
      "640001 YUG yes",
      "640002 JPN absent",
      "640002 SCG no",
      "640003 JPN yes",
    ],
  );
  assert.deepEqual(
    read.coverage.map((row) => [row.table, row.from, row.to, row.gap]),
    [
      ["rollcall", "1946-01-01", "2022-03-02", false],
      ["ballot", "1946-01-01", "2022-03-02", false],
    ],
  );
  await read.done();
});

test("the extract: marks are no symbols, days to session 57 are not kept", async () => {
  const rows = [
    "1190,JPN,JAPAN,N,1971-10-07,26,R/26/2758G,,,,China,,,,76,35,17,3,131,",
    "4843,JPN,JAPAN,Y,2008-12-02,63,A/RES/63/73,,,,Renewed,,,,173,4,6,9,192,",
    "9,EAZ,ZANZIBAR,Y,1963-12-02,18,R/18/1881A,,,,T,,,,1,0,0,0,111,",
  ];
  const read = await importTexts(source, { [extract]: `${header}${rows.join("\n")}\n` });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const found = await read.query("SELECT * FROM rollcall ORDER BY rollcall");
  assert.deepEqual(
    found.map((r) => [r.symbol, r.symbol_as_given, r.date_from, r.date_to, r.precision]),
    [
      [null, "R/26/2758G", "1971-01-01", "1971-12-31", "year"],
      ["A/RES/63/73", "A/RES/63/73", "2008-12-02", "2008-12-02", "day"],
      [null, "R/18/1881A", "1963-01-01", "1963-12-31", "year"],
    ],
  );
  const gaps = read.coverage.filter((row) => row.gap);
  assert.ok(gaps.some((row) => row.subject === "A/RES/62/37"));
  assert.ok(gaps.some((row) => row.table === "rollcall" && row.from === "2008-01-01"));
  assert.ok(!gaps.some((row) => row.table === "ballot" && row.from !== "1964-12-01"));
  await read.done();
});

test("what cannot be right is said, and nothing is loaded", async () => {
  const row = (code: string, vote: string, date: string, yes: string) =>
    `7,${code},N,${vote},${date},63,A/RES/63/7,,,,T,,,,${yes},0,0,0,1,\n`;
  const cases: [string, RegExp][] = [
    [row("JPN", "P", "2008-12-02", "1"), /unknown-value.*P/],
    [row("QQQ", "Y", "2008-12-02", "1"), /unknown-state.*QQQ/],
    [row("JPN", "Y", "2 December", "1"), /bad-value date of undl_id 7/],
    [row("JPN", "Y", "2008-12-02", "one"), /bad-value.*one/],
    [row("JPN", "Y", "2008-12-02", "1").repeat(2), /duplicate ms_code of undl_id 7: the vote has 2 rows/],
    [row("JPN", "Y", "2008-12-02", "1") + row("USA", "Y", "2008-12-03", "1"), /bad-value.*2008-12-03/],
    ["7,JPN\n", /cell-count/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "2026_02_27_ga_voting.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await assert.rejects(read.query("SELECT 1"));
    await read.done();
  }
});

test("a column nobody has seen is a problem", async () => {
  const read = await importTexts(source, { "2026_02_27_ga_voting.csv": `${header.trim()},surprise\n` });
  assert.match(read.problems.join("\n"), /surprise/);
  await read.done();
});

test("the whole extract", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const votes = await read.query("SELECT vote, count(*)::INTEGER AS n FROM ballot GROUP BY vote ORDER BY n");
  assert.deepEqual(
    votes.map((r) => `${r.vote} ${r.n}`),
    ["no 40672", "absent 73436", "abstain 88147", "yes 608457"],
  );
  const [marks] = await read.query(
    "SELECT count(*)::INTEGER AS n, count(symbol)::INTEGER AS symbols, count(*) FILTER (note LIKE '%add up to%')::INTEGER AS notes, count(*) FILTER (yes IS NULL)::INTEGER AS low, sum((kind = 'decision')::INTEGER)::INTEGER AS decisions FROM rollcall",
  );
  assert.deepEqual(marks, { n: 4969, symbols: 4388, notes: 95, low: 132, decisions: 18 });
  const two = await read.query(
    "SELECT yes, no, abstain, not_voting FROM rollcall WHERE symbol IN ('A/RES/63/73', 'A/RES/68/262') ORDER BY yes DESC",
  );
  assert.deepEqual(two, [
    { yes: 173, no: 4, abstain: 6, not_voting: 9 },
    { yes: 100, no: 11, abstain: 58, not_voting: 24 },
  ]);
  const against = await read.query(
    "SELECT b.state FROM ballot b JOIN rollcall r USING (rollcall) WHERE r.symbol = 'A/RES/63/73' AND b.vote = 'no' ORDER BY 1",
  );
  assert.deepEqual(
    against.map((r) => r.state),
    ["IND", "ISR", "PRK", "USA"],
  );
  const [soviet] = await read.query("SELECT count(*)::INTEGER AS n FROM ballot WHERE state = 'SUN'");
  assert.equal(soviet?.n, 2786);
  const twice = await read.query("SELECT rollcall, state FROM ballot GROUP BY ALL HAVING count(*) > 1");
  assert.deepEqual(twice, []);
  await read.done();
});
