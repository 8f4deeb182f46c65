import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { type Entry, joined, ListWriter, type NameRow, orNull, type Schema } from "../listings/listWriter.js";
import { layout, type Place, periodOf, placeOf, pointOf, type Words, wordsOf } from "./advancedParts.js";
import { addFact, type Fact, readPart } from "./remarks.js";

/** A party with what was read of it, kept until the entries that put it on a list are met. */
interface Party {
  line: number;
  ref: string;
  schema: Schema | null;
  names: NameRow[];
  facts: Fact[];
  titles: string[];
  rest: string[];
}

/** What the file tells before the parties. */
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
const aliasKinds: Readonly<Record<string, "alias" | "former">> = {
  "A.K.A.": "alias",
  "N.K.A.": "alias",
  "F.K.A.": "former",
};

function schemaOf(words: Words, id: string | undefined): Schema | null {
  const sub = words("PartySubType", id);
  const type = words("PartyType", sub?.attributes.PartyTypeID);
  return schemas[sub?.text ?? ""] ?? schemas[type?.text ?? ""] ?? null;
}

/** The name in natural order: the family's last. */
function nameOf(
  alias: XmlElement,
  documented: XmlElement,
  types: ReadonlyMap<string, string>,
): Omit<NameRow, "kind"> {
  const values = documented.all("DocumentedNamePart").flatMap((part) => part.all("NamePartValue"));
  const isFamily = (one: XmlElement) => types.get(one.attributes.NamePartGroupID ?? "") === "Last Name";
  const family = joined(
    values.filter(isFamily).map((one) => one.text),
    " ",
  );
  const given = joined(
    values.filter((one) => !isFamily(one)).map((one) => one.text),
    " ",
  );
  const quality =
    alias.attributes.Primary === "true" ? null : alias.attributes.LowQuality === "true" ? "weak" : "strong";
  return { name: joined([given, family], " "), quality, ...(family ? { family, given: orNull(given) } : {}) };
}

function addNames(
  context: ReadContext,
  file: RawFile,
  party: Party,
  identity: XmlElement,
  words: Words,
): void {
  const types = new Map<string, string>();
  for (const master of identity.first("NamePartGroups")?.all("MasterNamePartGroup") ?? [])
    for (const group of master.all("NamePartGroup"))
      types.set(
        group.attributes.ID ?? "",
        words("NamePartType", group.attributes.NamePartTypeID)?.text ?? "",
      );
  for (const alias of identity.all("Alias")) {
    const word = words("AliasType", alias.attributes.AliasTypeID)?.text ?? "";
    const main = alias.attributes.Primary === "true" && identity.attributes.Primary === "true";
    const kind = aliasKinds[word] ?? (main || word === "Name" ? "alias" : undefined);
    if (!kind) {
      const place = { file, line: alias.line, column: "AliasTypeID" };
      context.report("unknown-value", place, word, Object.keys(aliasKinds).join(", "));
      continue;
    }
    for (const [at, documented] of alias.all("DocumentedName").entries()) {
      const row = nameOf(alias, documented, types);
      if (main && at === 0) party.names.unshift({ ...row, kind: "primary" });
      else party.names.push({ ...row, kind: main ? "original script" : kind });
    }
  }
}

/** Reads a part as the remarks of the legacy files say it; what is not understood stays. */
function addPart(party: Party, part: string): void {
  const fact = readPart(part, party.schema === "person");
  if (fact) party.facts.push(fact);
  else party.rest.push(part);
}

function addFeature(party: Party, type: string, version: XmlElement, known: Known): void {
  for (const period of version.all("DatePeriod")) {
    const { value, birth } = periodOf(period);
    if (type === "Birthdate" && birth) party.facts.push({ what: "birth", value, birth });
    else if (value) party.rest.push(`${type} ${value}`);
  }
  for (const one of version.all("VersionLocation")) {
    const { parts, country } = known.places.get(one.attributes.LocationID ?? "") ?? {
      parts: "",
      country: undefined,
    };
    const state = country?.text ?? "";
    const value = joined([parts, state]);
    if (value === "") continue;
    const kind =
      type === "Place of Birth"
        ? "birth place"
        : /^(?:Nationality|Citizenship)/.test(type)
          ? "nationality"
          : parts
            ? "address"
            : "country";
    party.facts.push({ what: "attribute", kind, value, ...(state ? { state } : {}) });
  }
  for (const detail of version.all("VersionDetail")) {
    const text =
      detail.text || (known.words("DetailReference", detail.attributes.DetailReferenceID)?.text ?? "");
    if (text === "") continue;
    if (type === "Title") party.titles.push(text);
    // Places of birth are plain text in this file.
    else if (type === "Place of Birth")
      party.facts.push({ what: "attribute", kind: "birth place", value: text });
    else
      addPart(
        party,
        type === "Vessel Call Sign"
          ? `Call Sign ${text}`
          : `${type.replace(/^VESSEL TYPE$/, "Vessel Type")} ${text}`,
      );
  }
}

