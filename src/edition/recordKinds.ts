import type { TableName } from "../record/tables.js";
import {
  body,
  type CellReader,
  choice,
  date,
  day,
  from,
  integer,
  many,
  oneParty,
  parties,
  source,
  to,
  words,
} from "./recordCells.js";

/** One kind of own record: the file it is kept in, the table it becomes, how each column is read. */
export interface RecordKind {
  table: TableName;
  columns: Readonly<Record<string, CellReader>>;
  required: readonly string[];
  /** Columns whose values together must not repeat. */
  key?: readonly string[];
}

const spell = { from, to };
const activity: RecordKind = {
  table: "activity",
  columns: {
    activity: words("activity"),
    name: words("name"),
    names: many("names"),
    kind: words("kind"),
    place: words("place"),
    mandates: many("mandates"),
    ...spell,
    personnel: integer("personnel"),
    state: oneParty("state"),
    note: words("note"),
    source: source("note"),
  },
  required: ["activity", "name", "kind", "from"],
};

/** Every kind of own record that all editions have, by the name of the file it is kept in. */
const builtIn: Readonly<Record<string, RecordKind>> = {
  mandates: {
    table: "mandate",
    columns: {
      mandate: words("mandate"),
      name: words("name"),
      names: many("names"),
      kind: choice("kind", ["law", "resolution", "decision", "agreement"]),
      enacted: day("enacted"),
      ...spell,
      extended_by: words("extended_by"),
      repealed_by: words("repealed_by"),
      note: words("note"),
      source: source("note"),
    },
    required: ["mandate", "name", "kind", "from"],
  },
  activities: activity,
  deployments: activity,
  meetings: {
    table: "meeting",
    columns: {
      meeting: words("meeting"),
      name: words("name"),
      kind: choice("kind", [
        "summit",
        "ministerial",
        "consultation",
        "dialogue",
        "call",
        "visit",
        "conference",
      ]),
      body: body("body"),
      date,
      place: words("place"),
      host: oneParty("host"),
      participants: parties("participants"),
      outcome: words("outcome"),
      source: source("outcome"),
    },
    required: ["meeting", "name", "kind", "date"],
    key: ["meeting"],
  },
  commitments: {
    table: "commitment",
    columns: {
      commitment: words("commitment"),
      by: oneParty("by_party"),
      to: words("to_party"),
      text: words("text"),
      made: day("made"),
      due: day("due"),
      kept: day("kept"),
      kept_when: words("kept_when"),
      note: words("note"),
      source: source("note"),
    },
    required: ["commitment", "by", "text", "made"],
    key: ["commitment"],
  },
  memberships: {
    table: "membership",
    columns: {
      body: body("body"),
      state: oneParty("state"),
      role: words("role"),
      ...spell,
      action: words("action"),
      note: words("note"),
      source: source("note"),
    },
    required: ["body", "state", "role", "from"],
  },
};

/** The kinds of record that an edition's own tables are, by table, and the tables that cannot be read. */
export interface OwnKinds {
  kinds: ReadonlyMap<string, RecordKind>;
  unreadable: readonly string[];
}

/** What the records are complete for: a file like the others, which may name the edition's own tables too. */
const coverageOf = (tables: readonly string[]): RecordKind => ({
  table: "coverage",
  columns: {
    table: choice("table_name", ["mandate", "activity", "meeting", "commitment", "membership", ...tables]),
    kind: words("kind"),
    subject: words("subject"),
    state: oneParty("state"),
    ...spell,
    reason: words("reason"),
  },
  required: ["table", "reason"],
});

/** Every kind of own record of an edition, by the name of the file it is kept in. */
export const kindsWith = ({ kinds, unreadable }: OwnKinds): ReadonlyMap<string, RecordKind> =>
  new Map([
    ...Object.entries(builtIn),
    ["coverage", coverageOf([...kinds.keys(), ...unreadable])] as const,
    ...kinds,
  ]);
