import { body as shippedBody } from "../../record/bodies.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { bodyOf } from "./bodies.js";

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

/** What the data set says of dates before 1965, and whether they are then good to the year. */
const accuracies: Readonly<Record<string, boolean>> = {
  "Not applicable - created 1965 or later": true,
  "Completely accurate": true,
  "Completely accurate, except a few minor uncertainties": true,
  "Within 5 years": false,
  "": false,
};

const text = (row: Record<string, unknown>, column: string): string => String(row[column] ?? "").trim();

const hasControl = (name: string): boolean => [...name].some((c) => c >= "\u0080" && c <= "\u009f");

/** Our id: the body that it is, else one that cannot be mistaken for anything else. */
export const bodyId = (org: string): string => bodyOf[org] ?? `IGO-${org.toUpperCase()}`;

/** Gathers the rows of the organization-year layout by organization. */
export function gather(context: ReadContext, file: RawFile, rows: readonly Record<string, unknown>[]) {
  const found = new Map<string, Organization>();
  const unknown = new Set<string>();
  for (const row of rows) {
    const org = text(row, "org");
    const accuracy = text(row, "accuracy");
    const exact = accuracies[accuracy];
    if (exact === undefined && !unknown.has(accuracy)) {
      unknown.add(accuracy);
      const place = { file, line: 1, column: "accuracyofpre1965membershipdates" };
      context.report("unknown-value", place, accuracy, Object.keys(accuracies).filter(Boolean).join("; "));
    }
    const long = text(row, "longorgname");
    const known = found.get(org);
    const one: Organization = known ?? {
      org,
      body: bodyId(org),
      shortName: text(row, "ioname"),
      orgName: text(row, "orgname"),
      // One name was spoilt on its way from another encoding.
      name: long === "" || hasControl(long) ? text(row, "orgname") : long,
      years: new Set(),
      imputed: new Set(),
      exact: true,
    };
    one.years.add(Number(row.year));
    if (text(row, "imputed") === "1") one.imputed.add(Number(row.year));
    // Where nothing is said of an early year it is not known to be exact.
    if (exact === false && (accuracy !== "" || Number(row.year) < 1965)) one.exact = false;
    found.set(org, one);
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
