import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/cow-capabilities/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("figures as printed, missing ones left out, years of succession with the state that bore the number longer", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT from_party AS state, basis, value, locator FROM contribution");
  const of = (state: string, basis: string) =>
    rows.find((r) => r.state === state && r.basis === basis)?.value;
  assert.equal(of("JPN", "CINC"), "0.0412");
  assert.equal(of("JPN", "military personnel"), undefined);
  assert.equal(of("JPN", "iron and steel production"), "0");
  assert.equal(of("VNM", "CINC"), "0.00123");
  assert.equal(of("SUN", "CINC"), "0.1");
  assert.equal(of("TUV", "CINC"), "0.00000024592535");
  assert.equal(rows.find((r) => r.state === "JPN")?.locator, "NMC-60-abridged.csv line 2, cinc");
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to]),
    [["capability", "1816-01-01", "2008-12-31"]],
  );
  await read.done();
});

test("what is no number, year or state is a problem", async () => {
  const header = "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n";
  const cases: [string, RegExp][] = [
    ["JPN,740,2008,x,1,1,1,1,1,.1,2021", /bad-value.*milex.*"x"/],
    ["JPN,740,2008,1,1,1,1,1,1,1.1,2021", /bad-value.*cinc/],
    ["JPN,740,208,1,1,1,1,1,1,.1,2021", /bad-value.*year/],
    ["XXX,741,2008,1,1,1,1,1,1,.1,2021", /unknown-state.*741/],
  ];
  for (const [line, expected] of cases) {
    const read = await importTexts(source, { "NMC-60-abridged.csv": `${header}${line}\n` });
    assert.match(read.problems.join("\n"), expected);
    assert.match(read.problems.join("\n"), /sources\//);
    await read.done();
  }
  const renamed = await importTexts(source, { "NMC-60-abridged.csv": header.replace("upop", "urban") });
  assert.match(renamed.problems.join("\n"), /missing-column.*upop/);
  await renamed.done();
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const [count] = await read.query("SELECT count(*) AS n FROM contribution WHERE basis = 'CINC'");
  assert.equal(count?.n, "15951");
  const of = async (basis: string) =>
    (
      await read.query(`SELECT from_party AS state, value FROM contribution
        WHERE basis = '${basis}' AND year(date_from) = 2008 ORDER BY value DESC LIMIT 30`)
    ).map((r) => [r.state, r.value]);
  const cinc = await of("CINC");
  assert.deepEqual(cinc.slice(0, 2), [
    ["CHN", "0.19062871"],
    ["USA", "0.14751531"],
  ]);
  assert.ok(cinc.some(([state, value]) => state === "RUS" && value === "0.040875051"));
  assert.ok(cinc.some(([state, value]) => state === "JPN" && value === "0.039319433"));
  const milex = await of("military expenditure");
  assert.ok(milex.some(([state, value]) => state === "JPN" && value === "46044000"));
  assert.ok(!milex.some(([state]) => state === "PRK"));
  const [missing] = await read.query(
    "SELECT 15951 - count(*) AS n FROM contribution WHERE basis = 'military expenditure'",
  );
  assert.equal(missing?.n, "2217");
  await read.done();
});
