import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates, outsideReason } from "../../engine/emptyForStates.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, setIfSure, surelyOn } from "../../engine/sql.js";
import { isEmpty, named, on } from "../../engine/text.js";
import { datesAreSignatures, owedByA, shown, sources } from "./pair.js";

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
  clause: (args, value, raw) =>
    isEmpty(raw)
      ? `${named(args, "a")} owed ${named(args, "b")} nothing under an alliance ${on(args)}`
      : `${named(args, "a")} owed ${named(args, "b")} the following under their alliances ${on(args)}: ${value}`,
  reasons: { ...outsideReason(["a", "b"]), unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["obligation"],
  covers: owedByA,
  rows: `SELECT c.call, ${shown}, ${surelyOn("o")} AS _sure
FROM calls c JOIN obligation o ON o.source = c.source AND o.from_state = c.arg_a AND o.to_state = c.arg_b
WHERE o.kind <> 'alliance' AND ${maybeOn("o")}`,
  aggregate: setIfSure("kind"),
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
