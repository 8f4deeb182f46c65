import { day } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { readAnswer } from "./answer.js";
import { addSupplier, columns } from "./supplier.js";

const historyColumns = { ...columns, first_seen: day(), last_seen: day() };

async function readHistory(context: ReadContext, file: RawFile): Promise<void> {
  let from = "9999";
  let to = "";
  for await (const row of context.rows(file, historyColumns, { ignore: ["extra", "snapshots"] })) {
    const first = row.get("first_seen");
    const last = row.get("last_seen");
    row.once("first_seen", `${row.get("supp_id")} ${first}`, "one spell of a supplier that begins on a day");
    if (first && first < from) from = first;
    if (last && last > to) to = last;
    addSupplier(row, { date_from: first, date_to: last });
  }
  context.cover({
    table: "listing",
    kind: "wb",
    from,
    to,
    reason: `The history of the list holds every spell seen in its daily versions from ${from} to ${to}.`,
  });
}

export default defineSource({
  id: "wb-debarred",
  title: "World Bank listing of ineligible firms and individuals",
  publisher: "World Bank Group",
  homepage: "https://www.worldbank.org/debarr",
  licence: "World Bank terms of use for datasets",
  redistribution: "unsure",
  citation: "World Bank, Listing of Ineligible Firms and Individuals.",
  covers:
    "Firms and individuals that may not be awarded contracts financed by the World Bank: the service's answer of a day, and a history of the spells that were seen in its daily versions since 28 January 2021.",
  caveats: [
    "Debarred means on the Bank's list on that day. Entries leave when their sanction ends, and may stay a day or two longer.",
    "The end 2999-12-31 stands for a sanction without a fixed end. Status Ongoing is a sanction with conditions for release.",
    "Two fifths of the entries are cross-debarments by another development bank, a term spelled in two ways.",
    "A spell may come back with a different end after a settlement or a review.",
    "Titles, former names and abbreviations are in one text with the name; they are separated by rule.",
    "The history was derived from daily copies by a third party and is not a publication of the Bank. Some days have no copy.",
  ],
  cadence: "daily",
  produces: ["listing", "listing_name", "listing_attribute"],
  reader: 1,
  keepsReleases: true,
  files: [
    {
      key: "answer",
      name: /^wb_debarred_(?<release>\d{4}-\d{2}-\d{2})\.json$/i,
      begins: /^\s*\{\s*"response"\s*:\s*\{\s*"ZPROCSUPP"/,
      required: false,
      url: "https://www.worldbank.org/debarr",
      manual: true,
    },
    {
      key: "history",
      // A version of its own next to those of single days: it covers all of them.
      name: /^wb_debarred_(?<release>history)_entries\.csv$/i,
      header: ["supp_id", "name", "debar_from", "debar_to", "first_seen", "last_seen"],
      required: false,
      url: "https://github.com/ammitto/data-wb",
      manual: true,
    },
  ],
  expect: { listing: [500, 30_000] },
  // The history comes before the answers of single days.
  compareReleases: (a, b) =>
    Number(b === "history") - Number(a === "history") || (a < b ? -1 : a > b ? 1 : 0),
  async read(context) {
    for (const file of context.files("history")) await readHistory(context, file);
    for (const file of context.files("answer")) {
      const asOf = context.release ?? "";
      for (const row of await readAnswer(context, file)) {
        const id = row.text("supp_id");
        row.once("supp_id", id, "each supplier once");
        addSupplier(row, { as_of: asOf }, `${file.name} SUPP_ID ${id}`);
      }
      context.cover({
        table: "listing",
        kind: "wb",
        from: asOf,
        to: asOf,
        reason: `The World Bank's list of ${asOf} is complete.`,
      });
    }
  },
});
