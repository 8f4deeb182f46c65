import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { ListWriter } from "../listings/listWriter.js";
import { layout } from "./layout.js";
import { addSubject, type PlaceParts, type Subject } from "./subject.js";

const valuesOf = (element: XmlElement, name: string): string[] =>
  element.all(name).flatMap((one) => one.all("VALUE").map((value) => value.text));

const placesOf = (element: XmlElement, name: string): PlaceParts[] =>
  element
    .all(name)
    .map((one) => ({
      ...{ line: one.line, street: one.textOf("STREET"), city: one.textOf("CITY") },
      ...{ province: one.textOf("STATE_PROVINCE"), zip: one.textOf("ZIP_CODE") },
      ...{ country: one.textOf("COUNTRY"), note: one.textOf("NOTE") },
    }));

function subjectOf(element: XmlElement): Subject {
  const person = element.name === "INDIVIDUAL";
  const text = (name: string) => element.textOf(name);
  return {
    ...{ schema: person ? "person" : "entity", line: element.line, reference: text("REFERENCE_NUMBER") },
    names: ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map(text),
    ...{ original: text("NAME_ORIGINAL_SCRIPT"), listType: text("UN_LIST_TYPE"), gender: text("GENDER") },
    ...{ listedOn: text("LISTED_ON"), delistedOn: text("DELISTED_ON"), comments: text("COMMENTS1") },
    titles: [...valuesOf(element, "TITLE"), ...valuesOf(element, "DESIGNATION")],
    nationalities: [...valuesOf(element, "NATIONALITY"), text("NATIONALITY2")],
    aliases: element
      .all(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")
      .map((one) => ({
        ...{ line: one.line, quality: one.textOf("QUALITY"), name: one.textOf("ALIAS_NAME") },
        born: one.textOf("DATE_OF_BIRTH"),
        bornIn: [one.textOf("CITY_OF_BIRTH"), one.textOf("COUNTRY_OF_BIRTH")],
      })),
    births: element
      .all("INDIVIDUAL_DATE_OF_BIRTH")
      .map((one) => ({
        ...{
          line: one.line,
          type: one.textOf("TYPE_OF_DATE"),
          date: one.textOf("DATE"),
          year: one.textOf("YEAR"),
        },
        ...{ fromYear: one.textOf("FROM_YEAR"), toYear: one.textOf("TO_YEAR"), note: one.textOf("NOTE") },
      })),
    birthPlaces: placesOf(element, "INDIVIDUAL_PLACE_OF_BIRTH"),
    addresses: placesOf(element, person ? "INDIVIDUAL_ADDRESS" : "ENTITY_ADDRESS"),
    documents: element
      .all("INDIVIDUAL_DOCUMENT")
      .map((one) => ({
        ...{ line: one.line, type: one.textOf("TYPE_OF_DOCUMENT"), type2: one.textOf("TYPE_OF_DOCUMENT2") },
        ...{
          number: one.textOf("NUMBER"),
          issued: one.textOf("DATE_OF_ISSUE"),
          city: one.textOf("CITY_OF_ISSUE"),
        },
        ...{
          country: one.textOf("ISSUING_COUNTRY") || one.textOf("COUNTRY_OF_ISSUE"),
          note: one.textOf("NOTE"),
        },
      })),
  };
}

/** Reads the official XML of one day. */
export async function readXml(context: ReadContext, file: RawFile): Promise<void> {
  let list: ListWriter | undefined;
  for await (const element of context.xml(file, {
    elements: ["INDIVIDUAL", "ENTITY"],
    heads: ["CONSOLIDATED_LIST"],
    layout,
  })) {
    if (element.name === "CONSOLIDATED_LIST") {
      const made = element.attributes.dateGenerated ?? "";
      const asOf = context.release ?? "";
      if (!made.startsWith(`${asOf}T`)) {
        const place = { file, line: element.line, column: "dateGenerated" };
        context.report("bad-value", place, made, `a time on ${asOf}, the day in the name of the file`);
        return;
      }
      list = new ListWriter(context, "un", asOf, file);
    } else if (list) addSubject(context, list, subjectOf(element));
  }
  list?.finish();
  list?.cover(
    `The Consolidated List as the United Nations published it on ${list.asOf}; between two versions of the list nothing is claimed.`,
  );
}
