import { defineMeasure } from "../../engine/defineMeasure.js";
import { literal } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";
import {
  donor,
  everyCountry,
  figures,
  given,
  giver,
  notes,
  period,
  reasons,
  sources,
  sumIfComplete,
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
    `Net disbursements of official development assistance from ${named(args, "from")} to all developing countries together ${within(args)}, as the OECD gives their total, ${terms}; contributions to multilateral agencies are not included.`,
  clause: (args, value) =>
    `net official development assistance from ${giver(args)} to all developing countries together ${within(args)} was ${value} at current prices`,
  reasons: reasons(() => everyCountry),
  sources,
  tables: ["contribution"],
  covers: { ...given, subject: everyCountry },
  rows: figures(`= ${literal(everyCountry)}`),
  aggregate: sumIfComplete(),
  order: "date_from",
  empty: "undecided",
  notes,
  examples: [{ check: "oda.total(Japan, 2008) = 6823.28", verdict: "holds", needs: "oda-dac2a" }],
});
