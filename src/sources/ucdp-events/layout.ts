import { names } from "../kit/cells.js";

/** Columns that must hold what the codebook says; the others are taken as they are. */
export const checked = [
  "id",
  "type_of_violence",
  "where_prec",
  "region",
  "date_start",
  "date_end",
  "year",
  "best",
  "high",
  "low",
  "latitude",
  "longitude",
] as const;

/**
 * Columns of the event data. Candidate events of 2021 and the yearly releases since 17.2 say `conflict_new_id`, older
 * ones `conflict_id`; the rest is the same.
 */
export const needed: readonly string[] = [
  ...checked,
  ...names(
    "conflict_name | dyad_name | side_a | side_b | where_coordinates | country | country_id | date_prec",
  ),
];
export const optional: readonly string[] = names("code_status | conflict_new_id | conflict_id");
export const ignored: readonly string[] = names(
  `relid | active_year | conflict_dset_id | dyad_dset_id | dyad_new_id | dyad_id | side_a_dset_id | side_a_new_id | side_a_id |
  side_b_dset_id | side_b_new_id | side_b_id | number_of_sources | source_article | source_office | source_date |
  source_headline | source_original | where_description | adm_1 | adm_2 | geom_wkt | priogrid_gid | event_clarity |
  deaths_a | deaths_b | deaths_civilians | deaths_unknown | gwnoa | gwnob`,
);

export const kinds: Readonly<Record<string, string>> = {
  "1": "state-based",
  "2": "non-state",
  "3": "one-sided violence",
};

export const regions: readonly string[] = ["Europe", "Middle East", "Asia", "Africa", "Americas"];

export const places: Readonly<Record<string, string>> = {
  "1": "point",
  "2": "near",
  "3": "district",
  "4": "province",
  "5": "region",
  "6": "country",
  "7": "waters",
};

const of = (words: Readonly<Record<string, string>>, column: string): string =>
  `CASE ${column} ${Object.entries(words)
    .map(([code, word]) => `WHEN '${code}' THEN '${word}'`)
    .join(" ")} END`;

const matches = (column: string, pattern: string): string => `regexp_matches(${column}, '${pattern}')`;
const date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}( 00:00:00(\\.0+)?)?$";
const degrees = "^-?[0-9]{1,3}(\\.[0-9]+)?$";

/** What must be true of a row for it to be mapped; NULL is not. The columns' types say which cell is wrong. */
const sound = [
  "id IS NOT NULL",
  `${of(kinds, "type_of_violence")} IS NOT NULL`,
  `${of(places, "where_prec")} IS NOT NULL`,
  `region IN (${regions.map((name) => `'${name}'`).join(", ")})`,
  matches("date_start", date),
  matches("date_end", date),
  "date_end >= date_start",
  "year = date_start[:4]",
  ...["best", "high", "low"].map((column) => matches(column, "^[0-9]{1,9}$")),
  ...["latitude", "longitude"].map((column) => matches(column, degrees)),
].join(" AND ");

const unordered =
  "TRY_CAST(low AS INTEGER) > TRY_CAST(best AS INTEGER) OR TRY_CAST(best AS INTEGER) > TRY_CAST(high AS INTEGER)";
/** The codebook has 1 a day, 2 some days, 3 a week, 4 a month, 5 longer. The days themselves are in the dates. */
const odd = "date_prec IS NULL OR date_prec NOT IN ('1', '2', '3', '4', '5')";

/**
 * All that is to be known of the file before it is mapped, in one reading of it: a row for the whole, then one for
 * each country and year. What is odd with a column is counted under its name, with the first event.
 */
export const summarySql = `SELECT country_id, year, min(year) AS first, max(year) AS last,
  count(*) - count(DISTINCT id) AS doubled, count(*) FILTER (NOT coalesce(${sound}, false)) AS wrong,
  count(*) FILTER (${unordered}) AS best, min(id) FILTER (${unordered}) AS best_id,
  count(*) FILTER (${odd}) AS date_prec, min(id) FILTER (${odd}) AS date_prec_id
FROM {rows}
GROUP BY GROUPING SETS ((country_id, year), ()) ORDER BY GROUPING(country_id) DESC, country_id, year`;

/** Asked only where ids are doubled. */
export const duplicatesSql =
  "SELECT id, count(*) AS times FROM {rows} GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 20";

/** The first rows that cannot be mapped. Asked only where there are any. */
export const wrongSql = `SELECT ${checked.join(", ")} FROM {rows} WHERE NOT coalesce(${sound}, false) ORDER BY id LIMIT 20`;

const day = (column: string): string => `CAST(${column}[:10] AS DATE)`;

/** One row per event; `countries` gives the state of a country number from a day to a day. */
export const eventSql = (columns: readonly string[]): string => {
  const conflict = columns.includes("conflict_new_id") ? "conflict_new_id" : "conflict_id";
  const review = columns.includes("code_status") ? "nullif(r.code_status, 'Clear')" : "NULL";
  // A province or country is no point: its middle would look like one on a map.
  const point = "CAST(r.where_prec AS INTEGER) <= 3";
  return `SELECT r.id AS event, ${of(kinds, "r.type_of_violence")} AS kind, ${day("r.date_start")} AS date_from,
    ${day("r.date_end")} AS date_to, 'day' AS precision,
    CASE WHEN ${point} THEN CAST(r.latitude AS DOUBLE) END AS latitude,
    CASE WHEN ${point} THEN CAST(r.longitude AS DOUBLE) END AS longitude,
    concat_ws(', ', r.where_coordinates, r.country) AS place, c.state,
    CASE r.type_of_violence WHEN '3' THEN [r.side_a] ELSE [r.side_a, r.side_b] END AS actors,
    CASE r.type_of_violence WHEN '3' THEN r.side_b END AS victim,
    CAST(r.low AS INTEGER) AS deaths_low, CAST(r.best AS INTEGER) AS deaths_best,
    CAST(r.high AS INTEGER) AS deaths_high, 1 AS count,
    r.${conflict} AS conflict, [r.region] AS regions, ${of(places, "r.where_prec")} AS place_precision,
    ${review} AS review, r.dyad_name AS description, 'id ' || r.id AS locator
  FROM {rows} r LEFT JOIN countries c ON c.code = r.country_id
    AND r.date_start[:10] BETWEEN c.date_from AND c.date_to`;
};
