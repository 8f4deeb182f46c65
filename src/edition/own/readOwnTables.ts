import type { Problem } from "../../base/problem.js";
import { type Column, defineTable, spell, type Table } from "../../record/defineTable.js";
import { builtInTables } from "../../record/tables.js";
import {
  body,
  type CellReader,
  choice,
  date,
  day,
  integer,
  many,
  number,
  oneParty,
  parties,
  words,
  yesNo,
} from "../recordCells.js";
import type { OwnKinds, RecordKind } from "../recordKinds.js";
import { wrongName } from "./names.js";
import { type NamedFile, readFolder } from "./readFolder.js";
import type { Section } from "./yamlFile.js";

/** A type of column: how the record keeps it and how a cell is read. `when` are the columns that date the record. */
interface CellType {
  type: Column["type"];
  read(name: string, choices: readonly string[], when: readonly string[]): CellReader;
}

export const cellTypes = {
  text: { type: "VARCHAR", read: words },
  texts: { type: "VARCHAR[]", read: many },
  word: { type: "VARCHAR", read: choice },
  count: { type: "INTEGER", read: integer },
  number: { type: "DECIMAL(38,15)", read: number },
  "yes-no": { type: "BOOLEAN", read: yesNo },
  day: { type: "DATE", read: day },
  /** A date or a spell, kept as its first and last day and how exactly they are known. */
  dates: { type: "DATE", read: () => date },
  state: { type: "VARCHAR", read: (name, _, when) => oneParty(name, when) },
  states: { type: "VARCHAR[]", read: (name, _, when) => parties(name, when) },
  body: { type: "VARCHAR", read: body },
} as const satisfies Readonly<Record<string, CellType>>;

type CellTypeName = keyof typeof cellTypes;
const typeNames = Object.keys(cellTypes) as CellTypeName[];

export const tableKeys = ["row", "key", "columns"] as const;
export const columnKeys = ["type", "meaning", "required", "choices"] as const;

interface DeclaredColumn {
  name: string;
  type: CellTypeName;
  meaning: string;
  required: boolean;
  choices: readonly string[];
}

function readColumn(columns: Section, name: string): DeclaredColumn | undefined {
  const { file } = columns;
  const short = file.textOf(columns.node(name));
  if (short !== undefined) {
    const type = columns.choice(name, typeNames);
    if (type === "word") return file.say("own-missing-key", { key: "choices" }, columns.keyPlace(name));
    return type && { name, type, meaning: name.replaceAll("_", " "), required: false, choices: [] };
  }
  const section = columns.section(name, columnKeys);
  if (!section) return undefined;
  if (!section.has("type")) return section.missing("type");
  const type = section.choice("type", typeNames);
  const choices = section.texts("choices").map(({ text }) => text.trim());
  if (type === "word" && choices.length === 0) return section.missing("choices");
  return (
    type && {
      name,
      type,
      meaning: section.text("meaning") ?? name.replaceAll("_", " "),
      required: section.yes("required"),
      choices,
    }
  );
}

function readTable(
  { name, yaml }: NamedFile,
  reserved: ReadonlySet<string>,
): { table: Table; kind: RecordKind } | undefined {
  const wrong = wrongName(name, reserved);
  if (wrong) return yaml.say("own-name", { kind: "table", name, why: wrong }, yaml.start);
  if (builtInTables.has(name))
    return yaml.say("own-name-taken", { kind: "table", name, by: "built-in" }, yaml.start);
  const root = yaml.root(tableKeys);
  if (!root) return undefined;
  const row = root.text("row", true);
  const columns = root.has("columns") ? root.section("columns") : root.missing("columns");
  const declared = (columns?.keys ?? []).flatMap((column): DeclaredColumn[] => {
    const why = wrongName(column, reserved);
    if (columns && why) yaml.say("own-name", { kind: "column", name: column, why }, columns.keyPlace(column));
    const read = columns && !why ? readColumn(columns, column) : undefined;
    return read ? [read] : [];
  });
  if (columns && columns.keys.length === 0) root.missing("columns");
  const spells = declared.filter(({ type }) => type === "dates");
  const second = spells[1];
  if (columns && second)
    yaml.say(
      "own-two-times",
      { first: spells[0]?.name ?? "", second: second.name },
      columns.keyPlace(second.name),
    );
  const key = root.texts("key").flatMap(({ text, place }) => {
    const known = declared.map((column) => column.name);
    if (known.includes(text)) return [text];
    yaml.say("own-bad-value", { key: "key", found: text, expected: { oneOf: known } }, place);
    return [];
  });
  if (yaml.problems.length > 0 || row === undefined) return undefined;
  const when = declared.filter(({ type }) => type === "dates" || type === "day").map((column) => column.name);
  const kept = declared.filter(({ type }) => type !== "dates");
  return {
    table: defineTable({
      name,
      row,
      key: [],
      columns: [
        ...kept.map(({ name: column, type, meaning, required }) => ({
          name: column,
          type: cellTypes[type].type,
          meaning,
          ...(required || key.includes(column) ? { nullable: false } : {}),
        })),
        ...(spells.length > 0 ? spell : []),
      ],
    }),
    kind: {
      table: name,
      columns: Object.fromEntries(
        declared.map(({ name: column, type, choices }) => {
          const { read }: CellType = cellTypes[type];
          return [column, read(column, choices, when)];
        }),
      ),
      required: declared
        .filter(({ required, name: column }) => required || key.includes(column))
        .map((c) => c.name),
      ...(key.length > 0 ? { key } : {}),
    },
  };
}

export interface OwnTables extends OwnKinds {
  tables: readonly Table[];
  /** The text of the files. */
  text: string;
  problems: readonly Problem[];
}

/** Reads `tables/` of an edition: tables whose rows stand in a file of the same name in `records/`. */
export async function readOwnTables(
  dir: string,
  shown: string,
  reserved: () => Promise<ReadonlySet<string>>,
): Promise<OwnTables> {
  const { files, text, problems } = await readFolder(dir, shown);
  const tables: Table[] = [];
  const kinds = new Map<string, RecordKind>();
  const unreadable: string[] = [];
  if (files.length === 0) return { tables, kinds, unreadable, text, problems };
  const words = await reserved();
  for (const file of files) {
    if (kinds.has(file.name) || unreadable.includes(file.name))
      file.yaml.say("own-name-taken", { kind: "table", name: file.name, by: "before" }, file.yaml.start);
    const read = file.yaml.problems.length === 0 ? readTable(file, words) : undefined;
    problems.push(...file.yaml.problems);
    if (read) {
      tables.push(read.table);
      kinds.set(file.name, read.kind);
    } else unreadable.push(file.name);
  }
  return { tables, kinds, unreadable, text, problems };
}
