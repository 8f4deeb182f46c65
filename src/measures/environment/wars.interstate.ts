import { defineMeasure } from "../../engine/defineMeasure.js";
import { countIfSure, during, maybeBegan, surelyBegan, surelyDuring } from "../../engine/sql.js";
import { were, within } from "../../engine/text.js";
import { count, counted, whenCounted } from "./opponents.js";

export default defineMeasure({
  name: "wars.interstate",
  field: "environment",
  title: "Wars between states",
  unit: "wars",
  value: "number",
  params: [{ key: "in", kind: "in", meaning: "Period." }, count],
  definition: (args) =>
    `Number of wars between states ${counted(args)}, by the list of the Correlates of War Project: sustained combat between the armed forces of states with at least 1,000 battle deaths in twelve months; a war is not under way during a truce between two of its spells.`,
  clause: (args, value, raw) =>
    args.count?.id === "started"
      ? `${value} between states began ${within(args)}`
      : `${value} between states ${were(raw)} ${whenCounted(args)}`,
  reasons: {
    unsettled: () =>
      "The source gives only the month or year of a war, which leaves open whether it fell into the period.",
  },
  sources: ["cow-wars"],
  tables: ["dispute", "dispute_party"],
  covers: [
    { table: "dispute", kind: "war", subject: "interstate" },
    { table: "dispute_party", kind: "war", subject: "interstate" },
  ],
  rows: `SELECT c.call, d.dispute, d.name, d.date_from, d.date_to, d.deaths, d.place, d.source, d.version, d.locator,
  bool_or(CASE c.arg_count WHEN 'started' THEN ${surelyBegan("d")} ELSE ${surelyDuring("p")} END) AS _sure
FROM calls c JOIN dispute d ON d.source = c.source AND d.kind = 'war' AND d.type = 'interstate'
JOIN dispute_party p ON p.source = d.source AND p.kind = 'war' AND p.dispute = d.dispute
WHERE CASE c.arg_count WHEN 'started' THEN ${maybeBegan("d")} ELSE ${during("p")} END
GROUP BY ALL`,
  aggregate: countIfSure("dispute"),
  order: "date_from, dispute",
  empty: { kind: "number", value: 0 },
  notes: [
    "Not the interstate conflicts of conflicts.active, which need 25 battle-related deaths in a year.",
    "A war that turned into one of another type ends here on that day: Iraq in 2003 on 2 May.",
  ],
  examples: [
    { check: "wars.interstate(2003) = 1", verdict: "holds", needs: "cow-wars" },
    { check: "wars.interstate(2004/2007) = 0", verdict: "holds", needs: "cow-wars" },
    { check: "wars.interstate(2008) = 0", verdict: "undecided", needs: "cow-wars" },
  ],
});
