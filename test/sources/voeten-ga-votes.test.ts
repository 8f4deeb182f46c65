import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/voeten-ga-votes/index.js";
import { markSymbol } from "../../src/sources/voeten-ga-votes/markSymbol.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("which marks are surely symbols", () => {
  const cases: [string, number, string | undefined][] = [
    ["R/63/73", 63, "A/RES/63/73"],
    ["R/49/75H", 49, "A/RES/49/75[H]"],
    ["R/33/116B/VII", 33, "A/RES/33/116[B]/VII"],
    ["R/42/70/A", 42, "A/RES/42/70[A]"],
    ["R/33/405", 33, "A/DEC/33/405"],
    ["R/57/325", 57, "A/RES/57/325"],
    ["A/RES/71/49", 71, "A/RES/71/49"],
    ["A/RES/75/254A-C", 75, "A/RES/75/254[A-C]"],
    ["A/RES/ES-10/19", 72, "A/RES/ES-10/19"],
    ["R/25/2621", 25, "A/RES/2621(XXV)"],
    ["R/26/2758G", 26, undefined],
    ["R/1/534", 1, undefined],
    ["ESS/5/100", 22, undefined],
    ["SS/2/44", 3, undefined],
    ["R/62/73", 63, undefined],
    ["", 63, undefined],
  ];
  for (const [mark, session, symbol] of cases) assert.equal(markSymbol(mark, session), symbol, mark);
});

test("codes by date, the seat of China, empty tallies, kinds and dates", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query("SELECT * FROM rollcall ORDER BY rollcall");
  assert.deepEqual(
    rows.map((r) => [
      r.rollcall,
      r.symbol,
      r.kind,
      r.date_from,
      r.precision,
      r.yes,
      r.no,
      r.abstain,
      r.title,
    ]),
    [
      ["1190", null, "adopted", "1971-01-01", "year", 76, 35, 17, "TO RECOGNIZE, ETC"],
      ["1300", "A/RES/3080(XXVIII)", "paragraph", "1973-01-01", "year", 100, 0, 5, "SHORT"],
      ["4255", "A/RES/55/33[R]", "paragraph", "2000-11-03", "day", 1, 0, 0, "para\r\nvote"],
      ["4843", "A/RES/63/73", "adopted", "2008-12-02", "day", 4, 0, 0, "Renewed"],
    ],
  );
  assert.equal(rows[3]?.note, null);
  assert.match(String(rows[0]?.note), /important vote.*1-1-0/);
  assert.deepEqual(rows[3]?.subjects, [
    "nuclear weapons and nuclear material",
    "arms control and disarmament",
  ]);
  const ballots = await read.query("SELECT rollcall, state, vote FROM ballot ORDER BY rollcall, state");
  assert.deepEqual(
    ballots.map((r) => `${r.rollcall} ${r.state} ${r.vote}`),
    [
      "1190 CHN absent",
      "1190 JPN no",
      "1190 SUN yes",
      "1300 CHN yes",
      "1300 DEU abstain",
      "1300 YUG yes",
      "4255 SCG yes",
      "4843 DEU yes",
      "4843 JPN yes",
      "4843 RUS yes",
      "4843 SRB yes",
      "4843 YEM absent",
    ],
  );
  assert.ok(read.coverage.some((row) => row.gap && row.state === "CHE" && row.table === "ballot"));
  await read.done();
});

test("what cannot be right is said", async () => {
  const header =
    "rcid,session,year,date,unres,resid,ident,yes,no,abstain,importantvote,amend,para,me,nu,di,hr,co,ec,short,descr\n";
  const call = (date: string, flag: string) =>
    `1,63,2008,${date},R/63/1,1,0,1,,,0,0,${flag},0,0,0,0,0,0,,T\n`;
  const cases: [string, string, RegExp][] = [
    [call("2008-12-02", "2"), "1,740,1\n", /unknown-value.*2/],
    [call("Dec 2008", "0"), "1,740,1\n", /bad-value.*Dec 2008/],
    [call("2008-12-02", "0"), "1,740,7\n", /unknown-value.*7/],
    [call("2008-12-02", "0"), "1,999,1\n", /unknown-state.*999/],
    [call("2008-12-02", "0"), "1,740,1\n2,740,1\n", /bad-value rcid: "2"/],
  ];
  for (const [rollcalls, ballots, expected] of cases) {
    const read = await importTexts(source, {
      "unga_rollcalls_voeten_x.csv": header + rollcalls,
      "unga_ballots_voeten_x.csv": `rcid,ccode,vote\n${ballots}`,
    });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const votes = await read.query("SELECT vote, count(*)::INTEGER AS n FROM ballot GROUP BY vote ORDER BY n");
  // Nine rows of Beijing, "absent" while Taipei held the seat, are no ballots: 91,957 - 9.
  assert.deepEqual(
    votes.map((r) => `${r.vote} ${r.n}`),
    ["no 66692", "absent 91948", "abstain 112602", "yes 707515"],
  );
  const kinds = await read.query(
    "SELECT kind, count(*)::INTEGER AS n FROM rollcall GROUP BY kind ORDER BY n DESC",
  );
  assert.deepEqual(
    kinds.map((r) => `${r.kind} ${r.n}`),
    ["adopted 4951", "paragraph 991", "amendment 154", "rejected 100", "procedural 85", "decision 18"],
  );
  const [session] = await read.query(
    `SELECT count(*)::INTEGER AS n, sum((kind = 'paragraph')::INTEGER)::INTEGER AS paragraphs,
       min(date_from) AS first, max(date_to) AS last FROM rollcall WHERE session = '63'`,
  );
  assert.deepEqual(session, { n: 97, paragraphs: 20, first: "2008-10-08", last: "2009-09-09" });
  const [one] = await read.query(
    `SELECT r.yes, r.no, r.abstain, count(*) FILTER (b.vote = 'yes')::INTEGER AS y FROM rollcall r
     JOIN ballot b USING (rollcall) WHERE r.rollcall = '4843' GROUP BY ALL`,
  );
  assert.deepEqual(one, { yes: 173, no: 4, abstain: 6, y: 173 });
  const twice = await read.query("SELECT rollcall, state FROM ballot GROUP BY ALL HAVING count(*) > 1");
  assert.deepEqual(twice, []);
  await read.done();
});
