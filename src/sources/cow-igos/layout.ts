import { names } from "../kit/cells.js";

/** Columns of the state-year layout other than those of the organizations. */
export const stateYear = ["ccode", "year", "state"];

/** Columns of the organization-year layout that are read, with those of the states. */
export const organizationYear = names(
  "ioname | orgname | year | longorgname | accuracyofpre1965membershipdates | imputed",
);
export const otherDetails = names(
  "sdate | deaddate | dead | integrated | replaced | ionum | igocode | version | sourcesandnotes | political | social | economic",
);

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** Cells that say nothing of a membership: none, not in the state system, missing (which is asked for by itself). */
const silent = "'0', '-1', '-9'";

/** Stretches of years with one status, out of rows (org, state, code, year, status). */
const stretches = (
  rows: string,
): string => `SELECT org, state, code, status, min(year) AS first, max(year) AS last
FROM (SELECT *, year - row_number() OVER (PARTITION BY org, state, code, status ORDER BY year) AS run
  FROM (${rows}) WHERE status NOT IN (${silent}))
GROUP BY org, state, code, status, run ORDER BY ALL`;

/** The cells of the state-year layout as rows. DuckDB turns the wide table while it reads it, so that memory does not grow with it. */
const stateCells = (organizations: readonly string[]): string =>
  `SELECT lower(org) AS org, lower(state) AS state, ccode AS code, CAST(year AS INTEGER) AS year, status
FROM (UNPIVOT (SELECT * FROM {rows}) ON ${quoted(organizations)} INTO NAME org VALUE status)`;

export const stateStretches = (organizations: readonly string[]): string =>
  stretches(stateCells(organizations));

/** Years in which an organization has missing cells. */
export const missingYears = (organizations: readonly string[]): string =>
  `SELECT org, year, count(*) AS cells FROM (${stateCells(organizations)}) WHERE status = '-9'
GROUP BY org, year ORDER BY ALL`;

/** The years of each code: a state of the system has a row in every year in which it is one. */
export const codeYears = `SELECT DISTINCT ccode AS ccode, lower(state) AS state, year AS year FROM {rows} ORDER BY ALL`;

/** The same stretches by the organization-year layout, which names states where the other has codes. */
export const organizationStretches = (states: readonly string[]): string =>
  stretches(`SELECT lower(ioname) AS org, lower(state) AS state, NULL AS code, CAST(year AS INTEGER) AS year, status
FROM (UNPIVOT (SELECT * FROM {rows}) ON ${quoted(states)} INTO NAME state VALUE status)`);

/** One row per organization and year in which it lived. */
export const organizationYears = `SELECT ${organizationYear.map((name) => `${name} AS ${name}`).join(", ")}
FROM {rows} ORDER BY lower(ioname), year`;

/** Years on end in which a state had one status in an organization. */
export interface Stretch {
  org: string;
  state: string;
  /** COW code; empty in the layout that has none. */
  code: string;
  status: string;
  first: number;
  last: number;
}

export const stretchesOf = (rows: readonly Record<string, unknown>[]): Stretch[] =>
  rows.map((row) => ({
    org: String(row.org),
    state: String(row.state),
    code: String(row.code ?? ""),
    status: String(row.status),
    first: Number(row.first),
    last: Number(row.last),
  }));
