import { z } from "zod";
import type { RawFile, ReadContext } from "../kit/types.js";
import { ListWriter } from "../listings/listWriter.js";
import { listOf, shaped, text } from "../listings/shaped.js";
import { addSubject, type Subject } from "./subject.js";

/** Parts that every detail has and that are not needed to screen: its own id, the regulation and its language. */
const detail = {
  logical_id: text,
  regulation_language: text,
  regulation_summaries: z.unknown().optional(),
  remark: z.unknown().optional(),
};
const country = { country_iso2_code: text, country_description: text };

const document = z.strictObject({
  ...{ eu_reference_number: z.string(), logical_id: z.string(), united_nation_id: text },
  ...{
    designation_date: text,
    delisting_date: text,
    designation_details: text,
    remark: z.unknown().optional(),
  },
  subject_type: z.strictObject({ code: z.string(), classification_code: text }),
  regulations: listOf(
    z.strictObject({
      ...{
        regulation_type: text,
        organisation_type: text,
        publication_date: text,
        entry_into_force_date: text,
      },
      ...{ number_title: text, programme: text, logical_id: text, publication_url: text },
    }),
  ),
  name_aliases: listOf(
    z.strictObject({
      ...detail,
      ...{ whole_name: text, first_name: text, middle_name: text, last_name: text, strong: text },
      ...{ name_language: text, title: text, function: text, gender: text },
    }),
  ),
  citizenships: listOf(z.strictObject({ ...detail, ...country, region: text })),
  birthdates: listOf(
    z.strictObject({
      ...detail,
      ...country,
      ...{ birthdate: text, circa: text, calendar_type: text, day_of_month: text, month_of_year: text },
      ...{ year: text, year_range_from: text, year_range_to: text },
      ...{ city: text, zip_code: text, region: text, place: text },
    }),
  ),
  addresses: listOf(
    z.strictObject({
      ...detail,
      ...country,
      ...{ street: text, po_box: text, zip_code: text, city: text, place: text, region: text },
    }),
  ),
  identifications: listOf(
    z.strictObject({ ...detail, ...country, identification_type_code: text, number: text }),
  ),
});

function subjectOf(line: number, given: z.output<typeof document>): Subject {
  const placedOf = (one: { country_iso2_code: string; country_description: string }) => ({
    ...{ line, country: one.country_iso2_code, countryName: one.country_description },
  });
  return {
    ...{ line, reference: given.eu_reference_number, logicalId: given.logical_id },
    ...{ unitedNationId: given.united_nation_id, designated: given.designation_date },
    ...{ delisted: given.delisting_date, details: given.designation_details, type: given.subject_type.code },
    programmes: given.regulations.map(({ programme }) => programme).filter(Boolean),
    names: given.name_aliases.map((one) => ({
      ...{ line, whole: one.whole_name, first: one.first_name, middle: one.middle_name, last: one.last_name },
      // Every one says so here, which the file of the Commission does not: it is no knowledge.
      strong: "",
      ...{ language: one.name_language, title: one.title, role: one.function, gender: one.gender },
    })),
    citizenships: given.citizenships.map(placedOf),
    births: given.birthdates.map((one) => ({
      ...placedOf(one),
      ...{ date: one.birthdate, day: one.day_of_month, month: one.month_of_year, year: one.year },
      ...{ fromYear: one.year_range_from, toYear: one.year_range_to },
      ...{
        circa: one.circa === "true",
        calendar: one.calendar_type,
        parts: [one.city, one.place, one.region],
      },
    })),
    addresses: given.addresses.map((one) => ({
      ...placedOf(one),
      parts: [one.street, one.po_box, one.zip_code, one.city, one.place, one.region],
    })),
    identifications: given.identifications.map((one) => ({
      ...placedOf(one),
      ...{ type: one.identification_type_code, number: one.number, note: "" },
    })),
  };
}

/** Reads the list of one day as a second hand made YAML of it. */
export async function readYaml(context: ReadContext, file: RawFile): Promise<void> {
  const asOf = context.release ?? "";
  const list = new ListWriter(context, "eu", asOf, file);
  for await (const one of context.yamlDocuments(file)) {
    const given = shaped(context, file, one, document);
    if (given) addSubject(context, list, subjectOf(one.line, given));
  }
  list.finish();
  list.cover(
    `The EU's list of persons, groups and entities subject to financial sanctions of ${asOf}, as a YAML made from it has it; between two versions nothing is claimed.`,
  );
}
