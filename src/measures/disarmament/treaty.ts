import { maybeOn, surelyOn } from "../../engine/sql.js";
import type { CoverageRule, Param } from "../../engine/types.js";

export const treaty: Param = {
  key: "treaty",
  kind: "treaty",
  meaning: "Name or abbreviation of the treaty.",
};
export const state: Param = { key: "state", kind: "state", meaning: "The state.", orBody: true };
export const sources = ["un-treaties", "treaty-parties", "facts"] as const;

export const covers: CoverageRule = { kind: { arg: "treaty" } };
export const coversState: CoverageRule = { ...covers, state: { arg: "state" } };

const shown = `m.body AS treaty, m.state, m.role, m.action, m.date_from, m.date_to, m.name_as_given, m.note,
  m.source, m.version, m.locator`;

/** Standings of a role on the call's day. */
export const standings = (
  role: string,
  where = "true",
): string => `SELECT c.call, ${shown}, ${surelyOn("m")} AS _sure
FROM calls c JOIN membership m ON m.source = c.source AND m.body = c.arg_treaty AND m.role = '${role}' AND ${maybeOn("m")}
WHERE ${where}`;

/** All standings of a state as a party. */
export const ownStandings = `SELECT c.call, ${shown}, coalesce(m.precision, 'day') = 'day' AS _day
FROM calls c JOIN membership m ON m.source = c.source AND m.body = c.arg_treaty AND m.role = 'party'
  AND m.state = c.arg_state`;

export const depositDates =
  "The day is that on which the instrument was deposited, as the source gives it; the treaty may have entered into force for the state later.";
