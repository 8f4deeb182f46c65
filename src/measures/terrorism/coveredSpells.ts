import { during } from "../../engine/sql.js";
import { islands } from "./mandates.js";

/**
 * Spells of an activity cut to the period, each with the days on which none of its mandates was in force. A spell is
 * unbroken, so it is covered exactly if one unbroken stretch of mandates holds it.
 */
export const coveredSpells = `WITH own AS (
  SELECT c.call, c.source AS _source, a.activity, a.name, a.mandates, a.place,
    CASE WHEN c.arg_in_from IS NULL THEN a.date_from ELSE greatest(a.date_from, c.arg_in_from) END AS date_from,
    CASE WHEN c.arg_in_to IS NULL THEN a.date_to ELSE least(coalesce(a.date_to, c.arg_in_to), c.arg_in_to) END AS date_to,
    a.source, a.version, a.locator
  FROM calls c JOIN activity a ON a.source = c.source AND a.activity = c.arg_name AND ${during("a")}
), allowed AS (
  SELECT DISTINCT o.call, m.mandate, m.date_from, m.date_to
  FROM own o JOIN mandate m ON m.source = o._source AND list_contains(o.mandates, m.mandate)
), stretches AS (
  SELECT call, _island, min(date_from) AS date_from, max(coalesce(date_to, DATE '9999-12-31')) AS date_to
  FROM ${islands("allowed", "call")} GROUP BY call, _island
)
SELECT o.call, o.activity, o.name, o.place, o.date_from, o.date_to, o.mandates,
  EXISTS (SELECT 1 FROM stretches s WHERE s.call = o.call AND s.date_from <= o.date_from
    AND s.date_to >= coalesce(o.date_to, DATE '9999-12-31')) AS covered,
  date_diff('day', o.date_from, o.date_to) + 1 - coalesce((
    SELECT sum(date_diff('day', greatest(s.date_from, o.date_from), least(s.date_to, o.date_to)) + 1)
    FROM stretches s WHERE s.call = o.call AND s.date_from <= o.date_to AND s.date_to >= o.date_from
  ), 0) AS uncovered_days,
  o.source, o.version, o.locator
FROM own o`;
