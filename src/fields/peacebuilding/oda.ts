import { defineMeasure } from "../../measures/defineMeasure.js";
import { wholly } from "../../measures/sql.js";
import { named, within } from "../../measures/text.js";

export default defineMeasure({
  name: "oda",
  field: "peacebuilding",
  title: "Official development assistance to a country",
  unit: "current USD million",
  value: "number",
  params: [
    { key: "from", kind: "state", meaning: "Donor." },
    {
      key: "to",
      kind: "state",
      meaning: "Recipient, or Africa as a whole.",
      orBody: true,
      choices: ["Africa"],
    },
    { key: "in", kind: "in", meaning: "Calendar year or years.", wholeYears: true },
  ],
  definition: (args) =>
    `Net disbursements of official development assistance from ${named(args, "from")} to ${named(args, "to")} ${within(args)}, in million United States dollars at current prices, debt relief included.`,
  sources: ["facts"],
  tables: ["contribution"],
  covers: (args) => [
    {
      table: "contribution",
      kind: "oda",
      subject: args.to?.id ?? "",
      state: args.from?.id ?? "",
      from: args.in?.period?.from ?? null,
      to: args.in?.period?.to ?? null,
    },
  ],
  rows: `SELECT c.call, k.from_party, k.to_party, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'oda'
  AND k.from_party = c.arg_from AND k.to_party = c.arg_to AND ${wholly("k")}`,
  aggregate: "sum(value)",
  order: "date_from",
  empty: "undecided",
  emptyReason: (args) =>
    `The source has no figure for ${named(args, "from")} and ${named(args, "to")} ${within(args)}; a missing figure is not zero.`,
  examples: [{ check: "oda(Japan, Iraq, 2008) = 1755.23", verdict: "holds", needs: "facts" }],
});
