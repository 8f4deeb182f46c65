import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/fatf-lists/index.js";
import { type Imported, importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const on = async (read: Imported, day: string): Promise<string[]> =>
  (
    await read.query(`SELECT state FROM status WHERE status = 'increased monitoring' AND date_from <= DATE '${day}'
      AND (date_to IS NULL OR date_to >= DATE '${day}') ORDER BY state`)
  ).map((row) => String(row.state));

test("changes are replayed from June 2019; before it the days of full lists stand alone", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(
    "SELECT concat_ws(' ', state, status, date_from, coalesce(CAST(date_to AS VARCHAR), '..')) AS line, note, locator FROM status ORDER BY ALL",
  );
  assert.deepEqual(
    rows.map((row) => row.line),
    [
      "ALB increased monitoring 2020-02-21 ..",
      "ETH increased monitoring 2018-06-29 2018-06-29",
      "ETH increased monitoring 2019-06-21 2019-10-17",
      "ETH increased monitoring 2021-06-25 ..",
      "IRN call for action 2016-06-24 2020-02-20",
      "IRN call for action 2020-02-21 ..",
      "IRQ increased monitoring 2018-06-29 2018-06-29",
      "PAN increased monitoring 2019-06-21 2020-12-17",
    ],
  );
  assert.match(String(rows[7]?.note), /removed 2020-12-18: not corroborated/);
  assert.match(String(rows[4]?.note), /enhanced due diligence.*not corroborated/);
  assert.equal(rows[7]?.locator, "fatf_grey_list_snapshots.csv line 5; fatf_grey_list_events.csv line 6");
  assert.deepEqual(
    read.coverage.map((c) => `${c.subject} ${c.from} ${c.to}`),
    [
      "increased monitoring 2019-06-21 2021-06-25",
      "call for action 2019-06-21 2021-06-25",
      "increased monitoring 2018-06-29 2018-06-29",
    ],
  );
  await read.done();
});

test("a list that the changes do not give, a change that cannot be and new words are problems", async () => {
  const good = {
    snapshots: "2019-06-21,ETH,Ethiopia,official,x\n",
    events: "2019-10-18,ETH,Ethiopia,removed,yes,x\n",
    calls: "IRN,Iran,2020-02-21,,counter-measures,yes,x\n",
  };
  const cases: [Partial<typeof good>, RegExp][] = [
    [{ snapshots: `${good.snapshots}2020-02-21,ETH,Ethiopia,official,x\n` }, /bad-value.*ETH.*2020-02-21/],
    [{ events: "2019-10-18,PAN,Panama,removed,yes,x\n" }, /bad-value.*PAN removed/],
    [{ events: "2019-10-18,ETH,Ethiopia,added,yes,x\n" }, /duplicate.*ETH is added/],
    [{ events: "2019-10-18,ETH,Ethiopia,paused,yes,x\n" }, /unknown-value.*paused/],
    [{ events: "2019-10-18,ETH,Ethiopia,removed,perhaps,x\n" }, /unknown-value.*perhaps/],
    [{ events: "2019-10-38,ETH,Ethiopia,removed,yes,x\n" }, /bad-value.*2019-10-38/],
    [{ calls: "IRN,Iran,2020-02-21,,sanctions,yes,x\n" }, /unknown-value.*sanctions/],
    [{ snapshots: "2018-06-29,ETH,Ethiopia,official,x\n" }, /missing-value.*2019-06-21/],
    [{ snapshots: `${good.snapshots}2019-06-21,XXQ,Nowhere,official,x\n` }, /unknown-state.*XXQ/],
  ];
  for (const [change, expected] of cases) {
    const text = { ...good, ...change };
    const read = await importTexts(source, {
      "fatf_grey_list_snapshots.csv": `statement_date,iso3,jurisdiction,source_kind,source_url\n${text.snapshots}`,
      "fatf_grey_list_events.csv": `statement_date,iso3,jurisdiction,event,corroborated,source\n${text.events}`,
      "fatf_call_for_action.csv": `iso3,jurisdiction,from,to,measure,corroborated,note\n${text.calls}`,
    });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the compiled files: every later list follows from that of 21 June 2019", {
  skip: skipWithout(source.id),
}, async () => {
  const read = await importFull(source);
  // The connector itself compares every full list with the replay; a difference would be a problem.
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const sizes = {
    "2019-06-21": 12,
    "2019-10-18": 12,
    "2020-02-21": 18,
    "2020-10-23": 16,
    "2023-02-24": 23,
    "2024-06-28": 21,
    "2025-02-21": 25,
    "2025-10-24": 20,
    "2026-02-13": 22,
    "2026-06-19": 22,
  };
  for (const [day, size] of Object.entries(sizes)) assert.equal((await on(read, day)).length, size, day);
  assert.equal((await on(read, "2014-10-24")).length, 18);
  assert.deepEqual(await on(read, "2014-10-25"), []);
  const [unseen] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM status WHERE status = 'increased monitoring' AND note LIKE '%not corroborated%'",
  );
  // Eight changes, of which Malta's coming and going are one spell.
  assert.equal(unseen?.n, 7);
  await read.done();
});
