/** Columns of the Library's file that the record needs, in every layout it has had. */
export const needed = [
  "undl_id",
  "ms_code",
  "ms_vote",
  "date",
  "session",
  "resolution",
  "title",
  "subjects",
  "total_yes",
  "total_no",
  "total_abstentions",
  "total_non_voting",
  "total_ms",
] as const;
/** Used where the layout has it: the file of March 2025 does not. */
export const optional = ["vote_note"] as const;
/** Not used: the member's name repeats its code, and the rest are other documents of the same item. */
export const ignored = [
  "ms_name",
  "draft",
  "committee_report",
  "meeting",
  "agenda_title",
  "undl_link",
] as const;

/**
 * One pass over the file gives both a row per roll call (`undl_id` set) and a row per member code (`ms_code` set):
 * reading the file is what costs. `odd` counts vote letters that are none.
 */
export function summarySql(withNote: boolean): string {
  const first = ["resolution", "session", "title", "subjects", ...(withNote ? ["vote_note"] : [])];
  const totals = ["total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms"];
  return `
    SELECT undl_id, ms_code, min(date) AS date_min, max(date) AS date_max, count(*)::VARCHAR AS ballots,
      ${first.map((name) => `any_value(${name}) AS ${name}`).join(", ")},
      ${totals.map((name) => `any_value(${name}) AS ${name}`).join(", ")},
      (count(*) FILTER (ms_vote = 'Y'))::VARCHAR AS yes,
      (count(*) FILTER (ms_vote = 'N'))::VARCHAR AS no,
      (count(*) FILTER (ms_vote = 'A'))::VARCHAR AS abstain,
      (count(*) FILTER (ms_vote NOT IN ('Y', 'N', 'A', 'X')))::VARCHAR AS odd,
      any_value(ms_vote) FILTER (ms_vote NOT IN ('Y', 'N', 'A', 'X')) AS odd_vote,
      min(resolution) <> max(resolution) OR min(total_yes) <> max(total_yes) AS mixed
    FROM {rows} GROUP BY GROUPING SETS ((undl_id), (ms_code))`;
}

/** Ballots with the state of each code on the roll call's date; `codes` is a relation of dated codes. */
export const ballotSql = `
  SELECT b.undl_id AS rollcall, c.state AS state,
    CASE b.ms_vote WHEN 'Y' THEN 'yes' WHEN 'N' THEN 'no' WHEN 'A' THEN 'abstain' ELSE 'absent' END AS vote,
    'undl_id ' || b.undl_id || ', ms_code ' || b.ms_code AS locator
  FROM {rows} b JOIN codes c ON b.ms_code = c.code AND b.date >= c.date_from AND b.date <= c.date_to`;
