import type { RawFile, ReadContext } from "../kit/types.js";
import { type Entry, joined, ListWriter, orNull, type Schema } from "../listings/listWriter.js";
import { addFact, naturalName, readRemarks } from "./remarks.js";

const primary = [
  "ent_num",
  "SDN_Name",
  "SDN_Type",
  "Program",
  "Title",
  "Call_Sign",
  "Vess_type",
  "Tonnage",
  "GRT",
  "Vess_flag",
  "Vess_owner",
  "Remarks",
] as const;
const alias = ["ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"] as const;
const address = ["ent_num", "add_num", "address", "place", "country", "remarks"] as const;

const schemas: Readonly<Record<string, Schema>> = {
  "": "entity",
  individual: "person",
  vessel: "vessel",
  aircraft: "aircraft",
};
const aliasKinds: Readonly<Record<string, "alias" | "former">> = {
  aka: "alias",
  nka: "alias",
  fka: "former",
};

/** Longest remarks that a row holds; what is as long is cut, and its rest is a comment. */
const longest = 1000;

/** Cells of a row with OFAC's sign for nothing, `-0- `, taken away. */
type Cells = (column: string) => string;

interface Row {
  line: number;
  get: Cells;
  /** A cell with its blanks. */
  raw: Cells;
}

/**
 * Rows of a file without header. The very last cell of some files is cut to `-0`; elsewhere that is a mistake.
 */
async function* rows(context: ReadContext, file: RawFile, names: readonly string[]): AsyncGenerator<Row> {
  let cut: { line: number; column: string } | undefined;
  for await (const row of context.csv(file, { use: names, names })) {
    if (cut) context.report("bad-value", { file, ...cut }, "-0", "-0- or text");
    cut = undefined;
    const last = names.at(-1) ?? "";
    if (row.get(last).trim() === "-0") cut = { line: row.line, column: last };
    const get = (column: string): string => {
      const text = row.get(column).trim();
      return text === "-0-" || (text === "-0" && column === last) ? "" : text;
    };
    yield { line: row.line, get, raw: (column) => row.get(column) };
  }
}

/** The rest of remarks that did not fit, by entry. */
async function readComments(
  context: ReadContext,
  file: RawFile,
): Promise<Map<string, { line: number; text: string }>> {
  const found = new Map<string, { line: number; text: string }>();
  for await (const { line, get } of rows(context, file, ["ent_num", "comment"]))
    found.set(get("ent_num"), { line, text: get("comment") });
  return found;
}

/** Counts the parts of remarks that stay remarks, by how they begin. */
class Kept {
  parts = 0;
  entries = 0;
  readonly beginnings = new Map<string, number>();

  add(rest: readonly string[]): void {
    if (rest.length > 0) this.entries += 1;
    this.parts += rest.length;
    for (const one of rest) {
      const words = one.split(" ").slice(0, 2).join(" ");
      this.beginnings.set(words, (this.beginnings.get(words) ?? 0) + 1);
    }
  }

  tell(context: ReadContext, file: RawFile): void {
    if (this.parts === 0) return;
    const most = [...this.beginnings].sort(([, a], [, b]) => b - a).slice(0, 5);
    const words = most.map(([text, count]) => `"${text} ..." (${count})`).join(", ");
    context.report(
      "note",
      { file, line: 1 },
      `${this.parts} parts of the remarks of ${this.entries} entries are kept as remarks, most often ${words}`,
      "",
    );
  }
}

/** Adds an entry and answers what stays of its remarks. Of remarks that are `cut` the last part is not read. */
function addEntry(
  list: ListWriter,
  context: ReadContext,
  { line, get }: Row,
  remarks: string,
  cut: boolean,
): string[] {
  const { file } = list;
  const type = get("SDN_Type");
  const schema = schemas[type];
  if (!schema) {
    const place = { file, line, column: "SDN_Type" };
    context.report("unknown-value", place, type, Object.keys(schemas).filter(Boolean).join(", "));
    return [];
  }
  const [id, name] = [get("ent_num"), get("SDN_Name")];
  if (!/^\d+$/.test(id) || name === "") {
    context.report(
      "missing-value",
      { file, line },
      `${id} ${name}`.trim(),
      "a number and a name in every entry",
    );
    return [];
  }
  const person = schema === "person";
  const { facts, rest } = readRemarks(remarks, person, cut);
  const entry = list.entry(
    {
      ...{ entry: id, schema, name, title: orNull(get("Title")), remarks: orNull(rest.join("; ")) },
      programmes: get("Program").split("] [").filter(Boolean),
    },
    line,
  );
  if (!entry) return [];
  entry.name({ ...naturalName(name, person), kind: "primary" });
  for (const fact of facts) addFact(entry, fact);
  addVessel(entry, get);
  return rest;
}

