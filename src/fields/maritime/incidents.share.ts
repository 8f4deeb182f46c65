import { defineMeasure } from "../../measures/defineMeasure.js";
import { within } from "../../measures/text.js";
import {
  areaSentence,
  coarse,
  events,
  isIn,
  need,
  publisher,
  shown,
  source,
  sources,
  sourcesFor,
  sure,
  WORLD,
} from "./attacks.js";

export default defineMeasure({
  name: "incidents.share",
  field: "maritime",
  title: "Share of an area in the incidents of a larger one",
  unit: "share of incidents (0 to 1)",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    { key: "area", kind: "area", meaning: "Named area of sea." },
    { key: "of", kind: "area", default: WORLD, optional: true, meaning: "The area of which it is a share." },
    source,
  ],
  definition: (args) =>
    `Incidents of piracy and armed robbery against ships, actual and attempted, ${within(args)} in the area ${args.area?.label ?? "area"}, divided by those ${
      !args.of || args.of.id === WORLD ? "in the whole world" : `in the area ${args.of.label}`
    }, as ${publisher(args)}.${areaSentence(args.area?.id)}`,
  sources,
  sourcesFor,
  tables: ["event"],
  covers: (args) => [need(args, args.area?.id ?? ""), need(args, args.of?.id ?? WORLD)],
  rows: (
    args,
  ) => `SELECT c.call, ${shown}, ${isIn(args.area?.id ?? "")} AS in_area, ${isIn(args.of?.id ?? WORLD)} AS _of, ${sure}
${events} WHERE (${isIn(args.area?.id ?? "")}) OR (${isIn(args.of?.id ?? WORLD)})`,
  // Divided as decimals only at the end, so that a share of whole numbers is as exact as can be.
  aggregate: `CASE WHEN bool_and(_sure) AND sum("count") FILTER (_of) > 0
    THEN CAST(coalesce(sum("count") FILTER (in_area), 0) AS DOUBLE) / sum("count") FILTER (_of) END`,
  nullReason: (args) =>
    `There are no incidents to take a share of, or ${coarse(args).replace(/^The/, "the")}`,
  order: "date_from, event",
  empty: "undecided",
  emptyReason: (args) => `There was no incident ${within(args)}, so there is no share.`,
  examples: [
    {
      check: 'incidents.share(2008, "Gulf of Aden", of: "Gulf of Aden and Somalia") > 80%',
      verdict: "holds",
      needs: "facts",
    },
  ],
});
