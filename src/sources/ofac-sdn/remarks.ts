import { type Birth, readBirth } from "../listings/birth.js";
import type { AttributeKind, Entry, IdentifierKind, NameRow } from "../listings/listWriter.js";

/** Something that the remarks say of an entry. */
export type Fact =
  | { what: "name"; row: NameRow }
  | { what: "birth"; value: string; birth: Birth }
  | { what: "attribute"; kind: AttributeKind; value: string; state?: string }
  | { what: "identifier"; kind: IdentifierKind; value: string; country: string; note: string };

/** Labels of numbers as OFAC writes them, without their punctuation at the end, and what they are. */
const numbers: readonly (readonly [IdentifierKind, readonly string[]])[] = [
  [
    "imo number",
    ["Vessel Registration Identification IMO", "Identification Number IMO", "Company Number IMO"],
  ],
  ["mmsi", ["MMSI"]],
  ["call sign", ["Call Sign"]],
  ["passport", ["Diplomatic Passport", "Stateless Person Passport", "Passport"]],
  [
    "national id",
    [
      "Tazkira National ID Card",
      "National Foreign ID Number",
      "National ID No",
      "Personal ID Card",
      "Citizen's Card Number",
      "Turkish Identificiation Number",
      "Turkish Identification Number",
      "Kenyan ID No",
      "Numero de Identidad",
      "Cedula No",
      "Identification Number",
      "Residency Number",
      "Electoral Registry No",
      "Credencial electoral",
      "Cartilla de Servicio Militar Nacional",
      "Birth Certificate Number",
      "Driver's License No",
      "C.U.R.P",
      "C.U.I.P",
      "C.U.I",
      "D.N.I",
      "I.F.E",
      "LE Number",
      "SSN",
    ],
  ],
  [
    "tax number",
    [
      "Tax ID No",
      "V.A.T. Number",
      "Italian Fiscal Code",
      "US FEIN",
      "R.F.C",
      "RFC",
      "C.U.I.T",
      "C.I.F",
      "NIT",
      "RUC",
      "RIF",
      "RTN",
    ],
  ],
  [
    "registration",
    [
      "Business Registration Document",
      "Business Registration Number",
      "Certificate of Incorporation Number",
      "Chamber of Commerce Number",
      "Dubai Chamber of Commerce Membership No",
      "Commercial Registry Number",
      "Public Registration Number",
      "Registration Number",
      "Registration ID",
      "Registered Charity No",
      "UK Company Number",
      "Company Number",
      "Business Number",
      "Enterprise Number",
      "Branch Unit Number",
      "Matricula Mercantil No",
      "Folio Mercantil No",
      "Trade License No",
      "C.R. No",
      "File Number",
      "License",
      "Legal Entity Number",
      "D-U-N-S Number",
      "Unified Social Credit Code (USCC)",
      "United Social Credit Code Certificate (USCCC)",
    ],
  ],
  [
    "aircraft number",
    [
      "Previous Aircraft Tail Number",
      "Aircraft Tail Number",
      "Aircraft Manufacturer's Serial Number (MSN)",
      "Aircraft Construction Number (also called L/N or S/N or F/N)",
      "Aircraft Mode S Transponder Code",
    ],
  ],
  [
    "other",
    [
      "Digital Currency Address - ",
      "Government Gazette Number",
      "Travel Document Number",
      "VisaNumberID",
      "SWIFT/BIC",
      "BIK (RU)",
      "ISIN",
      "Email Address",
      "Website",
      "Phone Number",
      "Phone No",
      "PHONE",
      "Telephone No",
      "Telephone",
      "Fax No",
      "Fax",
    ],
  ],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const labels = numbers
  .flatMap(([kind, names]) => names.map((name) => ({ name, kind })))
  // The longer label first, for "Registration ID" stands in longer ones.
  .sort((a, b) => b.name.length - a.name.length)
  .map(({ name, kind }) => ({
    kind,
    name,
    pattern: new RegExp(
      name.endsWith("- ")
        ? `^${escaped(name)}(?<unit>[A-Z]{2,5}) (?<rest>\\S.*)$`
        : `^${escaped(name)}(?:\\.|:| #)* (?<rest>\\S.*)$`,
    ),
  }));

/** What is said of one document: the number, who issued it, when. A dot at the end is the sentence's own. */
const documented =
  /^(?<value>.+?)(?: \((?<country>[^()]*)\))?(?<dates>(?:,? (?:issued|expires|expired|Date of Issue)\b.*)?)$/;

/** Takes the full stop of the sentence away, but not that of an abbreviation. */
const unstopped = (text: string): string =>
  /(?:\.[A-Za-z]|\b[A-Z])\.$/.test(text) ? text : text.replace(/\.$/, "");

/** A quoted alias may hold the semicolon that elsewhere ends a part. */
const part = /(?:'[^']*'(?=\s*(?:;|\.?$))|[^;])+/g;

function partsOf(remarks: string): string[] {
  return (remarks.match(part) ?? []).map((one) => one.trim()).filter((one) => one !== "" && one !== ".");
}

function readNumber(text: string): Fact | undefined {
  for (const { kind, name, pattern } of labels) {
    const found = pattern.exec(text)?.groups;
    if (!found) continue;
    const {
      value = "",
      country = "",
      dates = "",
    } = documented.exec(unstopped(found.rest ?? ""))?.groups ?? {};
    // A label without a number begins a sentence of another kind.
    if (!/\d/.test(value) && kind !== "other" && kind !== "aircraft number") return undefined;
    const label = name.endsWith("- ") ? `${name.slice(0, -3)} ${found.unit ?? ""}` : name;
    const note = [label, dates.replace(/^,? /, "")].filter(Boolean).join("; ");
    return { what: "identifier", kind, value, country, note };
  }
  return undefined;
}

const aliases: Readonly<Record<string, "alias" | "former">> = {
  "a.k.a.": "alias",
  "n.k.a.": "alias",
  "f.k.a.": "former",
};

const simple: readonly (readonly [string, AttributeKind])[] = [
  ["Gender", "gender"],
  ["Aircraft Operator", "owner"],
  ["Vessel Type", "vessel type"],
  ["Linked To:", "linked to"],
];

/** The name in natural order, with its parts: people are written "SURNAME, Given". */
export function naturalName(
  name: string,
  person: boolean,
): { name: string; family?: string; given?: string } {
  const comma = person ? name.indexOf(",") : -1;
  if (comma < 0) return { name };
  const family = name.slice(0, comma).trim();
  const given = name
    .slice(comma + 1)
    .replace(/,/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { name: `${given} ${family}`.trim(), family, given };
}

/** What one part of the remarks says; undefined where it is not understood. */
export function readPart(given: string, person: boolean): Fact | undefined {
  const text = given.replace(/^alt\. /i, "");
  const plain = unstopped(text);
  const date = /^DOB (.+)$/.exec(plain)?.[1];
  if (date !== undefined) {
    const birth = readBirth(date);
    return birth && { what: "birth", value: date, birth };
  }
  const place = /^POB (.+)$/.exec(plain)?.[1];
  if (place) return { what: "attribute", kind: "birth place", value: place };
  const country = /^(?:nationality|citizen|Nationality of Registration) (.+)$/.exec(plain)?.[1];
  if (country) return { what: "attribute", kind: "nationality", value: country, state: country };
  const flag = /^(?:(Former|Other) )?Vessel Flag (.+)$/.exec(plain);
  if (flag) {
    const [, which, state = ""] = flag;
    return {
      what: "attribute",
      kind: "flag",
      value: which ? `${state} (${which.toLowerCase()})` : state,
      state,
    };
  }
  for (const [label, kind] of simple)
    if (plain.startsWith(`${label} `))
      return { what: "attribute", kind, value: plain.slice(label.length + 1) };
  const alias = /^([anf]\.k\.a\.),? '(.+)'\.?$/.exec(text);
  if (alias) {
    const row = naturalName(alias[2] ?? "", person);
    return { what: "name", row: { ...row, kind: aliases[alias[1] ?? ""] ?? "alias", quality: "weak" } };
  }
  return readNumber(text);
}

/**
 * Reads out of the remarks of an entry what screening needs: birth, nationality, numbers, weak aliases, flags, links.
 * `rest` are the parts that are not understood or say something else, as they stand, and the last of `cut` remarks.
 */
export function readRemarks(
  remarks: string,
  person: boolean,
  cut: boolean,
): { facts: Fact[]; rest: string[] } {
  const facts: Fact[] = [];
  const rest: string[] = [];
  const parts = partsOf(remarks);
  for (const [at, one] of parts.entries()) {
    const fact = cut && at === parts.length - 1 ? undefined : readPart(one, person);
    if (fact) facts.push(fact);
    else rest.push(one);
  }
  return { facts, rest };
}

export function addFact(entry: Entry, fact: Fact): void {
  if (fact.what === "name") entry.name(fact.row);
  else if (fact.what === "birth") entry.birth(fact.value, fact.birth);
  else if (fact.what === "attribute") entry.attribute(fact.kind, fact.value, { state: fact.state });
  else entry.identifier(fact.kind, fact.value, { country: fact.country, note: fact.note });
}
