import { dayIn } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { addEntry, list } from "./addEntry.js";
import { columnsOf } from "./columns.js";
import { readCsvFile } from "./csvFile.js";
import { readWorkbook } from "./workbook.js";

/** `20260305` is the version of 2026-03-05. */
const dayInName = (digits: string): string =>
  dayIn(digits, /(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/) ?? digits;

/** Name of a file that holds some rows of the list only. */
const excerpt = /-\d+-rows\./;

/** Fewest entries that the full list may have: it holds 3,400 with those taken off, and grows. */
const fewest = 3000;

export default defineSource({
  id: "jp-mof",
  title: "Japan: persons and entities subject to asset freezes",
  publisher: "Ministry of Finance, Japan (財務省)",
  homepage:
    "https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",
  licence: "Public Data License (Version 1.0) / Government of Japan Standard Terms of Use 2.0",
  redistribution: "allowed",
  citation: "Ministry of Finance, Japan, 経済制裁措置及び対象者リスト (資産凍結等の措置の対象者).",
  covers:
    "Persons and entities whose assets Japan freezes under the Foreign Exchange and Foreign Trade Act, by programme, as of the day in the file's name; with the numbers and days of those taken off.",
  caveats: [
    "The day of an entry is that of the Foreign Ministry's notification in Japan, days to weeks after the UN's own.",
    "An entry that was taken off keeps its number and the day, but loses its name: it is kept here without one and is not in force.",
    "Some persons are listed under two programmes, with the other number in brackets: they are two entries.",
    "Names are in Japanese and Latin letters, sometimes in one cell; cells of aliases are taken apart by rule.",
    "Birth dates that are not of our calendar, or give alternative digits (2月20/29日), are kept as text.",
    "A file of a few rows of the list shows who is on it, but not who is not.",
    "The UN's days of listing, telephone numbers and the reasons for a designation are not kept.",
  ],
  cadence: "when changed, several times a month",
  produces: ["listing", "listing_name", "listing_identifier", "listing_attribute"],
  reader: 2,
  keepsReleases: true,
  files: [
    {
      key: "workbook",
      name: /^shisantouketsu(?<release>\d{8})\.xlsx$/i,
      release: dayInName,
      required: false,
      url: "https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",
      manual: true,
    },
    {
      key: "csv",
      name: /^shisantouketsu(?<release>\d{8})(?:-\d+-rows)?\.csv$/i,
      release: dayInName,
      get header() {
        return [...columnsOf("csv").keys()];
      },
      required: false,
      url: "https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",
      manual: true,
    },
  ],
  expect: { listing: [1, 8000], listing_name: [1, 40000] },
  async read(context) {
    const asOf = context.release ?? "";
    let part = false;
    for (const file of [...context.files("workbook"), ...context.files("csv")]) {
      const read = file.spec === "workbook" ? readWorkbook : readCsvFile;
      const entries = await read(context, file);
      for (const entry of entries) addEntry(entry, asOf);
      part = excerpt.test(file.name);
      if (!part && entries.length < fewest)
        context.bad({ file, line: 1 }, `${entries.length} entries`, `the full list, of at least ${fewest}`);
    }
    if (part) return;
    context.cover({
      table: "listing",
      kind: list,
      from: asOf,
      to: asOf,
      reason: `The Ministry of Finance's list of ${asOf} is complete.`,
    });
  },
});
