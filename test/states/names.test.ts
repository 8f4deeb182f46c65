import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/base/packageRoot.js";
import type { Period } from "../../src/base/period.js";
import { fold } from "../../src/base/text.js";
import { resolve } from "../../src/states/resolve.js";

type Row = Record<string, string>;
const own = join(packageRoot(), "src", "states", "data");
const shared = join(packageRoot(), "..", "shared", "data");

function rowsOf(file: string): Row[] {
  const bytes = readFileSync(file);
  const text = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return parse(text, { bom: true, columns: true });
}

const nameFiles = ["names-en.csv", "names-ja.csv", "names-un.csv"];
const names = nameFiles.flatMap((file) => rowsOf(join(own, file)));
const spell = (row: Row) => [row.from || "0000", row.to || "9999"] as const;

test("every name row has seven columns with known words, real days and a listed source", () => {
  const ids = new Set(rowsOf(join(own, "states.csv")).map((row) => row.id));
  const sources = new Set(rowsOf(join(own, "sources.csv")).map((row) => row.key));
  for (const row of names) {
    const said = Object.values(row).join(",");
    assert.deepEqual(Object.keys(row), ["state", "language", "name", "kind", "from", "to", "source"], said);
    assert.ok(ids.has(row.state ?? ""), `no such state: ${said}`);
    assert.match(row.language ?? "", /^(en|ja|fr|es|ru|ar|zh)$/, said);
    assert.match(row.kind ?? "", /^(short|official|historical|variant)$/, said);
    assert.ok(sources.has(row.source ?? ""), `no such source: ${said}`);
    assert.equal(row.name, row.name?.trim().normalize("NFC"), said);
    assert.notEqual(fold(row.name ?? ""), "", said);
    for (const day of [row.from, row.to]) {
      if (day) assert.equal(new Date(`${day}T00:00Z`).toISOString().slice(0, 10), day, said);
    }
    const [from, to] = spell(row);
    assert.ok(from <= to, said);
    if (row.kind === "historical") assert.ok(row.from || row.to, `historical without dates: ${said}`);
  }
});

test("no state has one name twice in one language at one time", () => {
  const seen = new Map<string, Row[]>();
  for (const row of names) {
    const key = [row.state, row.language, fold(row.name ?? "")].join("|");
    const before = seen.get(key) ?? [];
    const [from, to] = spell(row);
    const twice = before.find((other) => spell(other)[0] <= to && spell(other)[1] >= from);
    assert.equal(twice, undefined, `${key} ${from} to ${to}`);
    seen.set(key, [...before, row]);
  }
});

test("a name is borne by two states on one day only where the world says it of both", () => {
  const byName = new Map<string, Row[]>();
  for (const row of names) {
    const key = fold(row.name ?? "");
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  const found = new Set<string>();
  for (const [key, rows] of byName) {
    for (const a of rows) {
      for (const b of rows) {
        if ((a.state ?? "") >= (b.state ?? "")) continue;
        if (spell(a)[0] <= spell(b)[1] && spell(b)[0] <= spell(a)[1])
          found.add(`${key}: ${a.state} ${b.state}`);
      }
    }
  }
  assert.deepEqual([...found].sort(), [
    "congo: COD COG",
    "germany: DDR DEU",
    "korea: KOR PRK",
    "republic of the congo: COD COG",
    "viet nam: RVN VDR",
    "viet nam: RVN VNM",
    "viet nam: VDR VNM",
    "vietnam: RVN VDR",
    "コリア: KOR PRK",
    "コンゴ: COD COG",
    "ドイツ: DDR DEU",
    "ベトナム: RVN VDR",
  ]);
});

const at = (year: number): Period => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  precision: "year",
  text: `${year}`,
});

test("names mean what the world meant at the date", () => {
  const cases: ReadonlyArray<readonly [string, number, string]> = [
    ["Burma", 1960, "MMR"],
    ["Ceylon", 1960, "LKA"],
    ["USSR (Union of Soviet Socialist Republics)", 1970, "SUN"],
    ["Russia (Soviet Union)", 1970, "SUN"],
    ["Russia (Soviet Union)", 2010, "RUS"],
    ["Vietnam (North Vietnam)", 1965, "VDR"],
    ["Vietnam (North Vietnam)", 1980, "VNM"],
    ["Serbia (Yugoslavia)", 1999, "SCG"],
    ["Serbia (Yugoslavia)", 2010, "SRB"],
    ["Yugoslavia", 1980, "YUG"],
    ["Yugoslavia", 1999, "SCG"],
    ["German FR (German Federal Republic)", 1980, "DEU"],
    ["Germany", 2008, "DEU"],
    ["Congo", 2008, "COG"],
    ["Zaire", 1980, "COD"],
    ["United Arab Republic", 1961, "EGY"],
    ["Republic of China", 1930, "CHN"],
    ["Republic of China", 1980, "TWN"],
    ["Korea", 1880, "KOR730"],
    ["日本国", 2008, "JPN"],
    ["ソ連", 1980, "SUN"],
    ["大韓民国", 2008, "KOR"],
    ["République populaire démocratique de Corée", 2008, "PRK"],
    ["Федеративная Республика Германия", 2008, "DEU"],
    ["الاتحاد الروسي", 2008, "RUS"],
    ["美利坚合众国", 2008, "USA"],
  ];
  for (const [name, year, id] of cases) {
    const answer = resolve(name, at(year));
    assert.equal(answer.id, id, `${name} in ${year}: ${JSON.stringify(answer)}`);
  }
  for (const [name, year] of [
    ["Germany", 1970],
    ["Korea", 1970],
    ["Congo", 1965],
    ["Vietnam", 1960],
    ["Yemen", 1980],
  ] as const) {
    assert.equal(resolve(name, at(year)).result, "ambiguous", `${name} in ${year}`);
  }
});
