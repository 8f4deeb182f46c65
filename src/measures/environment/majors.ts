import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { maybeOn } from "../../engine/sql.js";
import { isEmpty, on } from "../../engine/text.js";

export default defineMeasure({
  name: "majors",
  field: "environment",
  title: "Major powers",
  unit: "states",
  value: "set",
  setOf: "state",
  params: [at],
  definition: (args) =>
    `The states that were major powers ${on(args)} by the list of the Correlates of War Project, which rests on the judgement of scholars.`,
  clause: (args, value, raw) =>
    isEmpty(raw) ? `no state was a major power ${on(args)}` : `the major powers ${on(args)} were ${value}`,
  sources: ["cow-majors"],
  tables: ["status"],
  covers: { kind: "major power" },
  rows: `SELECT c.call, s.state, s.date_from, s.date_to, s.source, s.version, s.locator
FROM calls c JOIN status s ON s.source = c.source AND s.kind = 'major power' AND ${maybeOn("s")}`,
  aggregate: "list(DISTINCT state)",
  order: "state",
  empty: { kind: "set", value: [] },
  examples: [
    {
      check: 'majors(2008) = {United States, "United Kingdom", France, Germany, Russia, China, Japan}',
      verdict: "holds",
      needs: "cow-majors",
    },
    { check: "majors(1946) excludes Japan", verdict: "holds", needs: "cow-majors" },
    { check: "majors(2020) includes Japan", verdict: "undecided", needs: "cow-majors" },
  ],
});
