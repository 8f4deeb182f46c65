import { dayIn } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { FileSpec, RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { xmlLayout } from "../kit/xml.js";
import { ListWriter } from "../listings/listWriter.js";
import { yamlElements } from "../listings/yamlElements.js";
import { addDesignation, dayOf } from "./designation.js";
import { readFacts } from "./readFacts.js";
import { readCsv, readSubjects } from "./readSubjects.js";

const layout = xmlLayout("uk-sanctions");

/** The day that the official files give: `Report Date: 27-Feb-2026` or a DateGenerated. */
function dayMade(beginning: string): string | null {
  const date = /^\ufeff?"?Report Date:\s*(?<day>\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\d{4})/;
  const made = /<DateGenerated>\s*([\d-]{10}|[\d/]{10})/.exec(beginning)?.[1] ?? "";
  return dayIn(beginning, date) ?? dayOf(made) ?? null;
}

const table = (key: string, stem: string, header: readonly string[]): FileSpec => ({
  key,
  name: new RegExp(`^uksl_(?<release>\\d{4}-\\d\\d-\\d\\d)_${stem}\\.csv$`, "i"),
  header,
  set: "tables",
  url: "https://github.com/covyr/uk-sanctions-list",
  manual: true,
});

/** The forms of a version's files, of which the first that is there is read, with what a reader should know of each. */
const forms = {
  xml: " as its publisher has it",
  csv: " as its publisher has it",
  yaml: ", as a YAML made from it has it",
  subjects: ", as tables made from it have it, without its regulations",
};
type Form = keyof typeof forms;

/** The subjects of the list as elements of the official XML, whichever form they are read from. */
function elementsOf(
  context: ReadContext,
  form: Form,
  file: RawFile,
): AsyncIterable<XmlElement> | Promise<XmlElement[]> {
  if (form === "xml")
    return context.xml(file, { elements: ["DateGenerated", "Designation"], layout: layout() });
  if (form === "csv") return readCsv(context, file);
  if (form === "subjects") return readSubjects(context);
  return yamlElements(context, file, {
    root: "Designation",
    layout: layout(),
    keys: { names: "NonLatinName" },
  });
}

export default defineSource({
  id: "uk-sanctions",
  title: "UK Sanctions List",
  publisher: "UK Foreign, Commonwealth & Development Office",
  homepage: "https://www.gov.uk/government/publications/the-uk-sanctions-list",
  licence: "Open Government Licence v3.0",
  redistribution: "allowed",
  citation:
    "UK Foreign, Commonwealth & Development Office, The UK Sanctions List, https://www.gov.uk/government/publications/the-uk-sanctions-list.",
  covers:
    "Individuals, entities and ships designated under regulations of the Sanctions and Anti-Money Laundering Act 2018, as the list stood on the day of each version.",
  caveats: [
    "It is not a list of the guilty: a match on a name proves nothing. Compare birth dates, nationalities and numbers.",
    "A subject has up to 13 spellings of its name; those called variations are spellings of the main name, not other names.",
    "Name 6 is the family name of an individual, and the whole name of an entity or ship.",
    "A UN reference means that the Security Council lists the subject too; two subjects may share one reference (IRi.012).",
    "The YAML form was made by a third party: it has no birth dates, nationalities or passports, and numbers of ships only in its remarks.",
    "The tables were made by another third party: they have no regulations, so that nothing can be counted by programme, and no scripts other than Latin; they repeat numbers and countries many times, and each is read once.",
    "The table of birth dates assigns them to the wrong subjects (202 to one of them): it is read, and none of it is kept.",
    "The official XML and CSV are read by their published layout; the readers were tested with made-up rows only.",
    "Statements of reasons, telephone numbers, mail addresses and other remarks are not kept.",
  ],
  cadence: "several times a week",
  produces: ["listing", "listing_name", "listing_identifier", "listing_attribute"],
  reader: 2,
  keepsReleases: true,
  files: [
    {
      key: "xml",
      name: /^UK[-_ ]Sanctions[-_ ]List(?:(?:-|_)(?<release>\d{4}-\d\d-\d\d))?\.xml$/i,
      root: "Designations",
      releaseIn: dayMade,
      set: "xml",
      url: "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml",
    },
    {
      key: "csv",
      name: /^UK[-_ ]Sanctions[-_ ]List(?:(?:-|_)(?<release>\d{4}-\d\d-\d\d))?\.csv$/i,
      begins: /^"?Report Date:[^\n]*\n[^\n]*"?Unique ID"?[^\n]*"?Name 6"?/,
      releaseIn: dayMade,
      set: "csv",
      url: "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv",
      // The XML has the same; one of them is downloaded.
      manual: true,
    },
    {
      key: "yaml",
      name: /^uk_sanctions_list_ammitto_(?<release>\d{4}-\d\d-\d\d)\.yaml$/i,
      keys: ["unique_id", "regime_name", "individual_entity_ship", "names"],
      set: "yaml",
      url: "https://github.com/ammitto/data-uk",
      manual: true,
    },
    table("subjects", "subjects", ["unique_id", "subject_type", "un_reference_number", "date_designated"]),
    table("names", "subject_names", ["unique_id", "name_type", "name_6"]),
    table("births", "subject_dobs", ["unique_id", "year", "precision"]),
    table("identifiers", "subject_identifiers", ["unique_id", "raw_value", "identifier_type"]),
    table("countries", "subject_countries", ["unique_id", "raw_value", "country_type"]),
  ],
  expect: {
    listing: [3000, 20000],
    listing_name: [9000, 80000],
    listing_identifier: [1, 40000],
    listing_attribute: [2000, 120000],
  },
  async read(context) {
    const form = (Object.keys(forms) as Form[]).find((key) => context.files(key).length > 0);
    if (!form) return;
    const file = context.file(form);
    const list = new ListWriter(context, "uk", file);
    let updated = "";
    for await (const element of await elementsOf(context, form, file)) {
      if (element.name === "DateGenerated")
        list.madeOn(element, "DateGenerated", dayOf(element.text.slice(0, 10)));
      else for (const day of addDesignation(list, element)) if (day > updated) updated = day;
    }
    list.finish();
    if (form === "subjects") await readFacts(context, list);
    const newest = updated ? ` Its newest entry was updated on ${updated}.` : "";
    list.cover(
      `The UK Sanctions List of ${list.asOf}${forms[form]}; between two versions of the list nothing is claimed.${newest}`,
    );
    if (form === "yaml") {
      const lacks = `The YAML of the UK list of ${list.asOf} has no`;
      list.lacks("listing_attribute", "birth date", `${lacks} birth dates, birth places or nationalities.`);
      list.lacks(
        "listing_identifier",
        null,
        `${lacks} passports or other numbers except those of ships in its remarks.`,
      );
    }
    if (form === "subjects") {
      const tables = `The tables of the UK list of ${list.asOf}`;
      list.lacks("listing_name", "original script", `${tables} have no names in scripts other than Latin.`);
      list.lacks(
        "listing_attribute",
        "birth date",
        `${tables} assign birth dates to the wrong subjects; none is kept.`,
      );
    }
  },
});
