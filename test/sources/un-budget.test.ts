import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import source from "../../src/sources/un-budget/index.js";
import { value } from "../engine/callOf.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const name = "regular-budget-contributors-2021.json";
const good = readFileSync(join(packageRoot(), "test", "samples", source.id, name), "utf8");

test("rates, amounts with their concept, payments, and a year that is not over", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(
    "SELECT kind, from_party, value::DOUBLE AS value, unit, basis, locator FROM contribution ORDER BY date_from, kind, from_party",
  );
  assert.deepEqual(
    rows.map((r) => [r.kind, r.from_party, r.value, r.unit, r.basis]),
    [
      ...[
        ["FSM", 1],
        ["JPN", 600],
        ["TUR", 400],
      ].map(([state, amount]) => [
        ...["un assessment amount", state, amount, "USD"],
        "net contributions to the regular budget, ST/ADM/SER.B/1",
      ]),
      ...[
        ["FSM", 0.001],
        ["JPN", 59.999],
        ["TUR", 40],
      ].map(([state, rate]) => [
        ...["un assessment rate", state, rate, "percent"],
        "scale of assessments for the regular budget",
      ]),
      [
        ...["un assessment amount", "JPN", 1000, "USD"],
        "total contributions to the regular budget, ST/ADM/SER.B/1",
      ],
      ["un assessment rate", "JPN", 100, "percent", "scale of assessments for the regular budget"],
    ],
  );
  assert.equal(rows[1]?.locator, "regular-budget-contributors-2021.json, contributors[0] Japan");
  const [late] = await read.query("SELECT status, note FROM status WHERE state = 'FSM'");
  assert.deepEqual(late, {
    status: "paid late",
    note: "Paid in full on 2021-10-01; due on 2021-02-11, as of 2021-12-30",
  });
  assert.deepEqual(
    read.coverage.filter((row) => row.table === "status").map((row) => row.from),
    ["2021-01-01"],
  );
  await read.done();
});

test("what cannot be right is said with its line", async () => {
  const cases: [string, string, RegExp][] = [
    ["59.999", "59.998", /bad-value "99\.999" is not 100/],
    [
      '"assessment_total": 1001',
      '"assessment_total": 1002',
      /bad-value assessment_total of meta: "1002" is not 1001/,
    ],
    [
      '"member_state_count": 3',
      '"member_state_count": 4',
      /bad-value member_state_count of meta: "4" is not 3/,
    ],
    [
      'paid_on_time",\n      "payment_date": "2021-01-20"',
      'paid_on_time",\n      "payment_date": null',
      /missing-value payment_date/,
    ],
    ['"paid_late",', '"forgiven",', /unknown-value.*payment_status/],
    ['"Net contributions"', '"Gross contributions"', /unknown-value.*assessment_amount_column/],
    ['"due_date"', '"due_on"', /missing-value due_date of meta/],
    [
      '"name": "Japan",\n      "assessment_rate"',
      '"name": "Utopia",\n      "assessment_rate"',
      /unknown-state.*Utopia/,
    ],
    ['"year": 2021', '"year": 2020', /bad-value year of meta: "2020"/],
    ['"contributors": [', '"contributors": [,', /bad-json/],
  ];
  for (const [from, to, expected] of cases) {
    assert.ok(good.includes(from), from);
    const read = await importTexts(source, { [name]: good.replace(from, to) });
    assert.match(read.problems.join("\n"), expected, to);
    await read.done();
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const years = await read.query(
    `SELECT year(date_from)::INTEGER AS y, count(*)::INTEGER AS n, sum(value)::DOUBLE AS whole FROM contribution
     WHERE kind = 'un assessment rate' GROUP BY y ORDER BY y`,
  );
  assert.deepEqual(
    years,
    [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((y) => ({ y, n: 193, whole: 100 })),
  );
  const [total] = await read.query(
    "SELECT sum(value)::DOUBLE AS n FROM contribution WHERE kind = 'un assessment amount' AND year(date_from) = 2024",
  );
  assert.equal(total?.n, 3_220_125_936);
  const engine = await createEngine(read.record(), catalogue, { sources: [] });
  const japan = [8.564, 8.564, 8.564, 8.033, 8.033, 8.033, 6.93, 6.93];
  for (const [at, rate] of japan.entries())
    assert.equal(await value(engine, `un.assessment(Japan, ${2019 + at})`), rate);
  assert.equal(await value(engine, "un.payment(China, 2024)"), "paid late");
  assert.match(String(await value(engine, "un.payment(China, 2026)")), /^undecided/);
  assert.match(String(await value(engine, "un.assessment(Japan, 2008)")), /^undecided/);
  await read.done();
});
