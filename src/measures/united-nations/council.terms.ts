import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { seatsUpTo, sources, state, terms } from "./council.js";

export default defineMeasure({
  name: "council.terms",
  field: "united-nations",
  title: "Non-permanent terms on the Security Council",
  unit: "terms",
  value: "number",
  params: [state, { key: "by", kind: "by", meaning: "Day up to which terms have begun." }],
  definition: (args) =>
    `Number of terms as a non-permanent member of the United Nations Security Council that ${named(args, "state")} had begun on or before ${named(args, "by")}, a term being a run of at most two consecutive calendar years; a split term of one year counts as a term.`,
  clause: (args, value) =>
    `${named(args, "state")} had begun ${value} as a non-permanent member of the Security Council by ${named(args, "by")}`,
  sources,
  tables: ["membership"],
  covers: seatsUpTo,
  rows: `SELECT t.* FROM ${terms} t JOIN calls c ON c.call = t.call WHERE t.begins <= c.arg_by`,
  aggregate: "count(*)",
  order: "begins",
  empty: { kind: "number", value: 0 },
  notes: [
    "Terms of predecessors are counted with the state that continues their membership today: West Germany's with Germany, the United Arab Republic's with Egypt.",
  ],
  examples: [
    { check: "council.terms(Japan, by: 2009-01-01) = 10", verdict: "holds", needs: "facts" },
    { check: "council.terms(Brazil, by: 2009-01-01) = 9", verdict: "holds", needs: "facts" },
    { check: "council.terms(Japan, by: 2009-01-01) is highest", verdict: "holds", needs: "facts" },
    { check: "council.terms(Japan, by: 2040) = 13", verdict: "undecided", needs: "facts" },
  ],
});
