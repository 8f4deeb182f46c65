import { defineMeasure } from "../../engine/defineMeasure.js";
import { not } from "../../engine/text.js";
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
  name: "amendment",
  title: "Whether votes would be enough for a resolution or an amendment of the Charter",
  unit: "yes or no",
  value: "yesno",
  params: [yes, at, no, abstain, rule],
  definition: (args) => `Whether, ${cast(args)}, the votes would be enough for ${byRule(args)}.`,
  clause: (args, _, raw) => `${cast(args)}, the votes would${not(raw)} be enough for ${goal(args)}`,
  aggregate: ifSure(`(${votesNeeded}) <= 0`),
  examples: [
    { check: "amendment(UN, at: 2008) = yes", verdict: "holds", needs: "facts" },
    { check: "amendment({Japan, Germany, India, Brazil}, at: 2008) = yes", verdict: "fails", needs: "facts" },
    {
      check: "amendment({Japan, Brazil}, at: 2008, no: {India}, rule: two-thirds) = yes",
      verdict: "holds",
      needs: "facts",
    },
  ],
});
