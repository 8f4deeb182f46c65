import type { RawFile, ReadContext } from "../kit/types.js";
import { type Birth, birthOf, noBirth, readBirth } from "../listings/birth.js";
import {
  type Entry,
  type IdentifierKind,
  joined,
  type ListWriter,
  oneLine,
  orNull,
} from "../listings/listWriter.js";

/** An address or a place of birth. */
export interface PlaceParts {
  line: number;
  street: string;
  city: string;
  province: string;
  zip: string;
  country: string;
  note: string;
}

/** A subject of the list, whichever form of the list it was read from. Texts are "" where there is none. */
export interface Subject {
  schema: "person" | "entity";
  line: number;
  reference: string;
  names: readonly string[];
  original: string;
  listType: string;
  listedOn: string;
  delistedOn: string;
  gender: string;
  comments: string;
  titles: readonly string[];
  nationalities: readonly string[];
  aliases: readonly {
    line: number;
    quality: string;
    name: string;
    born: string;
    bornIn: readonly [string, string];
  }[];
  births: readonly {
    line: number;
    type: string;
    date: string;
    year: string;
    fromYear: string;
    toYear: string;
    note: string;
  }[];
  birthPlaces: readonly PlaceParts[];
  addresses: readonly PlaceParts[];
  documents: readonly {
    line: number;
    type: string;
    type2: string;
    number: string;
    country: string;
    issued: string;
    city: string;
    note: string;
  }[];
}

/** UN_LIST_TYPE as written; GB is Guinea-Bissau. */
const listTypes = [
  "Al-Qaida",
  "CAR",
  "DPRK",
  "DRC",
  "GB",
  "Haiti",
  "Iran",
  "Iraq",
  "Libya",
  "Mali",
  "Somalia",
  "SouthSudan",
  "Sudan",
  "Taliban",
  "Yemen",
];

const qualities: Readonly<Record<string, { kind: "alias" | "former"; quality: "strong" | "weak" | null }>> = {
  Good: { kind: "alias", quality: "strong" },
  Low: { kind: "alias", quality: "weak" },
  "a.k.a.": { kind: "alias", quality: null },
  "f.k.a.": { kind: "former", quality: null },
  "": { kind: "alias", quality: null },
};

const documents: Readonly<Record<string, IdentifierKind>> = {
  passport: "passport",
  "numéro de passeport": "passport",
  "número de pasaporte": "passport",
  "national identification number": "national id",
  "national identification no.": "national id",
};

const zoned = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?$/;

/** A day of the list, which may carry a zone; null after a warning for what is none. */
function day(context: ReadContext, file: RawFile, line: number, column: string, text: string): string | null {
  if (text === "") return null;
  const found = zoned.exec(text)?.[1];
  if (found && birthOf(found)) return found;
  context.report("bad-value", { file, line, column }, text, "a day, YYYY-MM-DD", "warning");
  return null;
}

function birth({ type, date, year, fromYear, toYear, note }: Subject["births"][number]): Birth | undefined {
  const about = type === "APPROXIMATELY";
  const given = zoned.exec(date)?.[1] ?? orNull(year);
  if (given) return birthOf(given, given, about);
  if (fromYear && toYear) return birthOf(fromYear, toYear, about);
  const read = readBirth(note);
  if (read) return about ? { ...read, precision: "about" } : read;
  return about ? { ...noBirth, precision: "about" } : undefined;
}

function addPlace(entry: Entry, kind: "address" | "birth place", place: PlaceParts): void {
  const where = joined([place.street, place.city, place.province, place.zip, place.country]);
  const note = oneLine(place.note);
  const value = where && note ? `${where} (${note})` : where || note;
  const bare = kind === "address" && where !== "" && where === oneLine(place.country);
  entry.attribute(bare ? "country" : kind, value, { state: place.country }, place.line);
}

