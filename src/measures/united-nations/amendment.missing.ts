import { defineMeasure } from "../../engine/defineMeasure.js";
import { group, on } from "../../engine/text.js";
import { arithmetic, at, ifSure, members, yes } from "./amending.js";

const { check: _, ...shared } = arithmetic;

export default defineMeasure({
  ...shared,
  name: "amendment.missing",
  title: "Who is missing for an amendment of the Charter",
  unit: "states",
  value: "set",
  setOf: "state",
  params: [
    yes,
    at,
    {
      key: "of",
      kind: "choice",
      choices: ["permanent", "members"],
      default: "permanent",
      optional: true,
      meaning: "permanent: permanent members alone, each of which must ratify; members: all Members.",
    },
  ],
  definition: (args) =>
    `The ${args.of?.id === "members" ? "Members of the United Nations (of: members)" : "permanent members of the Security Council, all of which an amendment of the Charter needs (of: permanent),"} that are not among ${group(args, "yes")}, ${on(args)}.`,
  rows: members(["yes"], "c.arg_of AS _of"),
  aggregate: ifSure(
    "coalesce(list(DISTINCT state) FILTER (vote = 'missing' AND (permanent OR _of = 'members')), [])",
  ),
  order: "vote, permanent DESC, state",
  examples: [
    {
      check: "amendment.missing({Japan, France, United Kingdom, Russia}, at: 2008) = {China, United States}",
      verdict: "holds",
      needs: "facts",
    },
  ],
});
