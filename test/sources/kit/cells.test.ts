import assert from "node:assert/strict";
import { test } from "node:test";
import * as cells from "../../../src/sources/kit/cells.js";
import { Element } from "../../../src/sources/kit/xml.js";

/** What a type reads, or how it reports the text. */
function read<T>(type: cells.CellType<T>, text: string): T | string | undefined {
  let reported = "";
  const report =
    (kind: string) =>
    (expected: cells.Expected, found = text): undefined => {
      reported = `${kind} ${found}: ${typeof expected === "string" ? expected : expected.form}`;
    };
  const value = type(text, {
    column: "x",
    get: () => undefined,
    state: () => undefined,
    bad: report("bad"),
    warn: report("warn"),
  });
  return reported === "" ? value : reported + (value === undefined ? "" : ` = ${String(value)}`);
}

test("years, days, counts and numbers are of their form and within their limits", () => {
  assert.equal(read(cells.year(1946), "1990"), 1990);
  assert.equal(read(cells.year(1946), "199O"), "bad 199O: year");
  assert.equal(read(cells.year(1946, 2000), "2001"), "bad 2001: year");
  assert.equal(read(cells.day(), "2024-02-29"), "2024-02-29");
  assert.equal(read(cells.day(), "2023-02-29"), "bad 2023-02-29: day");
  assert.equal(read(cells.day({ from: "2000-01-01" }), "1999-12-31"), "bad 1999-12-31: day");
  assert.equal(read(cells.count, "012"), 12);
  assert.equal(read(cells.count, "-1"), "bad -1: count");
  assert.equal(read(cells.latitude, "-89.5"), -89.5);
  assert.equal(read(cells.latitude, "90.1"), "bad 90.1: number");
  assert.equal(read(cells.count, ""), "bad : count");
});

test("days in words and in other orders", () => {
  const american = cells.dayWritten(/^(?<month>\d+)\/(?<day>\d+)\/(?<year>\d{4})$/);
  assert.equal(read(american, "2/3/2008"), "2008-02-03");
  assert.equal(read(american, "13/3/2008"), "bad 13/3/2008: day");
  assert.equal(cells.dayIn("on 3 Feb 2008", /(?<day>\d+) (?<month>\w+) (?<year>\d{4})/), "2008-02-03");
  assert.equal(cells.dayIn("3 Foo 2008", /(?<day>\d+) (?<month>\w+) (?<year>\d{4})/), undefined);
});

test("words: known ones, in any case, as they are, or with a warning", () => {
  const kinds = cells.word({ a: 1, b: 2 });
  assert.equal(read(kinds, "b"), 2);
  assert.equal(read(kinds, "c"), "bad c: one-of");
  assert.equal(read(kinds, "toString"), "bad toString: one-of");
  assert.equal(read(cells.anyCase(cells.word({ "two words": 3 })), "Two  Words"), 3);
  assert.equal(read(cells.oneOf("X", "Y"), "Y"), "Y");
  assert.equal(read(cells.oneOf("X", "Y"), "y"), "bad y: one-of");
  const lenient = cells.lenient(kinds, (text) => `other ${text}`);
  assert.equal(read(lenient, "a"), 1);
  assert.equal(read(lenient, "c"), "warn c: one-of = other c");
  assert.equal(read(cells.flag("Y", "N"), "N"), false);
});

test("cells that may be empty, and several values in one", () => {
  assert.equal(read(cells.optional(cells.count, "NA"), "NA"), null);
  assert.equal(read(cells.optional(cells.count, "NA"), ""), null);
  assert.equal(read(cells.optional(cells.count, "NA"), "x"), "bad x: count");
  assert.equal(read(cells.required("a name"), ""), "bad : a name");
  assert.deepEqual(read(cells.parts(cells.count), "651,  645,"), [651, 645]);
  assert.deepEqual(cells.names("Area | Tonnage"), ["Area", "Tonnage"]);
  assert.deepEqual(Object.keys(cells.texts("a", "b")), ["a", "b"]);
});

test("parts of elements by their path", () => {
  const root = new Element("Person", { id: " 7 " }, 1);
  const names = new Element("Names", {}, 2);
  for (const [at, text] of ["Made", "", "Up"].entries()) {
    const name = new Element("Name", { kind: `k${at}` }, 3);
    name.text = text;
    names.children.push(name);
  }
  root.children.push(names);
  assert.equal(root.get("id"), "7");
  assert.equal(root.get("Names/Name"), "Made");
  assert.equal(root.get("Names/Name/kind"), "k0");
  assert.equal(root.get("Names/Other"), "");
  assert.equal(root.all("Names/Name").length, 3);
  assert.deepEqual(root.texts("Names/Name"), ["Made", "Up"]);
});
