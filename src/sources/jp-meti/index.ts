import { scriptOf } from "../../base/script.js";
import { fold } from "../../base/text.js";
import { resolve } from "../../states/resolve.js";
import { mainNames } from "../jp-mof/nameCells.js";
import { type CellType, dayIn, text } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";

const list = "jp-meti";

/** Kinds of weapons by their letter, and the Japanese word that must be with it. */
const weapons = [
  { letter: "B", word: "生物", programme: "biological weapons" },
  { letter: "C", word: "化学", programme: "chemical weapons" },
  { letter: "M", word: "ミサイル", programme: "missiles" },
  { letter: "N", word: "核", programme: "nuclear weapons" },
];

/** The kinds of weapons of a cell such as `ミサイル、核\nM,N`; a letter and its word must agree. */
const weaponsOf: CellType<string[]> = (found, cell) => {
  const given = found.normalize("NFKC");
  const letters = new Set(given.match(/[A-Z]/g) ?? []);
  const named = weapons.filter(({ letter }) => letters.delete(letter));
  const odd = weapons.find((one) => named.includes(one) !== given.includes(one.word));
  if (odd) return cell.bad(`${odd.word} and ${odd.letter} together`, given);
  const [unknown] = letters;
  if (unknown) return cell.bad({ form: "one-of", words: weapons.map(({ letter }) => letter) }, unknown);
  return named.map(({ programme }) => programme);
};

const conventional = "通常兵器\nCW";

/** The columns, by the English half of their bilingual headings. */
const columns = {
  "No.": text,
  "Country or Region": text,
  "Company or Organization": text,
  "Also Known As": text,
  "Type of WMD": weaponsOf,
  "Conventional Weapons": ((found, cell) =>
    ["", conventional].includes(found.normalize("NFKC"))
      ? found !== ""
      : cell.bad({ form: "one-of", words: [conventional] })) satisfies CellType<boolean>,
};

const halves = (cell: string): string[] => cell.split("\n").map((half) => half.trim());

/** Aliases are on lines of their own after a bullet; a line without one continues the line before. */
function aliases(cell: string): string[] {
  const bullets = cell.includes("・") ? cell.split(/\s*・/) : [cell];
  return bullets.map((alias) => alias.replace(/\s+/g, " ").trim()).filter((alias) => alias !== "");
}

/** The state or region of an entry, by its English or its Japanese name. */
function stateOf(row: Row<typeof columns>, asOf: string): string | undefined {
  const [japanese = "", country = ""] = halves(row.text("Country or Region"));
  const found = resolve(japanese, asOf);
  return resolve(country, asOf).result !== "state" && found.result === "state"
    ? found.id
    : row.state("Country or Region", asOf, { text: country });
}

function addEntry(row: Row<typeof columns>, asOf: string, taken: Set<string>): void {
  const country = halves(row.text("Country or Region"))[1] ?? "";
  const state = stateOf(row, asOf);
  const reference = row.text("No.");
  const names = mainNames(row.text("Company or Organization"));
  const [main = row.bad("Company or Organization", "a name", "")] = names;
  const programmes = [...(row.get("Type of WMD") ?? [])];
  if (row.get("Conventional Weapons")) programmes.push("conventional weapons");
  if (row.sound && programmes.length === 0) row.bad("Type of WMD", "a kind of weapons", "");
  if (!row.sound || !main) return;
  // Numbers move when entries are added: country and name tell an entry from version to version.
  const own = `${state} ${fold(main.name)}`;
  const entry = taken.has(own) ? `${own} (${reference})` : own;
  taken.add(entry);
  const common = { list, entry, as_of: asOf };
  row.add("listing", { ...common, schema: "entity", name: main.name, programmes, reference });
  row.add("listing_attribute", { ...common, kind: "country", value: country, state });
  const others = aliases(row.text("Also Known As"))
    .flatMap(mainNames)
    .map(({ name, kind }) => ({ name, kind: kind === "primary" ? "alias" : kind }));
  const seen = new Set<string>();
  for (const { name, kind } of [...names, ...others]) {
    if (seen.has(name)) continue;
    seen.add(name);
    row.add("listing_name", { ...common, name, kind, script: scriptOf(name) });
  }
}

export default defineSource({
  id: "jp-meti",
  title: "Japan: Foreign End User List",
  publisher: "Ministry of Economy, Trade and Industry, Japan (経済産業省)",
  homepage: "https://www.meti.go.jp/policy/anpo/law05.html",
  licence: "Government of Japan Standard Terms of Use 2.0",
  redistribution: "unsure",
  citation: "Ministry of Economy, Trade and Industry, Japan, 外国ユーザーリスト (Foreign End User List).",
  covers:
    "Foreign entities that may take part in developing weapons of mass destruction or, since 2025, conventional weapons, as of the day in the file's name.",
  caveats: [
    "Being on the list does not forbid an export: a licence is needed unless the use is plainly another.",
    "It is a list for exporters in Japan, not a sanctions list: it freezes nobody's assets.",
    "The version of 29 September 2025 has 835 entries, most of them of Iran, North Korea, China, Pakistan and Russia; the letters M, N, B and C say for which weapons there is concern, CW means conventional ones.",
    "A version is the full list of its day and the next one replaces it; between two versions nothing is known.",
    "Entries have numbers that move from version to version and no other reference: country and name tell them apart.",
    "There are no dates of listing, no addresses and no identifiers.",
    "54 entries are listed for conventional weapons alone.",
  ],
  cadence: "yearly",
  produces: ["listing", "listing_name", "listing_attribute"],
  reader: 1,
  keepsReleases: true,
  files: [
    {
      key: "list",
      name: /^(?:jp_meti_foreign_user_list_)?(?<release>\d{8})_\d+\.xlsx$/i,
      release: (digits) => dayIn(digits, /(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/) ?? digits,
      url: "https://www.meti.go.jp/policy/anpo/law05.html",
      manual: true,
    },
  ],
  expect: { listing: [500, 2000], listing_name: [1000, 10_000] },
  coverage: ({ release }) => [
    {
      table: "listing",
      kind: list,
      from: release,
      to: release,
      reason: `The Ministry of Economy, Trade and Industry's list of ${release} is complete.`,
    },
  ],
  async read(context) {
    const file = context.file("list");
    const [sheet, ...more] = await context.workbook(file);
    for (const { name } of more)
      context.report("unknown-value", { file, line: 1 }, name, "the one sheet, the list of users");
    if (!sheet) return;
    const taken = new Set<string>();
    const heading = (cell: string) => halves(cell).at(-1) ?? "";
    for (const [i, row] of context.sheetRows(file, sheet, columns, { heading }).entries()) {
      if (row.text("No.") !== String(i + 1)) row.bad("No.", `number ${i + 1}`);
      addEntry(row, context.release ?? "", taken);
    }
  },
});
