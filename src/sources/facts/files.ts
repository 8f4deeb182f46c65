import { bodyKinds } from "../../record/bodies.js";
import type { TableName } from "../../record/tables.js";
import { count, given, oneOf, optional, year } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RowValues } from "../kit/types.js";
import {
  bodyTypes,
  date,
  decimal,
  ends,
  type FactColumns,
  list,
  state,
  states,
  symbol,
  value,
  valuesOf,
} from "./cells.js";

/** A file of facts: a row of it makes a row of the table, column by column. */
export interface FactFile {
  table: TableName;
  columns: FactColumns;
  /** Columns that the table has under another name. */
  renamed?: Readonly<Record<string, string>>;
  /** Columns that the table has not. */
  unused?: readonly string[];
  /** Values that are made of several columns. */
  more?(row: Row): RowValues;
}

const roles = [
  "member",
  "permanent",
  "non-permanent",
  "party",
  "signatory",
  "observer",
  "associate",
  "chair",
  "host",
  "participant",
];
const obligations = ["defense", "offense", "neutrality", "nonaggression", "consultation", "alliance"];
const votes = ["adopted", "rejected", "paragraph", "amendment", "decision", "procedural"];
const piracy = ["attack", "hijacking", "boarding", "attempt", "suspicious", "piracy"];
const conflictTypes = ["extrasystemic", "interstate", "intrastate", "internationalized"];
/** Designations by the body that makes them; of each the words it uses. */
const designations: Readonly<Record<string, readonly string[]>> = {
  tip: ["Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3"],
};
const source = value;

/** By file name; bodies come first because the others refer to them. `own` are the ids that they gave. */
export function factFiles(own: ReadonlySet<string>): Readonly<Record<string, FactFile>> {
  const { body, party } = bodyTypes(own);
  return {
    bodies: {
      table: "body",
      columns: { id: value, kind: oneOf(...bodyKinds), name: value, names: list, ...ends, source },
      renamed: { id: "body" },
    },
    membership: {
      table: "membership",
      columns: { body, state: party, role: oneOf(...roles), ...ends, action: given, source, note: given },
    },
    obligations: {
      table: "obligation",
      columns: {
        alliance: body,
        from_state: state,
        to_state: state,
        kind: oneOf(...obligations),
        ...ends,
        source,
      },
    },
    rollcalls: {
      table: "rollcall",
      columns: {
        body,
        symbol,
        date,
        session: given,
        title: value,
        kind: oneOf(...votes),
        yes: optional(count),
        no: optional(count),
        abstain: optional(count),
        source,
      },
      more: (row) => ({ rollcall: row.text("symbol"), symbol_as_given: row.text("symbol") }),
    },
    events: {
      table: "event",
      columns: { kind: oneOf(...piracy), area: value, in: date, count, counted_by: value, source },
      unused: ["counted_by"],
      more: (row) => ({
        event: `${row.text("area")} ${row.text("in")} ${row.text("counted_by")}`,
        description: `Figure printed by ${row.text("counted_by")}`,
      }),
    },
    contributions: {
      table: "contribution",
      columns: {
        kind: value,
        from: party,
        to: given,
        in: date,
        value: decimal,
        unit: value,
        basis: given,
        source,
      },
      renamed: { from: "from_party", to: "to_party" },
    },
    conflicts: {
      table: "conflict_year",
      columns: {
        conflict: value,
        year: year(1946),
        type: oneOf(...conflictTypes),
        intensity: oneOf("minor", "war"),
        location: value,
        states_a: states,
        states_b: states,
        source,
      },
    },
    ballots: {
      table: "ballot",
      columns: { symbol, state, vote: oneOf("yes", "no", "abstain", "absent"), source },
      renamed: { symbol: "rollcall" },
    },
    status: {
      table: "status",
      columns: {
        kind: oneOf(...Object.keys(designations)),
        state,
        status: (text, cell) => oneOf(...(designations[String(cell.get("kind"))] ?? []))(text, cell),
        in: date,
        source,
      },
    },
  };
}

/** The row of the record that a row of facts makes, without provenance. */
export function factOf(
  row: Row<FactColumns>,
  { columns, renamed = {}, unused = [], more }: FactFile,
): RowValues {
  const values: Record<string, RowValues[string]> = more?.(row) ?? {};
  for (const [column, value] of Object.entries(valuesOf(row, columns)))
    if (column !== "source" && !unused.includes(column)) values[renamed[column] ?? column] = value;
  return values;
}
