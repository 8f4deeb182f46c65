import { defineMeasure } from "../../engine/defineMeasure.js";
import { abstain, arithmetic, at, byRule, cast, ifSure, lacking, no, rule, yes } from "./amending.js";

export default defineMeasure({
  ...arithmetic,
  name: "amendment.lacking",
  title: "How many more votes a resolution or an amendment of the Charter would need",
  unit: "votes",
  value: "number",
  params: [yes, at, no, abstain, rule],
  definition: (args) =>
    `The least number of further votes in favour that would be needed, ${cast(args)}, for ${byRule(args)}; 0 where they are enough, and permanent members that are not in favour are all needed where the rule asks for them.`,
  aggregate: ifSure(`greatest(${lacking}, 0)`),
  examples: [
    // Two thirds of 192 Members are 128.
    { check: "amendment.lacking({Japan, Germany}, at: 2008) = 126", verdict: "holds", needs: "facts" },
    {
      check: "amendment.lacking({Japan}, at: 2008, no: {India, Brazil}, rule: simple) = 2",
      verdict: "holds",
      needs: "facts",
    },
  ],
});
