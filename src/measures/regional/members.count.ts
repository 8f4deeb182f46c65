import { defineMeasure } from "../../engine/defineMeasure.js";
import { coarseDates, countIfSure } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import {
  asRole,
  at,
  body,
  bySource,
  covered,
  role,
  source,
  sources,
  sourcesFor,
  standings,
} from "./standing.js";

export default defineMeasure({
  name: "members.count",
  field: "regional",
  title: "Number of members of a body",
  unit: "members",
  value: "number",
  params: [body, at, role, source],
  definition: (args) =>
    `Number of states, and of bodies that take part like states, each of which was ${asRole(args)} of ${named(args, "body")} ${on(args)}${bySource(args)}.`,
  sources,
  sourcesFor,
  tables: ["membership"],
  covers: covered,
  rows: standings(),
  aggregate: countIfSure("state"),
  nullReason: () => `${coarseDates}.`,
  order: "state, role",
  empty: { kind: "number", value: 0 },
  notes: [
    "The European Union takes part in the ARF without being a state, and counts.",
    "A source of states alone leaves out who is none: the APEC has 20 members by cow-igos, without Hong Kong.",
  ],
  examples: [
    { check: "members.count(ARF, 2008) = 27", verdict: "holds", needs: "facts" },
    { check: "members.count(NATO, 2008) = 26", verdict: "holds", needs: "cow-igos" },
    {
      check: "members.count(ARF, 2008, source: factbook-memberships) = 25",
      verdict: "holds",
      needs: "factbook-memberships",
    },
  ],
});
