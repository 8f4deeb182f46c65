import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/un-sc-members/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const header = "id,year,security_council_member,last_update\n";

test("terms, permanent seats, blank and historical names", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query(
    "SELECT state, role, date_from, date_to, precision, locator FROM membership ORDER BY date_from, state",
  );
  assert.deepEqual(
    rows.map((r) => `${r.state} ${r.role} ${r.date_from} ${r.date_to}`),
    [
      "JPN non-permanent 1958-01-01 1959-12-31",
      "EGY non-permanent 1961-01-01 1962-12-31",
      "CIV non-permanent 1964-01-01 1965-12-31",
      "DEU non-permanent 1977-01-01 1978-12-31",
      "SUN permanent 1990-01-01 1991-12-31",
      "YEM non-permanent 1990-01-01 1991-12-31",
      "RUS permanent 1992-01-01 null",
      "BRA non-permanent 1993-01-01 null",
    ],
  );
  assert.ok(rows.every((r) => r.precision === "year"));
  assert.equal(rows[0]?.locator, "DPPA-SCMembership.csv id 1, 2");
  // The six corrections whose rows a sample lacks are told; so are years that are not whole.
  assert.equal(read.warnings.filter((w) => w.startsWith("sources/stale-correction")).length, 6);
  assert.ok(
    read.coverage.some((row) => row.gap && row.from === "1958-01-01" && /1 of the 11/.test(row.reason)),
  );
  await read.done();
});

test("what cannot be right is said, and nothing is loaded", async () => {
  const cases: [string, RegExp][] = [
    ["1,2001,Atlantis,2026-07-02\n", /unknown-state.*Atlantis/],
    ["1,2001,Japan,2026-07-02\n2,2001,Japan,2026-07-02\n", /duplicate security_council_member: /],
    ["1,2001,Japan,x\n2,2002,Japan,x\n3,2003,Japan,x\n", /bad-value year: "2003"/],
    ["1,MMI,Japan,2026-07-02\n", /bad-value.*MMI/],
    ["1,2001,,2026-07-02\n", /missing-value/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "DPPA-SCMembership.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await assert.rejects(read.query("SELECT 1"));
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const japan = await read.query(
    "SELECT year(date_from) AS a, year(date_to) AS b FROM membership WHERE state = 'JPN' ORDER BY 1",
  );
  assert.deepEqual(
    japan.map((r) => `${r.a}-${r.b}`),
    ["1958-1959", "1966-1967", "1971-1972", "1975-1976", "1981-1982", "1987-1988"].concat([
      "1992-1993",
      "1997-1998",
      "2005-2006",
      "2009-2010",
      "2016-2017",
      "2023-2024",
    ]),
  );
  const begun = async (day: string) => {
    const rows = await read.query(
      `SELECT state, count(*)::INTEGER AS n FROM membership
       WHERE role = 'non-permanent' AND date_from <= '${day}' GROUP BY state ORDER BY n DESC, state LIMIT 3`,
    );
    return rows.map((r) => `${r.state} ${r.n}`);
  };
  assert.deepEqual(await begun("2009-12-31"), ["JPN 10", "BRA 9", "ARG 8"]);
  assert.deepEqual((await begun("2010-12-31")).slice(0, 2), ["BRA 10", "JPN 10"]);
  assert.deepEqual(
    read.coverage.map((row) => [row.kind, row.from, row.to, row.gap]),
    [["UNSC", "1946-01-01", "2027-12-31", false]],
  );
  await read.done();
});
