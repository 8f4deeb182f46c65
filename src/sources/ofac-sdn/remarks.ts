import { once } from "../../states/tables.js";
import { dataFile } from "../kit/dataFile.js";
import { type Birth, readBirth } from "../listings/birth.js";
import {
  type AttributeKind,
  type EntryRow,
  type IdentifierKind,
  joined,
  type ListWriter,
  type NameRow,
  oneLine,
} from "../listings/listWriter.js";

/** Something that the files say of a party. */
type Fact =
  | { name: NameRow }
  | { birth: Birth; value: string }
  | { attribute: AttributeKind; value: string; state?: string }
  | { identifier: IdentifierKind; value: string; country?: string; note?: string };

/** A party of a list as both forms of the files have it. */
export interface Party extends Omit<EntryRow, "remarks"> {
  /** Its names, the main one first. */
  names: NameRow[];
  facts: Fact[];
  /** Parts of its remarks that are not understood. */
  rest: string[];
}

/** Labels as OFAC writes them, without the punctuation at their end, and what follows them. */
const table = dataFile("ofac-sdn", "labels.csv", ["what", "kind", "label"]);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const labels = once(() =>
  table()
    .map((row) => ({
      ...row,
      pattern: new RegExp(
        row.what === "identifier"
          ? `^${escaped(row.label)}(?: - (?<unit>[A-Z]{2,5}))?(?:\\.|:| #)* (?<value>\\S.*)$`
          : `^${escaped(row.label)} (?<value>.+)$`,
      ),
    }))
    // The longer label first, for "Registration ID" is a part of longer ones.
    .sort((a, b) => b.label.length - a.label.length),
);

/** What is said of one document: the number, who issued it, when. */
const document =
  /^(?<value>.+?)(?: \((?<country>[^()]*)\))?(?<dates>(?:,? (?:issued|expires|expired|Date of Issue)\b.*)?)$/;

/** Takes the full stop of the sentence away, but not that of an abbreviation. */
const unstopped = (text: string): string =>
  /(?:\.[A-Za-z]|\b[A-Z])\.$/.test(text) ? text : text.replace(/\.$/, "");

/** The name in natural order, with its parts: people are written "SURNAME, Given". */
export function naturalName(
  name: string,
  person: boolean,
): { name: string; family?: string; given?: string } {
  const comma = person ? name.indexOf(",") : -1;
  if (comma < 0) return { name };
  const family = name.slice(0, comma).trim();
  const given = oneLine(name.slice(comma + 1).replace(/,/g, " "));
  return { name: `${given} ${family}`.trim(), family, given };
}

function identifierIn(kind: string, label: string, text: string): Fact | undefined {
  const { value = "", country = "", dates = "" } = document.exec(text)?.groups ?? {};
  // A label without a number begins a sentence of another kind.
  if (!/\d/.test(value) && kind !== "other" && kind !== "aircraft number") return undefined;
  const note = joined([label, dates.replace(/^,? /, "")], "; ");
  return { identifier: kind as IdentifierKind, value, country, note };
}

/** What one part of the remarks says; undefined where it is not understood. */
function readPart(given: string, person: boolean): Fact | undefined {
  const text = given.replace(/^alt\. /i, "");
  const alias = /^(?:[an]|(f))\.k\.a\.,? '(.+)'\.?$/.exec(text);
  if (alias) {
    const [, former, name = ""] = alias;
    return { name: { ...naturalName(name, person), kind: former ? "former" : "alias", quality: "weak" } };
  }
  for (const { what, kind, label, pattern } of labels()) {
    const { value, unit } = pattern.exec(unstopped(text))?.groups ?? {};
    if (value === undefined) continue;
    const birth = what === "birth" ? readBirth(value) : undefined;
    if (what === "birth") return birth && { birth, value };
    if (what === "identifier") return identifierIn(kind, joined([label, unit], " "), value);
    const [which] = /^(?:Former|Other)(?= )/.exec(label) ?? [];
    const attribute = kind as AttributeKind;
    return {
      attribute,
      value: which ? `${value} (${which.toLowerCase()})` : value,
      ...(what === "state" && { state: value }),
    };
  }
  return undefined;
}

/** Parts of remarks. A quoted alias may hold the semicolon that elsewhere ends a part. */
export const partsOf = (remarks: string): string[] =>
  (remarks.match(/(?:'[^']*'(?=\s*(?:;|\.?$))|[^;])+/g) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== ".");

/** Takes what a part of the remarks says of a party; what is not understood stays as it is. */
export function takePart(party: Party, part: string): void {
  const fact = readPart(part, party.schema === "person");
  if (fact) party.facts.push(fact);
  else party.rest.push(part);
}

/** Adds a party with all that is known of it, and answers whether it is in the list. */
export function addParty(list: ListWriter, at: { line: number; sound: boolean }, party: Party): boolean {
  const { names, facts, rest, ...row } = party;
  const entry = list.entry(at, { ...row, remarks: rest.join("; ") });
  for (const name of names) entry?.name(name);
  for (const fact of facts)
    if ("name" in fact) entry?.name(fact.name);
    else if ("birth" in fact) entry?.birth(fact.value, fact.birth);
    else if ("attribute" in fact) entry?.attribute(fact.attribute, fact.value, { state: fact.state });
    else entry?.identifier(fact.identifier, fact.value, fact);
  return entry !== undefined;
}
