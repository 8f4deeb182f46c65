import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { named, on } from "../../engine/text.js";
import { lists } from "../../screening/lists.js";
import { bearsName, nameOnList, nearness, noFinding } from "../../screening/onList.js";

export default defineMeasure({
  name: "debarred",
  field: "organized-crime",
  title: "Whether a firm or individual is debarred by the World Bank",
  unit: "yes or no",
  value: "yesno",
  params: [{ key: "name", kind: "text", meaning: "Name of a firm or individual." }, at],
  definition: (args) =>
    `Whether an entry of the World Bank's list of ineligible firms and individuals bore the name ${named(args, "name")} ${on(args)}: whether it was seen on the list that day, whenever the sanction ends. ${nearness}. ${noFinding}.`,
  clause: (args, _, raw) => bearsName(lists.wb?.name ?? "", args, raw),
  sources: ["wb-debarred"],
  ...nameOnList("'wb'", () => "wb"),
  notes: [
    "The history goes by the days on which an entry was seen on the list; entries may stay a day or two after the end of their sanction.",
  ],
  examples: [
    { check: "debarred(Iyke Ambrose, 2026-02-22) = yes", verdict: "holds", needs: "wb-debarred" },
    { check: "debarred(Frank Rozestraten, 2023-06-30) = no", verdict: "holds", needs: "wb-debarred" },
  ],
});
