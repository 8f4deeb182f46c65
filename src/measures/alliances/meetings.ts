import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";
import { a, b } from "./pair.js";

/** Why meetings of a period cannot be counted. */
export const dayUnsure =
  "The day of a meeting is not known precisely enough to tell whether it fell in the period.";

const kinds = ["summit", "ministerial", "consultation", "dialogue", "call", "visit", "conference"] as const;

export default defineMeasure({
  name: "meetings",
  field: "alliances",
  title: "Meetings in which two states took part",
  unit: "meetings",
  value: "number",
  params: [
    a,
    b,
    { key: "in", kind: "in", meaning: "Period." },
    { key: "kind", kind: "choice", choices: kinds, optional: true, meaning: "Only meetings of this kind." },
  ],
  definition: (args) =>
    `Number of recorded meetings ${args.kind ? `of the kind ${args.kind.label}` : "of any kind"} held ${within(args)}, including those that began or ended in it, in which both ${named(args, "a")} and ${named(args, "b")} took part.`,
  clause: (args, value) =>
    `${named(args, "a")} and ${named(args, "b")} both took part in ${value} ${args.kind ? `of the kind ${args.kind.label} ` : ""}${within(args)}`,
  reasons: { unsettled: () => dayUnsure },
  sources: ["own", "facts"],
  tables: ["meeting"],
  rows: `SELECT c.call, m.meeting, m.name, m.kind, m.date_from, m.date_to, m.place, m.host, m.participants, m.outcome,
  m.source, m.version, m.locator, m.precision = 'day' OR m.precision IS NULL OR ${wholly("m")} AS _sure
FROM calls c JOIN meeting m ON m.source = c.source AND ${happened("m")}
WHERE (list_contains(m.participants, c.arg_a) OR m.host = c.arg_a)
  AND (list_contains(m.participants, c.arg_b) OR m.host = c.arg_b)
  AND (c.arg_kind IS NULL OR m.kind = c.arg_kind)`,
  aggregate: "CASE WHEN bool_and(_sure) THEN count(DISTINCT meeting) END",
  order: "date_from, meeting",
  empty: { kind: "number", value: 0 },
  notes: ["The authors of the records state for which kinds and years their meetings are complete."],
  examples: [{ check: "meetings(Japan, United States, 1900) = 0", verdict: "undecided", needs: "own" }],
});
