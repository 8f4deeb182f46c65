import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { xmlLayout } from "../kit/xml.js";
import { ListWriter } from "../listings/listWriter.js";
import { yamlElements } from "../listings/yamlElements.js";
import { addSubject, reference } from "./subject.js";

const layout = xmlLayout("un-sc-listings");

/** Keys of the YAML that are not the names of their elements. It has individuals and entities alike. */
const keys: Readonly<Record<string, string>> = {
  aliases: "INDIVIDUAL_ALIAS",
  addresses: "INDIVIDUAL_ADDRESS",
  date_of_birth: "INDIVIDUAL_DATE_OF_BIRTH",
  place_of_birth: "INDIVIDUAL_PLACE_OF_BIRTH",
  documents: "INDIVIDUAL_DOCUMENT",
};

/** The day on which the Secretariat made a file, as its own clock had it. */
const dayOf = (beginning: string): string | null =>
  /dateGenerated=["'](\d{4}-\d\d-\d\d)T/.exec(beginning)?.[1] ?? null;

/** Reads the official XML of one day. */
async function readXml(context: ReadContext, file: RawFile): Promise<void> {
  const list = new ListWriter(context, "un", file);
  const heads = ["CONSOLIDATED_LIST"];
  for await (const element of context.xml(file, {
    elements: ["INDIVIDUAL", "ENTITY"],
    heads,
    layout: layout(),
  }))
    if (element.name === "CONSOLIDATED_LIST")
      list.madeOn(element, "dateGenerated", element.get("dateGenerated").slice(0, 10));
    else addSubject(list, element, element.name === "INDIVIDUAL" ? "person" : "entity");
  list.finish();
  list.cover(
    `The Consolidated List as the United Nations published it on ${list.asOf}; between two versions of the list nothing is claimed.`,
  );
}

/** Reads the list of one day from YAML that a third party made of it. */
async function readYaml(context: ReadContext, file: RawFile): Promise<void> {
  const list = new ListWriter(context, "un", file);
  const form = { root: "INDIVIDUAL", layout: layout(), keys };
  for await (const element of yamlElements(context, file, form)) {
    const id = list.cells(element, { REFERENCE_NUMBER: reference }).get("REFERENCE_NUMBER");
    if (id) addSubject(list, element, /i\.\d+$/.test(id) ? "person" : "entity");
  }
  list.finish();
  list.cover(
    `The Consolidated List of ${list.asOf}, as a YAML made from it has it; between two versions of the list nothing is claimed.`,
  );
  list.lacks(
    "listing_name",
    "original script",
    `The YAML of the list of ${list.asOf} has lost the names in their original script.`,
  );
  list.lacks(
    "listing_attribute",
    "birth date",
    `The YAML of the list of ${list.asOf} has at most one birth date and birth place of an individual, and no ranges of years.`,
  );
}

export default defineSource({
  id: "un-sc-listings",
  title: "United Nations Security Council Consolidated List",
  publisher: "United Nations Secretariat, Security Council Affairs Division",
  homepage: "https://www.un.org/securitycouncil/content/un-sc-consolidated-list",
  licence: "United Nations terms of use; a licence for reuse is not stated",
  redistribution: "unsure",
  citation: "United Nations Security Council, Consolidated List, https://scsanctions.un.org.",
  covers:
    "The individuals and entities under measures of the Security Council, as the list stood on the day of each version.",
  caveats: [
    "It is not a list of the guilty: a match on a name proves nothing. Entries share names with other people; compare birth dates, nationalities and numbers.",
    "The list of a past day cannot be rebuilt from the days of listing: entries leave, and come back with their old day (84 Iran entries left in October 2023; in February 2026 there are 121, listed 2006 to 2012). Only the dated versions show what was listed on a day, and between two of them nothing is claimed.",
    "GB among the programmes is Guinea-Bissau, not the United Kingdom; SouthSudan is written without a space. A value not seen before is kept as written, with a warning.",
    "Entries may vanish from the published file for some days and return: a removal of less than a week may be noise.",
    "Names are given in up to four parts, and nothing says which of them is the family name.",
    "The quality of an alias is given for individuals only (Good is strong, Low is weak); entities have a.k.a. and f.k.a.",
    "The narrative comments are not kept, apart from the numbers of ships in them. Photographs and narrative summaries are published elsewhere.",
    "The YAML form of the list was made by a third party: it has lost every name in its original script, all but one birth date and birth place of each individual, and the days of updates. It serves to tell who was on the list.",
  ],
  cadence: "whenever a committee decides, several times a month",
  produces: ["listing", "listing_name", "listing_identifier", "listing_attribute"],
  reader: 1,
  keepsReleases: true,
  files: [
    {
      key: "xml",
      name: /^consolidated(?:[-_]?(?<release>\d{4}-\d\d-\d\d))?(?:\b.*)?\.xml$/i,
      root: "CONSOLIDATED_LIST",
      releaseIn: dayOf,
      set: "xml",
      url: "https://scsanctions.un.org/resources/xml/en/consolidated.xml",
    },
    {
      key: "yaml",
      name: /^un_ammitto_(?<release>\d{4}-\d\d-\d\d)\.yaml$/i,
      keys: ["dataid", "reference_number", "un_list_type", "listed_on"],
      set: "yaml",
      url: "https://github.com/ammitto/data-un",
      manual: true,
    },
  ],
  expect: {
    listing: [600, 2000],
    listing_name: [2500, 10000],
    listing_identifier: [200, 5000],
    listing_attribute: [2000, 20000],
  },
  async read(context) {
    // Where both forms of one day are there, the official one is read.
    const [xml] = context.files("xml");
    const [yaml] = context.files("yaml");
    if (xml) await readXml(context, xml);
    else if (yaml) await readYaml(context, yaml);
  },
});
