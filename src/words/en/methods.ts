import type { Expectation, TallyValue } from "../../checks/agreement/types.js";
import type { Method } from "../../checks/statements.js";
import { dateInWords, listed } from "../../engine/text.js";
import type { StatementWords } from "../languageWords.js";
import { values } from "./values.js";

const { amount, tally } = values;

/** A value as words are compared with it. */
function expected({ kind, value, unit }: Expectation): string {
  if (kind === "tally") {
    const { yes, no, abstain } = value as TallyValue;
    return tally(yes, no, abstain);
  }
  if (kind === "set") return amount((value as readonly string[]).length, unit);
  if (kind === "yesno") return value ? values.yes : values.no;
  if (kind === "rank") return `rank ${value}`;
  if (kind === "multiple") return `${amount(value as number, "")} times`;
  if (kind === "date") return dateInWords(String(value));
  return typeof value === "number" ? amount(value, unit) : String(value);
}

const quoted = (texts: readonly string[]): string => listed(texts.map((text) => `“${text}”`));

export const agreements: StatementWords["agreements"] = {
  fits: (a) => [
    `${quoted(a.quantities)} in the words ${a.quantities.length === 1 ? "matches" : "match"} ${expected(a.expectation)}`,
  ],
  "adds-up": (a) => [`the numbers in the words add up to ${expected(a.expectation)}`],
  differs: (a) => [`the words say ${quoted(a.quantities)}, and the check finds ${expected(a.expectation)}`],
  "nothing-comparable": (a) => [
    `the words give no quantity that can be compared with ${expected(a.expectation)}`,
  ],
  "unclear-role": (a) => [
    `the words name ${expected(a.expectation)}, but it is not clear that they count the same thing`,
  ],
  "no-quantity": () => ["the words give no quantity to compare"],
  "of-other-checks": () => ["the quantities in the words belong to other checks in this footnote"],
};

const systems = {
  cow: "then in the state system of the Correlates of War Project",
  gw: "then on the list of Gleditsch and Ward",
  un: "then members of the United Nations",
} as const;
const which = ({ named, system }: Extract<Method, { code: "compared" | "ranked" }>): string =>
  named ? "named in the check" : system ? systems[system] : "in existence then";

export const methods: StatementWords["methods"] = {
  compared: (m) => [
    `Compared with ${m.others} other ${m.others === 1 ? "state" : "states"} ${which(m)}; a tie is not the ${m.direction}.`,
  ],
  ranked: (m) => [`Ranked from the highest among ${m.states} states ${which(m)}; equal values share a rank.`],
  "earlier-periods": (m) => [
    `Compared with ${m.periods} earlier ${m.periods === 1 ? "period" : "periods"} of the same length${m.last === null ? "" : `, back to ${dateInWords(m.last)}`}; a value reached before is not a record.`,
  ],
  "mann-kendall": (m) => [
    `Mann-Kendall test for a trend over ${m.periods} periods, one-sided, p < ${m.level}, with Sen's slope.`,
    ...(m.test === null
      ? []
      : [
          m.test === "exact"
            ? " The probability is exact: without a trend, every order of the values is equally likely; the periods are taken as independent."
            : " The probability is that of the normal distribution, with corrections for ties and for continuity; the periods are taken as independent.",
        ]),
  ],
  times: (m) => [`The value is compared with ${m.factor} times that of ${m.from}.`],
  plain: () => ["The two values are compared as they are."],
  poisson: (m) => [
    `${m.verdict ? "The verdict is the plain comparison. " : ""}Exact conditional test of two Poisson counts: ${m.ratio === null ? "" : `ratio ${m.ratio}, `}95% interval ${m.low} to ${m.high ?? "no limit"}, p = ${m.p}.`,
  ],
};
