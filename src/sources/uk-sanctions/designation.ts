import type { Day } from "../../base/period.js";
import { anyCase, type CellType, dayIn, isDay, optional, required, word } from "../kit/cells.js";
import { dataFile } from "../kit/dataFile.js";
import type { XmlElement } from "../kit/types.js";
import { readBirth } from "../listings/birth.js";
import {
  type AttributeKind,
  type Entry,
  type IdentifierKind,
  imoNumbersIn,
  joined,
  type ListWriter,
  oneLine,
  type Schema,
} from "../listings/listWriter.js";

const british = /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})(?: 00:00:00)?$/;

/** A day as YYYY-MM-DD or in British order. */
export const dayOf = (text: string): Day | undefined => (isDay(text) ? text : dayIn(text, british));
const day: CellType<Day> = (text, cell) => dayOf(text) ?? cell.bad({ form: "day" });

const columns = {
  UniqueID: required("an id"),
  IndividualEntityShip: anyCase(word<Schema>({ individual: "person", entity: "entity", ship: "vessel" })),
  DateDesignated: optional(day),
};

const nameColumns = {
  NameType: anyCase(
    word<"primary" | "spelling" | "alias">({
      "primary name": "primary",
      primary: "primary",
      "primary name variation": "spelling",
      primary_variation: "spelling",
      alias: "alias",
    }),
  ),
  AliasStrength: anyCase(
    word<"strong" | "weak" | null>({
      "": null,
      "good quality a.k.a": "strong",
      good_quality_aka: "strong",
      "low quality a.k.a": "weak",
      low_quality_aka: "weak",
    }),
  ),
};

const partsOf = (name: XmlElement): string =>
  joined(
    ["Name1", "Name2", "Name3", "Name4", "Name5"].map((part) => name.get(part)),
    " ",
  );
const fullNameOf = (name: XmlElement): string => joined([partsOf(name), name.get("Name6")], " ");
const isPrimary = (name: XmlElement): boolean => /^primary(?: name)?$/i.test(oneLine(name.get("NameType")));

function addNames(list: ListWriter, entry: Entry, all: readonly XmlElement[], main: XmlElement): void {
  for (const name of all) {
    const row = list.cells(name, nameColumns);
    const kind = row.get("NameType");
    const quality = row.get("AliasStrength");
    if (!kind || quality === undefined) continue;
    const given = partsOf(name);
    entry.name({
      name: fullNameOf(name),
      // A subject has one main name: a second one called primary is a spelling of it.
      kind: kind === "primary" && name !== main ? "spelling" : kind,
      quality,
      // Name 6 alone is the whole name.
      ...(given && { family: oneLine(name.get("Name6")), given }),
    });
  }
}

/** Where facts and numbers stand that are texts of their own, with or without one that says more. */
const facts = dataFile("uk-sanctions", "facts.csv", ["what", "kind", "element", "text", "more"]);

function addFacts(entry: Entry, element: XmlElement): void {
  for (const { what, kind, element: path, text, more } of facts())
    for (const one of element.all(path)) {
      const value = text === "" ? one.text : one.get(text);
      if (what === "birth") entry.birth(value, readBirth(value));
      else if (what === "identifier")
        entry.identifier(kind as IdentifierKind, value, { note: one.get(more) });
      else if (what === "attribute") entry.attribute(kind as AttributeKind, value);
      else
        entry.attribute(kind as AttributeKind, what === "former" ? `${value} (former)` : value, {
          state: value,
        });
    }
  for (const place of element.all("IndividualDetails/Individual/BirthDetails/Location")) {
    const state = place.get("CountryOfBirth");
    entry.attribute("birth place", joined([place.get("TownOfBirth"), state]), { state });
  }
  const inRemarks = imoNumbersIn(oneLine(element.get("OtherInformation")));
  const numbers = [...element.texts("ShipDetails/Ship/IMONumbers/IMONumber"), ...inRemarks];
  for (const number of new Set(numbers.map((one) => one.replace(/^IMO\s*/i, ""))))
    entry.identifier("imo number", number);
  for (const one of element.all("Addresses/Address")) {
    const lines = [1, 2, 3, 4, 5, 6].map((number) => one.get(`AddressLine${number}`));
    const state = one.get("AddressCountry");
    const where = joined([...lines, one.get("AddressPostalCode")]);
    entry.attribute(where ? "address" : "country", joined([where, state]), { state });
  }
}

/** Adds one subject, and answers the days on which it was updated. */
export function addDesignation(list: ListWriter, element: XmlElement): Day[] {
  const row = list.cells(element, columns);
  // Some names have a type and no word.
  const all = element.all("Names/Name").filter((name) => fullNameOf(name) !== "");
  const main = all.find(isPrimary) ?? all[0];
  if (!main) row.bad("Name6", "a name", "");
  const regime = element.first("RegimeName");
  const source = element.get("DesignationSource");
  const sanctions = element.get("SanctionsImposed").split("|").join(", ");
  const positions = element.texts("IndividualDetails/Individual/Positions/Position");
  const entry = list.entry(row, {
    entry: row.get("UniqueID") ?? "",
    schema: row.get("IndividualEntityShip"),
    name: main ? fullNameOf(main) : "",
    listed: row.get("DateDesignated"),
    programmes: regime ? [oneLine(regime.text)].filter(Boolean) : null,
    un_reference: oneLine(element.get("UNReferenceNumber")),
    title: joined([...element.texts("Titles/Title"), ...positions], "; "),
    remarks: joined([source && `Designated by ${source}`, sanctions], "; "),
  });
  if (!entry || !main) return [];
  addNames(list, entry, all, main);
  for (const one of element.all("NonLatinNames/NonLatinName"))
    entry.name({
      name: one.get("NameNonLatinScript"),
      kind: "original script",
      language: one.get("NonLatinScriptLanguage"),
    });
  addFacts(entry, element);
  return element.texts("LastUpdated").flatMap((text) => dayOf(text) ?? []);
}
