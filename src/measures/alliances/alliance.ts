import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates } from "../../engine/emptyForStates.js";
import { coarseDates, maybeOn, surelyOn, yesIfSure } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import { a, at, b, between, bothCovered, datesAreSignatures, shown, sources } from "./pair.js";

export default defineMeasure({
  name: "alliance",
  field: "alliances",
  title: "Whether two states are allied",
  unit: "yes or no",
  value: "yesno",
  params: [a, b, at],
  definition: (args) =>
    `Whether ${named(args, "a")} and ${named(args, "b")} were both members of a written alliance that promises defense, offense, neutrality, nonaggression or consultation and was in force between them ${on(args)}.`,
  sources,
  tables: ["obligation"],
  covers: bothCovered,
  rows: `SELECT c.call, ${shown}, ${surelyOn("o")} AS _sure
FROM calls c JOIN obligation o ON ${between} WHERE ${maybeOn("o")}`,
  aggregate: yesIfSure,
  nullReason: () => `${coarseDates}.`,
  order: "date_from, alliance, from_state, kind",
  empty: { kind: "yesno", value: false },
  ...emptyForStates(["a", "b"]),
  notes: [datesAreSignatures],
  examples: [
    { check: "alliance(Japan, United States, 2008) = yes", verdict: "holds", needs: "atop-alliances" },
  ],
});
