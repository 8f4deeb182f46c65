import { word } from "../kit/cells.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { xmlLayout } from "../kit/xml.js";
import { type Birth, birthOf, dateOfParts } from "../listings/birth.js";
import { joined, ListWriter, type NameRow, type Schema } from "../listings/listWriter.js";
import { addParty, type Party, takePart } from "./remarks.js";

const layout = xmlLayout("ofac-sdn");

const schemas: Readonly<Record<string, Schema>> = {
  Individual: "person",
  Entity: "entity",
  Vessel: "vessel",
  Aircraft: "aircraft",
};
const aliasColumns = {
  AliasTypeID: word<"alias" | "former">({ "A.K.A.": "alias", "N.K.A.": "alias", "F.K.A.": "former" }),
};

/** A day of year, month and day, or as much of it as there is; "" for nothing. */
const pointOf = (element: XmlElement | undefined): string =>
  dateOfParts(["Year", "Month", "Day"].map((name) => element?.get(name) ?? ""));

/** A birth date of a period that may begin and end within bounds: from the first day it may mean to the last. */
function periodOf(period: XmlElement): { value: string; birth: Birth | undefined } {
  const from = pointOf(period.first("Start/From"));
  const to = pointOf(period.first("End/To")) || pointOf(period.first("Start/To")) || from;
  const about = period.get("Start/Approximate") === "true" || period.get("End/Approximate") === "true";
  // A year is written as its first and last day, a month too.
  const whole = [from.slice(0, 4), from.slice(0, 7)].find((part) => {
    const birth = birthOf(part);
    return birth?.date_from === from && birth.date_to === to;
  });
  const value = whole ?? (from === to ? from : `${from} to ${to}`);
  const birth = from === "" ? undefined : birthOf(whole ?? from, whole ?? to, about);
  return { value: about ? `circa ${value}` : value, birth };
}

/** What a place of a feature is to a party. */
function placeKind(type: string, parts: string) {
  if (type === "Place of Birth") return "birth place";
  if (/^(?:Nationality|Citizenship)/.test(type)) return "nationality";
  return parts ? "address" : "country";
}

/**
 * A text of its own. What is cut out of a larger one keeps the whole of that in memory: what is kept until the end of
 * the file would keep all of the file.
 */
const detached = (text: string): string => Buffer.from(text).toString();

/** What the entries of a list say of a party. */
interface Listed {
  programmes: Set<string>;
  listed: string;
}

/** What is known of a file so far. Parties are kept until the entries behind them say on which list they are and since when. */
class AdvancedFile {
  /** Words behind the numbers of the file, by the element that declares them and the number. */
  private readonly words = new Map<string, XmlElement>();
  private readonly places = new Map<string, { parts: string; state: string }>();
  /** Documents as parts of remarks, by identity. */
  private readonly documents = new Map<string, string[]>();
  /** Parties as JSON, by profile: a text is a tenth of what its objects are, and detached. */
  private readonly parties = new Map<string, string>();
  private readonly lists = new Map<string, { list: ListWriter; entries: Map<string, Listed> }>();

  constructor(
    private readonly context: ReadContext,
    private readonly file: RawFile,
    private readonly asOf: string,
  ) {}

  readonly readers: Readonly<Record<string, (element: XmlElement) => void>> = {
    DateOfIssue: (element) => {
      const place = { file: this.file, line: element.line, column: "DateOfIssue" };
      const made = pointOf(element);
      if (made !== this.asOf) this.context.bad(place, made, `${this.asOf}, the day of the file`);
    },
    ReferenceValueSets: (element) => {
      for (const one of element.children.flatMap((set) => set.children))
        this.words.set(`${one.name} ${one.get("ID")}`, one);
    },
    Location: (element) => {
      const parts = element.all("LocationPart").map((part) => {
        const values = part.all("LocationPartValue");
        return (values.find((one) => one.get("Primary") === "true") ?? values[0])?.get("Value");
      });
      const state = this.word("Country", element.get("LocationCountry/CountryID"));
      this.places.set(detached(element.get("ID")), { parts: detached(joined(parts)), state });
    },
    IDRegDocument: (element) => {
      const identity = detached(element.get("IdentityID"));
      const country = this.word("Country", element.get("IssuedBy-CountryID"));
      // As the remarks of the legacy files write it: `Passport 12 (Cuba)`.
      const type = this.word("IDRegDocType", element.get("IDRegDocTypeID"));
      const text = `${type} ${element.get("IDRegistrationNo")}${country ? ` (${country})` : ""}`;
      this.documents.set(identity, [...(this.documents.get(identity) ?? []), detached(text)]);
    },
    DistinctParty: (element) => {
      for (const profile of element.all("Profile"))
        this.parties.set(detached(profile.get("ID")), JSON.stringify(this.partyOf(element, profile)));
    },
    SanctionsEntry: (element) => {
      const id = this.word("List", element.get("ListID")) === "SDN List" ? "ofac" : "ofac-cons";
      const list = new ListWriter(this.context, id, this.file, this.asOf);
      const own = this.lists.get(id) ?? { list, entries: new Map<string, Listed>() };
      this.lists.set(id, own);
      const profile = detached(element.get("ProfileID"));
      // A party may have several entries.
      const listing = own.entries.get(profile) ?? { programmes: new Set(), listed: "" };
      own.entries.set(profile, listing);
      for (const measure of element.all("SanctionsMeasure"))
        if (this.word("SanctionsType", measure.get("SanctionsTypeID")) === "Program")
          listing.programmes.add(detached(measure.get("Comment")));
      for (const day of element.all("EntryEvent/Date").map(pointOf))
        if (day.length === 10 && (listing.listed === "" || day < listing.listed)) listing.listed = day;
    },
  };

