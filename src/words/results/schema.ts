import { z } from "zod";
import { schemaVersion, verdicts } from "../../checks/result.js";

const plain = z
  .union([z.number(), z.boolean(), z.string(), z.array(z.string())])
  .describe("A number, yes or no, a text or date, a tally as yes-no-abstain, or the ids of a set");
const place = z.object({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
});
const problem = z.object({
  code: z.string().describe("<layer>/<kebab-case>"),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  place: place.optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
  hint: z.string().optional(),
});
const source = z.object({
  id: z.string(),
  version: z.string().describe("First digits of the hash of the source's files"),
  release: z.string().nullable(),
  citation: z.string(),
  licence: z.string(),
  url: z.string(),
});
const row = z.record(z.string(), z.unknown());

const value = {
  value: plain.nullable().describe("Of the left side; null where the record does not know it"),
  shown: z.string().nullable().describe("The value for a reader, with its unit and with names"),
  unit: z.string().nullable(),
  definition: z.string().nullable(),
  coverage: z.array(z.string()),
  sources: z.array(source),
  evidence: z.object({ total: z.int().min(0), rows: z.array(row) }),
  check: z.string().describe("In canonical form; as written where it cannot be read"),
  message: z.string(),
  wants: z.array(z.string()).describe("Sources that would decide it and are not in the record"),
  problems: z.array(problem),
};
const decision = {
  verdict: z.enum(verdicts),
  expected: plain.nullable().describe("Value of the right side, or the property"),
  method: z.string().nullable(),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  comparators: z.array(z.object({ label: z.string(), value: plain.nullable() })),
};

/** One result of `chancery check --format json`. */
const resultSchema = z.object({
  ...value,
  ...decision,
  disputed: z.boolean(),
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  words: z.string(),
  agreement: z
    .object({ outcome: z.enum(["agrees", "differs", "silent"]), explanation: z.string() })
    .nullable(),
});

const count = z.int().min(0);

/** What `chancery check --format json` prints. */
export const reportSchema = z
  .object({
    version: z.literal(schemaVersion),
    results: z.array(resultSchema),
    summary: z.object({
      total: count,
      holds: count,
      fails: count,
      differs: count,
      undecided: count,
      invalid: count,
      disputed: count,
    }),
  })
  .meta({ title: "chancery check --format json" });

/** What `chancery ask --json` prints; the parts of a decision are there if a check was asked. */
export const askSchema = z
  .object({ version: z.literal(schemaVersion), ...value, ...z.object(decision).partial().shape })
  .meta({ title: "chancery ask --json" });

/** The published schema files by name, as text. */
export function schemaFiles(): Record<string, string> {
  const text = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  return {
    [`check-result.v${schemaVersion}.json`]: text(reportSchema),
    [`ask.v${schemaVersion}.json`]: text(askSchema),
  };
}
