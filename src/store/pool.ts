import { availableParallelism } from "node:os";
import type { DuckDBConnection } from "@duckdb/node-api";

/**
 * One for each core and one that has its next query ready while the thread of the program is busy. More than four
 * would not help: Node itself runs four such calls at a time.
 */
const max = Math.min(4, availableParallelism() + 1);

/** Connections to one DuckDB, each lent to one query at a time; temporary tables of a connection are its own. */
export class Pool {
  private readonly idle: DuckDBConnection[];
  private readonly waiting: ((connection: DuckDBConnection) => void)[] = [];
  private made = 1;

  constructor(
    first: DuckDBConnection,
    private readonly connect: () => Promise<DuckDBConnection>,
  ) {
    this.idle = [first];
  }

  private async take(): Promise<DuckDBConnection> {
    const free = this.idle.pop();
    if (free) return free;
    if (this.made >= max) return new Promise((resolve) => this.waiting.push(resolve));
    this.made += 1;
    return this.connect();
  }

  /** Runs work with a connection of its own. */
  async use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.take();
    try {
      return await work(connection);
    } finally {
      const next = this.waiting.shift();
      if (next) next(connection);
      else this.idle.push(connection);
    }
  }
}
