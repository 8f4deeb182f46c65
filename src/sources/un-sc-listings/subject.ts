import {
  anyCase,
  dayWritten,
  lenient,
  matching,
  names,
  oneOf,
  optional,
  required,
  text,
  word,
} from "../kit/cells.js";
import type { XmlElement } from "../kit/types.js";
import { type Birth, birthOf, noBirth, readBirth } from "../listings/birth.js";
import {
  type Entry,
  type IdentifierKind,
  imoNumbersIn,
  joined,
  type ListWriter,
  type NameRow,
  oneLine,
} from "../listings/listWriter.js";

/** A day that may carry a zone. */
const zoned = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:Z|[+-]\d\d:\d\d)?$/;
const zonedDay = lenient(optional(dayWritten(zoned)), () => null);

/** UN_LIST_TYPE as written; GB is Guinea-Bissau. */
const listType = oneOf(
  ...names("Al-Qaida | CAR | DPRK | DRC | GB | Haiti | Iran | Iraq | Libya | Mali | Somalia | SouthSudan"),
  ...names("Sudan | Taliban | Yemen"),
);

const columns = {
  REFERENCE_NUMBER: required("a reference number"),
  FIRST_NAME: text,
  UN_LIST_TYPE: lenient(listType, (given) => given),
  LISTED_ON: zonedDay,
  DELISTED_ON: zonedDay,
};

const aliasColumns = {
  QUALITY: word<Pick<NameRow, "kind" | "quality">>({
    Good: { kind: "alias", quality: "strong" },
    Low: { kind: "alias", quality: "weak" },
    "a.k.a.": { kind: "alias" },
    "f.k.a.": { kind: "former" },
    "": { kind: "alias" },
  }),
};

const birthColumns = {
  TYPE_OF_DATE: lenient(
    word({ EXACT: "exact", APPROXIMATELY: "about", BETWEEN: "range", "": "" }),
    (given) => given,
  ),
  DATE: text,
};

const documentColumns = {
  TYPE_OF_DOCUMENT: lenient(
    anyCase(
      word<IdentifierKind>({
        passport: "passport",
        "numéro de passeport": "passport",
        "número de pasaporte": "passport",
        "national identification number": "national id",
        "national identification no.": "national id",
        "": "other",
      }),
    ),
    () => "other" as const,
  ),
};

/** The reference that tells an individual from an entity: CDi.001, CDe.001. */
export const reference = matching(/[ie]\.\d+$/, "a reference such as CDi.001 or CDe.001");

function addPlace(entry: Entry, kind: "address" | "birth place", element: XmlElement): void {
  const country = element.get("COUNTRY");
  const parts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];
  const where = joined(parts.map((part) => element.get(part)));
  const note = oneLine(element.get("NOTE"));
  const onlyCountry = kind === "address" && where !== "" && where === oneLine(country);
  const value = where && note ? `${where} (${note})` : where || note;
  entry.at(element.line).attribute(onlyCountry ? "country" : kind, value, { state: country });
}

function addAlias(list: ListWriter, entry: Entry, element: XmlElement): void {
  const quality = list.cells(element, aliasColumns).get("QUALITY");
  if (!quality) return;
  const own = entry.at(element.line);
  own.name({ ...quality, name: element.get("ALIAS_NAME") });
  // Birth dates and places that go with an alias are those that the person claims under it.
  const born = element.get("DATE_OF_BIRTH");
  own.birth(born, readBirth(born));
  const country = element.get("COUNTRY_OF_BIRTH");
  own.attribute("birth place", joined([element.get("CITY_OF_BIRTH"), country]), { state: country });
}

function birthOfElement(element: XmlElement, about: boolean): Birth | undefined {
  const day = zoned.exec(element.get("DATE"))?.[0].slice(0, 10) ?? element.get("YEAR");
  if (day) return birthOf(day, day, about);
  const [from, to] = [element.get("FROM_YEAR"), element.get("TO_YEAR")];
  if (from && to) return birthOf(from, to, about);
  const inWords = readBirth(element.get("NOTE")) ?? (about ? noBirth : undefined);
  return inWords && about ? { ...inWords, precision: "about" } : inWords;
}

