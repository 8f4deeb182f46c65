import { defineSource } from "../kit/defineSource.js";
import type { FileSpec } from "../kit/types.js";
import { readCsv } from "./readCsv.js";
import { readTables } from "./readTables.js";
import { readXml } from "./readXml.js";
import { readYaml } from "./readYaml.js";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that the official files give: `Report Date: 27-Feb-2026` or a DateGenerated. */
function dayIn(beginning: string): string | null {
  const words = /^\ufeff?"?Report Date:\s*(\d{1,2})-([A-Za-z]{3})-(\d{4})/.exec(beginning);
  if (words) {
    const month = months.indexOf((words[2] ?? "").toLowerCase()) + 1;
    return month === 0
      ? null
      : `${words[3]}-${String(month).padStart(2, "0")}-${(words[1] ?? "").padStart(2, "0")}`;
  }
  const made = /<DateGenerated>\s*(?:(\d{4}-\d\d-\d\d)|(\d\d)\/(\d\d)\/(\d{4}))/.exec(beginning);
  if (!made) return null;
  return made[1] ?? `${made[4]}-${made[3]}-${made[2]}`;
}

const table = (key: string, stem: string, header: readonly string[]): FileSpec => ({
  key,
  name: new RegExp(`^uksl_(?<release>\\d{4}-\\d\\d-\\d\\d)_${stem}\\.csv$`, "i"),
  header,
  set: "tables",
  url: "https://github.com/covyr/uk-sanctions-list",
  manual: true,
});

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
    "It is not a list of the guilty: a hit on a name is no finding. Compare birth dates, nationalities and numbers.",
    "A subject has up to 13 spellings of its name; those called variations are spellings of the main name, not other names.",
    "Name 6 is the family name of an individual, and the whole name of an entity or ship.",
    "A UN reference says that the Security Council lists the subject too; two subjects may carry one reference (IRi.012).",
    "The YAML form is a second hand's: it has no birth dates, nationalities and passports, and numbers of ships only in its remarks.",
    "The tables are another second hand's: they have no regulations, so that nothing can be counted by programme there, no other scripts, and repeat numbers and countries many times; each is read once.",
    "The table of birth dates puts them on the wrong subjects (202 on one of them): it is read and none of it is kept.",
    "The official XML and CSV are read by their published layout and were tested with made-up rows only.",
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
      releaseIn: dayIn,
      set: "xml",
      url: "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml",
    },
    {
      key: "csv",
      name: /^UK[-_ ]Sanctions[-_ ]List(?:(?:-|_)(?<release>\d{4}-\d\d-\d\d))?\.csv$/i,
      begins: /^"?Report Date:[^\n]*\n[^\n]*"?Unique ID"?[^\n]*"?Name 6"?/,
      releaseIn: dayIn,
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
    // The official forms come first; where several of one day are there, one is read.
    const [xml] = context.files("xml");
    const [csv] = context.files("csv");
    const [yaml] = context.files("yaml");
    if (xml) await readXml(context, xml);
    else if (csv) await readCsv(context, csv);
    else if (yaml) await readYaml(context, yaml);
    else await readTables(context);
  },
});
