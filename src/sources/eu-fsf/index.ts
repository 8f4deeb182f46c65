import { defineSource } from "../kit/defineSource.js";
import { xmlLayout } from "../kit/xml.js";
import { ListWriter } from "../listings/listWriter.js";
import { yamlElements } from "../listings/yamlElements.js";
import { addSubject } from "./subject.js";

const layout = xmlLayout("eu-fsf");

const dashed = (day: string): string => day.replace(/^(\d{4})-?(\d\d)-?(\d\d)$/, "$1-$2-$3");

export default defineSource({
  id: "eu-fsf",
  title: "EU Financial Sanctions File",
  publisher: "European Commission",
  homepage: "https://webgate.ec.europa.eu/fsd/fsf",
  licence: "Commission Decision 2011/833/EU, reuse with attribution",
  redistribution: "allowed",
  citation:
    "European Commission, Consolidated list of persons, groups and entities subject to EU financial sanctions, https://webgate.ec.europa.eu/fsd/fsf.",
  covers:
    "Persons and entities whose funds are frozen by regulations of the European Union, as the list stood on the day of each version.",
  caveats: [
    "It is not a list of the guilty: a match on a name proves nothing. Compare birth dates, nationalities and numbers.",
    "A subject has about five names: spellings of one name in several languages and scripts, each from a regulation. None is marked as the main one; the first in the file is taken as such.",
    "Travel bans, trade measures and sectoral measures are not in the file.",
    "The day of listing is given for few subjects. The date of a regulation is not the day of listing: a subject is amended many times.",
    "The YAML form was made by a third party: it calls every name strong, gives one regulation and one programme per subject, and has no ranges of birth years. What it says about strength is ignored.",
    "The official XML is read by its schema 1.1; the reader was tested with made-up subjects only.",
    "A UN reference with two digits is given three, as the Security Council writes it (QDi.43 is QDi.043). What the file says about a suspension is in the remarks.",
    "A birth date in another calendar is kept in words.",
    "Remarks, telephone numbers and mail addresses are not kept.",
  ],
  cadence: "whenever a regulation is published, several times a month",
  produces: ["listing", "listing_name", "listing_identifier", "listing_attribute"],
  reader: 1,
  keepsReleases: true,
  files: [
    {
      key: "xml",
      name: /^(?:(?<release>\d{4}-?\d\d-?\d\d)[-_])?(?:FULL-1_1|xmlFullSanctionsList_1_1|eu_fsf).*\.xml$/i,
      release: dashed,
      root: "export",
      releaseIn: (text) => /generationDate=["'](\d{4}-\d\d-\d\d)T/.exec(text)?.[1] ?? null,
      set: "xml",
      url: "https://webgate.ec.europa.eu/fsd/fsf",
      // The Commission asks for a login.
      manual: true,
    },
    {
      key: "yaml",
      name: /^eu_fsf_ammitto_(?<release>\d{4}-\d\d-\d\d)\.yaml$/i,
      keys: ["eu_reference_number", "logical_id", "subject_type", "name_aliases"],
      set: "yaml",
      url: "https://github.com/ammitto/data-eu",
      manual: true,
    },
  ],
  expect: {
    listing: [3000, 20000],
    listing_name: [10000, 120000],
    listing_identifier: [1000, 20000],
    listing_attribute: [5000, 100000],
  },
  async read(context) {
    // Where both forms of one day are there, the official one is read.
    const [xml] = context.files("xml");
    const [yaml] = context.files("yaml");
    const file = xml ?? yaml;
    if (!file) return;
    const list = new ListWriter(context, "eu", file);
    const elements = xml
      ? context.xml(xml, { elements: ["sanctionEntity"], heads: ["export"], layout: layout() })
      : yamlElements(context, file, { root: "sanctionEntity", layout: layout() });
    for await (const element of elements) {
      if (element.name === "sanctionEntity") addSubject(list, element, file === xml);
      else list.madeOn(element, "generationDate", element.get("generationDate").slice(0, 10));
    }
    list.finish();
    const form = xml
      ? `as the Commission exported it on ${list.asOf}`
      : `of ${list.asOf}, as a YAML made from it has it`;
    list.cover(
      `The EU's list of persons, groups and entities subject to financial sanctions ${form}; between two versions nothing is claimed.`,
    );
  },
});
