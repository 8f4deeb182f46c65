import { createRequire } from "node:module";

/**
 * DuckDB's package, the one place that loads it. By `require`, for it is CommonJS of a hundred files: `import` would
 * read each of them for its names first, which takes three times as long and every command would pay for it.
 */
export const duckdb = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");
