import type { OpenRecord } from "../store/types.js";

/** A version of a list in which birth dates are attached to the wrong entries. */
export interface Misplaced {
  list: string;
  asOf: string | null;
  /** Entries that name a reference of the UN list and have a full birth date on both. */
  compared: number;
  agree: number;
}

/** Fewest entries that can show it, and the share below which no mere difference of opinion explains it. */
const fewest = 20;
const leastShare = 0.5;

/**
 * Versions of lists whose birth dates are not those of their entries: where entries name a reference of the UN list and both
 * give full dates, these mostly agree (95 % and more); second-hand tables of the UK list agree in one case of 317. What such
 * a version says about births supports and contradicts nothing.
 */
export async function misplacedBirths(record: OpenRecord): Promise<Misplaced[]> {
  const rows = await record.query(
    `WITH born AS (
       SELECT list, as_of, entry, list(DISTINCT date_from) AS days FROM listing_attribute
       WHERE kind = 'birth date' AND precision = 'day' GROUP BY ALL
     ), un AS (
       SELECT upper(entry) AS entry, list(DISTINCT date_from) AS days FROM listing_attribute
       WHERE list = 'un' AND kind = 'birth date' AND precision = 'day' GROUP BY 1)
     SELECT l.list, CAST(l.as_of AS VARCHAR) AS as_of, count(*)::INTEGER AS compared,
       (count(*) FILTER (list_has_any(b.days, un.days)))::INTEGER AS agree
     FROM listing l JOIN un ON un.entry = upper(trim(l.un_reference))
       JOIN born b ON b.list = l.list AND b.entry = l.entry AND b.as_of IS NOT DISTINCT FROM l.as_of
     WHERE l.list <> 'un' GROUP BY ALL ORDER BY ALL`,
  );
  return rows
    .map(({ list, as_of, compared, agree }) => ({
      list: String(list),
      asOf: typeof as_of === "string" ? as_of : null,
      compared: Number(compared),
      agree: Number(agree),
    }))
    .filter(({ compared, agree }) => compared >= fewest && agree / compared < leastShare);
}

/** SQL that is true for an attribute `a` whose version is not among these. */
export const notMisplaced = (versions: readonly Misplaced[], a: string): string =>
  [
    "true",
    ...versions.map(
      ({ list, asOf }) =>
        `NOT (${a}.list = '${list}' AND ${a}.as_of IS NOT DISTINCT FROM ${asOf === null ? "NULL" : `DATE '${asOf}'`})`,
    ),
  ].join(" AND ");
