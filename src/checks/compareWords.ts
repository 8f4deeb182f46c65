import type { Language } from "../base/language.js";
import type { Value } from "../engine/types.js";
import { agree, silent } from "./agreement/agree.js";
import type { Expectation, ExpectedRelation, WordsAgreement } from "./agreement/types.js";
import { isPercent } from "./bindings.js";
import type { Wording } from "./planned.js";

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

const agreeing = (words: string, wordings: readonly Wording[], language: Language): WordsAgreement[] =>
  wordings.map(({ expectation }) => agree(words, expectation, language));

/**
 * Whether the words of a claim fit a check. A quantity that says what this check or another one of the same
 * footnote says is accounted for; only what is left can make the claim differ.
 */
export function compareWords(
  words: string,
  own: readonly Wording[],
  others: readonly Wording[],
  language: Language,
): WordsAgreement {
  const found = agreeing(words, own, language);
  if (!found.some((a) => a.outcome === "differs"))
    return found.find((a) => a.outcome === "agrees") ?? found[0] ?? silent({ code: "no-quantity" });
  const explained = [...found, ...agreeing(words, others, language)].flatMap((a) =>
    a.outcome === "agrees" && a.quantity ? [a.quantity] : [],
  );
  const left = without(words, explained);
  for (const { expectation, decisive } of own) {
    if (!decisive) continue;
    const again = agree(left, expectation, language);
    if (again.outcome === "differs") return again;
  }
  return found.find((a) => a.outcome === "agrees") ?? silent({ code: "of-other-checks" });
}
