import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import {
  donor,
  figures,
  given,
  giver,
  notes,
  period,
  reasons,
  recipient,
  sources,
  sumIfComplete,
  taker,
  terms,
} from "./aid.js";

export default defineMeasure({
  name: "oda",
  field: "peacebuilding",
  title: "Official development assistance to a country",
  unit: "current USD million",
  value: "number",
  params: [donor, recipient, period],
  definition: (args) =>
    `Net disbursements of official development assistance from ${named(args, "from")} to ${named(args, "to")} ${within(args)}, ${terms}.`,
  clause: (args, value) =>
    `net official development assistance from ${giver(args)} to ${taker(args)} ${within(args)} was ${value} at current prices`,
  reasons: reasons(taker),
  sources,
  tables: ["contribution"],
  covers: { ...given, subject: { arg: "to" } },
  rows: figures("= c.arg_to"),
  aggregate: sumIfComplete(),
  order: "date_from",
  empty: "undecided",
  notes,
  examples: [
    { check: "oda(Japan, Iraq, 2008) = 1755.23", verdict: "holds", needs: "facts" },
    { check: "oda(Japan, Africa, 2008) = 1571.40", verdict: "holds", needs: "facts" },
    { check: "oda(Japan, Iraq, 1950) = 0", verdict: "undecided", needs: "facts" },
  ],
});
