import { z } from "zod";
import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { state } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Claim, RawFile, ReadContext } from "../kit/types.js";

/** Kinds of contribution and status. */
const rate = "un assessment rate";
const amount = "un assessment amount";
const payments = "un budget";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD");
const count = z.number().int().nonnegative();

const contributor = z.strictObject({
  name: z.string().min(1),
  assessment_rate: z.number().positive(),
  assessment_amount: z.number().positive(),
  payment_status: z.enum(["paid_on_time", "paid_late", "not_paid_in_full"]),
  payment_date: day.nullable(),
});

const budget = z.strictObject({
  meta: z.strictObject({
    year: z.number().int(),
    as_of: day,
    due_date: day,
    member_state_count: count,
    assessment_total: z.number().positive(),
    assessment_amount_column: z.enum(["Net contributions", "Total contributions"]),
    paid_in_full_count: count,
    paid_on_time_count: count,
    paid_late_count: count,
    not_paid_in_full_count: count,
    amount_reconciliation: z.strictObject({
      checked_paid_states: count,
      exact_matches: count,
      discrepancies: z.array(
        z.strictObject({
          name: z.string(),
          honour_roll_amount: z.number(),
          assessment_document_amount: z.number(),
        }),
      ),
    }),
    sources: z.looseObject({ assessment_document: z.looseObject({ symbol: z.string().min(1) }) }),
  }),
  contributors: z.array(contributor).min(1),
});
type Budget = z.infer<typeof budget>;

const statuses = {
  paid_on_time: "paid on time",
  paid_late: "paid late",
  not_paid_in_full: "not paid in full",
};

async function readBudget(context: ReadContext, file: RawFile): Promise<Budget | undefined> {
  const read = budget.safeParse(await context.json(file));
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    const column = path.filter((step) => typeof step === "string").join(".");
    const place = { file, line: await context.jsonLine(file, path), column };
    if (issue.code === "invalid_value")
      context.report("unknown-value", place, String(issue.input ?? ""), {
        form: "one-of",
        words: issue.values.map(String),
      });
    else context.report("bad-value", place, issue.message, "as the layout of the yearly files has it");
  }
  return undefined;
}

/** Sums in thousandths, so that no digit is lost. */
const thousandths = (value: number): number => Math.round(value * 1000);

/** What the file says of itself must be so. */
function checkSums(context: ReadContext, file: RawFile, { meta, contributors }: Budget): void {
  const check = (column: string, found: number, expected: number) => {
    if (found !== expected) context.bad({ file, line: 1, column }, String(found), String(expected));
  };
  const rates = contributors.reduce((sum, { assessment_rate }) => sum + thousandths(assessment_rate), 0);
  const amounts = contributors.reduce((sum, { assessment_amount }) => sum + assessment_amount, 0);
  check("assessment_rate", rates / 1000, 100);
  check("assessment_amount", amounts, meta.assessment_total);
  check("meta.member_state_count", meta.member_state_count, contributors.length);
}

async function addContributor(
  context: ReadContext,
  file: RawFile,
  { meta, contributors }: Budget,
  at: number,
) {
  const one = contributors[at];
  if (!one) return;
  const { from, to } = yearPeriod(meta.year);
  const paid = one.payment_date !== null;
  const contradicts = paid === (one.payment_status === "not_paid_in_full");
  // The line of a part is slow to find, and is only needed where something is wrong.
  const wrong = contradicts || resolve(one.name, `${to}`).result !== "state";
  const line = wrong ? await context.jsonLine(file, ["contributors", at]) : 1;
  const row = context.row(file, line, { name: state({ day: `${to}` }) }, () => one.name);
  if (contradicts)
    row.bad("payment_date", paid ? "empty, as the status says" : "a day", one.payment_date ?? "");
  const common = {
    date_from: from,
    date_to: to,
    precision: "year",
    locator: `${file.name}, contributors[${at}] ${one.name}`,
  };
  const assessed = { ...common, from_party: row.get("name"), to_party: "UN" };
  row.add("contribution", {
    ...assessed,
    kind: rate,
    value: one.assessment_rate.toFixed(3),
    unit: "percent",
    basis: "scale of assessments for the regular budget",
  });
  row.add("contribution", {
    ...assessed,
    kind: amount,
    value: String(one.assessment_amount),
    unit: "USD",
    basis: `${meta.assessment_amount_column.toLowerCase()} to the regular budget, ${meta.sources.assessment_document.symbol}`,
  });
  const payment = paid ? `Paid in full on ${one.payment_date}; ` : "";
  row.add("status", {
    ...common,
    kind: payments,
    state: row.get("name"),
    status: statuses[one.payment_status],
    name_as_given: one.name,
    note: `${payment}due on ${meta.due_date}, as of ${meta.as_of}`,
  });
}

function claims({ meta }: Budget): Claim[] {
  const { from, to } = yearPeriod(meta.year);
  const amounts = meta.assessment_amount_column.toLowerCase();
  return [
    {
      table: "contribution",
      kind: rate,
      from,
      to,
      reason: `The scale of assessments of all members for ${meta.year}.`,
    },
    {
      table: "contribution",
      kind: amount,
      from,
      to,
      reason: `The ${amounts} of all members to the regular budget of ${meta.year} (${meta.sources.assessment_document.symbol}).`,
    },
    {
      table: "status",
      kind: payments,
      from,
      to,
      reason: `Who had paid its contribution for ${meta.year} in full, as of ${meta.as_of}.`,
    },
  ];
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
      const found = await readBudget(context, file);
      if (!found) continue;
      const { year, as_of: asOf } = found.meta;
      if (!file.name.includes(String(year)) || years.has(year))
        context.bad(
          { file, line: 1, column: "meta.year" },
          String(year),
          "the year of the file's name, once",
        );
      years.add(year);
      checkSums(context, file, found);
      for (const at of found.contributors.keys()) await addContributor(context, file, found, at);
      // Payments can still be made until the year is over.
      const over = asOf >= `${year}-12-15`;
      for (const claim of claims(found)) if (over || claim.kind !== payments) context.cover(claim);
    }
  },
});
