import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, yesIfSure } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import {
  asRole,
  body,
  bySource,
  covered,
  inRole,
  listedBy,
  notCodedReason,
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
    { key: "state", kind: "state", meaning: "The state, or a body that takes part like one.", orBody: true },
    at,
    role,
    source,
  ],
  definition: (args) =>
    `Whether ${named(args, "state")} was ${asRole(args)} of ${named(args, "body")} ${on(args)}, including its first and last day${bySource(args)}.`,
  clause: (args, _, raw) =>
    `${named(args, "state")} was${not(raw)} ${inRole(args)} of ${named(args, "body")} ${on(args)}${listedBy(args)}`,
  reasons: { "not-coded": notCodedReason, unsettled: () => `${coarseDates}.` },
  sources,
  sourcesFor,
  undecided,
  tables: ["membership"],
  covers: { ...covered, state: { arg: "state" } },
  rows: standings("m.state = c.arg_state"),
  aggregate: yesIfSure,
  empty: { kind: "yesno", value: false },
  examples: [{ check: "member(ARF, Japan, 2008) = yes", verdict: "holds", needs: "facts" }],
});
