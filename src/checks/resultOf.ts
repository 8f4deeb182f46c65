import type { Place } from "../base/problem.js";
import type { Answer, BoundCall, Evidence } from "../engine/types.js";
import type { Agreement } from "./agreement/types.js";
import type { Item } from "./evaluate.js";
import type { Outcome, Said } from "./planned.js";
import type { CheckResult } from "./result.js";
import { agreement } from "./said.js";
import type { Sentence } from "./sentences.js";
import { definitionOf, type Refs, rowsOf, support } from "./support.js";

/** All that has to be asked for a check; nothing for an invalid one. */
export const callsOfItem = (item: Item): readonly BoundCall[] =>
  item.planned.problems.length > 0 ? [] : item.planned.comparisons.flatMap((c) => c.calls);
/** The calls that a check itself names. */
export const ownOf = (item: Item): BoundCall[] => {
  const calls = item.planned.problems.length > 0 ? [] : item.planned.comparisons.flatMap((c) => c.own);
  return [...new Map(calls.map((call) => [call.key, call])).values()];
};

const placed = ({ file, line, column, endLine, endColumn }: Place) => ({
  file,
  line,
  column,
  endLine: endLine ?? line,
  endColumn: endColumn ?? column + 1,
});

/** The result of something that cannot be read as a check: its problems, placed at the first of them. */
export function unreadable(
  of: Pick<CheckResult, "words" | "check" | "disputed" | "problems">,
  place: Place,
): CheckResult {
  const [first] = of.problems;
  const more = of.problems.length > 1 ? ` (and ${of.problems.length - 1} more)` : "";
  return {
    verdict: "invalid",
    ...of,
    ...placed(first?.place ?? place),
    value: null,
    shown: null,
    unit: null,
    expected: null,
    message: `${first?.code}${more}`,
    definition: null,
    calls: [],
    spoken: { message: [], method: [], words: null },
    method: null,
    parameters: {},
    coverage: [],
    sources: [],
    wants: [],
    evidence: { total: 0, rows: [] },
    comparators: [],
    agreement: null,
  };
}

function invalid({ input, planned, written }: Item): CheckResult {
  const { words, disputed, place } = input;
  return unreadable({ words, disputed, check: written, problems: planned.problems }, place);
}

/** Three-valued: one false makes it false, else one that is not known makes it not known. */
const conjunction = (outcomes: readonly Outcome[]): boolean | null =>
  outcomes.some((o) => o.truth === false) ? false : outcomes.some((o) => o.truth === null) ? null : true;

/** The result of one check, from what its comparisons came to and the words of its claim. */
export function resultOf(
  item: Item,
  group: readonly Item[],
  answers: ReadonlyMap<string, Answer>,
  evidence: ReadonlyMap<string, Evidence>,
  refs: Refs,
  limit: number,
): CheckResult {
  if (item.planned.problems.length > 0 || item.outcomes.length === 0) return invalid(item);
  const { input, outcomes, planned } = item;
  const truth = conjunction(outcomes);
  // What is shown is what settles it: the first that is false, or not known, or simply the first.
  const deciding = outcomes.filter((o) => o.truth === truth);
  const main = deciding[0] ?? outcomes[0];
  if (!main) return invalid(item);
  const own = ownOf(item);
  const wants = truth === null ? [...new Set(deciding.flatMap((o) => o.wants))] : [];
  const compared = truth === true && input.words !== "" ? compareWords(item, group) : null;
  const verdict =
    truth === null ? "undecided" : !truth ? "fails" : compared?.outcome === "differs" ? "differs" : "holds";
  return {
    verdict,
    disputed: input.disputed,
    ...placed(input.place),
    words: input.words,
    check: planned.text,
    value: main.value,
    shown: main.shown,
    unit: main.unit,
    expected: main.expected,
    message: messageOf(verdict, deciding, wants, compared, input.disputed),
    spoken: {
      message: [...deciding.flatMap((o) => o.says), ...added(verdict, wants, compared, input.disputed)],
      method: outcomes.flatMap((o) => o.how),
      words: compared?.says ?? null,
    },
    definition: definitionOf(own),
    calls: own,
    method: joined(outcomes.map((o) => o.method)),
    parameters: Object.assign({}, ...outcomes.map((o) => o.parameters)) as CheckResult["parameters"],
    ...support(callsOfItem(item), answers, refs),
    wants,
    evidence: rowsOf(own, evidence, limit),
    comparators: outcomes.flatMap((o) => o.comparators),
    agreement: compared && { outcome: compared.outcome, explanation: compared.explanation },
    problems: [],
  };
}

const joined = (sentences: readonly (string | null)[]): string | null => {
  const given = [...new Set(sentences.flatMap((s) => s ?? []))];
  return given.length > 0 ? given.join(" ") : null;
};

function compareWords(item: Item, group: readonly Item[]): Agreement {
  const { input } = item;
  const others = group
    .filter((other) => other !== item)
    .flatMap((other) => other.outcomes.flatMap((o): Said[] => [...o.said, ...o.claimed]));
  const said = item.outcomes.flatMap((o) => o.said);
  return agreement(input.words, { said }, others, input.language);
}

/** What is not in the record, and how to get it; own records are kept by the edition's authors, not pulled. */
function missing(wants: readonly string[]): string {
  const sources = wants.filter((id) => id !== "own");
  const pulled = sources.length > 0 ? [`${sources.join(", ")} (\`chancery pull ${sources.join(" ")}\`)`] : [];
  const own = wants.includes("own")
    ? ["own records of the edition that cover it (see records/coverage.csv)"]
    : [];
  return `Not in this record: ${[...pulled, ...own].join("; ")}.`;
}

/** What is added to what the comparisons say: the same as `messageOf` adds. */
function added(
  verdict: CheckResult["verdict"],
  wants: readonly string[],
  compared: Agreement | null,
  disputed: boolean,
): Sentence[] {
  const parts: Sentence[] = [];
  if (verdict === "differs" && compared?.says) parts.push({ code: "words-differ", agreement: compared.says });
  if (verdict === "undecided" && wants.length > 0) parts.push({ code: "missing", wants });
  if (verdict === "holds" && compared?.outcome === "silent") parts.push({ code: "stands-alone" });
  if (verdict === "holds" && disputed) parts.push({ code: "disputed-and-holds" });
  if (disputed && (verdict === "fails" || verdict === "differs")) parts.push({ code: "was-disputed" });
  return parts;
}

/** Said of a claim whose words give no quantity that could be held against the value. */
export const standsAlone = "The words name no quantity of this kind, so the check stands alone.";

function messageOf(
  verdict: CheckResult["verdict"],
  deciding: readonly Outcome[],
  wants: readonly string[],
  compared: { outcome: string; explanation: string } | null,
  disputed: boolean,
): string {
  const said = [...new Set(deciding.map((o) => o.message))].join(" ");
  const parts = [said];
  if (verdict === "differs") parts.push(`But ${compared?.explanation ?? ""}.`);
  if (verdict === "undecided" && wants.length > 0) parts.push(missing(wants));
  if (verdict === "holds" && compared?.outcome === "silent") parts.push(standsAlone);
  if (verdict === "holds" && disputed)
    parts.push('It was announced as disputed and now holds: take "(disputed)" out.');
  if (disputed && (verdict === "fails" || verdict === "differs"))
    parts.push("This was announced as disputed.");
  return parts.join(" ");
}
