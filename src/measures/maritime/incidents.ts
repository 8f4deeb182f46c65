import { defineMeasure } from "../../engine/defineMeasure.js";
import { were, within } from "../../engine/text.js";
import {
  area,
  areaLabel,
  counted,
  events,
  fromLists,
  incidentsOf,
  kind,
  method,
  needs,
  publisher,
  reasons,
  reportedBy,
  rules,
  shown,
  source,
  sure,
  wanted,
} from "./attacks.js";

export default defineMeasure({
  name: "incidents",
  field: "maritime",
  title: "Piracy and armed robbery against ships",
  unit: "incidents",
  value: "number",
  params: [{ key: "in", kind: "in", meaning: "Period." }, area, kind, source, method],
  definition: (args) =>
    `Number of ${counted(args)} ${within(args)}, ${
      args.kind && args.kind.id !== "any" ? `of the kind ${args.kind.label}` : "of any kind"
    }, ${areaLabel(args.area)}, as ${publisher(args)}.${rules(args)}`,
  clause: (args, value, raw) => `${value} ${incidentsOf(args)} ${were(raw)} ${reportedBy(args)}`,
  reasons,
  ...fromLists,
  tables: ["event", "event_area"],
  covers: (args) => needs(args),
  rows: (args) => `SELECT c.call, ${shown}, ${sure} ${events}
WHERE ${wanted(args)}`,
  aggregate: 'CASE WHEN bool_and(_sure) THEN sum("count") END',
  order: "date_from, event",
  empty: { kind: "number", value: 0 },
  notes: [
    "The two publishers' lists count different things: their figures are never mixed, and one never replaces the other.",
    "The same sentence can be true or false depending on the area: always name it. chancery ask '...' --definitions shows the answer under all areas, kinds and lists.",
    "The High Risk Area is the one that was in force on the day; before August 2011 and after 2022 there was none.",
  ],
  examples: [
    {
      check: 'incidents(2008, "Gulf of Aden and Somalia", source: imb) = 111',
      verdict: "holds",
      needs: "facts",
    },
    { check: "incidents(1980) = 0", verdict: "undecided", needs: "facts" },
    { check: 'incidents(2008, "Gulf of Aden", source: asam) = 155', verdict: "holds", needs: "nga-asam" },
    { check: "incidents(1998, source: asam) < 100", verdict: "undecided", needs: "nga-asam" },
    {
      check: 'incidents(2008, "Gulf of Aden", method: outline) = 87',
      verdict: "holds",
      needs: "imb-attacks",
    },
    { check: 'incidents(2008, "High Risk Area") = 0', verdict: "undecided", needs: "imb-attacks" },
  ],
});
