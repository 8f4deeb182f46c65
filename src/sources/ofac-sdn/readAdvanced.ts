import { word } from "../kit/cells.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { joined, ListWriter, type NameRow, type Schema } from "../listings/listWriter.js";
import { layout, type Place, periodOf, placeOf, pointOf, type Words, wordsOf } from "./advancedParts.js";
import { addFact, type Fact, readPart } from "./remarks.js";

/** A party with what was read of it, kept until the entries that put it on a list are met. */
interface Party {
  line: number;
  ref: string;
  schema: Schema | undefined;
  names: NameRow[];
  facts: Fact[];
  titles: string[];
  rest: string[];
}

/** What the file gives before the parties. */
interface Known {
  words: Words;
  places: Map<string, Place>;
  /** Documents as parts of remarks, by identity. */
  documents: Map<string, string[]>;
}

const schemas: Readonly<Record<string, Schema>> = {
  Individual: "person",
  Entity: "entity",
  Vessel: "vessel",
  Aircraft: "aircraft",
};
const aliasKind = word<"alias" | "former">({ "A.K.A.": "alias", "N.K.A.": "alias", "F.K.A.": "former" });

function schemaOf(words: Words, id: string): Schema | undefined {
  const sub = words("PartySubType", id);
  const type = words("PartyType", sub?.get("PartyTypeID") ?? "");
  return schemas[sub?.text ?? ""] ?? schemas[type?.text ?? ""];
}

/** The name in natural order: the family's last. */
function nameOf(
  alias: XmlElement,
  documented: XmlElement,
  types: ReadonlyMap<string, string>,
): Omit<NameRow, "kind"> {
  const values = documented.all("DocumentedNamePart/NamePartValue");
  const partsOf = (isFamily: boolean): string =>
    joined(
      values
        .filter((one) => (types.get(one.get("NamePartGroupID")) === "Last Name") === isFamily)
        .map((one) => one.text),
      " ",
    );
  const family = partsOf(true);
  const given = partsOf(false);
  return {
    name: joined([given, family], " "),
    quality: alias.get("Primary") === "true" ? null : alias.get("LowQuality") === "true" ? "weak" : "strong",
    ...(family && { family, given }),
  };
}

function addNames(
  context: ReadContext,
  file: RawFile,
  party: Party,
  identity: XmlElement,
  words: Words,
): void {
  const groups = identity.all("NamePartGroups/MasterNamePartGroup/NamePartGroup");
  const types = new Map(
    groups.map((one) => [one.get("ID"), words("NamePartType", one.get("NamePartTypeID"))?.text ?? ""]),
  );
  for (const alias of identity.all("Alias")) {
    const type = words("AliasType", alias.get("AliasTypeID"))?.text ?? "";
    const main = alias.get("Primary") === "true" && identity.get("Primary") === "true";
    const row = context.row(file, alias.line, { AliasTypeID: aliasKind }, () => type);
    const kind = main || type === "Name" ? "alias" : row.get("AliasTypeID");
    if (!kind) continue;
    for (const [at, documented] of alias.all("DocumentedName").entries()) {
      const name = nameOf(alias, documented, types);
      if (main && at === 0) party.names.unshift({ ...name, kind: "primary" });
      else party.names.push({ ...name, kind: main ? "original script" : kind });
    }
  }
}

/** Reads a part as the remarks of the legacy files have it; what is not understood stays. */
function addPart(party: Party, part: string): void {
  const fact = readPart(part, party.schema === "person");
  if (fact) party.facts.push(fact);
  else party.rest.push(part);
}

/** What a place of a feature is to a party. */
function placeKind(type: string, parts: string) {
  if (type === "Place of Birth") return "birth place";
  if (/^(?:Nationality|Citizenship)/.test(type)) return "nationality";
  return parts ? "address" : "country";
}

function addFeature(party: Party, type: string, version: XmlElement, known: Known): void {
  for (const period of version.all("DatePeriod")) {
    const { value, birth } = periodOf(period);
    if (type === "Birthdate" && birth) party.facts.push({ what: "birth", value, birth });
    else if (value) party.rest.push(`${type} ${value}`);
  }
  for (const one of version.all("VersionLocation")) {
    const place = known.places.get(one.get("LocationID"));
    const parts = place?.parts ?? "";
    const state = place?.country?.text ?? "";
    const kind = placeKind(type, parts);
    party.facts.push({ what: "attribute", kind, value: joined([parts, state]), state });
  }
  for (const detail of version.all("VersionDetail")) {
    const text = detail.text || (known.words("DetailReference", detail.get("DetailReferenceID"))?.text ?? "");
    if (text === "") continue;
    if (type === "Title") party.titles.push(text);
    // Places of birth are plain text in this file.
    else if (type === "Place of Birth")
      party.facts.push({ what: "attribute", kind: "birth place", value: text });
    else if (type === "Vessel Call Sign") addPart(party, `Call Sign ${text}`);
    else addPart(party, `${type.replace(/^VESSEL TYPE$/, "Vessel Type")} ${text}`);
  }
}

