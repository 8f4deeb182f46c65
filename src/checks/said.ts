import type { Language } from "../base/language.js";
import type { Value } from "../engine/types.js";
import { agree } from "./agreement/agree.js";
import type { Agreement, Expectation, ExpectedRelation } from "./agreement/types.js";
import { isPercent } from "./bindings.js";
import type { Said } from "./planned.js";

/** What words are compared with, for a value; undefined where words cannot say it. */
export function expectationOf(
  value: Value,
  unit: string,
  relation: ExpectedRelation,
  more: { bound?: number | string | undefined; tolerance?: number | undefined },
): Expectation | undefined {
  const rest = {
    unit,
    relation,
    ...(more.bound === undefined ? {} : { bound: more.bound }),
    ...(more.tolerance === undefined ? {} : { tolerance: more.tolerance }),
  };
  switch (value.kind) {
    case "number": {
      const kind = isPercent(unit) || unit === "share" ? "percent" : unit === "rank" ? "rank" : "number";
      return { kind, value: value.value, ...rest };
    }
    case "tally":
      return { kind: "tally", value: { yes: value.yes, no: value.no, abstain: value.abstain }, ...rest };
    case "set":
    case "text":
    case "date":
    case "yesno":
      return { kind: value.kind, value: value.value, ...rest };
  }
}

/** Blanks out quantities that are accounted for; offsets stay. */
function without(words: string, spans: readonly { start: number; end: number }[]): string {
  let rest = words;
  for (const { start, end } of spans)
    rest = rest.slice(0, start) + "\u00b7".repeat(end - start) + rest.slice(end);
  return rest;
}

interface Spoken {
  /** What the words may say of this check's comparisons. */
  said: readonly Said[];
}

const agreeing = (words: string, said: readonly Said[], language: Language): Agreement[] =>
  said.map(({ expectation }) => agree(words, expectation, language));

/**
 * Whether the words of a claim fit a check. A quantity that says what this check or another one of the same
 * footnote says is accounted for; only what is left can make the claim differ.
 */
export function agreement(
  words: string,
  check: Spoken,
  others: readonly Said[],
  language: Language,
): Agreement {
  const own = agreeing(words, check.said, language);
  if (!own.some((a) => a.outcome === "differs")) {
    return own.find((a) => a.outcome === "agrees") ?? own[0] ?? silence;
  }
  const explained = [...own, ...agreeing(words, others, language)].flatMap((a) =>
    a.outcome === "agrees" && a.quantity ? [a.quantity] : [],
  );
  const left = without(words, explained);
  for (const { expectation, decisive } of check.said) {
    if (!decisive) continue;
    const again = agree(left, expectation, language);
    if (again.outcome === "differs") return again;
  }
  return (
    own.find((a) => a.outcome === "agrees") ?? {
      outcome: "silent",
      explanation: "the quantities in the words belong to other checks of this footnote",
    }
  );
}

const silence: Agreement = { outcome: "silent", explanation: "the words give no quantity to compare" };