function addAliases(context: ReadContext, list: ListWriter, entry: Entry, subject: Subject): void {
  for (const { line, quality, name, born, bornIn } of subject.aliases) {
    const known = qualities[quality];
    if (!known) {
      const place = { file: list.file, line, column: "QUALITY" };
      context.report("unknown-value", place, quality, Object.keys(qualities).join(", "));
      continue;
    }
    entry.name({ ...known, name }, line);
    // What a man says of himself under another name.
    if (born) entry.birth(born, readBirth(born), line);
    const place = joined(bornIn);
    if (place) entry.attribute("birth place", place, { state: bornIn[1] }, line);
  }
}

function addBirths(context: ReadContext, list: ListWriter, entry: Entry, subject: Subject): void {
  for (const given of subject.births) {
    const { line, type, date, year, fromYear, toYear, note } = given;
    const place = { file: list.file, line, column: "TYPE_OF_DATE" };
    if (!["EXACT", "APPROXIMATELY", "BETWEEN", ""].includes(type))
      context.report("unknown-value", place, type, "EXACT, APPROXIMATELY or BETWEEN", "warning");
    const range = fromYear || toYear ? `${fromYear} to ${toYear}` : "";
    const value = joined([date || year || range, note], "; ");
    if (value === "") continue;
    const read = birth(given);
    if (!read && (date || year || range))
      context.report("bad-value", { ...place, column: "DATE" }, value, "a date of birth", "warning");
    entry.birth(value, read, line);
  }
}

function addDocuments(context: ReadContext, list: ListWriter, entry: Entry, subject: Subject): void {
  for (const given of subject.documents) {
    const { line, issued, city, country } = given;
    const [type, type2, number, note] = [given.type, given.type2, given.number, given.note].map(oneLine);
    const value = number || type2 || note;
    if (!value) continue;
    const kind = type ? documents[type.toLowerCase()] : "other";
    if (!kind) {
      const place = { file: list.file, line, column: "TYPE_OF_DOCUMENT" };
      context.report(
        "unknown-value",
        place,
        type ?? "",
        "Passport or National Identification Number",
        "warning",
      );
    }
    const more = joined(
      [
        kind === "passport" || kind === "national id" ? "" : type,
        number ? type2 : "",
        number || type2 ? note : "",
        issued && `issued ${issued}`,
        city && `in ${city}`,
      ],
      "; ",
    );
    entry.identifier(kind ?? "other", value, { country, note: more }, line);
  }
}

/** Adds one subject of the list. */
export function addSubject(context: ReadContext, list: ListWriter, subject: Subject): void {
  const { file } = list;
  const { line, schema, listType } = subject;
  const reference = oneLine(subject.reference);
  const name = joined(subject.names, " ");
  if (reference === "" || name === "") {
    const column = reference === "" ? "REFERENCE_NUMBER" : "FIRST_NAME";
    context.report("missing-value", { file, line, column }, "", "a value in every entry");
    return;
  }
  if (!listTypes.includes(listType)) {
    const place = { file, line, column: "UN_LIST_TYPE" };
    context.report(
      "unknown-value",
      place,
      listType,
      `${listTypes.join(", ")}; it is kept as written`,
      "warning",
    );
  }
  const entry = list.entry(
    {
      ...{ entry: reference, schema, name, programmes: listType ? [listType] : [] },
      listed: day(context, file, line, "LISTED_ON", subject.listedOn),
      delisted: day(context, file, line, "DELISTED_ON", subject.delistedOn),
      title: orNull(joined(subject.titles, "; ")),
    },
    line,
  );
  if (!entry) return;
  entry.name({ name, kind: "primary" });
  entry.name({ name: subject.original, kind: "original script" });
  addAliases(context, list, entry, subject);
  addBirths(context, list, entry, subject);
  addDocuments(context, list, entry, subject);
  for (const place of subject.birthPlaces) addPlace(entry, "birth place", place);
  for (const place of subject.addresses) addPlace(entry, "address", place);
  for (const text of subject.nationalities) entry.attribute("nationality", text, { state: text });
  if (subject.gender && !/^unknown$/i.test(subject.gender)) entry.attribute("gender", subject.gender);
  // Numbers of ships stand in the comments alone.
  const ships = subject.comments.matchAll(/\bIMO\b[^\d;.]{0,25}(\d{7})\b/g);
  for (const number of new Set([...ships].map((match) => match[1] ?? "")))
    entry.identifier("imo number", number);
}
