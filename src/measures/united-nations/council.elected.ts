import { addDays } from "../../base/period.js";
import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, not, within } from "../../engine/text.js";
import { FIRST, seat, sources, state, terms } from "./council.js";

export default defineMeasure({
  name: "council.elected",
  field: "united-nations",
  title: "Whether a state was elected to the Security Council",
  unit: "yes or no",
  value: "yesno",
  params: [state, { key: "in", kind: "in", meaning: "Calendar year or years.", wholeYears: true }],
  definition: (args) =>
    `Whether ${named(args, "state")} was elected a non-permanent member of the United Nations Security Council ${within(args)}, which is read from a term that begins on 1 January of the year after; elections held in January of the term's own year (1946, 1980) are dated to the year before.`,
  clause: (args, _, raw) =>
    `${named(args, "state")} was${not(raw)} elected to the Security Council ${within(args)}`,
  sources,
  tables: ["membership"],
  // A term elected in the last year begins the day after it.
  covers: ({ in: years }) => {
    const { from = null, to = null } = years?.period ?? {};
    return [
      { ...seat, from: from !== null && from < FIRST ? from : FIRST, to: from },
      { ...seat, to: to === null ? null : addDays(to, 1) },
    ];
  },
  rows: `SELECT t.* FROM ${terms} t JOIN calls c ON c.call = t.call
WHERE (c.arg_in_from IS NULL OR t.first_year - 1 >= year(c.arg_in_from))
  AND (c.arg_in_to IS NULL OR t.first_year - 1 <= year(c.arg_in_to))`,
  aggregate: "count(*) > 0",
  order: "begins",
  empty: { kind: "yesno", value: false },
  examples: [
    { check: "council.elected(Japan, 2008) = yes", verdict: "holds", needs: "facts" },
    { check: "council.elected(Japan, 2007) = no", verdict: "holds", needs: "facts" },
  ],
});
