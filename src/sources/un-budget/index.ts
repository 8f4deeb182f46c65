import { z } from "zod";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD");
const count = z.number().int().nonnegative();

const contributor = z.strictObject({
  name: z.string().min(1),
  assessment_rate: z.number().positive(),
  assessment_amount: z.number().positive(),
  payment_status: z.enum(["paid_on_time", "paid_late", "not_paid_in_full"]),
  payment_date: day.nullable(),
});
type Contributor = z.infer<typeof contributor>;

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

const statuses: Readonly<Record<Contributor["payment_status"], string>> = {
  paid_on_time: "paid on time",
  paid_late: "paid late",
  not_paid_in_full: "not paid in full",
};

async function readBudget(context: ReadContext, file: RawFile): Promise<Budget | undefined> {
  const read = budget.safeParse(await context.json(file));
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    const line = await context.jsonLine(file, path);
    const column = path.filter((step) => typeof step === "string").join(".");
    context.report("bad-value", { file, line, column }, issue.message, "the layout of the yearly files");
  }
  return undefined;
}

/** Sums in thousandths, so that no digit is lost. */
const thousandths = (value: number): number => Math.round(value * 1000);

/** What the file says of itself must be so. */
function checkSums(context: ReadContext, file: RawFile, { meta, contributors }: Budget): void {
  const place = { file, line: 1 };
  const rates = contributors.reduce((sum, { assessment_rate }) => sum + thousandths(assessment_rate), 0);
  if (rates !== 100_000)
    context.report("bad-value", place, `rates that add up to ${rates / 1000}`, "100.000 per cent");
  const amounts = contributors.reduce((sum, { assessment_amount }) => sum + assessment_amount, 0);
  if (amounts !== meta.assessment_total)
    context.report("bad-value", place, `amounts that add up to ${amounts}`, `${meta.assessment_total}`);
  if (contributors.length !== meta.member_state_count)
    context.report("bad-value", place, `${contributors.length} members`, `${meta.member_state_count}`);
}

async function addContributor(
  context: ReadContext,
  file: RawFile,
  { meta, contributors }: Budget,
  at: number,
): Promise<void> {
  const one = contributors[at];
  if (!one) return;
  const lineOf = () => context.jsonLine(file, ["contributors", at]);
  const paid = one.payment_date !== null;
  if (paid === (one.payment_status === "not_paid_in_full"))
    context.report(
      "bad-value",
      { file, line: await lineOf(), column: "payment_date" },
      `${one.payment_status} with ${one.payment_date ?? "no date"}`,
      "a date for whoever has paid, and none for the others",
    );
  const named = context.state(one.name, `${meta.year}-12-31`, { file, line: 1, column: "name" });
  if (!named) return;
  const scope = {
    from_party: named,
    to_party: "UN",
    date_from: `${meta.year}-01-01`,
    date_to: `${meta.year}-12-31`,
    precision: "year",
    locator: `${file.name}, contributors[${at}] ${one.name}`,
  };
  context.add("contribution", {
    ...scope,
    kind: "un assessment rate",
    value: one.assessment_rate.toFixed(3),
    unit: "percent",
    basis: "scale of assessments for the regular budget",
  });
  context.add("contribution", {
    ...scope,
    kind: "un assessment amount",
    value: String(one.assessment_amount),
    unit: "USD",
    basis: `${meta.assessment_amount_column.toLowerCase()} to the regular budget, ${meta.sources.assessment_document.symbol}`,
  });
  context.add("status", {
    kind: "un budget",
    state: named,
    status: statuses[one.payment_status],
    date_from: scope.date_from,
    date_to: scope.date_to,
    precision: "year",
    name_as_given: one.name,
    note: `${one.payment_date === null ? "" : `Paid in full on ${one.payment_date}; `}due on ${meta.due_date}, as of ${meta.as_of}`,
    locator: scope.locator,
  });
}

function cover(context: ReadContext, { meta }: Budget): void {
  const scope = {
    ...{ subject: null, state: null },
    ...{ from: `${meta.year}-01-01`, to: `${meta.year}-12-31` },
  };
  context.cover({
    ...{ table: "contribution", kind: "un assessment rate", ...scope },
    reason: `The scale of assessments of all members for ${meta.year}.`,
  });
  context.cover({
    ...{ table: "contribution", kind: "un assessment amount", ...scope },
    reason: `The ${meta.assessment_amount_column.toLowerCase()} of all members to the regular budget of ${meta.year} (${meta.sources.assessment_document.symbol}).`,
  });
  // Payments of a year that was not over can still be made.
  if (meta.as_of >= `${meta.year}-12-15`)
    context.cover({
      ...{ table: "status", kind: "un budget", ...scope },
      reason: `Who had paid its contribution for ${meta.year} in full, as of ${meta.as_of}.`,
    });
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
    "To 2024 the amounts are net contributions, from 2025 total contributions: the two are different things, and years on either side are not to be compared.",
    "The regular budget only: peacekeeping and the tribunals have scales of their own.",
    "Whether a member has paid is as of a day; a file of a year that is not over says nothing of payments yet.",
    "The honour roll differs from the assessment document for Turkmenistan in 2022 and Malaysia in 2026; the amounts are those of the document.",
    "No year before 2019.",
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
      const year = await readBudget(context, file);
      if (!year) continue;
      if (!file.name.includes(String(year.meta.year)) || years.has(year.meta.year))
        context.report(
          "bad-value",
          { file, line: 1, column: "meta.year" },
          String(year.meta.year),
          "the year of the file's name, once",
        );
      years.add(year.meta.year);
      checkSums(context, file, year);
      for (const at of year.contributors.keys()) await addContributor(context, file, year, at);
      cover(context, year);
    }
  },
});
