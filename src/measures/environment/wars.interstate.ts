import { defineMeasure } from "../../engine/defineMeasure.js";
import { countIfSure, during, maybeBegan, surelyBegan, surelyDuring } from "../../engine/sql.js";
import { count, counted } from "./opponents.js";

export default defineMeasure({
  name: "wars.interstate",
  field: "environment",
  title: "Wars between states",
  unit: "wars",
  value: "number",
  params: [{ key: "in", kind: "in", meaning: "Period." }, count],
  definition: (args) =>
    `Number of wars between states ${counted(args)}, by the list of the Correlates of War Project: sustained combat between the armed forces of states with at least 1,000 battle deaths in twelve months; the time of a truce between two spells of a war does not count as under way.`,
  sources: ["cow-wars"],
  tables: ["dispute", "dispute_party"],
  covers: (args) =>
    (["dispute", "dispute_party"] as const).map((table) => ({
      table,
      kind: "war",
      subject: "interstate",
      from: args.in?.period?.from ?? null,
      to: args.in?.period?.to ?? null,
    })),
  rows: `SELECT c.call, d.dispute, d.name, d.date_from, d.date_to, d.deaths, d.place, d.source, d.version, d.locator,
  bool_or(CASE c.arg_count WHEN 'started' THEN ${surelyBegan("d")} ELSE ${surelyDuring("p")} END) AS _sure
FROM calls c JOIN dispute d ON d.source = c.source AND d.kind = 'war' AND d.type = 'interstate'
JOIN dispute_party p ON p.source = d.source AND p.kind = 'war' AND p.dispute = d.dispute
WHERE CASE c.arg_count WHEN 'started' THEN ${maybeBegan("d")} ELSE ${during("p")} END
GROUP BY ALL`,
  aggregate: countIfSure("dispute"),
  nullReason: () =>
    "The source gives a month or year only for a war, which leaves it open whether it fell into the period.",
  order: "date_from, dispute",
  empty: { kind: "number", value: 0 },
  notes: [
    "Not the interstate conflicts of conflicts.active, which need 25 battle-related deaths in a year.",
    "A war that became one of another type ends here on that day: Iraq in 2003 on 2 May.",
  ],
  examples: [
    { check: "wars.interstate(2003) = 1", verdict: "holds", needs: "cow-wars" },
    { check: "wars.interstate(2004/2007) = 0", verdict: "holds", needs: "cow-wars" },
    { check: "wars.interstate(2008) = 0", verdict: "undecided", needs: "cow-wars" },
  ],
});
