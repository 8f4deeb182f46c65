import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, countIfSure } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import {
  asRole,
  body,
  bySource,
  covered,
  havingRole,
  listedBy,
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
  clause: (args, value, raw) => {
    const others = args.role?.id !== "member" && raw.kind === "number";
    return `${named(args, "body")} had ${others ? `${raw.value} ${havingRole(args, raw.value)}` : value} ${on(args)}${listedBy(args)}`;
  },
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  sourcesFor,
  tables: ["membership"],
  covers: covered,
  rows: standings(),
  aggregate: countIfSure("state"),
  order: "state, role",
  empty: { kind: "number", value: 0 },
  notes: [
    "The European Union takes part in the ARF without being a state, and counts.",
    "A source of states alone leaves out other members: APEC has 20 members by cow-igos, which leaves out Hong Kong.",
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
