import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates } from "../../engine/emptyForStates.js";
import { coarseDates, maybeOn, setIfSure, surelyOn } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import { at, datesAreSignatures, owedCovered, shown, sources } from "./pair.js";

export default defineMeasure({
  name: "alliance.obligations",
  field: "alliances",
  title: "What one state owes another under their alliances",
  unit: "obligations",
  value: "set",
  setOf: "word",
  words: ["consultation", "defense", "neutrality", "nonaggression", "offense"],
  params: [
    { key: "a", kind: "state", meaning: "The state that owes." },
    { key: "b", kind: "state", meaning: "The state that is owed." },
    at,
  ],
  definition: (args) =>
    `The obligations (defense, offense, neutrality, nonaggression, consultation) that ${named(args, "a")} owed ${named(args, "b")} ${on(args)} under all alliances in force between them; what ${named(args, "b")} owed in turn is another question.`,
  sources,
  tables: ["obligation"],
  covers: owedCovered,
  rows: `SELECT c.call, ${shown}, ${surelyOn("o")} AS _sure
FROM calls c JOIN obligation o ON o.source = c.source AND o.from_state = c.arg_a AND o.to_state = c.arg_b
WHERE o.kind <> 'alliance' AND ${maybeOn("o")}`,
  aggregate: setIfSure("kind"),
  nullReason: () => `${coarseDates}.`,
  order: "kind, date_from, alliance",
  empty: { kind: "set", value: [] },
  ...emptyForStates(["a", "b"]),
  notes: [datesAreSignatures, "Obligations may differ by side: Japan owes the United States no defense."],
  examples: [
    {
      check: "alliance.obligations(United States, Japan, 2008) = {defense, consultation, nonaggression}",
      verdict: "holds",
      needs: "atop-alliances",
    },
    {
      check: "alliance.obligations(Japan, United States, 2008) excludes defense",
      verdict: "holds",
      needs: "atop-alliances",
    },
  ],
});
