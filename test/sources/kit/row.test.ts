import assert from "node:assert/strict";
import { test } from "node:test";
import { day, text } from "../../../src/sources/kit/cells.js";
import { datedCodes } from "../../../src/sources/kit/datedCodes.js";
import type { ReadContext } from "../../../src/sources/kit/types.js";
import { problemsOf, pullToy, toy } from "./toy.js";

/** The problems of a toy that reads its file by `read`. */
async function problems(read: (context: ReadContext) => void) {
  const source = { ...toy, expect: {}, corrections: [], read: async (context: ReadContext) => read(context) };
  const { report } = await pullToy({ "toy_members.csv": "id,state\n" }, source);
  return problemsOf(report).map(({ code, args }) => [code, "column" in args ? args.column : null]);
}

test("a record that its line does not name is named with the column", async () => {
  const columns = { date: day(), id: text };
  const found = await problems((context) => {
    const row = context.row(context.file("members"), 1, columns, () => "soon", "roll call 7");
    row.get("date");
    context.row(context.file("members"), 1, columns, () => "soon").get("date");
  });
  assert.deepEqual(found, [
    ["sources/bad-value", "date of roll call 7"],
    ["sources/bad-value", "date"],
  ]);
});

test("a code by its days: one state after the other, the second system, and what cannot be settled", async () => {
  const rows: string[][] = [];
  const found = await problems((context) => {
    const place = { file: context.file("members"), line: 1, column: "code" };
    const used = (code: string, from: string, to: string, gaps = false) =>
      datedCodes(context, place, { code, from, to }, ["undl", "iso3"], { gaps });
    rows.push(...used("YUG", "1990-01-01", "1998-12-31"), ...used("JPN", "1990-01-01", "1998-12-31"));
    rows.push(...used("QQQ", "1990-01-01", "1998-12-31"), ...used("YUG", "1990-01-01", "2010-12-31"));
    rows.push(...used("YUG", "1990-01-01", "2010-12-31", true).slice(0, 1));
  });
  assert.deepEqual(rows, [
    ["YUG", "YUG", "0000-01-01", "1992-04-26"],
    ["YUG", "SCG", "1992-04-27", "9999-12-31"],
    ["JPN", "JPN", "0000-01-01", "9999-12-31"],
    ["YUG", "YUG", "0000-01-01", "1992-04-26"],
  ]);
  assert.deepEqual(
    found.map(([code]) => code),
    ["sources/unknown-state", "sources/bad-value"],
  );
});
