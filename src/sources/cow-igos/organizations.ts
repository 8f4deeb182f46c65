import { body as shippedBody } from "../../record/bodies.js";
import { once } from "../../states/tables.js";
import { flag, optional, text, word, year } from "../kit/cells.js";
import { dataFile } from "../kit/dataFile.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { organizationYears } from "./layout.js";

/** An organization with the years in which it lived. */
export interface Organization {
  org: string;
  body: string;
  shortName: string;
  orgName: string;
  name: string;
  /** Years with a row in the organization-year layout. */
  years: Set<number>;
  imputed: Set<number>;
  /** Whether the dates before 1965 are good to the year. */
  exact: boolean;
}

const columns = {
  ioname: text,
  orgname: text,
  longorgname: text,
  year: year(1816),
  /** Whether dates before 1965 are good to the year. */
  accuracyofpre1965membershipdates: word({
    "Not applicable - created 1965 or later": true,
    "Completely accurate": true,
    "Completely accurate, except a few minor uncertainties": true,
    "Within 5 years": false,
    "": false,
  }),
  imputed: optional(flag("1", "0")),
};

const hasControl = (name: string): boolean => [...name].some((c) => c >= "\u0080" && c <= "\u009f");

/**
 * Organizations of the data set that are bodies of ours, by the short name it gives them. Reviewed by hand: its APT is
 * the Asia-Pacific Telecommunity and not ASEAN Plus Three, its CDB the Caribbean bank, its ISA the Seabed Authority,
 * and EEC and EU are one body in two stretches.
 */
const rows = dataFile("cow-igos", "bodies.csv", ["org", "body"]);
const bodies = once(() => new Map(rows().map(({ org, body }) => [org, body])));

/** Our id: the body that it is, else one that cannot be mistaken for anything else. */
export const bodyId = (org: string): string => bodies().get(org) ?? `IGO-${org.toUpperCase()}`;

/** Gathers the rows of the organization-year layout by organization. */
export async function readOrganizations(context: ReadContext, file: RawFile, header: readonly string[]) {
  const found = new Map<string, Organization>();
  for (const values of await context.select(organizationYears, { file, header })) {
    const called = `${values.ioname} in ${values.year}`;
    const row = context.row(file, 1, columns, values, called);
    const [of, accuracy, imputed] = [
      row.get("year"),
      row.get("accuracyofpre1965membershipdates"),
      row.get("imputed"),
    ];
    const [shortName, orgName, long] = [row.text("ioname"), row.text("orgname"), row.text("longorgname")];
    const org = shortName.toLowerCase();
    const one: Organization = found.get(org) ?? {
      org,
      body: bodyId(org),
      shortName,
      orgName,
      // One name was spoilt on its way from another encoding.
      name: long === "" || hasControl(long) ? orgName : long,
      years: new Set(),
      imputed: new Set(),
      exact: true,
    };
    found.set(org, one);
    if (of === undefined) continue;
    one.years.add(of);
    if (imputed) one.imputed.add(of);
    // An early year without a word on its accuracy is not known to be exact.
    if (!accuracy && (row.text("accuracyofpre1965membershipdates") !== "" || of < 1965)) one.exact = false;
  }
  return found;
}

/**
 * Adds a row per body; of those that are ours the name is ours too. It lived in the years in which it has rows:
 * the dates of its end that the data give are now and then earlier than its last row.
 */
export function addBodies(
  context: ReadContext,
  file: RawFile,
  organizations: Iterable<Organization>,
  last: number,
): void {
  const byBody = new Map<string, Organization[]>();
  for (const one of organizations) byBody.set(one.body, [...(byBody.get(one.body) ?? []), one]);
  for (const [id, all] of byBody) {
    const shipped = shippedBody(id);
    const years = all.flatMap((one) => [...one.years]);
    const to = Math.max(...years);
    const names = all.flatMap((one) => [one.shortName, one.orgName]);
    context.add("body", {
      body: id,
      kind: shipped?.kind ?? "organization",
      name: shipped?.name ?? all[0]?.name ?? id,
      names: [...new Set(names)],
      date_from: `${Math.min(...years)}-01-01`,
      date_to: to === last ? null : `${to}-12-31`,
      precision: "year",
      locator: `${file.name} ${all.map((one) => one.shortName).join(", ")}`,
    });
  }
}
