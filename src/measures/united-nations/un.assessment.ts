import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { figure, need, oneFigure, oneMember } from "./assessment.js";

export default defineMeasure({
  ...oneMember,
  name: "un.assessment",
  title: "Rate at which a state is assessed for the regular budget of the United Nations",
  unit: "percent",
  value: "number",
  definition: (args) =>
    `Share in the regular budget of the United Nations at which ${named(args, "state")} was assessed ${within(args)}, in per cent, by the scale of assessments in force; other budgets have other scales.`,
  clause: (args, value) =>
    `${named(args, "state")} was assessed at ${value} of the regular budget of the United Nations ${within(args)}`,
  tables: ["contribution"],
  covers: need("un assessment rate"),
  rows: figure("un assessment rate"),
  aggregate: oneFigure,
  examples: [
    { check: "un.assessment(Japan, 2019) = 8.564", verdict: "holds", needs: "un-budget" },
    { check: "un.assessment(Japan, 2025) = 6.930", verdict: "holds", needs: "un-budget" },
    { check: "un.assessment(Japan, 2008) = 16.624", verdict: "holds", needs: "facts" },
    { check: "un.assessment(Japan, 2015) = 10.833", verdict: "undecided", needs: "un-budget" },
  ],
});
