import { scriptOf } from "../../base/script.js";
import { fold } from "../../base/text.js";
import { resolve } from "../../states/resolve.js";
import { mainNames } from "../jp-mof/nameCells.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext, SheetCell } from "../kit/types.js";

const list = "jp-meti";

/** The columns, by the English half of their bilingual headings. */
const columns = [
  "No.",
  "Country or Region",
  "Company or Organization",
  "Also Known As",
  "Type of WMD",
  "Conventional Weapons",
] as const;

/** Kinds of weapons by their letter, and the Japanese word that must stand with it. */
const weapons: Readonly<Record<string, { word: string; programme: string }>> = {
  B: { word: "生物", programme: "biological weapons" },
  C: { word: "化学", programme: "chemical weapons" },
  M: { word: "ミサイル", programme: "missiles" },
  N: { word: "核", programme: "nuclear weapons" },
};
const conventional = "conventional weapons";

const dayOf = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
const text = (cell: SheetCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell);
const halves = (cell: string): string[] => cell.split("\n").map((half) => half.trim());

interface Row {
  line: number;
  cells: readonly SheetCell[];
}

/** The kinds of weapons of a cell such as `ミサイル、核\nM,N`; a letter and its word must agree. */
function programmesOf(context: ReadContext, file: RawFile, row: Row): string[] {
  const [wmd, cw] = [text(row.cells[4]).normalize("NFKC"), text(row.cells[5]).normalize("NFKC").trim()];
  const letters = new Set(wmd.match(/[A-Z]/g) ?? []);
  const programmes: string[] = [];
  for (const [letter, { word, programme }] of Object.entries(weapons)) {
    if (letters.has(letter) !== wmd.includes(word))
      context.report(
        "bad-value",
        { file, line: row.line, column: "Type of WMD" },
        wmd,
        `${word} and ${letter} together`,
      );
    if (letters.delete(letter)) programmes.push(programme);
  }
  for (const letter of letters)
    context.report("unknown-value", { file, line: row.line, column: "Type of WMD" }, letter, "B, C, M or N");
  if (cw === "通常兵器\nCW") programmes.push(conventional);
  else if (cw !== "")
    context.report(
      "unknown-value",
      { file, line: row.line, column: "Conventional Weapons" },
      cw,
      "通常兵器 CW, or nothing",
    );
  if (programmes.length === 0)
    context.report("missing-value", { file, line: row.line }, "", "a kind of weapons");
  return programmes;
}

/** Aliases stand on lines of their own after a bullet; a line without one goes on the line before. */
function aliases(cell: string): string[] {
  const bullets = cell.includes("・") ? cell.split(/\s*・/) : [cell];
  return bullets.map((alias) => alias.replace(/\s+/g, " ").trim()).filter((alias) => alias !== "");
}

function addEntry(context: ReadContext, file: RawFile, row: Row, asOf: string, taken: Set<string>): void {
  const { line, cells } = row;
  const [japanese = "", country = ""] = halves(text(cells[1]));
  const [state = null] = [country, japanese].flatMap((name) => {
    const found = resolve(name, asOf);
    return found.result === "state" ? [found.id] : [];
  });
  if (state === null)
    context.report(
      "unknown-value",
      { file, line, column: "Country or Region" },
      country,
      "a state or region that is known",
    );
  const names = mainNames(text(cells[2]));
  const [main] = names;
  if (!main) {
    context.report("missing-value", { file, line, column: "Company or Organization" }, "", "a name");
    return;
  }
  // Numbers move when entries are added: country and name tell an entry from version to version.
  const own = `${state ?? country} ${fold(main.name)}`;
  const entry = taken.has(own) ? `${own} (${text(cells[0])})` : own;
  taken.add(entry);
  const common = { list, entry, as_of: asOf, locator: `${file.name} row ${line}` };
  context.add("listing", {
    ...common,
    schema: "entity",
    name: main.name,
    programmes: programmesOf(context, file, row),
    reference: text(cells[0]),
  });
  context.add("listing_attribute", { ...common, kind: "country", value: country, state });
  const others = aliases(text(cells[3])).flatMap((alias) =>
    mainNames(alias).map(({ name, kind }) => ({
      name,
      kind: kind === "primary" ? ("alias" as const) : kind,
    })),
  );
  const all = [...names, ...others];
  for (const [i, { name, kind }] of all.entries())
    if (all.findIndex((other) => other.name === name) === i)
      context.add("listing_name", { ...common, name, kind, script: scriptOf(name) });
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
    "Foreign entities about which there is concern that they take part in the development of weapons of mass destruction or, since 2025, conventional weapons, as of the day in the file's name.",
  caveats: [
    "Being on the list does not forbid an export: it makes a licence needed unless the use is plainly another.",
    "It is a list for exporters in Japan and no sanctions list: nobody's assets are frozen by it.",
    "835 entries stand in the version of 29 September 2025, most of them of Iran, North Korea, China, Pakistan and Russia; the letters M, N, B and C say for which weapons there is concern, CW stands for conventional ones.",
    "A version is the whole list of its day and the next one replaces it; between two versions nothing is known.",
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
      release: dayOf,
      url: "https://www.meti.go.jp/policy/anpo/law05.html",
      manual: true,
    },
  ],
  expect: { listing: [500, 2000], listing_name: [1000, 10_000] },
  async read(context) {
    const file = context.file("list");
    const asOf = context.release ?? "";
    const [sheet, ...more] = await context.workbook(file);
    for (const { name } of more)
      context.report("unknown-value", { file, line: 1 }, name, "one sheet, the list of users");
    const [header, ...rows] = sheet?.rows ?? [];
    const found = (header?.cells ?? []).map((cell) => halves(text(cell)).at(-1) ?? "");
    for (const [i, column] of columns.entries())
      if (found[i] !== column)
        context.report(
          "bad-value",
          { file, line: header?.line ?? 1 },
          found[i] ?? "",
          `the column ${column}`,
        );
    for (const extra of found.slice(columns.length))
      context.report("unknown-value", { file, line: header?.line ?? 1 }, extra, columns.join(", "));
    const taken = new Set<string>();
    for (const [i, row] of rows.entries()) {
      if (row.cells[0] !== i + 1)
        context.report(
          "bad-value",
          { file, line: row.line, column: "No." },
          text(row.cells[0]),
          `number ${i + 1}`,
        );
      addEntry(context, file, row, asOf, taken);
    }
    context.cover({
      ...{ table: "listing", kind: list, subject: null, state: null, from: asOf, to: asOf },
      reason: `The Ministry of Economy, Trade and Industry's list of ${asOf} is whole.`,
    });
  },
});
