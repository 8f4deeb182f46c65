import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, possessive, within } from "../../engine/text.js";

const prices: Readonly<Record<string, string>> = {
  current: "in million US dollars at the prices and exchange rates of the year itself (price: current)",
  constant:
    "in million US dollars at the constant prices and exchange rates of the release's base year (price: constant)",
  share: "as a share of gross domestic product, 0 to 1 (price: share)",
};
/** What a figure is, after it. */
const measured: Readonly<Record<string, string>> = {
  current: "at current prices",
  constant: "at constant prices",
  share: "of gross domestic product",
};

export default defineMeasure({
  name: "milex",
  field: "environment",
  title: "Military expenditure",
  unit: "USD million, or share of GDP (0 to 1)",
  unitFor: (args) =>
    args.price?.id === "share" ? "share of GDP (0 to 1)" : `${args.price?.id ?? "current"} USD million`,
  value: "number",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", meaning: "Calendar year.", wholeYears: true },
    {
      key: "price",
      kind: "choice",
      choices: Object.keys(prices),
      default: "current",
      optional: true,
      meaning: "current or constant US dollars, or the share of gross domestic product.",
    },
  ],
  definition: (args) =>
    `Military expenditure of ${named(args, "state")} ${within(args)}, ${prices[args.price?.id ?? "current"]}, as the Stockholm International Peace Research Institute reports or estimates it; where the financial year is not the calendar year, figures are spread over calendar years.`,
  clause: (args, value) =>
    `${possessive(named(args, "state"))} military expenditure ${within(args)} was ${value} ${measured[args.price?.id ?? "current"]}`,
  reasons: {
    "one-year": () =>
      "Military expenditure is for one year; name one year, and compare years with two calls.",
    unsettled: (args) => `The source gives more than one figure ${within(args)}.`,
    empty: (args) =>
      `The source has no figure for ${named(args, "state")} ${within(args)}; a missing figure is not zero.`,
  },
  sources: ["sipri-milex"],
  tables: ["contribution"],
  check: ({ in: time }) => (time?.period?.precision === "year" ? undefined : "one-year"),
  covers: {
    kind: "milex",
    subject: ({ price }) => (price?.id === "share" ? "share of GDP" : (price?.id ?? "current")),
  },
  rows: `SELECT c.call, k.from_party AS state, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'milex' AND k.from_party = c.arg_state
  AND k.date_from = c.arg_in_from AND k.date_to = c.arg_in_to
WHERE CASE c.arg_price WHEN 'share' THEN k.basis = 'share of GDP' WHEN 'constant' THEN k.basis LIKE 'constant %'
  ELSE k.basis = 'current' END`,
  aggregate: "CASE WHEN count(*) = 1 THEN any_value(value) END",
  order: "date_from",
  empty: "undecided",
  notes: [
    "Figures of past years are revised with each release, and the base year of constant prices moves: the rows name it.",
    "A rise in current dollars may be due to the exchange rate: compare years at constant prices.",
  ],
  examples: [
    { check: "milex(Japan, 2008) = 46361 within 1", verdict: "holds", needs: "sipri-milex" },
    {
      check: "milex(Japan, 2007, price: share) = 0.885% within 0.1%",
      verdict: "holds",
      needs: "sipri-milex",
    },
    {
      check: 'milex("United States", 2008) > 8 * milex(China, 2008)',
      verdict: "holds",
      needs: "sipri-milex",
    },
    { check: 'milex("North Korea", 2008) = 0', verdict: "undecided", needs: "sipri-milex" },
  ],
});
