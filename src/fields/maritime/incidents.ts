import { defineMeasure } from "../../measures/defineMeasure.js";
import { within } from "../../measures/text.js";
import {
  areaSentence,
  coarse,
  events,
  isIn,
  kinds,
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
  name: "incidents",
  field: "maritime",
  title: "Piracy and armed robbery against ships",
  unit: "incidents",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    { key: "area", kind: "area", default: WORLD, optional: true, meaning: "Named area of sea." },
    {
      key: "kind",
      kind: "choice",
      choices: kinds,
      default: "any",
      optional: true,
      meaning: "Only incidents of this kind.",
    },
    source,
  ],
  definition: (args) =>
    `Number of incidents of piracy and armed robbery against ships ${within(args)}, actual and attempted, ${
      args.kind && args.kind.id !== "any" ? `of the kind ${args.kind.label}` : "of any kind"
    }, ${
      !args.area || args.area.id === WORLD ? "in the whole world" : `in the area ${args.area.label}`
    }, as ${publisher(args)}.${areaSentence(args.area?.id)}`,
  sources,
  sourcesFor,
  tables: ["event"],
  covers: (args) => [need(args, args.area?.id ?? WORLD)],
  rows: (args) => `SELECT c.call, ${shown}, ${sure} ${events}
WHERE (c.arg_kind = 'any' OR e.kind = c.arg_kind) AND ${isIn(args.area?.id ?? WORLD)}`,
  aggregate: 'CASE WHEN bool_and(_sure) THEN sum("count") END',
  nullReason: coarse,
  order: "date_from, event",
  empty: { kind: "number", value: 0 },
  notes: [
    "The lists of the two publishers count different things: their figures are never mixed, and one never stands in for the other.",
    "The same sentence can be true or false by the area: always name it.",
  ],
  examples: [
    {
      check: 'incidents(2008, "Gulf of Aden and Somalia", source: imb) = 111',
      verdict: "holds",
      needs: "facts",
    },
    { check: "incidents(1980) = 0", verdict: "undecided", needs: "facts" },
  ],
});
