import { once } from "../../states/tables.js";
import { dataFile } from "../kit/dataFile.js";

/** A label with its body and the editions in which it means that. */
export interface Label {
  label: string;
  from: number;
  to: number;
  body: string;
  /** Who is listed under a mission sends somebody, and is no member. */
  mission: boolean;
}

/**
 * What each label of the Factbook means. Reviewed by hand, for its labels are abbreviations that change and that mean
 * something else elsewhere: its AG is the Andean Group, its CD the Community of Democracies, its ICC the Chamber of
 * Commerce (ICCt is the court), its CCC the Customs Cooperation Council, and its WTO the World Tourism Organization
 * in the editions to 1995. `own` are bodies that no other source has; `debris` are pieces of text that were taken for
 * labels on the way from the printed editions: addresses, remarks, two labels run together.
 */
const rows = dataFile("factbook-memberships", "labels.csv", ["label", "body", "kind", "from", "to"]);

/** Id of a body that no other source has: its label, marked as the Factbook's. */
const ownId = (label: string): string =>
  `CIA-${label
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;

export const labels = once((): readonly Label[] =>
  rows()
    .filter(({ kind }) => kind !== "debris")
    .map(({ label, body, kind, from, to }) => ({
      label,
      from: Number(from || 1990),
      to: Number(to || 9999),
      body: kind === "own" ? ownId(label) : body,
      mission: kind === "mission",
    })),
);
export const debris = once(
  () => new Set(rows().flatMap(({ kind, label }) => (kind === "debris" ? [label] : []))),
);

/** What a label means in an edition; undefined if nothing is known of it. */
export const labelIn = (label: string, year: number): Label | undefined =>
  labels().find((one) => one.label === label && year >= one.from && year <= one.to);

/** Rows whose label is another body's: the edition of 1992 has AG for the Australia Group under three of its members. */
export const misprinted = ["Belgium", "Greece", "Ireland"].map((name) => ({
  label: "AG",
  name,
  year: 1992,
  body: "AUSTRALIA-GROUP",
}));

/**
 * Roles of the record by the words in brackets that mean them in the Factbook; "" for words that are no role
 * at all. Reviewed by hand: names under which a member sits are a member's, New Zealand remained a party to ANZUS, and
 * a national body (a standards institute, a trade union) is in the organization, not the state.
 */
const words = dataFile("factbook-memberships", "statuses.csv", ["status", "role"]);
export const roles = once(() => new Map(words().map(({ status, role }) => [status, role])));