function addVessel(entry: Entry, get: Cells): void {
  if (get("Call_Sign")) entry.identifier("call sign", get("Call_Sign"));
  if (get("Vess_type")) entry.attribute("vessel type", get("Vess_type"));
  if (get("Vess_flag")) entry.attribute("flag", get("Vess_flag"), { state: get("Vess_flag") });
  if (get("Vess_owner")) entry.attribute("owner", get("Vess_owner"));
}

/** Whether the comments are those of the cut remarks: a file of another day has entries that are not here. */
function commentsFit(
  context: ReadContext,
  file: RawFile,
  list: ListWriter,
  comments: ReadonlyMap<string, { line: number }>,
  cut: readonly Row[],
): boolean {
  const ids = new Set(cut.map((row) => row.get("ent_num")));
  const strange = [...comments].filter(([id]) => !ids.has(id));
  const [first] = strange;
  if (!first) return true;
  const [id, { line }] = first;
  const where = list.has(id) ? "whose remarks are whole" : "that is not in the list";
  context.report(
    "note",
    { file, line },
    `${strange.length} of ${comments.size} comments do not belong to cut remarks of ${list.file.name}, the first of entry ${id}, ${where}`,
    "comments of the same day; none of the file is used",
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
  const list = new ListWriter(context, set.list, asOf, context.file(set.prim));
  const comments = await readComments(context, context.file(set.comments));
  const kept = new Kept();
  const people = new Set<string>();
  const cut: Row[] = [];
  for await (const row of rows(context, list.file, primary)) {
    if (row.get("SDN_Type") === "individual") people.add(row.get("ent_num"));
    if (row.raw("Remarks").length === longest) cut.push(row);
    else kept.add(addEntry(list, context, row, row.get("Remarks"), false));
  }
  const whole = commentsFit(context, context.file(set.comments), list, comments, cut);
  for (const row of cut) {
    const comment = whole ? comments.get(row.get("ent_num"))?.text : undefined;
    kept.add(addEntry(list, context, row, row.raw("Remarks") + (comment ?? ""), comment === undefined));
  }
  kept.tell(context, list.file);
  list.finish();
  const orphan = (file: RawFile, line: number, id: string) =>
    context.report("bad-value", { file, line, column: "ent_num" }, id, `an entry of ${list.file.name}`);
  await readAliases(context, list.in(context.file(set.alt)), people, orphan);
  const addresses = list.in(context.file(set.add));
  await readAddresses(context, addresses, orphan);
  addresses.finish();
  return list;
}

type Orphan = (file: RawFile, line: number, id: string) => void;

async function readAliases(
  context: ReadContext,
  list: ListWriter,
  people: ReadonlySet<string>,
  orphan: Orphan,
) {
  for await (const { line, get } of rows(context, list.file, alias)) {
    const entry = list.find(get("ent_num"));
    const kind = aliasKinds[get("alt_type")];
    if (!entry) orphan(list.file, line, get("ent_num"));
    else if (!kind)
      context.report(
        "unknown-value",
        { file: list.file, line, column: "alt_type" },
        get("alt_type"),
        "aka, fka, nka",
      );
    // What OFAC holds to be weak stands in the remarks.
    else entry.name({ ...naturalName(get("alt_name"), people.has(entry.id)), kind, quality: "strong" }, line);
  }
}

async function readAddresses(context: ReadContext, list: ListWriter, orphan: Orphan): Promise<void> {
  for await (const { line, get } of rows(context, list.file, address)) {
    const entry = list.find(get("ent_num"));
    if (!entry) {
      orphan(list.file, line, get("ent_num"));
      continue;
    }
    const [where, country, note] = [joined([get("address"), get("place")]), get("country"), get("remarks")];
    const value = joined([where, country]) + (note ? ` (${note})` : "");
    entry.attribute(where ? "address" : "country", value, { state: country }, line);
  }
}
