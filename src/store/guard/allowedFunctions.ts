/**
 * What a query from an edition may call: functions of its arguments alone, whose result is the same on every machine and
 * day and is not far larger than what they are given. Whatever DuckDB has besides (files, settings, the network, the
 * clock, chance, SQL in a text, `repeat`) is not here, and so is nothing that a later DuckDB adds.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const scalars = words(`
  + - * / // % ** ^ || & | << >> @> <@ && ^@ ~~ !~~ ~~* !~~* ~~~ ~ !~
  abs ceil ceiling floor round trunc sign sqrt cbrt exp ln log log2 log10 pow power mod add subtract multiply divide fdiv fmod
  greatest least isfinite isnan isinf even gcd lcm pi sin cos tan asin acos atan atan2 degrees radians
  lower lcase upper ucase length len char_length character_length strlen trim ltrim rtrim left right substring substr
  concat concat_ws contains starts_with prefix ends_with suffix instr position strpos split_part string_split str_split split
  string_to_array string_split_regex regexp_matches regexp_full_match regexp_extract regexp_extract_all regexp_split_to_array
  reverse strip_accents nfc_normalize ascii unicode ord chr levenshtein editdist3 damerau_levenshtein hamming jaccard
  jaro_similarity jaro_winkler_similarity like_escape ilike_escape not_like_escape not_ilike_escape
  year month day quarter week weekofyear yearweek isoyear dayofweek isodow weekday dayofmonth dayofyear decade century era
  dayname monthname date_part datepart date_diff datediff date_sub datesub date_trunc datetrunc date_add last_day make_date
  strptime try_strptime strftime julian epoch to_days to_weeks to_months to_quarters to_years extract
  coalesce ifnull nullif if constant_or_null
  list_value list_pack array_value struct_pack row struct_extract struct_extract_at array_extract list_extract list_element
  list_slice array_slice
  list_contains array_contains list_has array_has list_has_any array_has_any list_has_all array_has_all list_position
  array_position list_indexof array_indexof list_concat array_concat list_cat array_cat list_append array_append list_prepend
  array_prepend list_distinct array_distinct list_unique array_unique list_sort array_sort list_reverse_sort
  array_reverse_sort list_reverse array_reverse list_intersect array_intersect list_filter array_filter filter list_transform
  array_transform list_apply array_apply apply list_sum
  list_min list_max list_avg list_count list_first list_last list_any_value list_bool_and list_bool_or array_length
  array_to_string list_zip array_zip flatten cardinality unnest
  map map_from_entries map_keys map_values map_extract element_at map_contains
  json_extract json_extract_string -> ->> json_array_length json_keys json_valid to_json
`);

const aggregates = words(`
  count count_star sum avg mean min max bool_and bool_or any_value first last arbitrary arg_min argmin min_by arg_max argmax
  max_by list array_agg string_agg group_concat listagg median mode quantile quantile_cont quantile_disc stddev stddev_pop
  stddev_samp variance var_pop var_samp corr covar_pop covar_samp count_if countif product
`);

const windows = words(`
  row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
`);

export const allowedFunctions: ReadonlySet<string> = new Set([...scalars, ...aggregates, ...windows]);

export const aggregateFunctions: ReadonlySet<string> = new Set(aggregates);

/** Names that stand for a function although they are written like a column: the clock and who is asking. */
export const bareFunctions: ReadonlySet<string> = new Set(
  words(`
  current_catalog current_database current_date current_schema current_role current_time current_timestamp current_user
  localtime localtimestamp session_user user get_current_time today now rowid
`),
);

/** Types that a cast may name besides those that DuckDB's parser knows by itself. */
export const namedTypes: ReadonlySet<string> = new Set(
  words(`
  varchar text string char bpchar integer int int4 signed bigint int8 long smallint int2 short tinyint int1 hugeint double
  float8 float float4 real decimal numeric dec boolean bool logical date interval timestamp datetime json
`),
);
