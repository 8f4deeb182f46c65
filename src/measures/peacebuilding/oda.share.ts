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
  recipient,
  sources,
  sumIfComplete,
  taker,
} from "./aid.js";

const isTotal = `to_party = ${literal(everyCountry)}`;

export default defineMeasure({
  name: "oda.share",
  field: "peacebuilding",
  title: "A recipient's share of official development assistance",
  unit: "share of net disbursements (0 to 1)",
  value: "number",
  params: [donor, recipient, period],
  definition: (args) =>
    `Net disbursements of official development assistance from ${named(args, "from")} to ${named(args, "to")} ${within(args)}, divided by those to all developing countries together, both in United States dollars at current prices.`,
  clause: (args, value) =>
    `${taker(args)} received ${value} of net official development assistance from ${giver(args)} to developing countries ${within(args)}`,
  reasons: {
    "all-countries": () =>
      "oda.share compares one recipient with all developing countries together: name one recipient.",
    ...reasons(taker),
  },
  sources,
  tables: ["contribution"],
  check: (args) => (args.to?.id === everyCountry ? "all-countries" : undefined),
  covers: [
    { ...given, subject: { arg: "to" } },
    { ...given, subject: everyCountry },
  ],
  rows: figures(`IN (c.arg_to, ${literal(everyCountry)})`),
  aggregate: `CASE WHEN ${sumIfComplete(isTotal)} > 0 THEN
    CAST(${sumIfComplete(`NOT ${isTotal}`)} AS DOUBLE) / CAST(${sumIfComplete(isTotal)} AS DOUBLE) END`,
  order: "date_from, to_party",
  empty: "undecided",
  notes,
  examples: [
    { check: "oda.share(Japan, Iraq, 2008) = 0.2572 within 0.0001", verdict: "holds", needs: "oda-dac2a" },
  ],
});
