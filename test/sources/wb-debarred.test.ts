import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/wb-debarred/index.js";
import { namesOf } from "../../src/sources/wb-debarred/names.js";
import { importFull, importTexts, skipWithout } from "./support/importSource.js";

const record = {
  MANDT: "300",
  SUPP_ID: 7,
  SUPP_NAME: "MR. MADE UP",
  SUPP_TYPE_CODE: "I",
  LAND1: "NG",
  COUNTRY_NAME: "Nigeria",
  SUPP_CITY: "LAGOS",
  SUPP_ADDR: "1 NOWHERE",
  DEBAR_FROM_DATE: "2017-01-24",
  DEBAR_TO_DATE: "2999-12-31",
  DEBAR_REASON: "Cross-Debarment: IDB",
  INELIGIBLY_STATUS: null,
  ADD_SUPP_INFO: "*356",
};
const answer = (...records: unknown[]) => ({
  "wb_debarred_2026-01-02.json": JSON.stringify({ response: { ZPROCSUPP: records } }),
});
const history =
  `supp_id,name,type,country_iso2,country,city,address,debar_from,debar_to,reason,eligibility,extra,first_seen,last_seen,snapshots
7,MR. MADE UP,I,NG,Nigeria,LAGOS,,2017-01-24,2022-01-24,"Consultant Guidelines, 1.22(a)",,,2021-01-28,2021-02-03,7
7,MR. MADE UP,I,NG,Nigeria,LAGOS,,2017-01-24,2999-12-31,"Consultant Guidelines, 1.22(a)",Ongoing,*1,2021-03-01,2026-01-01,1700
`.replaceAll("\n", "\r\n");

test("names in one text are taken apart", () => {
  const names = (text: string) => namesOf(text).map((n) => `${n.kind}: ${n.name}`);
  assert.deepEqual(names("MR. IYKE MADEUP"), ["primary: IYKE MADEUP"]);
  assert.deepEqual(names("ALPHA BUILDERS LTD (ABL) F/K/A BETA LTD"), [
    "primary: ALPHA BUILDERS LTD",
    "alias: ABL",
    "former: BETA LTD",
  ]);
  assert.deepEqual(names("GAMMA LTD (A/K/A DELTA)"), ["primary: GAMMA LTD", "alias: DELTA"]);
  // A place in brackets tells two offices apart and stays.
  assert.deepEqual(names("OMEGA ZAO (TAMBOV)"), ["primary: OMEGA ZAO (TAMBOV)"]);
});

test("the service's answer and the history: days of the list, spells, states, coverage of each", async () => {
  const read = await importTexts(source, { ...answer(record), "wb_debarred_history_entries.csv": history });
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    await read.query(
      "SELECT entry, as_of, schema, name, programmes, listed, date_from, date_to, remarks FROM listing ORDER BY as_of NULLS LAST, date_from",
    ),
    [
      {
        entry: "7",
        as_of: "2026-01-02",
        schema: "person",
        name: "MADE UP",
        programmes: ["Cross-Debarment: IDB"],
        listed: "2017-01-24",
        date_from: null,
        date_to: null,
        remarks: "ineligible until further notice",
      },
      {
        entry: "7",
        as_of: null,
        schema: "person",
        name: "MADE UP",
        programmes: ["Consultant Guidelines, 1.22(a)"],
        listed: "2017-01-24",
        date_from: "2021-01-28",
        date_to: "2021-02-03",
        remarks: "ineligible until 2022-01-24",
      },
      {
        entry: "7",
        as_of: null,
        schema: "person",
        name: "MADE UP",
        programmes: ["Consultant Guidelines, 1.22(a)"],
        listed: "2017-01-24",
        date_from: "2021-03-01",
        date_to: "2026-01-01",
        remarks: "ineligible until further notice; Ongoing",
      },
    ],
  );
  const states = await read.query("SELECT DISTINCT state FROM listing_attribute WHERE kind = 'country'");
  assert.deepEqual(states, [{ state: "NGA" }]);
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to]),
    [
      ["wb", "2021-01-28", "2026-01-01"],
      ["wb", "2026-01-02", "2026-01-02"],
    ],
  );
  await read.done();
});

test("a new member, a missing one, a new type, a wrong day, a supplier twice, broken JSON are problems", async () => {
  const { SUPP_NAME: _, ...nameless } = record;
  const cases: [Record<string, string>, RegExp][] = [
    [answer({ ...record, NEW: 1 }), /unknown-value "NEW"/],
    [answer(nameless), /missing-value .*SUPP_NAME of record 1/],
    [answer({ ...record, SUPP_TYPE_CODE: "Z" }), /unknown-value.*type.*"Z"/],
    [answer({ ...record, DEBAR_TO_DATE: "31/12/2999" }), /bad-value.*debar_to.*"31\/12\/2999"/],
    [answer(record, record), /duplicate.*supp_id.*7/],
    [{ "wb_debarred_2026-01-02.json": '{"response":{"ZPROCSUPP":[{"SUPP_ID":1,]}}' }, /bad-json/],
    [
      { "wb_debarred_history_entries.csv": history.replace("2021-03-01", "2021-01-28") },
      /duplicate.*7 2021-01-28/,
    ],
    [
      { "wb_debarred_history_entries.csv": history.replace("snapshots", "snaps") },
      /unknown-column|missing-column/,
    ],
  ];
  for (const [files, expected] of cases) {
    const read = await importTexts(source, files);
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the Bank's files: suppliers, spells, reasons, ends", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const [now] = await read.query(`SELECT count(*)::INTEGER AS n, count(DISTINCT entry)::INTEGER AS suppliers,
    (count(*) FILTER (remarks LIKE 'ineligible until further notice%'))::INTEGER AS permanent,
    (count(*) FILTER (schema = 'entity'))::INTEGER AS firms, (count(*) FILTER (schema = 'person'))::INTEGER AS persons,
    (count(*) FILTER (remarks LIKE '%; Ongoing'))::INTEGER AS ongoing, (count(*) FILTER (remarks LIKE '%; Permanent'))::INTEGER AS kept
    FROM listing WHERE as_of = DATE '2026-02-22'`);
  assert.deepEqual(now, {
    n: 1370,
    suppliers: 1370,
    permanent: 684,
    firms: 1093,
    persons: 268,
    ongoing: 585,
    kept: 99,
  });
  const [past] = await read.query(`SELECT count(*)::INTEGER AS n, count(DISTINCT entry)::INTEGER AS suppliers,
    (count(*) FILTER (date_to = DATE '2026-02-22'))::INTEGER AS last FROM listing WHERE as_of IS NULL`);
  assert.deepEqual(past, { n: 3017, suppliers: 2430, last: 1370 });
  const reasons = await read.query(`SELECT programmes[1] AS reason, count(*)::INTEGER AS n FROM listing
    WHERE as_of IS NOT NULL AND programmes[1] IN ('Cross Debarment: ADB', 'Cross Debarment: IDB', 'Cross Debarment: AfDB') GROUP BY 1 ORDER BY 2 DESC`);
  assert.deepEqual(reasons, [
    { reason: "Cross Debarment: ADB", n: 335 },
    { reason: "Cross Debarment: IDB", n: 136 },
    { reason: "Cross Debarment: AfDB", n: 41 },
  ]);
  const other = await read.query(
    "SELECT entry FROM listing WHERE as_of = DATE '2026-02-22' EXCEPT SELECT entry FROM listing WHERE date_to = DATE '2026-02-22'",
  );
  assert.deepEqual(other, []);
  await read.done();
});
