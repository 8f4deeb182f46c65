/** Why a query from an edition is not accepted. */
export type SqlFlaw =
  | { code: "syntax"; found: string }
  /** It is not one SELECT: it would write, or set something, or there are several. */
  | { code: "not-select" }
  | { code: "too-long"; max: number }
  | { code: "function"; name: string }
  /** A form of SQL that is not accepted: `WITH RECURSIVE`, `SUMMARIZE`. */
  | { code: "form"; form: string }
  | { code: "parameter"; name: string }
  | { code: "table"; name: string }
  | { code: "column"; name: string; near: readonly string[] }
  /** Anything else that DuckDB does not accept, in its words. */
  | { code: "other"; found: string };

/** A flaw and the offset in the query at which it stands. */
export interface PlacedFlaw {
  flaw: SqlFlaw;
  offset: number;
}

/** What a parameter of a query stands for. */
export type SqlType = "VARCHAR" | "DATE" | "DOUBLE" | "VARCHAR[]";

/** What is known of a query from its text alone. */
export interface SqlShape {
  /** Tables that it reads, in lower case, in the order in which it names them. */
  tables: readonly string[];
  /** Parameters that it names, in lower case, without their `$`. */
  parameters: ReadonlySet<string>;
  /** Those that it asks whether they are NULL. */
  testedForNull: ReadonlySet<string>;
  /**
   * True if more rows in its tables can only give it more rows: it joins, chooses and computes, and neither counts nor
   * looks for what is not there.
   */
  monotone: boolean;
  /** Columns that it compares, without asking anywhere whether they are NULL, with where it does: rows without them are lost. */
  untested: ReadonlyMap<string, number>;
  /** Where it takes an aggregate, or another row's, of a column of provenance, which loses where the other rows are from. */
  lostProvenance: { column: string; offset: number } | undefined;
}

/** A query that is accepted. */
export interface AcceptedSql extends SqlShape {
  columns: readonly { name: string; type: string }[];
  /** The query as DuckDB writes it, in pieces; between two of them stands the parameter named. */
  pieces: readonly (string | { parameter: string })[];
}
