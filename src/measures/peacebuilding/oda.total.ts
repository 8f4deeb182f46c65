import { defineMeasure } from "../../engine/defineMeasure.js";
import { literal } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";
import {
  donor,
  everyCountry,
  figures,
  missing,
  missingYear,
  needs,
  notes,
  period,
  sources,
  sumIfWhole,
  terms,
} from "./aid.js";

export default defineMeasure({
  name: "oda.total",
  field: "peacebuilding",
  title: "Official development assistance to all developing countries",
  unit: "current USD million",
  value: "number",
  params: [donor, period],
  definition: (args) =>
    `Net disbursements of official development assistance from ${named(args, "from")} to all developing countries together ${within(args)}, as the OECD gives their total, ${terms}; contributions to multilateral agencies are not in it.`,
  sources,
  tables: ["contribution"],
  covers: needs(() => everyCountry),
  rows: figures(`= ${literal(everyCountry)}`),
  aggregate: sumIfWhole(),
  nullReason: missingYear,
  order: "date_from",
  empty: "undecided",
  emptyReason: missing(() => everyCountry),
  notes,
  examples: [{ check: "oda.total(Japan, 2008) = 6823.28", verdict: "holds", needs: "oda-dac2a" }],
});
