import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePeriod } from "../../src/base/period.js";
import { openScreen, type Subject } from "../../src/screening/screen.js";
import { type ToyRow, toyRecord } from "../engine/toyRecord.js";

const person = (as_of: string, entry: string, name: string): { listing: ToyRow; listing_name: ToyRow } => ({
  listing: { list: "un", entry, as_of, name, schema: "person", programmes: ["Test"] },
  listing_name: { list: "un", entry, as_of, name, kind: "primary", quality: "weak" },
});
const entries = [
  person("2020-01-01", "A", "OMAR AL-FARUQ"),
  person("2020-06-01", "A", "OMAR AL-FARUQ"),
  person("2020-06-01", "B", "SERGEI LAVROV"),
];
const born = (entry: string, date_from: string, date_to: string): ToyRow => ({
  ...{
    list: "un",
    entry,
    as_of: "2020-06-01",
    kind: "birth date",
    value: date_from,
    date_from,
    date_to,
    precision: "year",
  },
});

const record = () =>
  toyRecord({
    "un-sc-listings": {
      tables: {
        listing: entries.map((e) => e.listing),
        listing_name: entries.map((e) => e.listing_name),
        listing_attribute: [
          born("A", "1970-01-01", "1970-12-31"),
          { list: "un", entry: "A", as_of: "2020-06-01", kind: "nationality", value: "Iraq", state: "IRQ" },
        ],
      },
      coverage: ["2020-01-01", "2020-06-01"].map((day) => ({
        table: "listing",
        kind: "un",
        from: day,
        to: day,
      })),
    },
    "listing-links": {
      tables: {
        listing_link: [
          { list_a: "uk", entry_a: "U1", list_b: "un", entry_b: "A", rule: "reference", basis: "A" },
        ],
      },
    },
  });

const subject = (name: string, birth?: string, nationality: string | null = null): Subject => ({
  ...{ line: 1, name, birth: (birth === undefined ? undefined : parsePeriod(birth)) ?? null, nationality },
});

test("the lists of a day, of its newest version, between two versions, and those that do not reach it", async () => {
  const made = await record();
  const states = async (at: string | null) => {
    const { lists } = await openScreen(made, ["un", "eu"], at, []);
    return lists.map(({ list, listOf, entries, lacking }) =>
      [list, listOf.join("+"), entries, ...Object.values(lacking ?? {})].join(" "),
    );
  };
  const eu = "eu  0 no-version";
  assert.deepEqual(await states("2020-01-01"), ["un 2020-01-01 1", eu]);
  assert.deepEqual(await states(null), ["un 2020-06-01 2", eu]);
  assert.deepEqual(await states("2020-03-01"), ["un 2020-01-01+2020-06-01 2", eu]);
  assert.deepEqual(await states("2021-01-01"), ["un 2020-06-01 0 newest 2020-06-01", eu]);
  assert.deepEqual(await states("2019-01-01"), ["un 2020-01-01 0 oldest 2020-01-01", eu]);
  const between = await openScreen(made, ["un"], "2020-03-01", ["Sergey Lavrov", "Omar Faruq"]);
  const [lavrov] = between.search(subject("Sergey Lavrov"), 0.8);
  const [omar] = between.search(subject("Omar Faruq"), 0.8);
  assert.deepEqual([lavrov?.certain, lavrov?.listOf], [false, ["2020-06-01"]]);
  assert.deepEqual([omar?.certain, omar?.alsoOn, omar?.quality], [true, "uk U1 (reference)", "weak"]);
  made.close();
});

test("a birth date and a nationality support or contradict", async () => {
  const made = await record();
  const screen = await openScreen(made, ["un"], "2020-06-01", ["Omar Faruk"]);
  const hit = (birth?: string, nationality?: string) => {
    const [first] = screen.search(subject("Omar Faruk", birth, nationality ?? null), 0.5);
    return first && { birth: first.birth, nationality: first.nationality, score: first.score };
  };
  const plain = hit()?.score ?? 0;
  assert.ok(plain > 0.8 && plain < 1);
  assert.deepEqual([hit("1970-05-05")?.birth, (hit("1970-05-05")?.score ?? 0) > plain], ["agrees", true]);
  // Two years out is as lists are; more contradicts.
  assert.deepEqual([hit("1972")?.birth, hit("1972")?.score], [null, plain]);
  assert.deepEqual([hit("1980")?.birth, (hit("1980")?.score ?? 1) < plain], ["contradicts", true]);
  assert.deepEqual([hit(undefined, "IRQ")?.nationality, hit(undefined, "IRQ")?.score], ["agrees", plain]);
  assert.deepEqual(
    [hit(undefined, "FRA")?.nationality, (hit(undefined, "FRA")?.score ?? 1) < plain],
    ["contradicts", true],
  );
  assert.deepEqual(screen.search(subject("Nobody At All"), 0.8), []);
  made.close();
});
