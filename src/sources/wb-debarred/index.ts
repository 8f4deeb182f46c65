import { scriptOf } from "../../base/script.js";
import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { readAnswer } from "./answer.js";
import { namesOf } from "./names.js";

const list = "wb";
const permanent = "2999-12-31";

/** Firm, individual; the Bank does not say what U and C are. */
const schemas: Readonly<Record<string, "entity" | "person" | null>> = {
  F: "entity",
  I: "person",
  U: null,
  C: null,
};

/** A supplier on the list, from the service's answer or the history. */
export interface Supplier {
  id: string;
  name: string;
  type: string;
  country: string;
  countryName: string;
  city: string;
  address: string;
  from: string;
  to: string;
  reason: string;
  status: string;
}

/** The day of the list, or the days on which it was seen there. */
export type When = { asOf: string } | { seen: readonly [first: string, last: string] };

interface At {
  file: RawFile;
  line: number;
  locator: string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The state that the code or the name of the country means. */
function stateOf({ country, countryName, from }: Supplier): string | null {
  for (const found of [resolve(country, from, "iso2"), resolve(countryName, from)])
    if (found.result === "state") return found.id;
  return null;
}

/** Adds a supplier with its names, country and address. */
function addSupplier(context: ReadContext, supplier: Supplier, when: When, at: At): void {
  const { file, line, locator } = at;
  const schema = schemas[supplier.type];
  if (schema === undefined)
    context.report(
      "unknown-value",
      { file, line, column: "type" },
      supplier.type,
      Object.keys(schemas).join(", "),
    );
  for (const day of [supplier.from, supplier.to, ...("seen" in when ? when.seen : [])])
    if (!isDay(day)) context.report("bad-value", { file, line }, day, "a day as YYYY-MM-DD");
  const asOf = "asOf" in when ? when.asOf : null;
  const [first, last] = "seen" in when ? when.seen : [null, null];
  const common = { list, entry: supplier.id, as_of: asOf, locator };
  const until = supplier.to === permanent ? "until further notice" : `until ${supplier.to}`;
  const names = namesOf(supplier.name);
  context.add("listing", {
    ...{ ...common, schema: schema ?? null, name: names[0]?.name ?? supplier.name },
    ...{ programmes: [supplier.reason], listed: supplier.from, date_from: first, date_to: last },
    ...{ precision: "day", reference: supplier.id },
    remarks: [`ineligible ${until}`, supplier.status].filter((text) => text !== "").join("; "),
  });
  // The history has names and addresses once for each spell: as of its first day.
  for (const { name, kind } of names)
    context.add("listing_name", { ...common, name, kind, script: scriptOf(name) });
  if (supplier.country !== "" || supplier.countryName !== "")
    context.add("listing_attribute", {
      ...{ ...common, kind: "country", value: supplier.countryName || supplier.country },
      state: stateOf(supplier),
    });
  const address = [supplier.address, supplier.city].filter((text) => text !== "").join(", ");
  if (address !== "") context.add("listing_attribute", { ...common, kind: "address", value: address });
}

const historyColumns = [
  "supp_id",
  "name",
  "type",
  "country_iso2",
  "country",
  "city",
  "address",
  "debar_from",
  "debar_to",
  "reason",
  "eligibility",
  "first_seen",
  "last_seen",
] as const;

async function readHistory(context: ReadContext, file: RawFile): Promise<void> {
  const [days, ids] = [{ first: "9999", last: "" }, new Map<string, string>()];
  for await (const row of context.csv(file, { use: historyColumns, ignore: ["extra", "snapshots"] })) {
    const [first, last] = [row.get("first_seen"), row.get("last_seen")];
    if (first < days.first) days.first = first;
    if (last > days.last) days.last = last;
    const spell = `${row.get("supp_id")} ${first}`;
    const known = ids.get(spell);
    if (known)
      context.report(
        "duplicate",
        { file, line: row.line },
        `${spell} again, after ${known}`,
        "one spell that begins on a day",
      );
    ids.set(spell, `line ${row.line}`);
    const supplier = {
      ...{
        id: row.get("supp_id"),
        name: row.get("name"),
        type: row.get("type"),
        country: row.get("country_iso2"),
      },
      ...{ countryName: row.get("country"), city: row.get("city"), address: row.get("address") },
      ...{
        from: row.get("debar_from"),
        to: row.get("debar_to"),
        reason: row.get("reason"),
        status: row.get("eligibility"),
      },
    };
    const at = { file, line: row.line, locator: `${file.name} line ${row.line}` };
    addSupplier(context, supplier, { seen: [first, last] }, at);
  }
  context.cover({
    ...{ table: "listing", kind: list, subject: null, state: null, from: days.first, to: days.last },
    reason: `The history of the list holds every spell seen in its daily versions from ${days.first} to ${days.last}.`,
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
    "Debarred means on the Bank's list on that day. Entries leave with the end of their sanction, and may stay a day or two beyond it.",
    "The end 2999-12-31 stands for a sanction without a fixed end. Status Ongoing is a sanction with conditions for release.",
    "Two fifths of the entries are cross-debarments by another development bank, spelled in two ways.",
    "A spell may come back with another end after a settlement or a review.",
    "Names hold titles, former names and abbreviations in one text, which are taken apart by rule.",
    "The history was derived from daily copies by a third party and is no publication of the Bank. Some days have no copy.",
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
      // A version of its own beside those of the days: it tells of all of them.
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
      for (const { line, ...supplier } of await readAnswer(context, file))
        addSupplier(
          context,
          supplier,
          { asOf },
          { file, line, locator: `${file.name} SUPP_ID ${supplier.id}` },
        );
      context.cover({
        ...{ table: "listing", kind: list, subject: null, state: null, from: asOf, to: asOf },
        reason: `The World Bank's list of ${asOf} is whole.`,
      });
    }
  },
});
