import type { TableName } from "../record/tables.js";
import type { CellValue } from "../store/appendRows.js";
import type { CoverageRow, OpenRecord, VersionRef } from "../store/types.js";
import type { SourceInfo } from "./sourceInfo.js";

/** What the working-out of a derived source may do. */
export interface DeriveContext {
  /** The record of the inputs alone. */
  record: OpenRecord;
  /** The versions it is worked out from. */
  inputs: readonly VersionRef[];
  /** Adds one row; columns left out are NULL; `locator` says what it was worked out from. */
  add(table: TableName, row: Readonly<Record<string, CellValue>> & { locator: string }): void;
  cover(row: Omit<CoverageRow, "gap"> & { gap?: boolean }): void;
}

/**
 * A table that Chancery works out from sources, too slow to make while somebody waits: an estimate, a geometry.
 * It stands among the sources with a version of its own, whose id comes from the versions of its inputs and the
 * number of its method. The same inputs give the same rows: nothing in it may depend on time, order or chance
 * (a seed is part of the method).
 */
export interface Derived extends SourceInfo {
  /** Sources that it needs, all of them; or, of each inner list, the ones that are there (at least one). */
  inputs: readonly (string | readonly string[])[];
  produces: readonly TableName[];
  /** Raise when the method changes. */
  method: number;
  compute(context: DeriveContext): Promise<void>;
}

export function defineDerived(derived: Derived): Derived {
  return derived;
}