  /** A word by its number; "" where there is none. */
  private word(set: string, id: string): string {
    return this.words.get(`${set} ${id}`)?.text ?? "";
  }

  private partyOf(element: XmlElement, profile: XmlElement): Party & { line: number } {
    const subtype = this.words.get(`PartySubType ${profile.get("PartySubTypeID")}`);
    const type = this.word("PartyType", subtype?.get("PartyTypeID") ?? "");
    const party = {
      line: element.line,
      entry: element.get("FixedRef"),
      name: "",
      schema: schemas[subtype?.text ?? ""] ?? schemas[type],
      programmes: [],
      title: "",
      names: [],
      facts: [],
      rest: [],
    };
    for (const identity of profile.all("Identity")) {
      if (identity.get("False") === "true") continue;
      this.addNames(party, identity);
      for (const part of this.documents.get(identity.get("ID")) ?? []) takePart(party, part);
    }
    for (const feature of profile.all("Feature")) {
      const kind = this.word("FeatureType", feature.get("FeatureTypeID"));
      for (const version of feature.all("FeatureVersion")) this.addFeature(party, kind, version);
    }
    return party;
  }

  private addNames(party: Party, identity: XmlElement): void {
    const groups = identity.all("NamePartGroups/MasterNamePartGroup/NamePartGroup");
    const types = new Map(
      groups.map((one) => [one.get("ID"), this.word("NamePartType", one.get("NamePartTypeID"))]),
    );
    for (const alias of identity.all("Alias")) {
      const type = this.word("AliasType", alias.get("AliasTypeID"));
      const primary = alias.get("Primary") === "true";
      const main = primary && identity.get("Primary") === "true";
      const row = this.context.row(this.file, alias.line, aliasColumns, () => type);
      const kind = main || type === "Name" ? "alias" : row.get("AliasTypeID");
      if (!kind) continue;
      const quality = primary ? null : alias.get("LowQuality") === "true" ? "weak" : "strong";
      for (const [at, documented] of alias.all("DocumentedName").entries()) {
        const name = { ...nameOf(documented, types), quality } as const;
        if (main && at === 0) party.names.unshift({ ...name, kind: "primary" });
        else party.names.push({ ...name, kind: main ? "original script" : kind });
      }
    }
  }

  private addFeature(party: Party, type: string, version: XmlElement): void {
    for (const period of version.all("DatePeriod")) {
      const { value, birth } = periodOf(period);
      if (type === "Birthdate" && birth) party.facts.push({ value, birth });
      else if (value) party.rest.push(`${type} ${value}`);
    }
    for (const one of version.all("VersionLocation")) {
      const { parts, state } = this.places.get(one.get("LocationID")) ?? { parts: "", state: "" };
      party.facts.push({ attribute: placeKind(type, parts), value: joined([parts, state]), state });
    }
    for (const detail of version.all("VersionDetail")) {
      const text = detail.text || this.word("DetailReference", detail.get("DetailReferenceID"));
      if (text === "") continue;
      if (type === "Title") party.title = joined([party.title, text], "; ");
      // Places of birth are plain text in this file.
      else if (type === "Place of Birth") party.facts.push({ attribute: "birth place", value: text });
      else takePart(party, `${featureLabels[type] ?? type} ${text}`);
    }
  }

  /** Adds the parties to the lists that their entries name. */
  addParties(): ListWriter[] {
    for (const { list, entries } of this.lists.values()) {
      for (const [profile, { programmes, listed }] of entries) {
        const kept = this.parties.get(profile);
        const place = { file: this.file, line: 1 };
        if (kept === undefined) {
          this.context.bad({ ...place, column: "ProfileID" }, profile, "a profile of a party");
          continue;
        }
        const { line, ...party } = JSON.parse(kept) as Party & { line: number };
        const [main] = party.names;
        const sound = main !== undefined && party.entry !== "";
        if (!sound) this.context.bad({ ...place, line }, "", "a reference and a name");
        addParty(
          list,
          { line, sound },
          { ...party, name: main?.name ?? "", programmes: [...programmes], listed },
        );
      }
      list.finish();
    }
    return [...this.lists.values()].map(({ list }) => list);
  }
}

/** Features by the labels that the remarks of the legacy files have for them. */
const featureLabels: Readonly<Record<string, string>> = {
  "VESSEL TYPE": "Vessel Type",
  "Vessel Call Sign": "Call Sign",
};

/** The name in natural order: the family's last. */
function nameOf(
  documented: XmlElement,
  types: ReadonlyMap<string, string>,
): Pick<NameRow, "name" | "family" | "given"> {
  const values = documented.all("DocumentedNamePart/NamePartValue");
  const isFamily = (one: XmlElement) => types.get(one.get("NamePartGroupID")) === "Last Name";
  const text = (all: readonly XmlElement[]) =>
    joined(
      all.map((one) => one.text),
      " ",
    );
  const family = text(values.filter(isFamily));
  const given = text(values.filter((one) => !isFamily(one)));
  return { name: joined([given, family], " "), ...(family && { family, given }) };
}

/** Reads SDN_ADVANCED.XML or CONS_ADVANCED.XML, streamed. Answers the lists whose entries it has. */
export async function readAdvanced(context: ReadContext, file: RawFile, asOf: string): Promise<ListWriter[]> {
  const advanced = new AdvancedFile(context, file, asOf);
  for await (const element of context.xml(file, {
    elements: Object.keys(advanced.readers),
    layout: layout(),
  }))
    advanced.readers[element.name]?.(element);
  return advanced.addParties();
}
