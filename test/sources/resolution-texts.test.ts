import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { createTar } from "nanotar";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import source from "../../src/sources/resolution-texts/index.js";
import { callOf, value } from "../engine/callOf.js";
import { importDir, importFull, skipWithout } from "./support/importSource.js";

const resolution = (number: number, year: number, day: string, ...paragraphs: string[]) =>
  [
    ...["United Nations", "Security Council", "", `S/RES/${number} (${year})`, `Distr.: General ${day}`, ""],
    ...[`Resolution ${number} (${year})`, `Adopted by the Security Council at its 42nd meeting, on ${day}`],
    ...paragraphs,
  ].join("\n");

/** Reads an archive of these texts; a text given as bytes is left as it is. */
async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = await mkdtemp(join(tmpdir(), "chancery-texts-"));
  const tar = createTar(Object.entries(files).map(([name, data]) => ({ name, data })));
  await mkdir(join(dir, source.id));
  const archive = gzipSync(Buffer.concat([tar, Buffer.alloc(1024)]));
  await writeFile(join(dir, source.id, "unsc_resolution_texts_made_up.tar.gz"), archive);
  try {
    return await importDir({ ...source, expect: {} }, dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

test("both encodings, brackets in names, and a number that is left out", async () => {
  const windows = Buffer.concat([
    Buffer.from(resolution(3, 2008, "1 March 2008", "C")),
    Buffer.from([0xf4]),
    Buffer.from("te d"),
    Buffer.from([0x92]),
    Buffer.from("Ivoire"),
  ]);
  const archive = await read({
    "res/S-RES-1(2007).txt": resolution(1, 2007, "24 January 2007", "Côte d’Ivoire"),
    "res/S-RES-3(2008).txt": windows,
  });
  assert.deepEqual([archive.problems, archive.warnings], [[], []]);
  const rows = await archive.query("SELECT * FROM document ORDER BY symbol");
  assert.deepEqual(
    rows.map((r) => [r.symbol, r.symbol_as_given, r.date, r.title, r.language, r.locator]),
    [
      ["S/RES/1", "S/RES/1 (2007)", "2007-01-24", "Resolution 1 (2007)", "en", locator(1, 2007)],
      ["S/RES/3", "S/RES/3 (2008)", "2008-03-01", "Resolution 3 (2008)", "en", locator(3, 2008)],
    ],
  );
  assert.ok(rows.every((r) => String(r.text).endsWith("Côte d’Ivoire")));
  assert.deepEqual(
    archive.coverage.map((row) => [row.subject, row.from, row.to, row.gap]),
    [
      [null, "2007-01-24", "2008-03-01", false],
      ["S/RES/2", "2007-01-24", "2008-03-01", true],
    ],
  );
  await archive.done();
});

const locator = (number: number, year: number) =>
  `unsc_resolution_texts_made_up.tar.gz, res/S-RES-${number}(${year}).txt`;

test("what cannot be right is said", async () => {
  const good = resolution(1, 2007, "24 January 2007");
  const cases: [string, string | Uint8Array, RegExp][] = [
    ["res/README.txt", good, /bad-value.*README/],
    ["res/S-RES-2(2007).txt", good, /bad-value heading of res.*"S\/RES\/1 \(2007\)"/],
    ["res/S-RES-1(2007).txt", good.replace("Adopted by", "Taken by"), /missing-value adoption/],
    ["res/S-RES-1(2007).txt", good.replace(/2007$/, "2006"), /bad-value adoption.*"2006-01-24"/],
    ["res/S-RES-1(2007).txt", Buffer.from([...Buffer.from(good), 0x81, 0xff]), /bad-value.*U\+0081/],
    ["res/S-RES-1(2007).txt", `${good}\nA \ufffd`, /bad-value.*U\+FFFD/],
  ];
  for (const [name, text, expected] of cases) {
    const archive = await read({ [name]: text });
    assert.match(archive.problems.join("\n"), expected);
    await archive.done();
  }
  const twice = await read({ "a/S-RES-1(2007).txt": good, "b/S-RES-1(2007).txt": good });
  assert.match(twice.problems.join("\n"), /duplicate-key.*S\/RES\/1/);
  await twice.done();
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const texts = await importFull(source);
  assert.deepEqual([texts.problems, texts.warnings], [[], []]);
  const [count] = await texts.query(
    `SELECT count(*)::INTEGER AS n, min(date) AS first, max(date) AS last,
       count(*) FILTER (contains(text, chr(65533)))::INTEGER AS replaced FROM document`,
  );
  assert.deepEqual(count, { n: 169, first: "2007-01-10", last: "2009-12-23", replaced: 0 });
  const [one] = await texts.query("SELECT date, locator FROM document WHERE symbol = 'S/RES/1851'");
  assert.equal(one?.date, "2008-12-16");
  assert.match(String(one?.locator), /res\/S-RES-1851\(2008\)\.txt$/);
  assert.ok(texts.coverage.every((row) => !row.gap));

  const engine = await createEngine(texts.record(), catalogue, { sources: [] });
  const cases: [string, unknown][] = [
    ['council.text(S/RES/1851, "Piracy and Armed Robbery at sea")', true],
    ['council.text(S/RES/1851, "robber")', false],
    ['council.text(S/RES/1816, "Somalia")', true],
    // The sentence goes on over a page.
    ['council.text(S/RES/1739, "the operations of identification of the population")', true],
    // The resolution's own apostrophe is a curly one.
    ['council.text(S/RES/1765, "Côte d\'Ivoire")', true],
  ];
  for (const [text, expected] of cases) assert.equal(await value(engine, text), expected, text);
  const call = callOf(engine, 'council.text(S/RES/1851, "seized of the matter")');
  await engine.answer([call]);
  const [row] = (await engine.evidence([call], 5)).get(call.key)?.rows ?? [];
  assert.equal(row?.sentence, "13. Decides to remain seized of the matter.");
  assert.match(
    String(await value(engine, 'council.text(S/RES/2000, "Libya")')),
    /^undecided: council\.text empty/,
  );
  await texts.done();
});