function partyOf(
  context: ReadContext,
  file: RawFile,
  element: XmlElement,
  profile: XmlElement,
  known: Known,
): Party {
  const party: Party = {
    line: element.line,
    ref: element.get("FixedRef"),
    schema: schemaOf(known.words, profile.get("PartySubTypeID")),
    names: [],
    facts: [],
    titles: [],
    rest: [],
  };
  for (const identity of profile.all("Identity")) {
    if (identity.get("False") === "true") continue;
    addNames(context, file, party, identity, known.words);
    for (const part of known.documents.get(identity.get("ID")) ?? []) addPart(party, part);
  }
  for (const feature of profile.all("Feature")) {
    const type = known.words("FeatureType", feature.get("FeatureTypeID"))?.text ?? "";
    for (const version of feature.all("FeatureVersion")) addFeature(party, type, version, known);
  }
  return party;
}

/**
 * A text of its own. What is cut out of a larger one keeps the whole of that in memory: what is kept until the end of
 * the file would keep all of the file.
 */
const detached = (text: string): string => Buffer.from(text).toString();

/** A document as the remarks of the legacy files write it: `Passport 12 (Cuba)`. */
function documentOf(element: XmlElement, words: Words): string {
  const type = words("IDRegDocType", element.get("IDRegDocTypeID"))?.text ?? "";
  const country = words("Country", element.get("IssuedBy-CountryID"))?.text;
  return `${type} ${element.textOf("IDRegistrationNo")}${country ? ` (${country})` : ""}`;
}

/** What an entry of a list says of its party. */
interface Listed {
  programmes: Set<string>;
  listed: string;
}

/** Reads an entry, of which a party may have several. */
function readEntry(element: XmlElement, listed: Listed, words: Words): void {
  for (const measure of element.all("SanctionsMeasure"))
    if (words("SanctionsType", measure.get("SanctionsTypeID"))?.text === "Program")
      listed.programmes.add(detached(measure.textOf("Comment")));
  for (const date of element.all("EntryEvent/Date")) {
    const day = pointOf(date);
    if (day.length === 10 && (listed.listed === "" || day < listed.listed)) listed.listed = day;
  }
}

function addEntry(list: ListWriter, party: Party, { programmes, listed }: Listed): void {
  const [main] = party.names;
  if (!main || party.ref === "") {
    const place = { file: list.file, line: party.line };
    list.context.bad(place, "", "a reference and a name");
    return;
  }
  const entry = list.entry(
    { line: party.line, sound: true },
    {
      entry: party.ref,
      schema: party.schema,
      name: main.name,
      programmes: [...programmes],
      listed,
      title: joined(party.titles, "; "),
      remarks: party.rest.join("; "),
    },
  );
  if (!entry) return;
  for (const row of party.names) entry.name(row);
  for (const fact of party.facts) addFact(entry, fact);
}

/**
 * Reads SDN_ADVANCED.XML or CONS_ADVANCED.XML, streamed. Answers the lists whose entries it has. Parties are kept until
 * the entries behind them say on which list they are and since when.
 */
export async function readAdvanced(context: ReadContext, file: RawFile, asOf: string): Promise<ListWriter[]> {
  const known: Known = { words: () => undefined, places: new Map(), documents: new Map() };
  /** Parties as JSON, by profile: a text is a tenth of what its objects are, and detached. */
  const parties = new Map<string, string>();
  const lists = new Map<string, { list: ListWriter; entries: Map<string, Listed> }>();
  const readers: Readonly<Record<string, (element: XmlElement) => void>> = {
    DateOfIssue(element) {
      const made = pointOf(element);
      if (made !== asOf)
        context.bad(
          { file, line: element.line, column: "DateOfIssue" },
          made,
          `${asOf}, the day of the file`,
        );
    },
    ReferenceValueSets(element) {
      known.words = wordsOf(element);
    },
    Location(element) {
      const { parts, country } = placeOf(element, known.words);
      known.places.set(detached(element.get("ID")), { parts: detached(parts), country });
    },
    IDRegDocument(element) {
      const identity = detached(element.get("IdentityID"));
      const text = detached(documentOf(element, known.words));
      known.documents.set(identity, [...(known.documents.get(identity) ?? []), text]);
    },
    DistinctParty(element) {
      for (const profile of element.all("Profile")) {
        const party = partyOf(context, file, element, profile, known);
        parties.set(detached(profile.get("ID")), JSON.stringify(party));
      }
    },
    SanctionsEntry(element) {
      const id = known.words("List", element.get("ListID"))?.text === "SDN List" ? "ofac" : "ofac-cons";
      const own = lists.get(id) ?? { list: new ListWriter(context, id, file, asOf), entries: new Map() };
      lists.set(id, own);
      const profile = detached(element.get("ProfileID"));
      const listed = own.entries.get(profile) ?? { programmes: new Set(), listed: "" };
      own.entries.set(profile, listed);
      readEntry(element, listed, known.words);
    },
  };
  for await (const element of context.xml(file, { elements: Object.keys(readers), layout }))
    readers[element.name]?.(element);
  for (const { list, entries } of lists.values()) {
    for (const [profile, listed] of entries) {
      const party = parties.get(profile);
      if (party) addEntry(list, JSON.parse(party) as Party, listed);
      else context.bad({ file, line: 1, column: "ProfileID" }, profile, "a profile of a party");
    }
    list.finish();
  }
  return [...lists.values()].map(({ list }) => list);
}
