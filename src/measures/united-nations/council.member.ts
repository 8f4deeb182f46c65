import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { maybeOn } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import { seat, sources, state } from "./council.js";

export default defineMeasure({
  name: "council.member",
  field: "united-nations",
  title: "Whether a state sat on the Security Council",
  unit: "yes or no",
  value: "yesno",
  params: [state, at],
  definition: (args) =>
    `Whether ${named(args, "state")} was a permanent or non-permanent member of the United Nations Security Council ${on(args)}.`,
  clause: (args, _, raw) =>
    `${named(args, "state")} was${not(raw)} a member of the Security Council ${on(args)}`,
  sources,
  tables: ["membership"],
  covers: seat,
  rows: `SELECT c.call, m.state, m.role, m.date_from, m.date_to, m.name_as_given, m.source, m.version, m.locator
FROM calls c JOIN membership m ON m.source = c.source AND m.body = 'UNSC' AND m.state = c.arg_state
  AND m.role IN ('permanent', 'non-permanent') AND ${maybeOn("m")}`,
  aggregate: "count(*) > 0",
  order: "date_from",
  empty: { kind: "yesno", value: false },
  examples: [
    { check: "council.member(Japan, 2009-01-01) = yes", verdict: "holds", needs: "facts" },
    { check: "council.member(Japan, 2008-12-31) = no", verdict: "holds", needs: "facts" },
  ],
});
