import type { RawFile, ReadContext } from "../kit/types.js";
import { birthOf, readBirth } from "../listings/birth.js";
import { type Entry, joined, type ListWriter, oneLine, orNull, type Schema } from "../listings/listWriter.js";

/** A name as the list has it: `parts` are name 1 to name 5, `last` is name 6. */
export interface NameParts {
  parts: readonly string[];
  last: string;
  type: string;
  strength: string;
}

/** A number with what is said of it. */
export interface Numbered {
  number: string;
  note: string;
}

/** A subject of the list, whichever form it was read from. Texts are "" and lists empty where there is nothing. */
export interface Designation {
  line: number;
  id: string;
  unReference: string;
  designated: string;
  /** Regulations; null where the form of the list does not have them. */
  regime: string | null;
  kind: string;
  source: string;
  sanctions: string;
  other: string;
  names: readonly NameParts[];
  nonLatin: readonly { name: string; language: string }[];
  titles: readonly string[];
  births: readonly string[];
  birthPlaces: readonly { town: string; country: string }[];
  nationalities: readonly string[];
  genders: readonly string[];
  passports: readonly Numbered[];
  nationalIds: readonly Numbered[];
  businessNumbers: readonly string[];
  imoNumbers: readonly string[];
  owners: readonly string[];
  flags: readonly string[];
  formerFlags: readonly string[];
  shipTypes: readonly string[];
  addresses: readonly { lines: readonly string[]; postcode: string; country: string }[];
}

export const nothing = {
  ...{ unReference: "", designated: "", source: "", sanctions: "", other: "" },
  ...{ names: [], nonLatin: [], titles: [], births: [], birthPlaces: [], nationalities: [], genders: [] },
  ...{ passports: [], nationalIds: [], businessNumbers: [], imoNumbers: [], owners: [], flags: [] },
  ...{ formerFlags: [], shipTypes: [], addresses: [] },
} as const;

const schemas: Readonly<Record<string, Schema>> = { individual: "person", entity: "entity", ship: "vessel" };
const nameTypes: Readonly<Record<string, "primary" | "spelling" | "alias">> = {
  "primary name": "primary",
  primary: "primary",
  "primary name variation": "spelling",
  primary_variation: "spelling",
  alias: "alias",
};
const strengths: Readonly<Record<string, "strong" | "weak" | null>> = {
  "": null,
  "good quality a.k.a": "strong",
  good_quality_aka: "strong",
  "low quality a.k.a": "weak",
  low_quality_aka: "weak",
};

/** A day as YYYY-MM-DD or as the British write it; null for nothing, undefined for what is no day. */
export function dayOf(text: string): string | null | undefined {
  if (text === "") return null;
  const day = /^(\d{2})\/(\d{2})\/(\d{4})(?: 00:00:00)?$/.exec(text);
  const iso = day ? `${day[3]}-${day[2]}-${day[1]}` : text;
  return /^\d{4}-\d\d-\d\d$/.test(iso) && birthOf(iso) ? iso : undefined;
}

function kindOf(context: ReadContext, file: RawFile, line: number, name: NameParts) {
  const kind = nameTypes[oneLine(name.type).toLowerCase()];
  if (!kind)
    context.report(
      "unknown-value",
      { file, line, column: "name type" },
      name.type,
      "Primary Name, Primary Name Variation or Alias",
    );
  const quality = strengths[oneLine(name.strength).toLowerCase()];
  if (quality === undefined)
    context.report(
      "unknown-value",
      { file, line, column: "alias strength" },
      name.strength,
      "Good quality a.k.a or Low quality a.k.a",
    );
  return { kind, quality };
}

const whole = (name: NameParts): string => joined([...name.parts, name.last], " ");

