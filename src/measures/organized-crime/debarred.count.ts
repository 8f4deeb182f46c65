import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { on } from "../../engine/text.js";
import { countOnList } from "../../screening/countOnList.js";

export default defineMeasure({
  name: "debarred.count",
  field: "organized-crime",
  title: "Number of firms and individuals debarred by the World Bank",
  unit: "suppliers",
  value: "number",
  params: [at],
  definition: (args) =>
    `Number of suppliers seen on the World Bank's list of ineligible firms and individuals ${on(args)}, including cross-debarments by other development banks.`,
  clause: (args, value) =>
    `the World Bank's list of ineligible firms and individuals had ${value} ${on(args)}`,
  sources: ["wb-debarred"],
  ...countOnList("'wb'", "CAST(NULL AS VARCHAR)"),
  notes: ["A firm and each of its affiliates and directors on the list count separately."],
  examples: [{ check: "debarred.count(2026-02-22) = 1370", verdict: "holds", needs: "wb-debarred" }],
});
