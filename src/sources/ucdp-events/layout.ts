/**
 * Columns of the event data. Candidate events of 2021 and the yearly releases since 17.2 say `conflict_new_id`, older
 * ones `conflict_id`; the rest is the same.
 */
export const needed = [
  "id",
  "year",
  "type_of_violence",
  "conflict_name",
  "dyad_name",
  "side_a",
  "side_b",
  "where_prec",
  "where_coordinates",
  "latitude",
  "longitude",
  "country",
  "country_id",
  "region",
  "date_prec",
  "date_start",
  "date_end",
  "best",
  "high",
  "low",
] as const;

export const optional = ["code_status", "conflict_new_id", "conflict_id"] as const;

export const ignored = [
  "relid",
  "active_year",
  "conflict_dset_id",
  "dyad_dset_id",
  "dyad_new_id",
  "dyad_id",
  "side_a_dset_id",
  "side_a_new_id",
  "side_a_id",
  "side_b_dset_id",
  "side_b_new_id",
  "side_b_id",
  "number_of_sources",
  "source_article",
  "source_office",
  "source_date",
  "source_headline",
  "source_original",
  "where_description",
  "adm_1",
  "adm_2",
  "geom_wkt",
  "priogrid_gid",
  "event_clarity",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
  "gwnoa",
  "gwnob",
] as const;

export const kinds: Readonly<Record<string, string>> = {
  "1": "state-based",
  "2": "non-state",
  "3": "one-sided violence",
};

/** The candidate events name regions, the yearly releases too. */
const regionNames: readonly string[] = ["Europe", "Middle East", "Asia", "Africa", "Americas"];

const places: Readonly<Record<string, string>> = {
  "1": "point",
  "2": "near",
  "3": "district",
  "4": "province",
  "5": "region",
  "6": "country",
  "7": "waters",
};

/** 1 a day, 2 some days, 3 a week, 4 a month, 5 longer. The days themselves are in the dates. */
const datePrecisions: readonly string[] = ["1", "2", "3", "4", "5"];

const of = (words: Readonly<Record<string, string>>, column: string): string =>
  `CASE ${column} ${Object.entries(words)
    .map(([code, word]) => `WHEN '${code}' THEN '${word}'`)
    .join(" ")} END`;

const day = (column: string): string => `CAST(${column}[:10] AS DATE)`;
const whole = "'^[0-9]{1,9}$'";
const dated = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}( 00:00:00(\\.0+)?)?$'";
const degrees = "'^-?[0-9]{1,3}(\\.[0-9]+)?$'";

/** What is wrong with a row, by the column that is: the first of the columns whose cell is not as it should be. */
const wrong = `CASE
  WHEN id IS NULL THEN 'id'
  WHEN ${of(kinds, "type_of_violence")} IS NULL THEN 'type_of_violence'
  WHEN ${of(places, "where_prec")} IS NULL THEN 'where_prec'
  WHEN region IS NULL OR region NOT IN (${regionNames.map((r) => `'${r}'`).join(", ")}) THEN 'region'
  WHEN NOT coalesce(regexp_matches(date_start, ${dated}), false) THEN 'date_start'
  WHEN NOT coalesce(regexp_matches(date_end, ${dated}), false) OR date_end < date_start THEN 'date_end'
  WHEN year IS NULL OR year <> date_start[:4] THEN 'year'
  WHEN NOT coalesce(regexp_matches(best, ${whole}), false) THEN 'best'
  WHEN NOT coalesce(regexp_matches(high, ${whole}), false) THEN 'high'
  WHEN NOT coalesce(regexp_matches(low, ${whole}), false) THEN 'low'
  WHEN NOT coalesce(regexp_matches(latitude, ${degrees}), false) THEN 'latitude'
  WHEN NOT coalesce(regexp_matches(longitude, ${degrees}), false) THEN 'longitude'
END`;

const cell = `CASE ${wrong} ${[
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
]
  .map((column) => `WHEN '${column}' THEN ${column}`)
  .join(" ")} END`;

const unordered =
  "TRY_CAST(low AS INTEGER) > TRY_CAST(best AS INTEGER) OR TRY_CAST(best AS INTEGER) > TRY_CAST(high AS INTEGER)";
const odd = `date_prec IS NULL OR date_prec NOT IN (${datePrecisions.map((p) => `'${p}'`).join(", ")})`;

/** Stands between the parts of `wrong`. */
export const separator = "\u001f";

/**
 * All that is to be known of the file before it is mapped, in one reading of it: a row for each country and year, and
 * one for the whole (`whole` is 1). `wrong` has the first rows that cannot be mapped: id, column and cell.
 */
export const summarySql = `SELECT GROUPING(country_id) AS whole, country_id, year, min(year) AS first, max(year) AS last,
  count(*) - count(DISTINCT id) AS doubled,
  count(*) FILTER (${unordered}) AS unordered, min(id) FILTER (${unordered}) AS unordered_id,
  count(*) FILTER (${odd}) AS odd, min(id) FILTER (${odd}) AS odd_id,
  (list(concat_ws('${separator}', coalesce(id, ''), wrong, coalesce(cell, '')) ORDER BY id) FILTER (wrong IS NOT NULL))[:20] AS wrong
FROM (SELECT *, ${wrong} AS wrong, ${cell} AS cell FROM {rows})
GROUP BY GROUPING SETS ((country_id, year), ()) ORDER BY whole, country_id, year`;

/** Asked only where ids are doubled. */
export const duplicatesSql =
  "SELECT id, count(*) AS times FROM {rows} GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 20";

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
