import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { named, on } from "../../engine/text.js";
import { countOnList } from "../../screening/countOnList.js";
import { byVersions, listName, listParam, listSources, lists } from "../../screening/lists.js";

export default defineMeasure({
  name: "listed.count",
  field: "terrorism",
  title: "Number of entries of a list",
  unit: "entries",
  value: "number",
  params: [
    listParam,
    at,
    {
      key: "programme",
      kind: "text",
      optional: true,
      meaning: "Programme or regime, as the list writes it; case does not matter.",
    },
  ],
  definition: (args) =>
    `Number of entries in force of ${listName(args)} (list: ${named(args, "list")})${args.programme ? ` under the programme ${args.programme.label}` : ""} ${on(args)}: persons, entities, vessels and aircraft. ${byVersions}.`,
  clause: (args, value) =>
    `${listName(args)} had ${value}${args.programme ? ` under the programme ${args.programme.label}` : ""} ${on(args)}`,
  sources: Object.values(lists).map((list) => list.source),
  sourcesFor: listSources,
  ...countOnList("c.arg_list", "c.arg_programme"),
  notes: [
    "Lists count differently: one person under two programmes is two entries on Japan's list and one on the UN's.",
    "For a programme that no entry has the answer is undecided, not zero.",
  ],
  examples: [
    { check: "listed.count(un, 2026-02-27) = 1003", verdict: "holds", needs: "un-sc-listings" },
    {
      check: "listed.count(un, 2026-02-27, programme: Al-Qaida) = 341",
      verdict: "holds",
      needs: "un-sc-listings",
    },
    { check: "listed.count(jp-meti, 2025-09-29) = 835", verdict: "holds", needs: "jp-meti" },
  ],
});
