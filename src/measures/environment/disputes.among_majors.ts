import { defineMeasure } from "../../engine/defineMeasure.js";
import { countIfSure } from "../../engine/sql.js";
import { count, counted, covered, ofForce, opposed, unsettled, whenCounted } from "./opponents.js";

export default defineMeasure({
  name: "disputes.among_majors",
  field: "environment",
  title: "Militarized disputes among the major powers",
  unit: "disputes",
  value: "number",
  params: [{ key: "in", kind: "in", meaning: "Period." }, count],
  definition: (args) =>
    `Number of militarized interstate disputes ${counted(args)} in which two states took part on opposite sides on the same days while both were major powers by the list of the Correlates of War Project.`,
  clause: (args, value) => `major powers were on opposite sides of ${value} ${ofForce} ${whenCounted(args)}`,
  reasons: { unsettled },
  sources: ["disputes-of-majors"],
  tables: ["dispute", "dispute_party"],
  covers: covered,
  rows: opposed("true"),
  aggregate: countIfSure("dispute"),
  order: "date_from, dispute",
  empty: { kind: "number", value: 0 },
  notes: ["Germany and Japan count as major powers again from 11 December 1991."],
  examples: [
    { check: "disputes.among_majors(2001) >= 1", verdict: "holds", needs: "disputes-of-majors" },
    { check: "disputes.among_majors(2016) = 0", verdict: "undecided", needs: "disputes-of-majors" },
  ],
});
