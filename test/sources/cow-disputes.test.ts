import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/cow-disputes/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const names = ["MIDA 5.0.csv", "MIDB 5.0.csv", "MIDI 5.0.csv", "MIDIP 5.0.csv"] as const;
const sample = async () =>
  Object.fromEntries(
    await Promise.all(
      names.map(
        async (name) =>
          [name, await readFile(join(packageRoot(), "test", "samples", source.id, name), "utf8")] as const,
      ),
    ),
  ) as Record<(typeof names)[number], string>;

test("months for unknown days, censored ends, spells that pass to a successor, incidents", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const disputes = await read.query("SELECT * FROM dispute ORDER BY dispute");
  assert.deepEqual(
    disputes.map((r) => [
      r.dispute,
      r.date_from,
      r.date_to,
      r.precision,
      r.hostility,
      r.outcome,
      r.ongoing,
      r.deaths,
    ]),
    [
      ["9001", "1990-07-01", "1993-03-24", "month", "display", "compromise", false, 0],
      ["9002", "2013-03-05", null, "day", "use of force", null, true, 17],
    ],
  );
  const parties = await read.query("SELECT * FROM dispute_party ORDER BY dispute, side, state, date_from");
  assert.deepEqual(
    parties.map((r) => [r.dispute, r.side, r.state, r.date_from, r.date_to, r.originator]),
    [
      ["9001", "A", "JPN", "1990-07-01", "1990-09-24", true],
      ["9001", "A", "JPN", "1992-01-03", "1993-03-24", false],
      ["9001", "B", "RUS", "1991-12-26", "1993-03-24", true],
      ["9001", "B", "SUN", "1990-07-01", "1991-12-25", true],
      ["9002", "A", "CHN", "2013-03-05", null, true],
      ["9002", "B", "PHL", "2013-03-05", "2014-06-07", true],
    ],
  );
  assert.equal(parties[0]?.locator, "MIDB 5.0.csv line 3");
  const [incident] = await read.query("SELECT * FROM event");
  assert.deepEqual(
    [
      incident?.event,
      incident?.conflict,
      incident?.kind_as_given,
      incident?.actors,
      incident?.precision,
      incident?.deaths_best,
    ],
    ["9002001", "9002", "attack", ["CHN", "PHI"], "month", 17],
  );
  await read.done();
});

test("unknown codes and dates are problems with file and column", async () => {
  const cases: [(typeof names)[number], string, string, RegExp][] = [
    ["MIDA 5.0.csv", "7,3,0,1,1,0,5", "7,9,0,1,1,0,5", /unknown-value.*hostlev.*"9"/],
    ["MIDA 5.0.csv", "-9,7,1990", "-9,17,1990", /bad-value.*1990-17--9/],
    ["MIDA 5.0.csv", "24,3,1993", "24,3,1989", /bad-value.*endyear.*1989/],
    ["MIDB 5.0.csv", '"PHI",840', '"PHI",849', /unknown-state.*849/],
    ["MIDB 5.0.csv", "9002,", "9003,", /bad-value.*dispnum.*9003/],
    ["MIDI 5.0.csv", "17,16,4", "17,36,4", /unknown-value.*action.*"36"/],
    ["MIDIP 5.0.csv", "insidea", "insideaa", /insidea/],
  ];
  for (const [name, from, to, expected] of cases) {
    const texts = await sample();
    const changed = texts[name].replace(from, to);
    assert.notEqual(changed, texts[name]);
    const read = await importTexts(source, { ...texts, [name]: changed });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const { "MIDB 5.0.csv": _, ...without } = await sample();
  const read = await importTexts(source, without);
  assert.match(read.problems.join("\n"), /missing-file/);
  await read.done();
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const levels = await read.query("SELECT hostility, count(*) AS n FROM dispute GROUP BY 1 ORDER BY 1");
  assert.deepEqual(
    levels.map((r) => [r.hostility, r.n]),
    [
      ["display", "653"],
      ["threat", "74"],
      ["use of force", "1603"],
      ["war", "106"],
    ],
  );
  const [counts] = await read.query(`SELECT (SELECT count(DISTINCT locator) FROM dispute_party) AS parties,
    (SELECT count(*) FROM event) AS incidents, (SELECT count(DISTINCT conflict) FROM event) AS of,
    (SELECT count(DISTINCT dispute) FROM dispute_party WHERE state = 'JPN') AS japan,
    (SELECT count(*) FROM dispute WHERE ongoing) AS ongoing,
    (SELECT count(*) FROM event WHERE actors IS NULL) AS alone`);
  assert.deepEqual(counts, {
    parties: "5883",
    incidents: "4483",
    of: "667",
    japan: "159",
    ongoing: "33",
    alone: "1",
  });
  const begun =
    await read.query(`SELECT DISTINCT d.dispute, d.date_from, d.hostility FROM dispute d JOIN dispute_party p
    USING (dispute) WHERE p.state = 'JPN' AND year(d.date_from) = 2008 ORDER BY 1`);
  assert.deepEqual(
    begun.map((r) => [r.dispute, r.date_from]),
    [
      ["4480", "2008-02-09"],
      ["4482", "2008-06-16"],
    ],
  );
  assert.equal(begun[0]?.hostility, "display");
  // Codes whose meaning goes by the system and the date.
  const codes = await read.query(`SELECT party, list_sort(list(DISTINCT state)) AS states FROM dispute_party
    WHERE party IN ('GMY', 'GFR', 'GDR', 'YAR', 'YEM', 'YPR', 'YUG', 'DRV', 'USR') GROUP BY 1 ORDER BY 1`);
  assert.deepEqual(
    codes.map((r) => [r.party, r.states]),
    [
      ["DRV", ["VDR", "VNM"]],
      ["GDR", ["DDR"]],
      ["GFR", ["DEU"]],
      ["GMY", ["DEU"]],
      ["USR", ["RUS", "SUN"]],
      ["YAR", ["YEM"]],
      ["YEM", ["YEM"]],
      ["YPR", ["YMD"]],
      ["YUG", ["SCG", "SRB", "YUG"]],
    ],
  );
  const [months] = await read.query("SELECT count(*) AS n FROM dispute WHERE precision = 'month'");
  assert.ok(Number(months?.n) >= 271);
  await read.done();
});
