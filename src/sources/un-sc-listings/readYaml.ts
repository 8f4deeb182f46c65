import { z } from "zod";
import type { RawFile, ReadContext } from "../kit/types.js";
import { ListWriter } from "../listings/listWriter.js";
import { listOf, shaped, text } from "../listings/shaped.js";
import { addSubject, type Subject } from "./subject.js";

const place = z.strictObject({
  street: text,
  city: text,
  state_province: text,
  zip_code: text,
  country: text,
  note: text,
});

const document = z.strictObject({
  dataid: z.string(),
  versionnum: text,
  reference_number: z.string(),
  un_list_type: z.string(),
  listed_on: z.string(),
  first_name: z.string(),
  second_name: text,
  third_name: text,
  fourth_name: text,
  gender: text,
  comments1: text,
  // White space alone stands in these two.
  list_type: z.unknown().optional(),
  last_day_updated: z.unknown().optional(),
  nationalities: listOf(z.strictObject({ value: text })),
  designations: listOf(z.strictObject({ values: listOf(z.string()) })),
  aliases: listOf(z.strictObject({ quality: text, alias_name: text })),
  addresses: listOf(place),
  date_of_birth: z.strictObject({ type_of_date: text, date: text, year: text }).optional(),
  place_of_birth: place.optional(),
  documents: listOf(
    z.strictObject({ type_of_document: text, number: text, issuing_country: text, note: text }),
  ),
});

type Given = z.output<typeof document>;

const placeOf = (line: number, one: z.output<typeof place>) => ({
  ...{ line, street: one.street, city: one.city, province: one.state_province },
  ...{ zip: one.zip_code, country: one.country, note: one.note },
});

function subjectOf(line: number, given: Given): Subject {
  const { date_of_birth: born, place_of_birth: birthPlace } = given;
  return {
    // The letter of the reference before the point: CDi.001 is an individual, CDe.001 an entity.
    schema: /i\.\d+$/.test(given.reference_number.trim()) ? "person" : "entity",
    ...{ line, reference: given.reference_number, original: "", listType: given.un_list_type },
    names: [given.first_name, given.second_name, given.third_name, given.fourth_name],
    ...{ listedOn: given.listed_on, delistedOn: "", gender: given.gender, comments: given.comments1 },
    titles: given.designations.flatMap(({ values }) => values),
    nationalities: given.nationalities.map(({ value }) => value),
    aliases: given.aliases.map(({ quality, alias_name }) => ({
      ...{ line, quality, name: alias_name, born: "", bornIn: ["", ""] as const },
    })),
    births: born
      ? [
          {
            line,
            type: born.type_of_date,
            date: born.date,
            year: born.year,
            fromYear: "",
            toYear: "",
            note: "",
          },
        ]
      : [],
    birthPlaces: birthPlace ? [placeOf(line, birthPlace)] : [],
    addresses: given.addresses.map((one) => placeOf(line, one)),
    documents: given.documents.map((one) => ({
      ...{ line, type: one.type_of_document, type2: "", number: one.number, country: one.issuing_country },
      ...{ issued: "", city: "", note: one.note },
    })),
  };
}

/** Reads the list of one day as a second hand made YAML of it. */
export async function readYaml(context: ReadContext, file: RawFile): Promise<void> {
  const asOf = context.release ?? "";
  const list = new ListWriter(context, "un", asOf, file);
  for await (const one of context.yamlDocuments(file)) {
    const given = shaped(context, file, one, document);
    if (!given) continue;
    const reference = given.reference_number.trim();
    if (!/[ie]\.\d+$/.test(reference)) {
      const at = { file, line: one.line, column: "reference_number" };
      context.report("bad-value", at, reference, "a reference such as CDi.001 or CDe.001");
      continue;
    }
    addSubject(context, list, subjectOf(one.line, given));
  }
  list.finish();
  list.cover(
    `The Consolidated List of ${asOf}, as a YAML made from it has it; between two versions of the list nothing is claimed.`,
  );
  context.cover({
    ...{ table: "listing_name", kind: "un", subject: "original script", state: null, from: asOf, to: asOf },
    gap: true,
    reason: `The YAML of the list of ${asOf} has lost the names in their original script.`,
  });
  context.cover({
    ...{ table: "listing_attribute", kind: "un", subject: "birth date", state: null, from: asOf, to: asOf },
    gap: true,
    reason: `The YAML of the list of ${asOf} has at most one birth date and birth place of an individual, and no ranges of years.`,
  });
}
