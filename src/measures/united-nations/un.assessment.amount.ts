import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { figure, need, oneFigure, oneMember } from "./assessment.js";

export default defineMeasure({
  ...oneMember,
  name: "un.assessment.amount",
  title: "Contribution of a state to the regular budget of the United Nations",
  unit: "USD",
  value: "number",
  definition: (args) =>
    `Contribution to the regular budget of the United Nations that ${named(args, "state")} was assessed ${within(args)}, in United States dollars: the net contribution to 2024, the total contribution from 2025.`,
  tables: ["contribution"],
  covers: need("contribution", "un assessment amount"),
  rows: figure("un assessment amount"),
  aggregate: oneFigure,
  notes: [
    "Net and total contributions are different things: years to 2024 and from 2025 are not to be compared.",
  ],
  examples: [
    { check: "un.assessment.amount(China, 2024) = 480636257", verdict: "holds", needs: "un-budget" },
  ],
});
