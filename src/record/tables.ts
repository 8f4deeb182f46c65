import type { Table } from "./defineTable.js";
import { activity } from "./tables/activity.js";
import { area } from "./tables/area.js";
import { ballot } from "./tables/ballot.js";
import { body } from "./tables/body.js";
import { centrality } from "./tables/centrality.js";
import { commitment } from "./tables/commitment.js";
import { conflict_year } from "./tables/conflict_year.js";
import { contribution } from "./tables/contribution.js";
import { coverage } from "./tables/coverage.js";
import { dispute } from "./tables/dispute.js";
import { dispute_party } from "./tables/dispute_party.js";
import { document } from "./tables/document.js";
import { event } from "./tables/event.js";
import { event_area } from "./tables/event_area.js";
import { event_cell } from "./tables/event_cell.js";
import { event_distance } from "./tables/event_distance.js";
import { ideal_point } from "./tables/ideal_point.js";
import { lane } from "./tables/lane.js";
import { listing } from "./tables/listing.js";
import { listing_attribute } from "./tables/listing_attribute.js";
import { listing_identifier } from "./tables/listing_identifier.js";
import { listing_link } from "./tables/listing_link.js";
import { listing_name } from "./tables/listing_name.js";
import { mandate } from "./tables/mandate.js";
import { meeting } from "./tables/meeting.js";
import { membership } from "./tables/membership.js";
import { obligation } from "./tables/obligation.js";
import { port } from "./tables/port.js";
import { rollcall } from "./tables/rollcall.js";
import { similarity } from "./tables/similarity.js";
import { status } from "./tables/status.js";
import { transit } from "./tables/transit.js";

/** Every built-in table of the record. A test compares this list with the folder. */
export const tables = {
  activity,
  area,
  ballot,
  body,
  centrality,
  commitment,
  conflict_year,
  contribution,
  coverage,
  dispute,
  dispute_party,
  document,
  event,
  event_area,
  event_cell,
  event_distance,
  ideal_point,
  lane,
  listing,
  listing_attribute,
  listing_identifier,
  listing_link,
  listing_name,
  mandate,
  meeting,
  membership,
  obligation,
  port,
  rollcall,
  similarity,
  status,
  transit,
} satisfies Record<string, Table>;

/** Name of a built-in table: docs/record.md has their columns. */
export type BuiltInTable = keyof typeof tables;

/** Name of a table: of a built-in one, which an editor proposes, or of one that somebody defined. */
export type TableName = BuiltInTable | (string & {});

/** The tables that a record has, by name. */
export type Tables = ReadonlyMap<string, Table>;

/** The tables that a source fills, its coverage among them; those that it brings along stand for themselves. */
export function tablesFor(source: { produces: readonly TableName[]; tables?: readonly Table[] }): Table[] {
  const own = new Map((source.tables ?? []).map((table) => [table.name, table]));
  return [...new Set<TableName>([...source.produces, "coverage"])].map((name) => {
    const table = own.get(name) ?? builtInTables.get(name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  });
}

export const builtInTables: Tables = new Map(Object.entries(tables));
