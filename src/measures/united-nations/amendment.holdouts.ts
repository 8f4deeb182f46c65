import { defineMeasure } from "../../engine/defineMeasure.js";
import { group, isEmpty, on, were } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";
import { arithmetic, at, ifSure, members, yes } from "./amending.js";

const { check: _, ...shared } = arithmetic;

const whose = (args: Args): string =>
  args.of?.id === "members" ? "Members of the United Nations" : "permanent members of the Security Council";

export default defineMeasure({
  ...shared,
  name: "amendment.holdouts",
  aliases: ["amendment.missing"],
  title: "Who holds out against an amendment of the Charter",
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
  clause: (args, value, raw) =>
    isEmpty(raw)
      ? `all ${whose(args)} ${on(args)} were among ${group(args, "yes")}`
      : `of the ${whose(args)} ${on(args)}, ${value} ${were(raw)} not among ${group(args, "yes")}`,
  rows: members(["yes"], "c.arg_of AS _of"),
  aggregate: ifSure(
    "coalesce(list(DISTINCT state) FILTER (vote = 'missing' AND (permanent OR _of = 'members')), [])",
  ),
  order: "vote, permanent DESC, state",
  examples: [
    {
      check: "amendment.holdouts({Japan, France, United Kingdom, Russia}, at: 2008) = {China, United States}",
      verdict: "holds",
      needs: "facts",
    },
  ],
});