function addBirth(list: ListWriter, entry: Entry, element: XmlElement): void {
  const row = list.cells(element, birthColumns);
  const birth = birthOfElement(element, row.get("TYPE_OF_DATE") === "about");
  const [from, to] = [element.get("FROM_YEAR"), element.get("TO_YEAR")];
  const date = row.get("DATE") || element.get("YEAR") || (from || to ? `${from} to ${to}` : "");
  const value = joined([date, element.get("NOTE")], "; ");
  if (date !== "" && !birth) row.warn("DATE", "a date of birth", value);
  entry.at(element.line).birth(value, birth);
}

function addDocument(list: ListWriter, entry: Entry, element: XmlElement): void {
  const get = (name: string) => oneLine(element.get(name));
  const number = get("NUMBER");
  const type2 = get("TYPE_OF_DOCUMENT2");
  const value = number || type2 || get("NOTE");
  if (value === "") return;
  const kind = list.cells(element, documentColumns).get("TYPE_OF_DOCUMENT") ?? "other";
  const issued = get("DATE_OF_ISSUE");
  const city = get("CITY_OF_ISSUE");
  const note = [
    kind === "other" ? get("TYPE_OF_DOCUMENT") : "",
    number ? type2 : "",
    number || type2 ? get("NOTE") : "",
    issued && `issued ${issued}`,
    city && `in ${city}`,
  ];
  const country = get("ISSUING_COUNTRY") || get("COUNTRY_OF_ISSUE");
  entry.at(element.line).identifier(kind, value, { country, note: joined(note, "; ") });
}

/** Adds one subject of the list. */
export function addSubject(list: ListWriter, element: XmlElement, schema: "person" | "entity"): void {
  const row = list.cells(element, columns);
  const parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
  const name = joined(
    parts.map((part) => element.get(part)),
    " ",
  );
  if (name === "") row.bad("FIRST_NAME", "a name");
  const programme = row.get("UN_LIST_TYPE");
  const id = oneLine(row.get("REFERENCE_NUMBER") ?? "");
  const entry = list.entry(row, {
    entry: id,
    schema,
    name,
    programmes: programme ? [programme] : [],
    listed: row.get("LISTED_ON"),
    delisted: row.get("DELISTED_ON"),
    title: joined([...element.texts("TITLE/VALUE"), ...element.texts("DESIGNATION/VALUE")], "; "),
  });
  if (!entry) return;
  entry.name({ name, kind: "primary" });
  entry.name({ name: element.get("NAME_ORIGINAL_SCRIPT"), kind: "original script" });
  for (const one of element.all("INDIVIDUAL_ALIAS")) addAlias(list, entry, one);
  for (const one of element.all("ENTITY_ALIAS")) addAlias(list, entry, one);
  for (const one of element.all("INDIVIDUAL_DATE_OF_BIRTH")) addBirth(list, entry, one);
  for (const one of element.all("INDIVIDUAL_DOCUMENT")) addDocument(list, entry, one);
  for (const one of element.all("INDIVIDUAL_PLACE_OF_BIRTH")) addPlace(entry, "birth place", one);
  for (const one of element.all("INDIVIDUAL_ADDRESS")) addPlace(entry, "address", one);
  for (const one of element.all("ENTITY_ADDRESS")) addPlace(entry, "address", one);
  for (const nationality of [...element.texts("NATIONALITY/VALUE"), element.get("NATIONALITY2")])
    entry.attribute("nationality", nationality, { state: nationality });
  const gender = element.get("GENDER");
  if (!/^unknown$/i.test(gender)) entry.attribute("gender", gender);
  // Numbers of ships are in the comments alone.
  for (const number of new Set(imoNumbersIn(element.get("COMMENTS1"))))
    entry.identifier("imo number", number);
}
