import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { named, on } from "../../engine/text.js";
import { byVersions, listName, listParam, listSources, lists } from "../../screening/lists.js";
import { bearsName, nameOnList, nearness, noFinding } from "../../screening/onList.js";

export default defineMeasure({
  name: "listed",
  field: "terrorism",
  title: "Whether a name is on a list",
  unit: "yes or no",
  value: "yesno",
  params: [
    { key: "name", kind: "text", meaning: "Name of a person, entity, vessel or aircraft, in any script." },
    at,
    { ...listParam, optional: true, default: "un" },
  ],
  definition: (args) =>
    `Whether an entry of ${listName(args)} (list: ${named(args, "list")}) bears the name ${named(args, "name")} ${on(args)}. ${nearness}. ${byVersions}. ${noFinding}.`,
  clause: (args, _, raw) => bearsName(listName(args), args, raw),
  sources: Object.values(lists).map((list) => list.source),
  sourcesFor: listSources,
  ...nameOnList("c.arg_list", (args) => args.list?.id ?? ""),
  notes: [
    "The answer is yes only for a name that an entry bears. Osama bin Laden himself is no longer listed, but his son's name is like his, so for him the answer is undecided.",
    "Likeness allows for the order of words, transliteration, spelling, particles, initials and legal forms; docs/name-matching.md says how often it is wrong.",
    "The rows show every entry like the name, with its score, the name that matched, and the entries of other lists for the same person or thing.",
    "A name in Chinese, Japanese or Korean characters that is not found is not known to be absent, because the lists write names in Latin letters; the exception is Japan's asset-freeze list, which also writes them in Japanese.",
    "A listing date is the publisher's, and does not show when an entry that was removed came back.",
  ],
  examples: [
    { check: "listed(Abu Bakr al-Baghdadi, 2026-02-27) = yes", verdict: "holds", needs: "un-sc-listings" },
    {
      check: "listed(JIMMY CHERIZIER, 2026-02-27, list: un) = yes",
      verdict: "holds",
      needs: "un-sc-listings",
    },
    { check: "listed(Osama bin Laden, 2026-02-27) = yes", verdict: "undecided", needs: "un-sc-listings" },
    { check: "listed(Gran Grif, 2026-03-05, list: jp-mof) = yes", verdict: "holds", needs: "jp-mof" },
    { check: "listed(Air Koryo, 2025-09-29, list: jp-meti) = yes", verdict: "holds", needs: "jp-meti" },
  ],
});
