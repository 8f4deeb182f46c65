import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/forums/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("the Union takes part as a body, years stay years, and both dates of a round are told", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query("SELECT * FROM membership");
  const of = (body: string, state: string) => rows.find((r) => r.body === body && r.state === state);
  assert.deepEqual(
    [of("ARF", "EU")?.date_from, of("ARF", "EU")?.precision, of("ARF", "EU")?.role],
    ["1994-01-01", "year", "participant"],
  );
  assert.deepEqual([of("ARF", "PRK")?.action, of("ARF", "JPN")?.action], ["admission", "original"]);
  assert.deepEqual([of("ASEAN", "VNM")?.date_from, of("ASEAN", "VNM")?.precision], ["1995-07-28", "day"]);
  assert.ok(of("ASEM", "EU"));
  assert.match(String(of("ASEM", "ASEAN-SECRETARIAT")?.note), /Dated 2008 .*other pages say 2006/);
  assert.deepEqual(read.coverage.map((c) => c.kind).sort(), ["ARF", "ASEAN", "ASEM"]);
  await read.done();
});

test("a year that is none and a code that is none are problems", async () => {
  const read = await importTexts(source, {
    "arf_participants_x.csv":
      "participant,iso2,start_year,founding,source_url,source_note\nJapan,JP,recently,0,u,n\nNowhere,ZY,1995,0,u,n\n",
    "asean_members_x.csv": "member,iso2,accession_date,source_note\nThailand,TH,1967,n\n",
    "asem_partners_x.csv":
      "partner,enlargement_year_eeas,alt_year_admitted_2006_helsinki_asem6,source_url,note\nAtlantis,1996,,u,\n",
  });
  const all = read.problems.join("\n");
  for (const expected of [/recently/, /ZY/, /1967/, /Atlantis/]) assert.match(all, expected);
  await read.done();
});

test("the whole lists", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const on = async (body: string, day: string) =>
    (await read.query(`SELECT state FROM membership WHERE body = '${body}' AND date_from <= '${day}'`))
      .length;
  assert.deepEqual([await on("ARF", "2008-12-31"), await on("ASEAN", "2008-12-31")], [27, 10]);
  const asem = [1996, 2004, 2008, 2010, 2012].map((year) => on("ASEM", `${year}-12-31`));
  assert.deepEqual(await Promise.all(asem), [26, 39, 45, 48, 51]);
  await read.done();
});
