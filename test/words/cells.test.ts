import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { isJapanese } from "../../src/base/script.js";
import type { Coverage } from "../../src/engine/answer.js";
import { derivedSources } from "../../src/measures/derived.js";
import { body } from "../../src/record/bodies.js";
import { tables } from "../../src/record/tables.js";
import { sources } from "../../src/sources/index.js";
import { literal, openDatabase } from "../../src/store/database.js";
import { ownSourceText, showCell, showColumn, wordColumns } from "../../src/words/cells.js";
import { japaneseColumn } from "../../src/words/ja/columns.js";
import { coverageTexts } from "../../src/words/statements.js";
import { fullRecord, withoutFullRecord } from "../support/fullRecord.js";

test("every column of the record has a Japanese heading", () => {
  const names = Object.values(tables).flatMap((table) => table.columns.map(({ name }) => name));
  const without = [...new Set(names)].filter((name) => japaneseColumn(name) === undefined);
  assert.deepEqual(without, [], "add these to src/words/ja/columns.ts");
  assert.equal(showColumn("date_from", "ja"), "始期");
  assert.equal(showColumn("made_up", "ja"), "made up");
});

test("words of the record are shown in the language, and what is not one of them as it is", () => {
  assert.equal(showCell("vote", "no", "ja"), "反対");
  assert.equal(showCell("adoption", "recorded", "ja"), "記録投票");
  assert.equal(showCell("adoption", "recorded", "en"), "recorded");
  assert.equal(showCell("unit", "USD million of 2019", "ja"), "百万米ドル（2019年価格）");
  assert.equal(showCell("outcome", "Joint statement", "ja"), "Joint statement");
});

test("what Chancery itself compiles has a Japanese title, publisher, citation", () => {
  const own = [...derivedSources, ...sources.filter(({ publisher }) => /^Chancery\b/.test(publisher))];
  assert.ok(own.length > 7);
  for (const { title, publisher, citation } of own)
    for (const text of [title, publisher, citation])
      assert.notEqual(ownSourceText(text, "ja"), undefined, `add to src/words/ja/ownSources.ts: ${text}`);
});

/** Whether the Japanese sentence about a claim names the kind that it is limited to. */
const named = (kind: string): boolean => {
  const row: Coverage = {
    source: "facts",
    table: "event",
    kind,
    subject: null,
    state: null,
    from: null,
    to: null,
    gap: false,
    reason: "",
  };
  return /（.+）/.test(coverageTexts([row], "ja")[0] ?? "");
};

test("every kind that a source claims to be complete for has a Japanese name", () => {
  const folder = join(packageRoot(), "src", "sources");
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(folder, path), "utf8"));
  const claims = code.flatMap((text) => text.match(/table: "\w+",\s*kind: "[^"]+"/g) ?? []);
  const kinds = new Set([
    ...claims.map((claim) => /kind: "([^"]+)"/.exec(claim)?.[1] ?? ""),
    ...sources.flatMap(({ coverage = [] }) =>
      typeof coverage === "function" ? [] : coverage.flatMap(({ kind }) => kind ?? []),
    ),
  ]);
  assert.ok(kinds.size > 20);
  assert.deepEqual(
    [...kinds].filter((kind) => body(kind) === undefined && !named(kind)),
    [],
    "add these to src/words/ja/kinds.ts",
  );
});

test("every word and kind of the full import is said in Japanese", { skip: withoutFullRecord }, async () => {
  const database = await openDatabase({});
  const folder = join(fullRecord().home, "sources");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const missing: string[] = [];
  // Free text stands in them as well.
  const mixed = new Set(["basis", "meeting.outcome"]);
  for (const { name, columns } of Object.values(tables)) {
    const own = files.filter((path) => path.endsWith(`/${name}.parquet`));
    for (const column of own.length > 0 ? columns : []) {
      const kind = name === "coverage" && column.name === "kind";
      const key = `${name}.${column.name}`;
      if (!wordColumns.has(column.name) || mixed.has(column.name) || mixed.has(key)) continue;
      const value = column.type === "VARCHAR[]" ? `unnest("${column.name}")` : `"${column.name}"`;
      const list = own.map((path) => literal(join(folder, path))).join(", ");
      const reader = await database.connection.runAndReadAll(
        `SELECT DISTINCT ${value} AS word FROM read_parquet([${list}])`,
      );
      for (const { word } of reader.getRowObjects())
        if (typeof word === "string") {
          const known = kind
            ? body(word) !== undefined || named(word)
            : /％/.test(showCell(column.name, word, "ja")) || isJapanese(showCell(column.name, word, "ja"));
          if (!known) missing.push(`${key}: ${word}`);
        }
    }
  }
  database.close();
  assert.deepEqual(missing, []);
});
