import { type CellType, type Columns, matching, texts, word } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { joined, ListWriter, type Schema } from "../listings/listWriter.js";
import { addParty, naturalName, type Party, partsOf, takePart } from "./remarks.js";

/** A cell, of which `-0-` is OFAC's sign for nothing. */
const cell: CellType<string> = (given) => given.replace(/^-0-$/, "");
/** The last cell of a row, of which the sign may be cut off at the end of the file. */
const lastCell: CellType<string> = (given) => given.replace(/^-0-?$/, "");
const name: CellType<string> = (given, self) => cell(given, self) || self.bad("a name", "");
const number = matching(/^\d+$/, "the number of an entry");

const primary = {
  ent_num: number,
  SDN_Name: name,
  SDN_Type: word<Schema>({
    "-0-": "entity",
    "": "entity",
    individual: "person",
    vessel: "vessel",
    aircraft: "aircraft",
  }),
  Program: cell,
  Title: cell,
  Call_Sign: cell,
  Vess_type: cell,
  ...texts("Tonnage", "GRT"),
  Vess_flag: cell,
  Vess_owner: cell,
  Remarks: lastCell,
};
const alias = {
  ent_num: number,
  alt_num: cell,
  alt_type: word<"alias" | "former">({ aka: "alias", nka: "alias", fka: "former" }),
  alt_name: cell,
  alt_remarks: lastCell,
};
const address = {
  ent_num: number,
  add_num: cell,
  address: cell,
  place: cell,
  country: cell,
  remarks: lastCell,
};
const comment = { ent_num: number, comment: lastCell };

/** Longest remarks that a row holds; what is as long is cut, and its rest is a comment. */
const longest = 1000;

/** Rows of a file without header. The very last cell of some files is cut to `-0`; elsewhere that is a mistake. */
async function* rows<C extends Columns>(
  context: ReadContext,
  file: RawFile,
  columns: C,
): AsyncGenerator<Row<C>> {
  const last = Object.keys(columns).at(-1) ?? "";
  let cut: Row<C> | undefined;
  for await (const row of context.rows(file, columns, { headless: true })) {
    cut?.bad(last, "-0- or text");
    cut = row.text(last) === "-0" ? row : undefined;
    yield row;
  }
}

/** Reports how many parts of remarks stay remarks, by how they begin. */
function reportKept(list: ListWriter, kept: readonly (readonly string[])[]): void {
  const parts = kept.flat();
  const times = new Map<string, number>();
  for (const part of parts) {
    const beginning = part.split(" ").slice(0, 2).join(" ");
    times.set(beginning, (times.get(beginning) ?? 0) + 1);
  }
  const commonest = [...times].sort(([, a], [, b]) => b - a).slice(0, 5);
  const words = commonest.map(([text, count]) => `"${text} ..." (${count})`).join(", ");
  const entries = kept.filter((rest) => rest.length > 0).length;
  const found = `${parts.length} parts of the remarks of ${entries} entries are kept as remarks, most often ${words}`;
  if (parts.length > 0) list.context.note({ file: list.file, line: 1 }, found);
}

/** Adds an entry and answers what stays of its remarks. Of remarks that are `cut` the last part is not read. */
function addEntry(list: ListWriter, row: Row<typeof primary>, remarks: string, cut: boolean): string[] {
  const {
    ent_num: entry = "",
    SDN_Name: name = "",
    SDN_Type: schema,
    Program: programmes,
    ...own
  } = row.all();
  const party: Party = {
    entry,
    schema,
    name,
    title: own.Title,
    programmes: programmes?.split("] [").filter(Boolean) ?? [],
    names: [{ ...naturalName(name, schema === "person"), kind: "primary" }],
    facts: [
      { identifier: "call sign", value: own.Call_Sign ?? "" },
      { attribute: "vessel type", value: own.Vess_type ?? "" },
      { attribute: "flag", value: own.Vess_flag ?? "", state: own.Vess_flag ?? "" },
      { attribute: "owner", value: own.Vess_owner ?? "" },
    ],
    rest: [],
  };
  const parts = partsOf(remarks);
  const last = cut ? parts.splice(-1) : [];
  for (const part of parts) takePart(party, part);
  party.rest.push(...last);
  return addParty(list, row, party) ? party.rest : [];
}

/** The rests of cut remarks, by entry. */
type Comments = Map<string, Row<typeof comment>>;

/** Whether the comments are those of the cut remarks: a file of another day has entries that are not here. */
function commentsFit(list: ListWriter, comments: Comments, cut: ReadonlySet<string>): boolean {
  const strange = [...comments].filter(([id]) => !cut.has(id));
  const [first] = strange;
  if (!first) return true;
  const [id, row] = first;
  const where = list.has(id) ? "whose remarks are whole" : "that is not in the list";
  row.note(
    undefined,
    `${strange.length} of ${comments.size} comments do not belong to cut remarks of ${list.file.name}, the first of entry ${id}, ${where}; none of the file is used`,
  );
  return false;
}

export interface CsvSet {
  /** Id of the list. */
  list: string;
  prim: string;
  alt: string;
  add: string;
  comments: string;
}

/** Reads the four files of one date, which belong together. */
export async function readCsv(context: ReadContext, set: CsvSet, asOf: string): Promise<ListWriter> {
  const list = new ListWriter(context, set.list, context.file(set.prim), asOf);
  const comments: Comments = new Map();
  for await (const row of rows(context, context.file(set.comments), comment))
    comments.set(row.text("ent_num"), row);
  const kept: string[][] = [];
  const people = new Set<string>();
  const cut: Row<typeof primary>[] = [];
  for await (const row of rows(context, list.file, primary)) {
    if (row.get("SDN_Type") === "person") people.add(row.text("ent_num"));
    if (row.raw("Remarks").length === longest) cut.push(row);
    else kept.push(addEntry(list, row, row.get("Remarks") ?? "", false));
  }
  const fit = commentsFit(list, comments, new Set(cut.map((row) => row.text("ent_num"))));
  for (const row of cut) {
    const rest = fit ? comments.get(row.text("ent_num"))?.get("comment") : undefined;
    kept.push(addEntry(list, row, row.raw("Remarks") + (rest ?? ""), rest === undefined));
  }
  reportKept(list, kept);
  list.finish();
  await readAliases(list.in(context.file(set.alt)), people);
  await readAddresses(list.in(context.file(set.add)));
  return list;
}

async function readAliases(list: ListWriter, people: ReadonlySet<string>): Promise<void> {
  for await (const row of rows(list.context, list.file, alias)) {
    const entry = list.find(row.text("ent_num"), row, "ent_num");
    const kind = row.get("alt_type");
    if (!entry || !kind) continue;
    // What OFAC holds to be weak is in the remarks.
    const name = naturalName(row.get("alt_name") ?? "", people.has(entry.id));
    entry.name({ ...name, kind, quality: "strong" });
  }
}

async function readAddresses(list: ListWriter): Promise<void> {
  for await (const row of rows(list.context, list.file, address)) {
    const entry = list.find(row.text("ent_num"), row, "ent_num");
    const where = joined([row.get("address"), row.get("place")]);
    const state = row.get("country");
    const note = row.get("remarks");
    const value = joined([where, state]) + (note ? ` (${note})` : "");
    entry?.attribute(where ? "address" : "country", value, { state });
  }
  list.finish();
}
