import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "../../../src/base/period.js";
import { count, oneOf, optional, renamed, required, text } from "../../../src/sources/kit/cells.js";
import { partDate } from "../../../src/sources/kit/dateParts.js";
import { defineSource } from "../../../src/sources/kit/defineSource.js";
import { jsonRows } from "../../../src/sources/kit/jsonRows.js";
import { runs } from "../../../src/sources/kit/runs.js";
import type { Source } from "../../../src/sources/kit/types.js";
import { importTexts } from "../support/importSource.js";
import { makeWorkbook } from "../support/makeWorkbook.js";

const columns = {
  name: required("a name"),
  when: partDate,
  kind: optional(oneOf("small", "large")),
  place: renamed({ "St. Nowhere": "Saint Nowhere" }, text),
  ships: count,
};

/** A made-up source of records in JSON or in a workbook. */
const toy: Source = defineSource({
  id: "toy-records",
  title: "Toy records",
  publisher: "Nobody",
  homepage: "https://example.org/toy",
  licence: "none needed",
  redistribution: "allowed",
  citation: "Nobody, Toy records.",
  covers: "What never happened.",
  caveats: [],
  cadence: "never",
  produces: ["event"],
  reader: 1,
  files: [
    { key: "json", name: /^.*\.json$/, required: false },
    { key: "book", name: /^.*\.xlsx$/, required: false },
  ],
  expect: { event: [1, 1000] },
  async read(context) {
    const rows = [];
    for (const file of context.files("json"))
      for (const { row } of await jsonRows(context, file, "toys", columns, { ignore: ["note"] }))
        rows.push(row);
    for (const file of context.files("book"))
      for (const sheet of await context.workbook(file))
        rows.push(
          ...context.sheetRows(file, sheet, columns, {
            ignore: ["note"],
            heading: (words) => words.split("\n").at(-1) ?? "",
          }),
        );
    for (const row of rows) {
      const { name, when, kind, place, ships } = row.all();
      row.add("event", {
        event: row.numbered(name ?? ""),
        kind: kind ?? "toy",
        date_from: when?.first,
        date_to: when?.last,
        precision: when?.precision,
        place,
        count: ships,
      });
    }
  },
});

const query =
  "SELECT event, kind, date_from::VARCHAR AS d, date_to::VARCHAR AS t, precision, place, count, locator FROM event ORDER BY locator";

test("objects of a list: parts of dates, words replaced, keys that repeat, locators", async () => {
  const read = await importTexts(toy, {
    "a.json": `{"toys": [
      {"name": "A", "when": "2001-02", "kind": "small", "place": "St. Nowhere", "ships": 3, "note": null},
      {"name": "A", "when": "2001", "kind": null, "place": "B", "ships": 0}
    ]}`,
  });
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    (await read.query(query)).map((row) => Object.values(row).join(" | ")),
    [
      "A | small | 2001-02-01 | 2001-02-28 | month | Saint Nowhere | 3 | a.json record 1",
      "A (2) | toy | 2001-01-01 | 2001-12-31 | year | B | 0 | a.json record 2",
    ],
  );
  await read.done();
});

test("what is not an object, a new field and bad cells have their line", async () => {
  const cases: [string, RegExp][] = [
    ['{"other": []}', /^sources\/missing-value/],
    ['{"toys": [\n3]}', /^sources\/bad-value "3"/],
    [
      '{"toys": [\n{"name": "A", "when": "2001", "place": "", "ships": 1, "colour": 2}]}',
      /unknown-value colour/,
    ],
    ['{"toys": [\n{"name": "", "when": "2001", "place": "", "ships": 1}]}', /missing-value name/],
    ['{"toys": [\n{"name": "A", "when": "2001-13", "place": "", "ships": 1}]}', /bad-value when/],
    [
      '{"toys": [\n{"name": "A", "when": "2001", "kind": "huge", "place": "", "ships": 1}]}',
      /unknown-value kind/,
    ],
    ['{"toys": [\n{"name": "A", "when": "2001", "place": "", "ships": 1.5}]}', /bad-value ships/],
  ];
  for (const [json, expected] of cases) {
    const read = await importTexts(toy, { "a.json": json });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("rows of a sheet by their headings, in any order", async () => {
  const headings = ["何\nwhen", "name", "kind", "place", "ships", "note"];
  const read = await importTexts(toy, {
    "a.xlsx": makeWorkbook({ one: { 2: headings, 4: [{ serial: 16358 }, "A", null, "B", 3, "x"] } }),
  });
  assert.deepEqual(read.problems, []);
  const [row] = await read.query(query);
  assert.deepEqual([row?.event, row?.d, row?.locator], ["A", "1944-10-13", "a.xlsx row 4"]);
  await read.done();
  const other = await importTexts(toy, {
    "a.xlsx": makeWorkbook({ one: { 1: [...headings.slice(1), "colour"], 2: [] } }),
  });
  assert.match(other.problems.join("\n"), /missing-column.*"when".*\n.*unknown-column.*"colour"/);
  await other.done();
});

test("runs of what follows one another", () => {
  assert.deepEqual(
    runs<number>([3, 1, 2, 2, 7], (n) => n + 1),
    [
      [1, 3],
      [7, 7],
    ],
  );
  assert.deepEqual(
    runs<string>(["2024-03-01", "2024-02-29"], (day) => addDays(day, 1)),
    [["2024-02-29", "2024-03-01"]],
  );
  assert.deepEqual(
    runs<number>([], (n) => n + 1),
    [],
  );
});
