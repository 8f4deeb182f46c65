import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, setIfSure } from "../../engine/sql.js";
import { isEmpty, named, on } from "../../engine/text.js";
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
  name: "members",
  field: "regional",
  title: "Members of a body",
  unit: "members",
  value: "set",
  setOf: "state",
  params: [body, at, role, source],
  definition: (args) =>
    `The states, and bodies that take part like states, each of which was ${asRole(args)} of ${named(args, "body")} ${on(args)}${bySource(args)}.`,
  clause: (args, value, raw) =>
    isEmpty(raw)
      ? `${named(args, "body")} had no ${havingRole(args)} ${on(args)}${listedBy(args)}`
      : `the ${havingRole(args)} of ${named(args, "body")} ${on(args)} were ${value}${listedBy(args)}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  sourcesFor,
  tables: ["membership"],
  covers: covered,
  rows: standings(),
  aggregate: setIfSure("state"),
  order: "state, role",
  empty: { kind: "set", value: [] },
  examples: [{ check: 'members(ARF, 2008) includes "European Union"', verdict: "holds", needs: "facts" }],
});
