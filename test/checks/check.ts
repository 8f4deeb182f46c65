import { type CheckInput, type EvaluateOptions, evaluateChecks } from "../../src/checks/evaluate.js";
import type { CheckResult } from "../../src/checks/result.js";
import type { Statement } from "../../src/checks/statements.js";
import { type Facts, type FakeEngine, fakeEngine } from "./fakeEngine.js";

export const options: EvaluateOptions = {
  sources: [
    {
      id: "toy",
      title: "Toy",
      publisher: "Us",
      homepage: "https://example.org/",
      licence: "CC0",
      citation: "Us (2026), Toy.",
      redistribution: "allowed",
      covers: "What it is.",
      caveats: [],
      cadence: "yearly",
    },
  ],
  versions: [{ source: "toy", short: "abc", release: "1.0" }],
  evidence: 2,
};

/** A claim whose footnote stands on line 9, each offset one column further. */
export function input(check: string, words = "", more: Partial<CheckInput> = {}): CheckInput {
  const at = (start: number, end: number) => ({
    file: "c.md",
    line: 9,
    column: start + 1,
    endLine: 9,
    endColumn: end + 1,
  });
  return {
    check,
    place: { file: "c.md", line: 3, column: 20 },
    at,
    words,
    disputed: false,
    language: "en",
    ...more,
  };
}

export async function checks(
  facts: Facts | FakeEngine,
  text: string,
  words = "",
  more: Partial<CheckInput> = {},
): Promise<CheckResult[]> {
  const engine =
    "asked" in facts && typeof facts.asked === "object" && "bind" in facts
      ? (facts as FakeEngine)
      : fakeEngine(facts as Facts);
  return evaluateChecks([input(text, words, more)], engine, options);
}

/** The codes of what a result states. */
export const codes = (result: CheckResult): string[] => result.statements.map(({ code }) => code);

/** The only statement of a code; fails where there is none. */
export function statement<C extends Statement["code"]>(
  result: CheckResult,
  code: C,
): Extract<Statement, { code: C }> {
  const found = result.statements.find((s): s is Extract<Statement, { code: C }> => s.code === code);
  if (!found) throw new Error(`${code} is not among ${codes(result).join(", ")}`);
  return found;
}

/** The result of the only check. */
export async function check(
  facts: Facts | FakeEngine,
  text: string,
  words = "",
  more: Partial<CheckInput> = {},
): Promise<CheckResult> {
  const [only, other] = await checks(facts, text, words, more);
  if (!only || other) throw new Error(`not one check: ${text}`);
  return only;
}
