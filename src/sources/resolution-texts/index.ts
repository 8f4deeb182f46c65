import type { Day } from "../../base/period.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { decodeUndeclared } from "../kit/bytes.js";
import { type CellType, dayIn } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { squeeze } from "../kit/html.js";
import type { CoverageClaim, RawFile, ReadContext, TarEntry } from "../kit/types.js";

const body = "UNSC";

/** `res/S-RES-1851(2008).txt`: the brackets are part of the name. */
const entryName = /(?:^|\/)S-RES-(\d+)\((\d{4})\)\.txt$/;
const adopted =
  /^Adopted by the Security Council at its \d+(?:st|nd|rd|th) meeting,? on (?<day>\d{1,2}) (?<month>[A-Z][a-z]+) (?<year>\d{4})$/m;

/** Cells are parts of a text; each type reads the whole of it. */
const characters: CellType<string> = (text, cell) => {
  const broken = /(?!\s)[\p{Cc}\ufffd]/u.exec(text)?.[0];
  if (broken === undefined) return text;
  const code = broken.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return cell.bad("a character of UTF-8 or Windows-1252 text", `U+${code}`);
};
const heading: CellType<string> = (text, cell) =>
  /^S\/RES\/\d+ ?\(\d{4}\)\*{0,2}$/m.exec(text)?.[0] ?? cell.bad("a symbol at the head of the text", "");
const adoption: CellType<Day> = (text, cell) =>
  dayIn(text, adopted) ?? cell.bad('"Adopted by the Security Council at its ... meeting, on" and a day', "");

const columns = { text: characters, heading, adoption };

/** Adds a text; answers with its number and day. */
function addText(
  context: ReadContext,
  file: RawFile,
  entry: TarEntry,
): { number: number; date: Day } | undefined {
  const [, number, year = ""] = entryName.exec(entry.name) ?? [];
  const symbol = number === undefined ? undefined : canonicalSymbol(`S/RES/${number}`);
  if (symbol === undefined) {
    context.bad({ file, line: 1 }, entry.name, "a text named like S-RES-1851(2008).txt");
    return undefined;
  }
  const decoded = decodeUndeclared(entry.bytes);
  const row = context.row(file, 1, columns, () => decoded, entry.name);
  const printed = row.get("heading");
  const date = row.get("adoption");
  if (printed && !printed.replace(" ", "").startsWith(`S/RES/${number}(${year})`))
    row.bad("heading", `S/RES/${number} (${year})`, printed);
  if (date && !date.startsWith(year)) row.bad("adoption", `a day of ${year}`, date);
  row.get("text");
  row.add("document", {
    symbol,
    symbol_as_given: printed,
    body,
    date,
    title: squeeze(/^Resolution \d+ \(\d{4}\)$/m.exec(decoded)?.[0] ?? "") || null,
    language: "en",
    text: decoded,
    locator: `${file.name}, ${entry.name}`,
  });
  return date === undefined ? undefined : { number: Number(number), date };
}

/** The run of numbers from the first to the last text, less those that are not in the archive. */
function claims(texts: readonly { number: number; date: Day }[]): CoverageClaim[] {
  const sorted = [...texts].sort((a, b) => a.number - b.number);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return [];
  const scope = { table: "document", kind: body } as const;
  const found: CoverageClaim[] = [
    {
      ...scope,
      from: first.date,
      to: last.date,
      reason: `Texts of the resolutions ${first.number} to ${last.number} of the Security Council, adopted from ${first.date} to ${last.date}; annexes are left out.`,
    },
  ];
  for (const [at, { number, date }] of sorted.entries()) {
    const after = sorted[at + 1];
    for (let missing = number + 1; after && missing < after.number; missing += 1)
      found.push({
        ...scope,
        subject: `S/RES/${missing}`,
        from: date,
        to: after.date,
        gap: true,
        reason: `The text of resolution ${missing} is not in the archive.`,
      });
  }
  return found;
}

export default defineSource({
  id: "resolution-texts",
  title: "Texts of Security Council resolutions, 2007 to 2009",
  publisher: "United Nations",
  homepage: "https://www.un.org/securitycouncil/content/resolutions-0",
  licence: "United Nations text; the archive comes from a repository without a licence",
  redistribution: "unsure",
  citation:
    "United Nations Security Council, resolutions of 2007 to 2009, plain text; taken from felixhaass/pvs_securitycouncil.",
  covers:
    "The English text of 169 resolutions that the Security Council adopted from 2007 to 2009, one document each, so that words and paragraphs can be found in them.",
  caveats: [
    "It holds texts, not votes: tallies are in un-sc-resolutions, and presidential statements and failed drafts are not included.",
    "It covers only three years: that a word is in no text says nothing about resolutions before 2007 or after 2009.",
    "The texts were taken from the United Nations by others and are not an official copy; to quote in print, use the document with that symbol.",
    "Annexes are left out: that words are not in the text says nothing about an annex.",
    "68 of the 169 texts are in Windows-1252, the others in UTF-8; nothing in the archive says which.",
    "A paragraph is one line, however long.",
    "The text is the resolution as adopted; later corrections are not in it.",
  ],
  cadence: "once",
  produces: ["document"],
  reader: 1,
  files: [
    {
      key: "texts",
      name: /^unsc_resolution_texts_.*\.tar$/i,
      url: "https://github.com/felixhaass/pvs_securitycouncil/tree/05ff4ea",
      manual: true,
    },
  ],
  expect: { document: [150, 3500] },
  async read(context) {
    const file = context.file("texts");
    const texts: { number: number; date: Day }[] = [];
    let entries = 0;
    for await (const entry of context.tar(file)) {
      entries += 1;
      const text = addText(context, file, entry);
      if (text) texts.push(text);
    }
    if (entries === 0) context.bad({ file, line: 1 }, "", "a text of a resolution");
    for (const claim of claims(texts)) context.cover(claim);
  },
});
