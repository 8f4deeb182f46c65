import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import source from "../../src/sources/un-contributors/index.js";
import { reportingDay } from "../../src/sources/un-contributors/kinds.js";
import { value } from "../engine/callOf.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const ranking =
  "ISOCode3,M49_Code,Contributing_Country,Personnel_Contribution_Rank,Female_Personnel,Male_Personnel,Total_Uniformed_Personnel,Last_Reporting_Date\n";
const monthly =
  "contribution_id,isocode3,m49_code,contributing_country,mission_acronym,personnel_type,female_personnel,male_personnel,last_reporting_date\n";
const averages = "year,country,mission,female,male,total\n";

test("days in the forms in which they have been written", () => {
  const read = (text: string) => {
    const never = () => undefined;
    return reportingDay(text, { column: "", get: never, state: never, bad: never, warn: never });
  };
  assert.equal(read("31-Jan-21"), "2021-01-31");
  assert.equal(read("30-Nov-1995"), "1995-11-30");
  assert.equal(read("30-nov-95"), "1995-11-30");
  assert.equal(read("31/01/2021"), "2021-01-31");
  assert.equal(read("2021-01-31"), "2021-01-31");
  for (const text of ["31-Feb-21", "2021-02-30", "January 2021", "", "31/13/2021"])
    assert.equal(read(text), undefined, text);
});

test("the ranking, the monthly series and the averages stand side by side as releases of their own", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const engine = await createEngine(read.record(), catalogue, { sources: [] });
  const cases: [string, unknown][] = [
    ["personnel(Nepal, 2021-02)", 500],
    ["personnel(Nepal, 2021-02, kind: women)", 10],
    ["personnel(Nepal, 2021-02, mission: UNDOF)", 100],
    ["personnel(Nepal, 2021-02, kind: police)", 100],
    ["personnel(Nepal, 2021-02, mission: UNMISS, kind: police)", 0],
    ["personnel(Kenya, 2021-02, kind: experts)", 4],
    ["personnel(Japan, 2021-02, mission: UNMISS, kind: staff officers)", 4],
    ["personnel(France, 2021-02)", 0],
    ["personnel(Japan, 2021-03)", 4],
    ["personnel.rank(Japan, 2021-02)", 2],
    ["personnel.rank(Fiji, 2021-02)", 4],
    ["personnel.average(Japan, MINUSTAH, 2011)", 225],
  ];
  for (const [text, expected] of cases) assert.equal(await value(engine, text), expected, text);
  for (const text of [
    "personnel(Japan, 2021-02-15)",
    "personnel(Japan, 2011-12-31, mission: MINUSTAH)",
    "personnel.rank(France, 2021-02)",
    "personnel.average(Japan, MINUSTAH, 2010)",
    "personnel.average(France, MINUSTAH, 2011)",
  ])
    assert.match(String(await value(engine, text)), /^undecided/, text);
  await read.done();
});

test("what cannot be right is said, and nothing is loaded", async () => {
  const name = "DPO-RANK_2021-01.csv";
  const cases: [string, string, RegExp][] = [
    [
      name,
      `${ranking}JPN,392,Japan,1,1,3,5,31-Jan-21\n`,
      /bad-value Total_Uniformed_Personnel: "5" is not 4/,
    ],
    [name, `${ranking}JPN,392,Japan,1,1,x,5,31-Jan-21\n`, /bad-value.*Male_Personnel.*"x"/],
    [name, `${ranking}JPN,392,Japan,1,1,3,4,January\n`, /bad-value.*January/],
    [name, `${ranking}QQQ,0,Nowhere,1,1,3,4,31-Jan-21\n`, /unknown-state.*QQQ/],
    [
      name,
      `${ranking}JPN,392,Japan,1,1,3,4,31-Jan-21\nJPN,392,Japan,1,1,3,4,31-Jan-21\n`,
      /duplicate ISOCode3: JPN/,
    ],
    [
      name,
      `${ranking}JPN,392,Japan,1,1,3,4,31-Jan-21\nKEN,404,Kenya,1,1,3,4,28-Feb-21\n`,
      /bad-value.*2021-02-28/,
    ],
    ["DPO-RANK.csv", `${ranking}JPN,392,Japan,1,1,3,4,31-Jan-21\n`, /no-release/],
    ["DPO-UCHISTORICAL.csv", `${monthly}1,JPN,392,Japan,UNXYZ,Troops,1,3,2021-01-31\n`, /bad-value.*UNXYZ/],
    [
      "DPO-UCHISTORICAL.csv",
      `${monthly}1,JPN,392,Japan,UNMISS,Cooks,1,3,2021-01-31\n`,
      /unknown-value.*Cooks/,
    ],
    [
      "DPO-UCHISTORICAL.csv",
      `${monthly}1,QQQ,0,Nowhere,UNMISS,Troops,1,3,2021-01-31\n`,
      /unknown-state.*QQQ/,
    ],
    [
      "DPO-UCHISTORICAL.csv",
      `${monthly}1,JPN,392,Japan,UNMISS,Troops,1,three,2021-01-31\n`,
      /bad-sql-value.*three/,
    ],
    [
      "pk_contributions_country_mission_year_avg_x.csv",
      `${averages}2011,Japan,UNDOF,1,2,5\n`,
      /bad-value.*total.*"5"/,
    ],
    [
      "pk_contributions_country_mission_year_avg_x.csv",
      `${averages}2011,Utopia,UNDOF,1,2,3\n`,
      /unknown-state.*Utopia/,
    ],
    [
      "pk_contributions_country_mission_year_avg_x.csv",
      `${averages}2011,Japan,UNXYZ,1,2,3\n`,
      /bad-value.*UNXYZ/,
    ],
  ];
  for (const [file, text, expected] of cases) {
    const read = await importTexts(source, { [file]: text });
    assert.match(read.problems.join("\n"), expected, text.slice(-70));
    assert.deepEqual(read.coverage, []);
    await read.done();
  }
  const wrong = await importTexts(source, { [name]: `${ranking}JPN,392,Japan,2,1,3,4,31-Jan-21\n` });
  assert.match(wrong.warnings.join("\n"), /Personnel_Contribution_Rank: "2"/);
  await wrong.done();
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const counts = await read.query(
    "SELECT kind, count(*)::INTEGER AS n, sum(value)::INTEGER AS persons, count(DISTINCT from_party)::INTEGER AS states, count(DISTINCT to_party)::INTEGER AS missions FROM contribution GROUP BY kind ORDER BY kind",
  );
  assert.deepEqual(
    counts.map((r) => [r.kind, r.n, r.states, r.missions]),
    [
      ["un personnel", 122, 122, 1],
      ["un personnel average", 6215, 140, 36],
      ["un women", 122, 122, 1],
    ],
  );
  assert.equal(counts[0]?.persons, 81_932);
  const engine = await createEngine(read.record(), catalogue, { sources: [] });
  const cases: [string, unknown][] = [
    ["personnel(Bangladesh, 2021-01)", 6711],
    ["personnel.rank(Bangladesh, 2021-01)", 1],
    ["personnel(Japan, 2021-01)", 4],
    ["personnel.rank(Japan, 2021-01)", 109],
    ["personnel.average(Japan, MINUSTAH, 2011)", 225],
  ];
  for (const [text, expected] of cases) assert.equal(await value(engine, text), expected, text);
  // The averages never answer for a month.
  assert.match(String(await value(engine, "personnel(Japan, 2011-12-31, mission: MINUSTAH)")), /^undecided/);
  await read.done();
});
