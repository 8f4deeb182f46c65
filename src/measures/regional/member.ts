import { defineMeasure } from "../../engine/defineMeasure.js";
import { coarseDates, yesIfSure } from "../../engine/sql.js";
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
  undecided,
} from "./standing.js";

export default defineMeasure({
  name: "member",
  field: "regional",
  title: "Whether a state belongs to a body",
  unit: "yes or no",
  value: "yesno",
  params: [
    body,
    { key: "state", kind: "state", meaning: "State, or body that takes part.", orBody: true },
    at,
    role,
    source,
  ],
  definition: (args) =>
    `Whether ${named(args, "state")} was ${asRole(args)} of ${named(args, "body")} ${on(args)}, its first and last day included${bySource(args)}.`,
  sources,
  sourcesFor,
  undecided,
  tables: ["membership"],
  covers: covered,
  rows: standings("m.state = c.arg_state"),
  aggregate: yesIfSure,
  nullReason: () => `${coarseDates}.`,
  empty: { kind: "yesno", value: false },
  examples: [{ check: "member(ARF, Japan, 2008) = yes", verdict: "holds", needs: "facts" }],
});
