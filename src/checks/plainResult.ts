import { plain } from "./phrases.js";
import type { CheckResult, Plain } from "./result.js";

/** A result as JSON has it: values without their kind. */
export type PlainResult = Omit<CheckResult, "value" | "comparators" | "calls" | "spoken"> & {
  value: Plain | null;
  comparators: readonly { label: string; value: Plain | null }[];
};

/** Turns the values of a result into plain ones. */
export function plainResult({ calls: _calls, spoken: _spoken, ...result }: CheckResult): PlainResult {
  return {
    ...result,
    value: result.value && plain(result.value),
    comparators: result.comparators.map(({ label, value }) => ({ label, value: value && plain(value) })),
  };
}
