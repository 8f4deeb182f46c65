import { z } from "zod";
import type { RawFile, ReadContext } from "../kit/types.js";
import { ListWriter, oneLine } from "../listings/listWriter.js";
import { listOf, shaped, text } from "../listings/shaped.js";
import { addDesignation, coverDay, type Designation, nothing } from "./designation.js";

const name = z.strictObject({
  ...{ name1: text, name2: text, name3: text, name4: text, name5: text, name6: text },
  ...{ name_type: text, alias_strength: text },
});
const address = z.strictObject({
  ...{
    address_line1: text,
    address_line2: text,
    address_line3: text,
    address_line4: text,
    address_line5: text,
  },
  ...{ address_line6: text, address_postal_code: text, address_country: text },
});
const within = <T extends z.ZodType, K extends string>(key: K, item: T) =>
  z
    .union([
      z.literal(""),
      z.strictObject({ [key]: listOf(item) } as Record<K, ReturnType<typeof listOf<T>>>),
    ])
    .optional();

const document = z.strictObject({
  ...{ unique_id: z.string(), individual_entity_ship: z.string(), regime_name: z.string() },
  ...{ last_updated: text, date_designated: text, ofsi_group_id: text, un_reference_number: text },
  ...{
    designation_source: text,
    sanctions_imposed: text,
    other_information: text,
    uk_statement_of_reasons: text,
  },
  // The same as sanctions_imposed, one by one.
  sanctions_imposed_indicators: z.unknown().optional(),
  names: within("names", name),
  non_latin_names: within("names", z.strictObject({ name_non_latin_script: text })),
  addresses: within("addresses", address),
});

const itemsOf = <T>(box: "" | Record<string, readonly T[]> | undefined, key: string): readonly T[] =>
  box ? (box[key] ?? []) : [];

function designationOf(line: number, given: z.output<typeof document>): Designation {
  return {
    ...nothing,
    ...{
      line,
      id: given.unique_id,
      unReference: given.un_reference_number,
      designated: given.date_designated,
    },
    ...{ regime: given.regime_name, kind: given.individual_entity_ship, source: given.designation_source },
    ...{ sanctions: given.sanctions_imposed.split("|").join(", "), other: oneLine(given.other_information) },
    names: itemsOf(given.names, "names").map((one) => ({
      parts: [one.name1, one.name2, one.name3, one.name4, one.name5],
      ...{ last: one.name6, type: one.name_type, strength: one.alias_strength },
    })),
    nonLatin: itemsOf(given.non_latin_names, "names").map((one) => ({
      name: one.name_non_latin_script,
      language: "",
    })),
    addresses: itemsOf(given.addresses, "addresses").map((one) => ({
      lines: [
        ...[one.address_line1, one.address_line2, one.address_line3],
        ...[one.address_line4, one.address_line5, one.address_line6],
      ],
      ...{ postcode: one.address_postal_code, country: one.address_country },
    })),
  };
}

/** Reads the list of one day as a second hand made YAML of it. */
export async function readYaml(context: ReadContext, file: RawFile): Promise<void> {
  const asOf = context.release ?? "";
  const list = new ListWriter(context, "uk", asOf, file);
  let updated = "";
  for await (const one of context.yamlDocuments(file)) {
    const given = shaped(context, file, one, document);
    if (!given) continue;
    addDesignation(context, list, designationOf(one.line, given));
    if (given.last_updated > updated) updated = given.last_updated;
  }
  list.finish();
  coverDay(list, ", as a YAML made from it has it", updated);
  const day = { kind: "uk", state: null, from: asOf, to: asOf, gap: true };
  context.cover({
    ...{ ...day, table: "listing_attribute", subject: "birth date" },
    reason: `The YAML of the UK list of ${asOf} has no birth dates, birth places and nationalities.`,
  });
  context.cover({
    ...{ ...day, table: "listing_identifier", subject: null },
    reason: `The YAML of the UK list of ${asOf} has no passports and other numbers but those of ships in its remarks.`,
  });
}
