import { maybeOn, surelyOn } from "../../engine/sql.js";
import type { CoverageRule } from "../../engine/types.js";

export const sources = ["un-missions", "facts"] as const;
export const covers: CoverageRule = { kind: "mission" };

/** Missions whose dates the source gives and that may have been open on the day. */
export const open = `SELECT c.call, b.body, b.name, b.place, b.date_from, b.date_to, b.source, b.version, b.locator,
  ${surelyOn("b")} AS _sure
FROM calls c JOIN body b ON b.source = c.source AND b.kind = 'mission' AND ${maybeOn("b")}
WHERE b.date_from IS NOT NULL AND (b.date_to IS NOT NULL OR b.active IS NOT FALSE)`;

export const what =
  "peacekeeping missions (not political ones) led by the United Nations department for peace operations";
export const unknownDates =
  "Three early missions without a start date in the source (UNSCOB, UNFOR, UNOHCI) are not counted; some dates are the first of the month.";
