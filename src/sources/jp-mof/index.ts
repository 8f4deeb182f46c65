import { defineSource } from "../kit/defineSource.js";
import type { RawFile } from "../kit/types.js";
import { list } from "./addEntry.js";
import { csvColumns } from "./columns.js";
import { readCsvFile } from "./csvFile.js";
import { readWorkbook } from "./workbook.js";

/** `20260305` is the version of 2026-03-05. */
const dayOf = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;

/** Name of a file that holds some rows of the list only. */
const excerpt = /-\d+-rows\./;

/** Fewest entries that the whole list may have: it holds 3,400 with those taken off, and grows. */
const leastWhole = 3000;

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
    "An entry that was taken off keeps its number and the day, and loses its name: it is kept here without one and is not in force.",
    "Some persons stand under two programmes, with the other number in brackets: they are two entries.",
    "Names are in Japanese and Latin letters, sometimes in one cell; cells of aliases are taken apart by rule.",
    "Birth dates that are not of our calendar, or play with digits (2月20/29日), are kept as text.",
    "A file of a few rows of the list shows who is on it, and says nothing of who is not.",
    "Days on which the UN listed, telephone numbers and the reasons for a designation are not kept.",
  ],
  cadence: "when changed, several times a month",
  produces: ["listing", "listing_name", "listing_identifier", "listing_attribute"],
  reader: 2,
  keepsReleases: true,
  files: [
    {
      key: "workbook",
      name: /^shisantouketsu(?<release>\d{8})\.xlsx$/i,
      release: dayOf,
      required: false,
      url: "https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",
      manual: true,
    },
    {
      key: "csv",
      name: /^shisantouketsu(?<release>\d{8})(?:-\d+-rows)?\.csv$/i,
      release: dayOf,
      header: Object.keys(csvColumns),
      required: false,
      url: "https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",
      manual: true,
    },
  ],
  expect: { listing: [1, 8000], listing_name: [1, 40000] },
  async read(context) {
    const asOf = context.release ?? "";
    const whole = (file: RawFile, count: number): void => {
      const expected = `the whole list, at least ${leastWhole} entries`;
      if (count < leastWhole)
        context.report("missing-value", { file, line: 1 }, `${count} entries`, expected);
    };
    for (const file of context.files("workbook")) whole(file, await readWorkbook(context, file, asOf));
    let part = false;
    for (const file of context.files("csv")) {
      const count = await readCsvFile(context, file, asOf);
      part = excerpt.test(file.name);
      if (!part) whole(file, count);
    }
    if (part) return;
    context.cover({
      ...{ table: "listing", kind: list, subject: null, state: null, from: asOf, to: asOf },
      reason: `The Ministry of Finance's list of ${asOf} is whole.`,
    });
  },
});
