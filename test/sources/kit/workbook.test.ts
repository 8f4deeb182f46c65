import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { FatalProblem } from "../../../src/sources/kit/fatalProblem.js";
import type { Sheet } from "../../../src/sources/kit/types.js";
import { workbookSheets } from "../../../src/sources/kit/workbook.js";
import { temporary } from "../../store/temporary.js";
import { sentence } from "../../support/sentence.js";
import { makeWorkbook } from "../support/makeWorkbook.js";
import { put } from "./toy.js";

async function read(bytes: Uint8Array): Promise<Sheet[]> {
  const path = join(put(temporary(), { "list.xlsx": bytes }), "list.xlsx");
  return workbookSheets({ path, shown: "list.xlsx" });
}

/** The problem with which a file is refused, as `code: message`. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes);
  } catch (error) {
    if (error instanceof FatalProblem) return `${error.problem.code}: ${sentence(error.problem)}`;
    throw error;
  }
  return "read";
}

const made = makeWorkbook({
  "1. 一覧": {
    1: [{ text: "告示日付", reading: "コクジヒヅケ" }, { parts: ["rich ", "text & <more>"] }],
    2: [],
    4: [null, 39738.5, { serial: 16358 }, true, " kept \r\nas it is "],
    5: [null, null],
  },
  empty: {},
});

test("texts without their readings, numbers, dates by format, row numbers, no empty rows", async () => {
  assert.deepEqual(await read(made), [
    {
      name: "1. 一覧",
      rows: [
        { line: 1, cells: ["告示日付", "rich text & <more>", null, null, null] },
        { line: 4, cells: [null, 39738.5, new Date("1944-10-13"), true, " kept \nas it is "] },
      ],
    },
    { name: "empty", rows: [] },
  ]);
});

test("thousands of formatted rows without content cost nothing", async () => {
  const rows = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [i + 1, [null, null, null]]));
  const [sheet] = await read(makeWorkbook({ one: { ...rows, 3: ["x"] } }));
  assert.deepEqual(sheet?.rows, [{ line: 3, cells: ["x"] }]);
});

test("what is not a whole workbook is refused by name", async () => {
  assert.match(
    await refusal(Buffer.from("No.,name\n1,2\n")),
    /^sources\/not-a-workbook: list.xlsx .*not a zip/,
  );
  assert.match(await refusal(Buffer.from("PK and then nothing")), /not-a-workbook.*directory/);
  assert.match(await refusal(made.subarray(0, made.length - 80)), /not-a-workbook.*directory/);
  assert.match(await refusal(made.subarray(0, made.length / 2)), /not-a-workbook/);
  assert.match(await refusal(new Uint8Array()), /empty-file/);
});

test("a changed byte is found, or changes nothing that is read", async () => {
  const whole = JSON.stringify(await read(made));
  let refused = 0;
  for (let at = 2; at < made.length; at += 31) {
    const damaged = Uint8Array.from(made);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    if (/not-a-workbook/.test(await refusal(damaged))) refused += 1;
    else assert.equal(JSON.stringify(await read(damaged)), whole, `byte ${at}`);
  }
  assert.ok(refused > 50, `${refused} refused`);
});
