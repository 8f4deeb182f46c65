import { defineMeasure } from "../../engine/defineMeasure.js";
import {
  abstain,
  arithmetic,
  at,
  byRule,
  cast,
  goal,
  ifSure,
  no,
  rule,
  votesNeeded,
  yes,
} from "./amending.js";

export default defineMeasure({
  ...arithmetic,
  name: "amendment.votes_needed",
  aliases: ["amendment.lacking"],
  title: "How many more votes a resolution or an amendment of the Charter would need",
  unit: "votes",
  value: "number",
  params: [yes, at, no, abstain, rule],
  definition: (args) =>
    `Smallest number of further votes in favour that would be needed, ${cast(args)}, for ${byRule(args)}; 0 where they are enough. Where the rule requires the permanent members, all those not in favour are needed.`,
  clause: (args, value) => `${cast(args)}, ${value.replace(" ", " more ")} would be needed for ${goal(args)}`,
  aggregate: ifSure(`greatest(${votesNeeded}, 0)`),
  examples: [
    // Two thirds of 192 Members are 128.
    { check: "amendment.votes_needed({Japan, Germany}, at: 2008) = 126", verdict: "holds", needs: "facts" },
    {
      check: "amendment.votes_needed({Japan}, at: 2008, no: {India, Brazil}, rule: simple) = 2",
      verdict: "holds",
      needs: "facts",
    },
  ],
});