function addNames(
  context: ReadContext,
  file: RawFile,
  entry: Entry,
  given: Designation,
  main: NameParts,
): void {
  for (const name of given.names) {
    const { kind, quality } = kindOf(context, file, given.line, name);
    if (!kind || quality === undefined) continue;
    const parts = joined(name.parts, " ");
    entry.name({
      name: whole(name),
      // A subject has one main name: a second one called primary is a spelling of it.
      kind: kind === "primary" && name !== main ? "spelling" : kind,
      quality,
      ...(parts ? { family: orNull(oneLine(name.last)), given: parts } : {}),
    });
  }
  for (const { name, language } of given.nonLatin)
    entry.name({ name, kind: "original script", language: orNull(language) });
}

function addPerson(entry: Entry, given: Designation): void {
  for (const text of given.births) entry.birth(text, readBirth(text));
  for (const { town, country } of given.birthPlaces)
    entry.attribute("birth place", joined([town, country]), { state: country });
  for (const text of given.nationalities) entry.attribute("nationality", text, { state: text });
  for (const text of given.genders) entry.attribute("gender", text);
  for (const { number, note } of given.passports) entry.identifier("passport", number, { note });
  for (const { number, note } of given.nationalIds) entry.identifier("national id", number, { note });
}

function addShip(entry: Entry, given: Designation): void {
  for (const text of given.owners) entry.attribute("owner", text);
  for (const text of given.flags) entry.attribute("flag", text, { state: text });
  for (const text of given.formerFlags) entry.attribute("flag", `${text} (former)`, { state: text });
  for (const text of given.shipTypes) entry.attribute("vessel type", text);
  const elsewhere = given.other.matchAll(/\bIMO\b[^\d;.]{0,25}(\d{7})\b/g);
  const numbers = [...given.imoNumbers, ...[...elsewhere].map((match) => match[1] ?? "")];
  for (const number of new Set(numbers.map((one) => one.replace(/^IMO\s*/i, ""))))
    entry.identifier("imo number", number);
}

/** Adds one subject. */
export function addDesignation(context: ReadContext, list: ListWriter, given: Designation): void {
  const { file } = list;
  const { line, id } = given;
  const schema = schemas[given.kind.toLowerCase()];
  if (!schema) {
    const place = { file, line, column: "individual, entity, ship" };
    context.report("unknown-value", place, given.kind, "Individual, Entity or Ship");
    return;
  }
  // Some names have a type and no word.
  const names = given.names.filter((name) => whole(name) !== "");
  const main = names.find((name) => nameTypes[oneLine(name.type).toLowerCase()] === "primary") ?? names[0];
  if (id === "" || !main) {
    context.report(
      "missing-value",
      { file, line, column: id === "" ? "unique id" : "name 6" },
      "",
      "a value in every entry",
    );
    return;
  }
  const listed = dayOf(given.designated);
  if (listed === undefined)
    context.report("bad-value", { file, line, column: "date designated" }, given.designated, "a day");
  const entry = list.entry(
    {
      ...{ entry: id, schema, name: whole(main), listed: listed ?? null },
      programmes: given.regime === null ? null : [oneLine(given.regime)].filter(Boolean),
      unReference: orNull(oneLine(given.unReference)),
      title: orNull(joined(given.titles, "; ")),
      remarks: orNull(joined([given.source && `Designated by ${given.source}`, given.sanctions], "; ")),
    },
    line,
  );
  if (!entry) return;
  addNames(context, file, entry, { ...given, names }, main);
  addPerson(entry, given);
  addShip(entry, given);
  for (const number of given.businessNumbers) entry.identifier("registration", number);
  for (const { lines, postcode, country } of given.addresses) {
    const where = joined([...lines, postcode]);
    entry.attribute(where ? "address" : "country", joined([where, country]), { state: country });
  }
}

/** The sentence of coverage; `updated` is the newest day on which an entry was changed. */
export function coverDay(list: ListWriter, form: string, updated: string): void {
  const newest = updated ? ` Its newest entry was updated on ${updated}.` : "";
  list.cover(
    `The UK Sanctions List of ${list.asOf}${form}; between two versions of the list nothing is claimed.${newest}`,
  );
}
