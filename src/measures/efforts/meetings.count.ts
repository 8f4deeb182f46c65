import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, were, within } from "../../engine/text.js";

export default defineMeasure({
  name: "meetings.count",
  field: "efforts",
  title: "Meetings held",
  unit: "meetings",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    { key: "body", kind: "body", optional: true, meaning: "Only meetings of this organization or forum." },
    {
      key: "host",
      kind: "state",
      optional: true,
      meaning: "Only meetings that this state hosted or chaired.",
    },
  ],
  definition: (args) =>
    `Number of recorded meetings held ${within(args)}, including those that began or ended in it, ${
      args.body ? `of ${named(args, "body")}` : "of any forum or none"
    }, ${args.host ? `with ${named(args, "host")} as host or chair` : "whoever hosted them"}.`,
  clause: (args, value, raw) =>
    `${value}${args.body ? ` of ${named(args, "body")}` : ""}${args.host ? ` with ${named(args, "host")} as host or chair` : ""} ${were(raw)} held ${within(args)}`,
  reasons: {
    unsettled: () =>
      "The day of a meeting is not known precisely enough to tell whether it fell in the period.",
  },
  sources: ["own", "facts"],
  tables: ["meeting"],
  covers: { kind: { arg: "body" } },
  rows: `SELECT c.call, m.meeting, m.name, m.kind, m.body, m.date_from, m.date_to, m.place, m.host, m.participants, m.outcome,
  m.source, m.version, m.locator, m.precision IS NULL OR m.precision = 'day' OR ${wholly("m")} AS _sure
FROM calls c JOIN meeting m ON m.source = c.source AND ${happened("m")}
WHERE (c.arg_body IS NULL OR m.body = c.arg_body) AND (c.arg_host IS NULL OR m.host = c.arg_host)`,
  aggregate: "CASE WHEN bool_and(_sure) THEN count(DISTINCT meeting) END",
  order: "date_from, meeting",
  empty: { kind: "number", value: 0 },
  examples: [{ check: "meetings.count(2008, host: Japan) > 0", verdict: "holds", needs: "own" }],
});
