import type {
  ChangeDirection,
  Earlier,
  Quantity,
  Rival,
  Statement,
  Unknown,
} from "../../checks/statements.js";
import { dateInWords, datesInWords, listed, withArticle } from "../../engine/text.js";
import type { Parts, StatementWords } from "../languageWords.js";
import { allFigures, brief, figureOf, shareOf } from "../numbers.js";
import { capital, figuresBeside, sayClause, sayQuantity, sidesOf } from "../sayValue.js";
import { agreements, methods } from "./methods.js";
import { reasonParts, reasons } from "./reasons.js";
import { fewer, values, when } from "./values.js";

/** A number with its unit; with all figures that it takes to tell it from `beside`, if that is given. */
function amount(value: number, unit: string, beside?: Quantity): string {
  const figures = beside && figuresBeside(values, beside, value);
  return figures === undefined ? values.amount(brief(value), unit) : values.amount(value, unit, figures);
}

/** What the record says, as a clause without full stop: the measure's own form, or of an expression its value. */
const clause = (q: Quantity, figures?: number): Parts =>
  sayClause(values, q, figures) ?? [
    `the record gives ${sayQuantity(values, q, figures)} for `,
    { code: q.text },
  ];

const digits = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
/** The same at the beginning of a sentence, where a number below ten is a word. */
function begin(q: Quantity, figures?: number): Parts {
  const [first = "", ...rest] = clause(q, figures);
  if (typeof first !== "string") return [first, ...rest];
  return capital([first.replace(/^[1-9](?= )/, (digit) => digits[Number(digit) - 1] ?? digit), ...rest]);
}

