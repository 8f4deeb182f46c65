import type { DuckDBConnection } from "@duckdb/node-api";
import { duckdb } from "./duckdb.js";

export interface Database {
  connection: DuckDBConnection;
  /** One more connection to the same database. */
  connect(): Promise<DuckDBConnection>;
  /** Ends the database with all its connections. */
  close(): void;
}

/** A DuckDB in memory; the settings are DuckDB's own (`memory_limit`, `threads`, `temp_directory`). Nothing is fetched. */
export async function openDatabase(settings: Record<string, string>): Promise<Database> {
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...settings,
  });
  const connection = await instance.connect();
  const connections = [connection];
  return {
    connection,
    async connect() {
      const more = await instance.connect();
      connections.push(more);
      return more;
    },
    close() {
      for (const one of connections) one.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
