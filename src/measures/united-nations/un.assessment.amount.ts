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
    `Contribution to the regular budget of the United Nations that ${named(args, "state")} was assessed ${within(args)}, in United States dollars: the net contribution up to 2024, the total contribution from 2025.`,
  clause: (args, value) =>
    `${named(args, "state")} was assessed ${value} for the regular budget of the United Nations ${within(args)}`,
  tables: ["contribution"],
  covers: need("un assessment amount"),
  rows: figure("un assessment amount"),
  aggregate: oneFigure,
  notes: [
    "Net and total contributions are different things: years up to 2024 cannot be compared with years from 2025.",
  ],
  examples: [
    { check: "un.assessment.amount(China, 2024) = 480636257", verdict: "holds", needs: "un-budget" },
  ],
});
