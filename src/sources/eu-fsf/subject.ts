import type { ReadContext } from "../kit/types.js";
import { birthOf } from "../listings/birth.js";
import {
  type Entry,
  type IdentifierKind,
  joined,
  type ListWriter,
  oneLine,
  orNull,
  type Schema,
} from "../listings/listWriter.js";

interface Placed {
  line: number;
  /** ISO code of the country, 00 if it is not known. */
  country: string;
  countryName: string;
}

/** A subject of the file, whichever form it was read from, named as in the schema of the export. Texts are "" for nothing. */
export interface Subject {
  line: number;
  reference: string;
  logicalId: string;
  unitedNationId: string;
  designated: string;
  delisted: string;
  details: string;
  type: string;
  programmes: readonly string[];
  names: readonly {
    line: number;
    whole: string;
    first: string;
    middle: string;
    last: string;
    strong: string;
    language: string;
    title: string;
    role: string;
    gender: string;
  }[];
  citizenships: readonly Placed[];
  births: readonly (Placed & {
    date: string;
    day: string;
    month: string;
    year: string;
    fromYear: string;
    toYear: string;
    circa: boolean;
    calendar: string;
    parts: readonly string[];
  })[];
  addresses: readonly (Placed & { parts: readonly string[] })[];
  identifications: readonly (Placed & { type: string; number: string; note: string })[];
}

const schemas: Readonly<Record<string, Schema>> = { person: "person", enterprise: "entity" };

const identifications: Readonly<Record<string, IdentifierKind>> = {
  passport: "passport",
  id: "national id",
  ssn: "national id",
  unssn: "national id",
  nationcert: "national id",
  birthcert: "national id",
  residentperm: "national id",
  drivinglicence: "national id",
  electionid: "national id",
  fiscalcode: "tax number",
  taxid: "tax number",
  euvat: "tax number",
  regnumber: "registration",
  tradelic: "registration",
  imo: "imo number",
  swiftbic: "other",
  travelcardid: "other",
  other: "other",
};

const two = (text: string): string => text.padStart(2, "0");

/** The UN writes three digits: QDi.43 is its QDi.043. */
const unReferenceOf = (text: string): string =>
  oneLine(text).replace(
    /^([A-Z]{2}[ie])\.(\d{1,2})$/,
    (_, letters: string, digits: string) => `${letters}.${digits.padStart(3, "0")}`,
  );

/** A place with the code of its country, which is left out where it is not known. */
function placed(
  entry: Entry,
  kind: "address" | "country" | "birth place" | "nationality",
  parts: readonly string[],
  where: Placed,
) {
  const known = where.country !== "" && where.country !== "00";
  const value = joined([...parts, known ? where.countryName || where.country : ""]);
  const bare = kind === "address" && joined(parts) === "" ? "country" : kind;
  entry.attribute(bare, value, known ? { state: where.country, system: "iso2" } : {}, where.line);
}

function addBirth(
  context: ReadContext,
  list: ListWriter,
  entry: Entry,
  given: Subject["births"][number],
): void {
  const { line, date, day, month, year, fromYear, toYear, circa, calendar } = given;
  const parts = [year, month && two(month), day && two(day)];
  const point = date || parts.slice(0, parts.indexOf("") < 0 ? 3 : parts.indexOf("")).join("-");
  const value = point || (fromYear || toYear ? `${fromYear} to ${toYear}` : "");
  if (value !== "") {
    const other = calendar !== "" && calendar !== "GREGORIAN";
    const birth = other
      ? undefined
      : point
        ? birthOf(point, point, circa)
        : fromYear && toYear
          ? birthOf(fromYear, toYear, circa)
          : undefined;
    // A year of another calendar is no year of ours: it is kept in words.
    if (!birth && !other && point)
      context.report(
        "bad-value",
        { file: list.file, line, column: "birthdate" },
        value,
        "a birth date",
        "warning",
      );
    const said = `${value}${circa ? " (circa)" : ""}${other ? ` (${calendar.toLowerCase()} calendar)` : ""}`;
    entry.birth(said, birth, line);
  }
  placed(entry, "birth place", given.parts, given);
}

function addNames(entry: Entry, given: Subject): void {
  for (const [at, name] of given.names.entries()) {
    const own = joined([name.first, name.middle], " ");
    entry.name(
      {
        name: name.whole || joined([own, name.last], " "),
        kind: at === 0 ? "primary" : "alias",
        quality: name.strong === "true" ? "strong" : name.strong === "false" ? "weak" : null,
        language: orNull(name.language.toLowerCase()),
        ...(name.last || own ? { family: orNull(oneLine(name.last)), given: orNull(own) } : {}),
      },
      name.line,
    );
  }
  for (const gender of new Set(given.names.map((name) => name.gender)))
    if (gender !== "" && gender !== "?") entry.attribute("gender", gender);
}

/** Adds one subject. */
export function addSubject(context: ReadContext, list: ListWriter, given: Subject): void {
  const { file } = list;
  const { line } = given;
  const schema = schemas[given.type];
  if (!schema) {
    context.report(
      "unknown-value",
      { file, line, column: "subjectType" },
      given.type,
      "person or enterprise",
    );
    return;
  }
  const [main] = given.names;
  const id = given.reference || given.logicalId;
  const name = main ? main.whole || joined([main.first, main.middle, main.last], " ") : "";
  if (id === "" || name === "") {
    const column = id === "" ? "euReferenceNumber" : "nameAlias";
    context.report("missing-value", { file, line, column }, "", "a value in every entry");
    return;
  }
  const days = [given.designated, given.delisted].map((text) => {
    if (text === "" || birthOf(text)?.precision === "day") return orNull(text);
    context.report("bad-value", { file, line, column: "designationDate" }, text, "a day, YYYY-MM-DD");
    return null;
  });
  const titles = given.names.flatMap(({ title, role }) => [title, role]).map(oneLine);
  const entry = list.entry(
    {
      ...{ entry: id, schema, name: oneLine(name), programmes: [...new Set(given.programmes)] },
      ...{ listed: days[0] ?? null, delisted: days[1] ?? null },
      unReference: orNull(unReferenceOf(given.unitedNationId)),
      title: orNull(joined([...new Set(titles)], "; ")),
      remarks: orNull(oneLine(given.details)),
    },
    line,
  );
  if (!entry) return;
  addNames(entry, given);
  for (const one of given.births) addBirth(context, list, entry, one);
  for (const one of given.citizenships) placed(entry, "nationality", [], one);
  for (const one of given.addresses) placed(entry, "address", one.parts, one);
  for (const one of given.identifications) {
    const kind = identifications[one.type];
    if (!kind) {
      const place = { file, line: one.line, column: "identificationTypeCode" };
      context.report("unknown-value", place, one.type, Object.keys(identifications).join(", "), "warning");
    }
    if (!/[\p{L}\p{N}]/u.test(one.number)) continue;
    const country = one.country === "00" ? "" : one.country;
    const note = joined([one.type, one.note], "; ");
    entry.identifier(kind ?? "other", one.number, { country, system: "iso2", note }, one.line);
  }
}
