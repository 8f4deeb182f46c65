import assert from "node:assert/strict";
import { test } from "node:test";
import { computeListingLinks } from "../../src/measures/terrorism/listingLinks.js";
import { type ToyRow, toyRecord } from "../engine/toyRecord.js";

interface Made {
  list: string;
  entry: string;
  name: string;
  born?: string;
  un?: string;
}

async function linksOf(entries: readonly Made[]): Promise<string[]> {
  const listing: ToyRow[] = entries.map(({ list, entry, name, un = null }) => ({
    list,
    entry,
    name,
    un_reference: un,
  }));
  const listing_name: ToyRow[] = entries.map(({ list, entry, name }) => ({
    list,
    entry,
    name,
    kind: "primary",
  }));
  const listing_attribute: ToyRow[] = entries.flatMap(({ list, entry, born }) =>
    born === undefined
      ? []
      : [{ list, entry, kind: "birth date", value: born, date_from: born, date_to: born, precision: "day" }],
  );
  const record = await toyRecord({ lists: { tables: { listing, listing_name, listing_attribute } } });
  const found: string[] = [];
  await computeListingLinks({
    record,
    inputs: [],
    add: (_, row) =>
      void found.push([row.list_a, row.entry_a, row.list_b, row.entry_b, row.rule, row.basis].join("|")),
    cover: () => undefined,
  });
  record.close();
  return found.sort();
}

const un: Made = { list: "un", entry: "QDi.001", name: "ALI BIN HASAN AL-TIKRITI", born: "1960-05-04" };

test("an entry that names a UN reference is linked by it, once, whatever else they share", async () => {
  assert.deepEqual(
    await linksOf([
      un,
      { list: "uk", entry: "AQD1", name: "Ali Hasan Tikriti", un: "qdi.001 ", born: "1960-05-04" },
    ]),
    ["uk|AQD1|un|QDi.001|reference|QDi.001"],
  );
  assert.deepEqual(
    await linksOf([un, { list: "uk", entry: "AQD1", name: "Somebody Else", un: "QDi.999" }]),
    [],
  );
});

test("persons born on one day with names alike are linked; a name, a day or a single word alone is not enough", async () => {
  const links = await linksOf([
    un,
    { list: "eu", entry: "EU.1", name: "Ali Hassan al Tikriti", born: "1960-05-04" },
    { list: "ofac", entry: "1", name: "Ali Hassan al Tikriti", born: "1961-05-04" },
    { list: "ofac", entry: "2", name: "Omar Faruq", born: "1960-05-04" },
    { list: "jp-mof", entry: "1-1", name: "TIKRITI", born: "1960-05-04" },
    { list: "un", entry: "QDi.002", name: "ALI HASAN TIKRITI", born: "1960-05-04" },
  ]);
  assert.deepEqual(links, [
    "eu|EU.1|un|QDi.001|name and birth date|Ali Hassan al Tikriti / ALI BIN HASAN AL-TIKRITI, 1960-05-04",
    "eu|EU.1|un|QDi.002|name and birth date|Ali Hassan al Tikriti / ALI HASAN TIKRITI, 1960-05-04",
  ]);
});

test("a version of a list whose birth dates stand with the wrong entries links by reference alone", async () => {
  const many = Array.from({ length: 25 }, (_, i): Made[] => {
    const day = `1950-01-${String(i + 1).padStart(2, "0")}`;
    const next = `1950-01-${String(((i + 1) % 25) + 1).padStart(2, "0")}`;
    return [
      { list: "un", entry: `X.${i}`, name: `PERSON NUMBER${i}`, born: day },
      { list: "uk", entry: `U.${i}`, name: `ANOTHER NUMBER${i}`, un: `X.${i}`, born: next },
    ];
  }).flat();
  const shared: Made = { list: "eu", entry: "EU.2", name: "ANOTHER NUMBER3", born: "1950-01-05" };
  const links = await linksOf([...many, shared]);
  assert.equal(links.filter((l) => l.includes("|reference|")).length, 25);
  assert.deepEqual(
    links.filter((l) => l.includes("name and birth date")),
    [],
  );
});
