import { yearPeriod } from "../../base/period.js";
import { count, day, number, oneOf, optional, required, state, text, word, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { isJsonObject } from "../kit/json.js";
import { jsonRows } from "../kit/jsonRows.js";
import type { Row } from "../kit/row.js";
import type { CoverageClaim, RawFile, ReadContext } from "../kit/types.js";

/** Kinds of contribution and status. */
const rate = "un assessment rate";
const amount = "un assessment amount";
const payments = "un budget";

const metaColumns = {
  year: year(2019),
  as_of: day(),
  due_date: day(),
  member_state_count: count,
  assessment_total: number({ from: 0 }),
  assessment_amount_column: oneOf("Net contributions", "Total contributions"),
  paid_in_full_count: count,
  paid_on_time_count: count,
  paid_late_count: count,
  not_paid_in_full_count: count,
  // Where the honour roll and the assessment document differ: the amounts are those of the document.
  amount_reconciliation: text,
  sources: text,
};
const documentColumns = { symbol: required("the symbol of the assessment document") };

const contributorColumns = (of: number) => ({
  name: state({ day: `${of}-12-31` }),
  assessment_rate: number({ from: 0.001 }),
  assessment_amount: number({ from: 1 }),
  payment_status: word({
    paid_on_time: "paid on time",
    paid_late: "paid late",
    not_paid_in_full: "not paid in full",
  }),
  payment_date: optional(day()),
});

/** What a file says of itself. */
interface Budget {
  year: number;
  asOf: string;
  dueDate: string;
  /** "net contributions" or "total contributions". */
  amounts: string;
  symbol: string;
  row: Row<typeof metaColumns>;
}

async function readMeta(context: ReadContext, file: RawFile): Promise<Budget | undefined> {
  const all = await context.json(file);
  const parts = isJsonObject(all) ? all : {};
  const meta = isJsonObject(parts.meta) ? parts.meta : {};
  const sources = isJsonObject(meta.sources) ? meta.sources : {};
  const document = isJsonObject(sources.assessment_document) ? sources.assessment_document : {};
  const row = context.row(file, ["meta"], metaColumns, meta, "meta");
  const known = ["meta", "contributors", ...Object.keys(metaColumns)];
  for (const key of [...Object.keys(parts), ...Object.keys(meta)])
    if (!known.includes(key)) row.bad(undefined, { form: "one-of", words: known }, key);
  const path = ["meta", "sources", "assessment_document"];
  const symbol = context.row(file, path, documentColumns, document, "the assessment document").get("symbol");
  const { year: of, as_of: asOf, due_date: dueDate, assessment_amount_column: column } = row.all();
  if (of === undefined || !asOf || !dueDate || !column || !symbol) return undefined;
  if (!file.name.includes(String(of))) row.bad("year", "the year of the file's name");
  return { year: of, asOf, dueDate, amounts: column.toLowerCase(), symbol, row };
}

type Contributor = Row<ReturnType<typeof contributorColumns>>;

function addContributor(row: Contributor, number: number, budget: Budget): void {
  const { from, to } = yearPeriod(budget.year);
  const paid = row.get("payment_date");
  if (paid !== undefined && (paid === null) !== (row.text("payment_status") === "not_paid_in_full"))
    row.bad("payment_date", paid === null ? "a day, since it has paid" : "empty, as the status says");
  const common = {
    date_from: from,
    date_to: to,
    precision: "year",
    locator: `${row.file.name}, contributors[${number - 1}] ${row.text("name")}`,
  };
  const assessed = { ...common, from_party: row.get("name"), to_party: "UN" };
  row.add("contribution", {
    ...assessed,
    kind: rate,
    value: row.get("assessment_rate")?.toFixed(3),
    unit: "percent",
    basis: "scale of assessments for the regular budget",
  });
  row.add("contribution", {
    ...assessed,
    kind: amount,
    value: row.text("assessment_amount"),
    unit: "USD",
    basis: `${budget.amounts} to the regular budget, ${budget.symbol}`,
  });
  const payment = paid ? `Paid in full on ${paid}; ` : "";
  row.add("status", {
    ...common,
    kind: payments,
    state: row.get("name"),
    status: row.get("payment_status"),
    name_as_given: row.text("name"),
    note: `${payment}due on ${budget.dueDate}, as of ${budget.asOf}`,
  });
}

/** What the file says of itself must be so. */
function checkSums({ row }: Budget, contributors: readonly Contributor[]): void {
  const sum = (of: (one: Contributor) => number | undefined) =>
    contributors.reduce((all, one) => all + (of(one) ?? 0), 0);
  // In thousandths, so that no digit is lost.
  const rates = sum((one) => Math.round((one.get("assessment_rate") ?? 0) * 1000)) / 1000;
  const amounts = sum((one) => one.get("assessment_amount"));
  if (rates !== 100) row.bad(undefined, "100, the sum of all rates", String(rates));
  if (row.get("assessment_total") !== amounts)
    row.bad("assessment_total", `${amounts}, the sum of all amounts`);
  if (row.get("member_state_count") !== contributors.length)
    row.bad("member_state_count", `${contributors.length}, the number of contributors`);
}

function claims({ year: of, asOf, amounts, symbol }: Budget): CoverageClaim[] {
  const { from, to } = yearPeriod(of);
  const assessed = { table: "contribution", from, to } as const;
  const scale = { ...assessed, kind: rate, reason: `The scale of assessments of all members for ${of}.` };
  const all = `The ${amounts} of all members to the regular budget of ${of} (${symbol}).`;
  const paid = `Who had paid its contribution for ${of} in full, as of ${asOf}.`;
  const found: CoverageClaim[] = [scale, { ...assessed, kind: amount, reason: all }];
  // Payments can still be made until the year is over.
  if (asOf >= `${of}-12-15`) found.push({ table: "status", kind: payments, from, to, reason: paid });
  return found;
}

export default defineSource({
  id: "un-budget",
  title: "Assessments for the regular budget of the United Nations, and payments",
  publisher: "United Nations Committee on Contributions",
  homepage: "https://www.un.org/en/ga/contributions/",
  licence: "MIT (united-nations/open); United Nations content",
  redistribution: "allowed",
  citation:
    "United Nations, Committee on Contributions, Scale of assessments and honour roll, regular budget; as data in united-nations/open.",
  covers:
    "For each member and year since 2019 the rate at which it is assessed for the regular budget, its contribution in dollars, and whether it had paid in full.",
  caveats: [
    "Up to 2024 the amounts are net contributions, from 2025 total contributions: these are different things, so do not compare years across that line.",
    "The regular budget only: peacekeeping and the tribunals have their own scales.",
    "Whether a member has paid is as of a given day; a file for a year that is not over says nothing about payments yet.",
    "The honour roll differs from the assessment document for Turkmenistan in 2022 and Malaysia in 2026; the amounts are those of the document.",
    "There is no year before 2019.",
  ],
  cadence: "yearly, payments through the year",
  produces: ["contribution", "status"],
  reader: 1,
  files: [
    {
      key: "year",
      name: /^regular-budget-contributors-\d{4}\.json$/i,
      begins: /^\s*\{\s*"meta"\s*:/,
      url: "https://github.com/united-nations/open",
      manual: true,
      many: true,
    },
  ],
  expect: { contribution: [380, 40_000], status: [190, 20_000] },
  async read(context) {
    const years = new Set<number>();
    for (const file of context.files("year")) {
      const budget = await readMeta(context, file);
      if (!budget) continue;
      if (years.has(budget.year))
        budget.row.duplicate("year", `${budget.year} is there twice`, "each year once");
      years.add(budget.year);
      const found = await jsonRows(context, file, "contributors", contributorColumns(budget.year));
      for (const { row, number: at } of found) addContributor(row, at, budget);
      checkSums(
        budget,
        found.map(({ row }) => row),
      );
      for (const claim of claims(budget)) context.cover(claim);
    }
  },
});