/** What a check writes on one side. The unit of a number is named on the other. */
function literal({ value, unit, text }: Quantity): string {
  if (value.kind !== "number" || /[%/*]/.test(text)) return text;
  return figureOf(value.value, shareOf(unit) === undefined ? "" : unit, "en", allFigures);
}

type RelationStatement = Extract<Statement, { code: "relation" }>;
type Relation = RelationStatement["relation"];

const relationWords: Readonly<Record<Relation, string>> = {
  "=": "",
  "!=": "anything but ",
  "<": "less than ",
  "<=": "at most ",
  ">": "more than ",
  ">=": "at least ",
  includes: "it to include ",
  excludes: "it not to include ",
};
const dateWords: Partial<Record<Relation, string>> = {
  "<": "a day before ",
  "<=": "a day up to ",
  ">": "a day after ",
  ">=": "a day from ",
};
/** What the check expects of the first of two measured values. */
const pairWords: Readonly<Record<Relation, string>> = {
  "=": "the same value",
  "!=": "another value",
  "<": "a lower value than the second",
  "<=": "at most the second value",
  ">": "a higher value than the second",
  ">=": "at least the second value",
  includes: "the first to include the second",
  excludes: "the first to share nothing with the second",
};

function relation(statement: RelationStatement): Parts {
  const { truth, within } = statement;
  const { own, other, asked, figures, ofDate } = sidesOf(values, statement);
  const both = other.literal
    ? begin(own, figures)
    : [...begin(own, figures), "; ", ...clause(other, figures)];
  if (truth) return [...both, "."];
  const tolerance = within ? ` within ${within.text}${within.percent ? "% of it" : ""}` : "";
  const expects = other.literal
    ? `${(ofDate ? dateWords[asked] : undefined) ?? relationWords[asked]}${literal(other)}`
    : pairWords[asked];
  return [...both, `; the check expects ${expects}${tolerance}.`];
}

/** The same where another number follows. */
const beside = (q: Quantity, other: number | null): Parts =>
  begin(q, other === null ? undefined : figuresBeside(values, q, other));

const against = (own: Quantity, { value, unit, time, label }: Earlier): string =>
  `${amount(value, unit, own)} ${time ? when(time) : `in ${dateInWords(label)}`}`;

function unknown({ rivals, more, reasons: why }: Unknown): Parts {
  const rest = more > 0 ? ` and ${more} more` : "";
  return [
    `It is not known for ${rivals.map((r) => named(r.label)).join(", ")}${rest}: `,
    ...reasonParts(why),
  ];
}

const few: Parts = [
  " To compare only with certain states, name them: ",
  { code: "among {France, Germany}" },
  ".",
];

/** What another state or period is called within a sentence. */
const named = (label: string): string => withArticle(dateInWords(label));
/** "2000 to 2008" */
const span = (period: string): string => period.split("/").map(dateInWords).join(" to ");
const labels = (rivals: readonly Rival[]): string => listed(rivals.map((r) => named(r.label)));
const found: Readonly<Record<ChangeDirection, string>> = {
  higher: "up from",
  lower: "down from",
  unchanged: "unchanged from",
};
const changes: Readonly<Record<ChangeDirection, string>> = {
  higher: "a rise",
  lower: "a fall",
  unchanged: "no change",
};

export const statements: StatementWords = {
  reasons,
  methods,
  agreements,
  coverage: (row) => datesInWords(row.reason),
  moreProblems: (n) => `(and ${n} more)`,
  definitions: {
    single: "This has only one definition, so there is nothing to compare it with.",
    verdicts: (rows, holds, fails, undecided) =>
      `Under ${rows} definitions it holds in ${holds}, fails in ${fails} and is undecided in ${undecided}`,
    values: (known, rows) => `${known} of ${rows} definitions have a value`,
    range: (low, high) =>
      `; the value is ${low === high ? `${low} in all of them` : `anything from ${low} to ${high}`}`,
    asAsked: (across, own, low, high) =>
      `, and with ${across} ${own} ${low === high ? `${low} in all of them` : `anything from ${low} to ${high}`}`,
  },
  statements: {
    unknown: (s) => reasonParts(s.reasons),
    "unknown-of": (s) => [
      ...(s.own ? [...begin(s.own), ". "] : []),
      ...unknown(s.unknown),
      ...(s.all ? few : []),
    ],
    relation,
    surpassed: (s) => [
      ...beside(s.own, s.value),
      `, but ${s.count} ${s.count === 1 ? "state has" : "states have"} ${s.direction === "lowest" ? fewer(s.own.unit) : "more"}: ${named(s.leader.label)}${s.value === null ? "" : ` has ${amount(s.value, s.own.unit, s.own)}`}.`,
    ],
    shared: (s) => [
      ...begin(s.own),
      `, and ${labels(s.rivals)} ${s.rivals.length === 1 ? "has" : "have"} as many, so the ${s.direction} is shared.`,
      ...(s.direction === "lowest" ? [] : [" ", { code: "is rank 1" }, " allows ties."]),
    ],
    extreme: (s) => [
      ...beside(s.own, s.next && s.value),
      `, the ${s.direction} of ${s.states} states${s.next ? `; next is ${named(s.next.label)} with ${amount(s.value, s.own.unit, s.own)}` : ""}.`,
    ],
    rank: (s) => [
      ...begin(s.own),
      `, which is ${s.atBest ? "at best " : ""}rank ${s.rank}${s.rivals.length > 0 ? `, shared with ${labels(s.rivals)}` : ""}${s.expected === null ? "" : `; the check expects rank ${s.expected}`}.`,
    ],
    "no-record": (s) => [
      ...beside(s.own, s.earlier.value),
      `, but ${dateInWords(s.earlier.label)} had ${s.same ? "as many, so this is not a new record" : amount(s.earlier.value, s.earlier.unit, s.own)}.`,
    ],
    "nothing-earlier": (s) => [
      ...begin(s.own),
      ", but no earlier period of the same length is covered to compare it with.",
    ],
    "not-so-far-back": (s) => [
      ...begin(s.own),
      `, the ${s.high ? "highest" : "lowest"} since ${dateInWords(s.last)}, but nothing between ${dateInWords(s.since)} and ${dateInWords(s.from)} is covered.`,
    ],
    record: (s) => [
      ...beside(s.own, s.earlier.value),
      `, ${s.high ? "more" : fewer(s.own.unit)} than in ${s.periods === 1 ? `the earlier period ${dateInWords(s.last)}` : `each of ${s.periods} earlier periods back to ${dateInWords(s.last)}`}; the previous record was ${against(s.own, s.earlier)}.`,
    ],
    "too-few": (s) => [
      `${span(s.over)} ${s.periods === 1 ? "is one period" : `are ${digits[s.periods - 1] ?? s.periods} periods`}; a trend needs at least ${digits[s.least - 1] ?? s.least}.`,
    ],
    trend: (s) => [
      `Over ${span(s.over)} the value goes from ${amount(s.first, s.unit)} to ${amount(s.last, s.unit)}, by ${s.slope} a period (Sen's slope${s.interval ? `, 95% interval ${s.interval[0]} to ${s.interval[1]}` : ""}); the Mann-Kendall test gives p = ${s.p}, ${s.truth ? `so it is ${s.direction}` : `which is not a ${s.direction} trend (p must be under ${s.level})`}.`,
    ],
    "no-multiple": (s) => [
      ...beside(s.own, s.earlier.value),
      `, and only a value above zero can be multiplied, not ${against(s.own, s.earlier)}.`,
    ],
    multiple: (s) => [
      ...beside(s.own, s.earlier.value),
      `, ${s.ratio} times the ${against(s.own, s.earlier)}${s.truth ? "" : `; the check expects at least ${s.factor} times`}.`,
    ],
    change: (s) => [
      ...beside(s.own, s.earlier.value),
      `, ${found[s.found]} ${against(s.own, s.earlier)}${s.found === s.expected ? "" : `; the check expects ${changes[s.expected]}`}.`,
    ],
    break: (s) => [
      { code: s.before },
      " and ",
      { code: s.after },
      " cannot be compared. ",
      ...reasonParts([s.why]),
    ],
    "words-differ": (s) => [
      "But ",
      ...(agreements[s.agreement.code] as (a: typeof s.agreement) => Parts)(s.agreement),
      ".",
    ],
    missing: (s) => {
      const sources = s.wants.filter((id) => id !== "own");
      return [
        "Not in this record: ",
        ...(sources.length > 0
          ? [`${sources.join(", ")} (`, { code: `chancery pull ${sources.join(" ")}` }, ")"]
          : []),
        ...(s.wants.includes("own")
          ? [
              `${sources.length > 0 ? "; " : ""}own records of the edition that cover it (see records/coverage.csv)`,
            ]
          : []),
        ".",
      ];
    },
    "stands-alone": () => ["The words give no quantity of this kind, so the check alone decides."],
    renamed: ({ former, name }) => [{ code: former }, " is now called ", { code: name }, "."],
    "disputed-and-holds": () => [
      "It was marked as disputed but now holds: remove ",
      { code: "(disputed)" },
      ".",
    ],
    "was-disputed": () => ["The authors marked it as disputed."],
  },
};