function partyOf(context: ReadContext, file: RawFile, element: XmlElement, known: Known): [string, Party][] {
  return element.all("Profile").map((profile) => {
    const party: Party = {
      ...{
        line: element.line,
        ref: element.attributes.FixedRef ?? "",
        names: [],
        facts: [],
        titles: [],
        rest: [],
      },
      schema: schemaOf(known.words, profile.attributes.PartySubTypeID),
    };
    for (const identity of profile.all("Identity")) {
      if (identity.attributes.False === "true") continue;
      addNames(context, file, party, identity, known.words);
      for (const part of known.documents.get(identity.attributes.ID ?? "") ?? []) addPart(party, part);
    }
    for (const feature of profile.all("Feature")) {
      const type = known.words("FeatureType", feature.attributes.FeatureTypeID)?.text ?? "";
      for (const version of feature.all("FeatureVersion")) addFeature(party, type, version, known);
    }
    return [profile.attributes.ID ?? "", party];
  });
}

/**
 * A text of its own. What is cut out of a larger one keeps the whole of that in memory: what is kept until the end of
 * the file would keep all of the file.
 */
const detached = (text: string): string => Buffer.from(text).toString();

/** A document as the remarks of the legacy files write it: `Passport 12 (Cuba)`. */
function documentOf(element: XmlElement, words: Words): [string, string] {
  const type = words("IDRegDocType", element.attributes.IDRegDocTypeID)?.text ?? "";
  const country = words("Country", element.attributes["IssuedBy-CountryID"])?.text;
  const number = element.textOf("IDRegistrationNo");
  return [element.attributes.IdentityID ?? "", `${type} ${number}${country ? ` (${country})` : ""}`];
}

interface Listed {
  programmes: Set<string>;
  listed: string;
}

function addEntry(
  context: ReadContext,
  list: ListWriter,
  party: Party,
  { programmes, listed }: Listed,
): void {
  const [main] = party.names;
  if (!main || party.ref === "") {
    context.report(
      "missing-value",
      { file: list.file, line: party.line },
      "",
      "a reference and a name in every party",
    );
    return;
  }
  const entry: Entry | undefined = list.entry(
    {
      ...{ entry: party.ref, schema: party.schema, name: main.name, programmes: [...programmes] },
      ...{ listed: orNull(listed), title: orNull(joined(party.titles, "; ")) },
      remarks: orNull(party.rest.join("; ")),
    },
    party.line,
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
  const elements = [
    "DateOfIssue",
    "ReferenceValueSets",
    "Location",
    "IDRegDocument",
    "DistinctParty",
    "SanctionsEntry",
  ];
  for await (const element of context.xml(file, { elements, layout })) {
    const { attributes, line } = element;
    if (element.name === "DateOfIssue") {
      if (pointOf(element) !== asOf)
        context.report(
          "bad-value",
          { file, line, column: "DateOfIssue" },
          pointOf(element),
          `${asOf}, the day of the file`,
        );
    } else if (element.name === "ReferenceValueSets") known.words = wordsOf(element);
    else if (element.name === "Location") {
      const { parts, country } = placeOf(element, known.words);
      known.places.set(detached(attributes.ID ?? ""), { parts: detached(parts), country });
    } else if (element.name === "IDRegDocument") {
      const [identity, text] = documentOf(element, known.words);
      known.documents.set(detached(identity), [...(known.documents.get(identity) ?? []), detached(text)]);
    } else if (element.name === "DistinctParty")
      for (const [id, party] of partyOf(context, file, element, known))
        parties.set(detached(id), JSON.stringify(party));
    else {
      const id = known.words("List", attributes.ListID)?.text === "SDN List" ? "ofac" : "ofac-cons";
      const own = lists.get(id) ?? { list: new ListWriter(context, id, asOf, file), entries: new Map() };
      lists.set(id, own);
      const entry = own.entries.get(attributes.ProfileID ?? "") ?? { programmes: new Set(), listed: "" };
      own.entries.set(detached(attributes.ProfileID ?? ""), entry);
      for (const measure of element.all("SanctionsMeasure"))
        if (known.words("SanctionsType", measure.attributes.SanctionsTypeID)?.text === "Program")
          entry.programmes.add(detached(measure.textOf("Comment")));
      for (const event of element.all("EntryEvent")) {
        const day = pointOf(event.first("Date"));
        if (day.length === 10 && (entry.listed === "" || day < entry.listed)) entry.listed = day;
      }
    }
  }
  for (const { list, entries } of lists.values()) {
    for (const [profile, listed] of entries) {
      const party = parties.get(profile);
      if (party) addEntry(context, list, JSON.parse(party) as Party, listed);
      else
        context.report("bad-value", { file, line: 1, column: "ProfileID" }, profile, "a profile of a party");
    }
    list.finish();
  }
  return [...lists.values()].map(({ list }) => list);
}
