import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import source from "../../src/sources/facts/index.js";
import { pullFolder } from "../../src/sources/kit/pullFolder.js";
import { listVersions } from "../../src/store/cache.js";
import { openRecord } from "../../src/store/openRecord.js";
import { value } from "../engine/callOf.js";

/** A copy of the shipped facts with some files changed, read into a cache of its own. */
async function readFacts(change: Readonly<Record<string, (text: string) => string>> = {}) {
  const dir = await mkdtemp(join(tmpdir(), "chancery-facts-"));
  const [facts, states] = [join(dir, "facts"), join(dir, "states", "data")];
  await mkdir(states, { recursive: true });
  await cp(join(packageRoot(), "facts"), facts, { recursive: true });
  await cp(join(packageRoot(), "src", "states", "data", "un-members.csv"), join(states, "un-members.csv"));
  for (const [name, edit] of Object.entries(change)) {
    const path = join(facts, name);
    await writeFile(path, edit(await readFile(path, "utf8")));
  }
  const cache = join(dir, "cache");
  const report = await pullFolder(dir, [source], cache);
  const [version] = listVersions(cache).versions;
  const record = version ? await openRecord([version]) : undefined;
  return {
    problems: report.versions.flatMap((v) => v.problems),
    coverage: version?.manifest.coverage ?? [],
    query: async (sql: string) => (record ? record.query(sql) : []),
    record: () => {
      assert.ok(record);
      return record;
    },
    done: async () => {
      record?.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

test("the shipped facts are read, each row with the place it stands at and what it rests on", async () => {
  const read = await readFacts();
  assert.deepEqual(read.problems, []);
  const [npt] = await read.query(
    "SELECT date_from, precision, action, locator FROM membership WHERE body = 'NPT' AND state = 'JPN' AND role = 'party'",
  );
  assert.deepEqual([npt?.date_from, npt?.precision], ["1976-06-08", "day"]);
  assert.match(String(npt?.locator), /^facts\/membership\.csv:\d+ \(.+\)$/);
  const [arf] = await read.query(
    "SELECT date_from, precision FROM membership WHERE body = 'ARF' AND state = 'PRK'",
  );
  assert.deepEqual(arf, { date_from: "2000-01-01", precision: "year" });
  const [un] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM membership WHERE body = 'UN' AND date_from <= '2008-12-31' AND (date_to IS NULL OR date_to >= '2008-12-31')",
  );
  assert.equal(un?.n, 192);
  const [aden] = await read.query(
    "SELECT sum(count)::INTEGER AS n FROM event WHERE area = 'gulf-of-aden-and-somalia' AND year(date_from) = 2008",
  );
  assert.equal(aden?.n, 111);
  const [oda] = await read.query("SELECT value FROM contribution WHERE kind = 'oda' AND to_party = 'IRQ'");
  assert.equal(Number(oda?.value), 1755.23);
  assert.ok(read.coverage.some((c) => c.gap));
  await read.done();
});

test("every file of the folder is one that the source reads, and its page names its columns", async () => {
  const folder = join(packageRoot(), "facts");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
  const readme = await readFile(join(folder, "README.md"), "utf8");
  for (const name of names) {
    assert.ok(
      source.files.some((spec) => spec.name.test(name)),
      name,
    );
    const header = (await readFile(join(folder, name), "utf8")).split("\n", 1)[0] ?? "";
    assert.ok(readme.includes(`\`${name}\` | \`${header}\``), name);
  }
});

/** Puts a row at the end of a file. */
const row = (line: string) => (text: string) => `${text.trimEnd()}\n${line}\n`;

test("a wrong cell is a problem with its file, line and column, and nothing is loaded", async () => {
  const cases: [string, string, string, string, string][] = [
    ["membership.csv", "NPT,Japan,party,1976-06-08,,ratification,x,", "bad-value", "state", "Japan"],
    ["membership.csv", "NOBODY,JPN,party,1976-06-08,,ratification,x,", "bad-value", "body", "NOBODY"],
    ["membership.csv", "NPT,JPN,guest,1976-06-08,,ratification,x,", "unknown-value", "role", "guest"],
    ["membership.csv", "NPT,JPN,party,1976-06-31,,ratification,x,", "bad-value", "from", "1976-06-31"],
    ["membership.csv", "NPT,JPN,party,1976,1975-12-31,ratification,x,", "bad-value", "to", "1975-12-31"],
    ["membership.csv", "NPT,JPN,party,1976-06-08,,ratification,,", "missing-value", "source", ""],
    [
      "rollcalls.csv",
      "UNGA,A/RES/63/73 H,2008-12-02,63,t,adopted,1,2,3,x",
      "bad-value",
      "symbol",
      "A/RES/63/73 H",
    ],
    ["rollcalls.csv", "UNGA,A/RES/63/74,2008-12-02,63,t,adopted,many,2,3,x", "bad-value", "yes", "many"],
    ["contributions.csv", 'oda,JPN,IRQ,2008,"1,755",USD,b,x', "bad-value", "value", "1,755"],
    ["conflicts.csv", "1,2008,interstate,huge,P,JPN,,x", "unknown-value", "intensity", "huge"],
    ["coverage.csv", "meetings,,,,,,,x", "unknown-value", "table", "meetings"],
    ["obligations.csv", "JPN-USA-1960,JPN,USA,love,1960-01-19,,x", "unknown-value", "kind", "love"],
    ["events.csv", "piracy,red-sea,2008,,imb,x", "missing-value", "count", ""],
  ];
  for (const [name, line, code, column, found] of cases) {
    const read = await readFacts({ [name]: row(line) });
    const [problem] = read.problems;
    assert.equal(problem?.code, `sources/${code}`);
    assert.deepEqual([problem.args.column, problem.args.found], [column, found]);
    assert.ok(problem?.place?.file.endsWith(join("facts", name)));
    const lines = (await readFile(join(packageRoot(), "facts", name), "utf8")).trimEnd().split("\n").length;
    assert.equal(problem?.place?.line, lines + 1);
    assert.deepEqual(await read.query("SELECT 1"), []);
    await read.done();
  }
});

/** Members at the end of years, as the United Nations prints them in "Growth in United Nations membership". */
const growth: Readonly<Record<string, number>> = {
  ...{ 1945: 51, 1946: 55, 1947: 57, 1948: 58, 1949: 59, 1950: 60, 1955: 76, 1956: 80, 1957: 82, 1958: 82 },
  ...{ 1960: 99, 1961: 104, 1962: 110, 1963: 113, 1964: 115, 1966: 122, 1967: 123, 1968: 126, 1970: 127 },
  ...{ 1971: 132, 1973: 135, 1974: 138, 1975: 144, 1976: 147, 1977: 149, 1978: 151, 1979: 152, 1980: 154 },
  ...{ 1981: 157, 1983: 158, 1984: 159, 1990: 159, 1991: 166, 1992: 179, 1993: 184, 1994: 185, 1999: 188 },
  ...{ 2000: 189, 2002: 191, 2006: 192, 2011: 193 },
};

test("the members of the United Nations are as many as it says, in every year that it names", async () => {
  const read = await readFacts();
  const engine = await createEngine(read.record(), catalogue, { sources: [] });
  for (const [year, members] of Object.entries(growth))
    assert.equal(await value(engine, `un.members(${year})`), members, year);
  // Whether Indonesia was a member while it stayed away is not settled.
  assert.match(String(await value(engine, "un.members(1965)")), /^undecided: gap facts/);
  assert.equal(await value(engine, "un.member(German Democratic Republic, 1985)"), true);
  assert.equal(await value(engine, "un.member(German Democratic Republic, 1972)"), false);
  await read.done();
});
