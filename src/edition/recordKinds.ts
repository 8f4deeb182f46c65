import { parsePeriod } from "../base/period.js";
import { body as bodyById, findBody } from "../record/bodies.js";
import type { TableName } from "../record/tables.js";
import { resolve } from "../states/resolve.js";
import type { CellValue } from "../store/appendRows.js";

/** What reading a cell gives: cells of the record's row, or what was expected instead. */
type CellRead = { cells: Record<string, CellValue> } | { expected: string };
type Reader = (text: string, other: (column: string) => string) => CellRead;

/** One kind of own record: the file it is kept in, the table it becomes, how each column is read. */
export interface RecordKind {
  table: TableName;
  columns: Readonly<Record<string, Reader>>;
  required: readonly string[];
  /** Column whose value must not repeat. */
  key?: string;
}

const words =
  (name: string): Reader =>
  (text) => ({ cells: { [name]: text } });

/** Where a record comes from, kept with what else is said of it, for the record has no column of its own for it. */
const source =
  (name: string): Reader =>
  (text, other) => {
    const said = other(name);
    return { cells: { [name]: said === "" ? text : `${said} (${text})` } };
  };

const many =
  (name: string): Reader =>
  (text) => ({
    cells: {
      [name]: text
        .split("|")
        .map((t) => t.trim())
        .filter((t) => t !== ""),
    },
  });

const choice =
  (name: string, choices: readonly string[]): Reader =>
  (text) =>
    choices.includes(text) ? { cells: { [name]: text } } : { expected: `one of ${choices.join(", ")}` };

const integer =
  (name: string): Reader =>
  (text) =>
    /^\d+$/.test(text)
      ? { cells: { [name]: Number(text) } }
      : { expected: "a whole number without separators" };

const day =
  (name: string): Reader =>
  (text) => {
    const period = parsePeriod(text);
    return period?.precision === "day"
      ? { cells: { [name]: period.from } }
      : { expected: "a day such as 2008-10-17" };
  };

const from: Reader = (text) => {
  const period = parsePeriod(text);
  return period?.from
    ? { cells: { date_from: period.from, precision: period.precision } }
    : { expected: "a date such as 2008-10-17 or 2008" };
};
const to: Reader = (text) => {
  const period = parsePeriod(text);
  return period?.to ? { cells: { date_to: period.to } } : { expected: "a date such as 2008-10-17 or 2008" };
};
const date: Reader = (text) => {
  const period = parsePeriod(text);
  return period
    ? { cells: { date_from: period.from, date_to: period.to, precision: period.precision } }
    : { expected: "a date or interval such as 2008-07-07/2008-07-09" };
};

/** Id of a state, or of a body such as the EU, as of the record's own date. */
function party(text: string, when: string): string | undefined {
  // A body written by its own id is meant: "EU" is also a FIPS code, of the island Europa.
  if (bodyById(text)) return text;
  const state = resolve(text, parsePeriod(when));
  if (state.result === "state") return state.id;
  const body = findBody(text);
  return body.result === "body" ? body.body.id : undefined;
}
const whenOf = (other: (column: string) => string): string => other("date") || other("made") || other("from");

const oneParty =
  (name: string): Reader =>
  (text, other) => {
    const id = party(text, whenOf(other));
    return id
      ? { cells: { [name]: id } }
      : { expected: "the name or code of one state or body, as of the date of the record" };
  };
const parties =
  (name: string): Reader =>
  (text, other) => {
    const ids: string[] = [];
    for (const part of text.split("|").map((t) => t.trim())) {
      const id = party(part, whenOf(other));
      if (!id)
        return {
          expected: `states or bodies separated by |; "${part}" is not one as of the date of the record`,
        };
      ids.push(id);
    }
    return { cells: { [name]: ids } };
  };
const body =
  (name: string): Reader =>
  (text) => {
    const found = findBody(text);
    return found.result === "body"
      ? { cells: { [name]: found.body.id } }
      : { expected: "the name or abbreviation of a body" };
  };

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

/** Every kind of own record, by the name of the file it is kept in. */
export const kinds: Readonly<Record<string, RecordKind>> = {
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
    key: "meeting",
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
    key: "commitment",
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
  coverage: {
    table: "coverage",
    columns: {
      table: choice("table_name", ["mandate", "activity", "meeting", "commitment", "membership"]),
      kind: words("kind"),
      subject: words("subject"),
      state: oneParty("state"),
      ...spell,
      reason: words("reason"),
    },
    required: ["table", "reason"],
  },
};
