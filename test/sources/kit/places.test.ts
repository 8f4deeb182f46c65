import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CellType, text } from "../../../src/sources/kit/cells.js";
import { jsonRows } from "../../../src/sources/kit/jsonRows.js";
import type { Source } from "../../../src/sources/kit/types.js";
import { makeWorkbook } from "../support/makeWorkbook.js";
import { problemsOf, pullToy, toy } from "./toy.js";

const mark = "☠";
/** Text that must not begin with the mark. */
const harmless: CellType<string> = (found, cell) => (found.startsWith(mark) ? cell.bad("no skull") : found);
const columns = { id: harmless, state: harmless, note: text };

const reading = (read: Source["read"], name: RegExp, key = "members"): Source => ({
  ...toy,
  files: [{ key, name }],
  expect: {},
  corrections: [],
  read,
});

/** Line and column of each problem that a toy with this text has. */
async function placesIn(content: string): Promise<string[]> {
  const source = reading(async (context) => {
    for await (const row of context.rows(context.file("members"), columns)) row.all();
  }, /\.csv$/);
  const { report } = await pullToy({ "toy_members.csv": content }, source);
  return problemsOf(report).map(({ place }) => `${place?.line}:${place?.column}`);
}

/** Where a cell with the mark begins, by looking for it in the text. */
function expected(content: string): string[] {
  return [...content.matchAll(/"?☠/gu)].map(({ index }) => {
    const lines = content.slice(0, index).split(/\r\n|\r|\n/);
    return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  });
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const cell = fc.stringMatching(/^[a-zé日😀,"\n ]{0,6}$/u).map((found) => `x${found}`);
const bad = cell.map((found) => `${mark}${found}`);
const record = fc.oneof(fc.tuple(cell, cell, cell), fc.tuple(bad, cell, cell), fc.tuple(cell, bad, cell));

test("a cell of a CSV file is reported where it is written", async () => {
  const file = fc
    .tuple(fc.array(record, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
    .map(([records, end, bom]) => {
      const lines = [Object.keys(columns), ...records].map((cells) => cells.map(quoted).join(",") + end);
      return (bom ? "\ufeff" : "") + lines.join("");
    });
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      assert.deepEqual(await placesIn(content), expected(content.replace("\ufeff", "")));
    }),
    { numRuns: 40 },
  );
});

test("a cell far into a file is reported where it is written", async () => {
  const lines = Array.from({ length: 30_000 }, (_, i) => `${i},"é, ""${i}""",日本\n`);
  lines[20_000] = `1,"${mark}é",\n`;
  const content = `id,state,note\n${lines.join("")}2,${mark},`;
  assert.deepEqual(await placesIn(content), ["20002:3", "30002:3"]);
});

test("an unknown column and one that is there twice are reported where they are written", async () => {
  assert.deepEqual(await placesIn('id,"state",note,other\n'), ["1:17"]);
  assert.deepEqual(await placesIn("id,state,note,id\n"), ["1:15"]);
});

test("a field of JSON is reported where its value begins", async () => {
  const source = reading(async (context) => {
    for (const { row } of await jsonRows(context, context.file("members"), "all", columns)) row.all();
  }, /\.json$/);
  const content = `{"all": [\n  {"id": "a", "note": "", "state": "b"},\n  {"id": "a", "note": "",\n   "state": "${mark}"}]}`;
  const { report } = await pullToy({ "toy.json": content }, source);
  assert.deepEqual(
    problemsOf(report).map(({ place }) => [place?.line, place?.column]),
    [[4, 13]],
  );
});

test("a cell of a sheet is reported at its row and column", async () => {
  const source = reading(async (context) => {
    const file = context.file("members");
    for (const sheet of await context.workbook(file))
      for (const row of context.sheetRows(file, sheet, columns)) row.all();
  }, /\.xlsx$/);
  const book = makeWorkbook({ A: { 1: ["id", "note", "state"], 2: ["a", "", "b"], 4: ["a", "", mark] } });
  const { report } = await pullToy({ "toy.xlsx": book }, source);
  assert.deepEqual(
    problemsOf(report).map(({ place }) => [place?.line, place?.column]),
    [[4, 3]],
  );
});
