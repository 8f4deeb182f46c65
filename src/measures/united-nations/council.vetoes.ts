import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";
import { state } from "./council.js";

export default defineMeasure({
  name: "council.vetoes",
  field: "united-nations",
  title: "Vetoes of a state in the Security Council",
  unit: "vetoes",
  value: "number",
  params: [state, { key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Number of vetoes that ${named(args, "state")} cast in the United Nations Security Council ${within(args)}: drafts, amendments and motions that were not adopted because of its negative vote, as listed by the Dag Hammarskjöld Library, one for each member that cast it.`,
  clause: (args, value) => `${named(args, "state")} cast ${value} in the Security Council ${within(args)}`,
  reasons: {
    unsettled: (args) =>
      `The source gives two days for a veto, and one of them lies outside ${named(args, "in")}.`,
  },
  sources: ["un-sc-vetoes"],
  tables: ["rollcall", "ballot"],
  covers: { table: "ballot", kind: "veto", state: { arg: "state" }, since: "1946-01-01" },
  rows: `SELECT c.call, r.symbol_as_given AS draft, r.date_from AS date, r.title, b.state, b.vote, r.rollcall AS _rollcall,
  r.source, r.version, r.locator, ${wholly("r")} AS _sure
FROM calls c JOIN ballot b ON b.source = c.source AND b.state = c.arg_state AND b.vote = 'no'
JOIN rollcall r ON r.source = b.source AND r.rollcall = b.rollcall AND r.body = 'UNSC' AND r.kind = 'rejected'
  AND ${happened("r")}`,
  aggregate: "CASE WHEN bool_and(_sure) THEN count(DISTINCT _rollcall) END",
  order: "date, draft",
  empty: { kind: "number", value: 0 },
  notes: [
    "Vetoes of the Soviet Union are counted with the Soviet Union; those of China before 25 October 1971 were cast by the Republic of China.",
    "Other counts leave out votes on amendments, paragraphs and preliminary questions, or count vetoed drafts rather than votes.",
  ],
  examples: [
    { check: "council.vetoes(Russia, 2008) = 1", verdict: "holds", needs: "un-sc-vetoes" },
    { check: "council.vetoes(United States, 1946/2021) = 82", verdict: "holds", needs: "un-sc-vetoes" },
    { check: "council.vetoes(Japan, 2008) = 0", verdict: "holds", needs: "un-sc-vetoes" },
    { check: "council.vetoes(China, 1955) = 0", verdict: "undecided", needs: "un-sc-vetoes" },
    { check: "council.vetoes(Russia, 2023) = 0", verdict: "undecided", needs: "un-sc-vetoes" },
  ],
});
