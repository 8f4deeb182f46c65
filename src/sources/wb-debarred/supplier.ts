import { scriptOf } from "../../base/script.js";
import { resolve } from "../../states/resolve.js";
import { day, text, word } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import { namesOf } from "./names.js";

/** Columns of the history; the members of the service's answer are read as the same. */
export const columns = {
  supp_id: text,
  name: text,
  // Firm, individual; the Bank does not say what U and C are.
  type: word<"entity" | "person" | null>({ F: "entity", I: "person", U: null, C: null }),
  country_iso2: text,
  country: text,
  city: text,
  address: text,
  debar_from: day(),
  debar_to: day(),
  reason: text,
  eligibility: text,
};

const permanent = "2999-12-31";

/** The day of the list, or the days on which the supplier was seen there. */
export interface Seen {
  as_of?: string;
  date_from?: string | undefined;
  date_to?: string | undefined;
}

/** The state that the code or the name of the country means. */
function stateOf(row: Row<typeof columns>): string | undefined {
  const at = row.get("debar_from");
  for (const found of [resolve(row.text("country_iso2"), at, "iso2"), resolve(row.text("country"), at)])
    if (found.result === "state") return found.id;
  return undefined;
}

/** Adds a supplier with its names, country and address, each of which has the locator. */
export function addSupplier(row: Row<typeof columns>, seen: Seen, locator = row.locator): void {
  const { as_of } = seen;
  const entry = row.get("supp_id");
  const to = row.get("debar_to");
  const common = { list: "wb", entry, as_of, locator };
  const names = namesOf(row.text("name"));
  const until = to === permanent ? "until further notice" : `until ${to}`;
  const status = row.get("eligibility");
  row.add("listing", {
    ...common,
    schema: row.get("type"),
    name: names[0]?.name ?? row.get("name"),
    programmes: [row.text("reason")],
    listed: row.get("debar_from"),
    date_from: seen.date_from,
    date_to: seen.date_to,
    precision: "day",
    reference: entry,
    remarks: `ineligible ${until}${status ? `; ${status}` : ""}`,
  });
  // The history has names and addresses once for each spell: as of its first day.
  for (const { name, kind } of names)
    row.add("listing_name", { ...common, name, kind, script: scriptOf(name) });
  const country = row.get("country") || row.get("country_iso2");
  if (country)
    row.add("listing_attribute", { ...common, kind: "country", value: country, state: stateOf(row) });
  const address = [row.get("address"), row.get("city")].filter(Boolean).join(", ");
  if (address) row.add("listing_attribute", { ...common, kind: "address", value: address });
}
