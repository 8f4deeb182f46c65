import { defineMeasure } from "../../engine/defineMeasure.js";
import { within } from "../../engine/text.js";
import {
  areaLabel,
  counted,
  events,
  fromLists,
  incidentsOf,
  isIn,
  method,
  needs,
  place,
  publisher,
  reasons,
  reportedBy,
  rules,
  shown,
  source,
  sure,
  WORLD,
} from "./attacks.js";

export default defineMeasure({
  name: "incidents.share",
  field: "maritime",
  title: "Share of one area in the incidents of a larger one",
  unit: "share of incidents (0 to 1)",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    { key: "area", kind: "area", definitional: true, meaning: "Named area of sea." },
    { key: "of", kind: "area", default: WORLD, optional: true, meaning: "The area of which it is a share." },
    source,
    method,
  ],
  definition: (args) =>
    `Of ${counted(args)} ${within(args)}, those ${args.area ? `in the area ${args.area.label}` : "in the area"}, as a share of ${args.of && args.of.id !== WORLD ? `those ${areaLabel(args.of)}` : "all"}, as ${publisher(args)}.${rules(args)}`,
  clause: (args, value) =>
    `${value} of the incidents ${incidentsOf(args, "of")} ${reportedBy(args)} were ${place(args.area)}`,
  reasons: {
    ...reasons,
    unsettled: (args) =>
      `There are no incidents to take a share of, or the source has only a figure for a longer time, and not how many of it fell ${within(args)}.`,
    empty: (args) => `There was no incident ${within(args)}, so there is no share.`,
  },
  ...fromLists,
  tables: ["event", "event_area"],
  covers: (args) => [...needs(args), ...needs(args, "of")],
  rows: (args) => {
    const [part, whole] = [isIn(args, "area"), isIn(args, "of")];
    return `SELECT c.call, ${shown}, ${part} AS in_area, ${whole} AS _of, ${sure}
${events} WHERE (${part}) OR (${whole})`;
  },
  // Divided as decimals only at the end, so that a share of whole numbers is as exact as can be.
  aggregate: `CASE WHEN bool_and(_sure) AND sum("count") FILTER (_of) > 0
    THEN CAST(coalesce(sum("count") FILTER (in_area), 0) AS DOUBLE) / sum("count") FILTER (_of) END`,
  order: "date_from, event",
  empty: "undecided",
  examples: [
    {
      check: 'incidents.share(2008, "Gulf of Aden", of: "Gulf of Aden and Somalia") > 80%',
      verdict: "holds",
      needs: "facts",
    },
  ],
});
