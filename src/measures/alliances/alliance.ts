import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates, outsideReason } from "../../engine/emptyForStates.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, surelyOn, yesIfSure } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import { a, b, between, datesAreSignatures, owedByBoth, shown, sources } from "./pair.js";

export default defineMeasure({
  name: "alliance",
  field: "alliances",
  title: "Whether two states are allied",
  unit: "yes or no",
  value: "yesno",
  params: [a, b, at],
  definition: (args) =>
    `Whether ${named(args, "a")} and ${named(args, "b")} were both members of a written alliance that promises defense, offense, neutrality, nonaggression or consultation and was in force between them ${on(args)}.`,
  clause: (args, _, raw) => `${named(args, "a")} and ${named(args, "b")} were${not(raw)} allied ${on(args)}`,
  reasons: { ...outsideReason(["a", "b"]), unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["obligation"],
  covers: owedByBoth,
  rows: `SELECT c.call, ${shown}, ${surelyOn("o")} AS _sure
FROM calls c JOIN obligation o ON ${between} WHERE ${maybeOn("o")}`,
  aggregate: yesIfSure,
  order: "date_from, alliance, from_state, kind",
  empty: { kind: "yesno", value: false },
  ...emptyForStates(["a", "b"]),
  notes: [datesAreSignatures],
  examples: [
    { check: "alliance(Japan, United States, 2008) = yes", verdict: "holds", needs: "atop-alliances" },
  ],
});
