import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/base/packageRoot.js";
import { yearPeriod as at } from "../../src/base/period.js";
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

const nameFiles = readdirSync(own).filter((file) => /^names.*\.csv$/.test(file));
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

/** Names to be read: each with the year it is used in, or none where the source gives no date. */
type Named = readonly [name: string, year?: number | undefined];

const folder = (id: string, pattern: RegExp): string[] =>
  readdirSync(join(shared, id))
    .filter((file) => pattern.test(file))
    .map((file) => join(shared, id, file));

function column(id: string, pattern: RegExp, name: string, year?: string): Named[] {
  return folder(id, pattern).flatMap((file) =>
    rowsOf(file).map((row): Named => [row[name] ?? "", year ? Number(row[year]?.slice(0, 4)) : undefined]),
  );
}

function ucdpNames(): Named[] {
  const sides = ["side_a", "side_a_2nd", "side_b", "side_b_2nd"];
  return folder("ucdp-conflicts", /\.csv$/).flatMap((file) =>
    rowsOf(file).flatMap((row) => {
      const said = [
        ...(row.location ?? "").split(","),
        ...sides
          .flatMap((side) => (row[side] ?? "").split(","))
          .flatMap((actor) => /^\s*Government of (.*)$/.exec(actor)?.[1] ?? []),
      ];
      return said.map((name): Named => [name, Number(row.year)]);
    }),
  );
}

function budgetNames(): Named[] {
  return folder("un-budget", /\.json$/).flatMap((file) => {
    const read = JSON.parse(readFileSync(file, "utf8")) as {
      meta: { year: number };
      contributors: { name: string }[];
    };
    return read.contributors.map(({ name }): Named => [name, read.meta.year]);
  });
}

const nothing = /^$/;
const union = /^(European (Union|Commission)|ASEAN Secretariat)/;
// Parts of states and groups of colonies: the report counts people there, but they are no states of their own.
const places =
  /^(Ascension Island|Azores?( Islands)?|British West Indies.*|Caroline Islands|Diego Garcia|Easter Island|Eniwetok.*|Kashmir|Le?e?e?ward Islands|Line Islands|Mariana Islands \(Including Guam\)|Sarawak)$/;
// What the world did not count as a state in the years in which these sources name it: a colony, and two republics of Yugoslavia.
const notThen = /^(South Yemen 196[4-6]|(Serbia|Montenegro) (199\d|200[0-5]))$/;
const groups =
  /Total$|regional$|unspecified|^WorldBank|^Other|Unallocated|not classified|^All |\bDev\. (Bank|Fund)|Funds|Fund\.$|^(Af\. D B|AsDB|CABEI|E[CI]B?|EDF|IBRD|IDA.*|IDB.*|IFC|IFAD|IMF|MIGA|UN[A-Z]+|WFP)/;

const sources: ReadonlyArray<readonly [string, () => Named[], RegExp]> = [
  ["un-sc-members", () => column("un-sc-members", /csv$/, "security_council_member", "year"), nothing],
  [
    "un-sc-vetoes",
    () =>
      column("un-sc-vetoes", /csv$/, "vetoed_by", "date").flatMap(([list, year]) =>
        list.split(";").map((name): Named => [name, year]),
      ),
    nothing,
  ],
  ["ucdp-conflicts", ucdpNames, nothing],
  ["un-treaties", () => column("un-treaties", /^\d.*csv$/, "Participant"), union],
  ["treaty-parties by name", () => column("treaty-parties", /^ieadb/, "country"), nothing],
  // BZL is no code of any list, and its dates fit Brazil rather than Belize: not for us to guess.
  [
    "treaty-parties by code",
    () => column("treaty-parties", /^huggo/, "stateID"),
    /^(BZL|EUE|IO-.*|EURATOM .*|(FAO|WHO|WMO) .*)$/,
  ],
  ["forums: ARF", () => column("forums", /^arf/, "participant"), union],
  ["forums: ASEAN", () => column("forums", /^asean/, "member"), union],
  ["forums: ASEM", () => column("forums", /^asem/, "partner"), union],
  [
    "nuclear-tests: explosions",
    () => column("nuclear-tests", /explosions/, "WEAPON_SOURCE", "Date.Year"),
    nothing,
  ],
  ["nuclear-tests: stockpiles", () => column("nuclear-tests", /stockpiles/, "Country", "Year"), nothing],
  ["imb-attacks", () => column("imb-attacks", /country_codes/, "country_name"), /^Channel Islands$/],
  ["un-members", () => column("un-members", /csv$/, "participant"), nothing],
  ["warheads", () => column("warheads", /owid/, "country_name", "year"), /^World$/],
  ["un-budget", budgetNames, nothing],
  ["tip-tiers", () => column("tip-tiers", /csv$/, "countryname", "year"), nothing],
  ["us-troops", () => column("us-troops", /gz$/, "countryname", "year"), places],
  ["oda-dac2a", () => column("oda-dac2a", /long/, "recipient", "year"), groups],
];

const absent = existsSync(shared) ? false : "the real files are not here";

for (const [source, read, noState] of sources) {
  test(`every state that ${source} names is known`, { skip: absent }, () => {
    const named = new Map<string, Named>();
    for (const [name, year] of read()) {
      const text = name.trim();
      if (text && text !== "NA" && !noState.test(text)) named.set(`${text}|${year}`, [text, year]);
    }
    assert.ok(named.size > 0, "no names were read");
    const unknown = [...named.values()].filter(
      ([name, year]) =>
        !notThen.test(`${name} ${year}`) &&
        resolve(name, year === undefined ? undefined : at(year)).result === "unknown",
    );
    assert.equal(unknown.map(([name, year]) => `${name} ${year ?? ""}`).join("; "), "");
  });
}

test("a name of the General Assembly's votes means the same state as its code", { skip: absent }, () => {
  const line = /^\d+,(\w+),(?:"((?:[^"]|"")*)"|([^,]*)),[YNAX],(\d{4})/gm;
  const seen = new Set<string>();
  for (const file of folder("un-ga-votes", /gz$/)) {
    const text = gunzipSync(readFileSync(file)).toString();
    for (const [, code, quoted, plain, year] of text.matchAll(line))
      seen.add(`${code}|${quoted ?? plain}|${year}`);
  }
  assert.ok(seen.size > 10_000, `${seen.size} names were read`);
  const differing = [...seen].filter((entry) => {
    const [code = "", name = "", year] = entry.split("|");
    const of = (answer: ReturnType<typeof resolve>) => answer.candidates.map((c) => c.id);
    const byName = resolve(name, at(Number(year)));
    const byCode = resolve(code, at(Number(year)), "undl");
    return byName.result === "unknown" || !of(byCode).some((id) => of(byName).includes(id));
  });
  assert.equal(differing.join("; "), "");
});
