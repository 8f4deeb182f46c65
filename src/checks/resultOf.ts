import type { Place } from "../base/problem.js";
import type { Answer, BoundCall, Evidence } from "../engine/answer.js";
import { compareWords } from "./compareWords.js";
import type { Item } from "./evaluate.js";
import type { Outcome, Wording } from "./planned.js";
import type { Agreement, CheckResult } from "./result.js";
import type { Statement } from "./statements.js";
import { type Refs, rowsOf, support } from "./support.js";

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
  return {
    verdict: "invalid",
    ...of,
    ...placed(first?.place ?? place),
    value: null,
    unit: null,
    names: {},
    expected: null,
    statements: [],
    calls: [],
    methods: [],
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
  const agreement = truth === true && input.words !== "" ? agreementOf(item, group) : null;
  const verdict =
    truth === null ? "undecided" : !truth ? "fails" : agreement?.outcome === "differs" ? "differs" : "holds";
  return {
    verdict,
    disputed: input.disputed,
    ...placed(input.place),
    words: input.words,
    check: planned.text,
    value: main.value,
    unit: main.unit,
    names: main.names,
    expected: main.expected,
    statements: [
      ...deciding.flatMap((o) => o.statements),
      ...added(verdict, wants, agreement, input.disputed),
      ...renamed(item.written, own),
    ],
    calls: own,
    methods: outcomes.flatMap((o) => o.methods),
    parameters: Object.assign({}, ...outcomes.map((o) => o.parameters)) as CheckResult["parameters"],
    ...support(callsOfItem(item), answers, refs),
    wants,
    evidence: rowsOf(own, evidence, limit),
    comparators: outcomes.flatMap((o) => o.comparators),
    agreement,
    problems: [],
  };
}

function agreementOf(item: Item, group: readonly Item[]): Agreement {
  const { input } = item;
  const others = group
    .filter((other) => other !== item)
    .flatMap((other) => other.outcomes.flatMap((o): Wording[] => [...o.wordings, ...o.claimed]));
  const own = item.outcomes.flatMap((o) => o.wordings);
  const { outcome, statement } = compareWords(input.words, own, others, input.language);
  return { outcome, statement };
}

/** Former names of measures that a check is written with. */
function renamed(written: string, calls: readonly BoundCall[]): Statement[] {
  const names = new Map(
    calls.flatMap(({ measure: { name, aliases = [] } }) => aliases.map((former) => [former, name] as const)),
  );
  return [...names].flatMap(([former, name]) =>
    written.includes(`${former}(`) ? [{ code: "renamed" as const, former, name }] : [],
  );
}

/** What is added to what the comparisons state. */
function added(
  verdict: CheckResult["verdict"],
  wants: readonly string[],
  agreement: Agreement | null,
  disputed: boolean,
): Statement[] {
  const parts: Statement[] = [];
  if (verdict === "differs" && agreement)
    parts.push({ code: "words-differ", agreement: agreement.statement });
  if (verdict === "undecided" && wants.length > 0) parts.push({ code: "missing", wants });
  if (verdict === "holds" && agreement?.outcome === "silent") parts.push({ code: "stands-alone" });
  if (verdict === "holds" && disputed) parts.push({ code: "disputed-and-holds" });
  if (disputed && (verdict === "fails" || verdict === "differs")) parts.push({ code: "was-disputed" });
  return parts;
}
