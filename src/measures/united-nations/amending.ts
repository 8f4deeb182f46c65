import { coarseDates, maybeOn, surelyOn } from "../../engine/sql.js";
import { group, listed, on } from "../../engine/text.js";
import type { Args, Measure, Param } from "../../engine/types.js";

/** The rules by which the votes of Members may be enough, in words; the first is the default. */
const rules: Readonly<Record<string, string>> = {
  charter:
    "an amendment of the Charter (Article 108): adoption by two thirds of the Members of the United Nations and ratification by two thirds of them with all permanent members of the Security Council; whoever votes for it is assumed to ratify it (rule: charter)",
  "two-thirds":
    "a resolution on an important question (Article 18, paragraph 2): two thirds of the Members present and voting, abstentions not being votes (rule: two-thirds)",
  simple:
    "another resolution (Article 18, paragraph 3): more Members voting for it than against it, abstentions not being votes (rule: simple)",
};

export const yes: Param = { key: "yes", kind: "states", meaning: "Who votes for it." };
export const at: Param = {
  key: "at",
  kind: "at",
  meaning: "Day as of which there are Members; a year stands for its last day.",
};
export const no: Param = {
  key: "no",
  kind: "states",
  optional: true,
  meaning: "Who votes against it; nobody if left out.",
};
export const abstain: Param = {
  key: "abstain",
  kind: "states",
  optional: true,
  meaning: "Who abstains, which changes nothing but shows that they have been considered.",
};
export const rule: Param = {
  key: "rule",
  kind: "choice",
  choices: Object.keys(rules),
  default: "charter",
  optional: true,
  meaning:
    "charter: two thirds of all Members and every permanent member; two-thirds, simple: of those voting.",
};

/** What the votes are to be enough for, in a few words. */
const goals: Readonly<Record<string, string>> = {
  charter: "an amendment of the Charter",
  "two-thirds": "a two-thirds majority of those voting",
  simple: "a simple majority of those voting",
};
export const goal = (args: Args): string => goals[args.rule?.id ?? "charter"] ?? "";

/** True where one of the groups is a body, whose name as a group has the day in it. */
export const dated = ({ yes, no, abstain }: Args): boolean =>
  [yes, no, abstain].some((arg) => arg?.kind === "states" && !arg.states && arg.text !== "yes");

/** When, and who casts which vote. */
export function cast(args: Args): string {
  const sides = [
    `${group(args, "yes")} in favour`,
    ...(args.no ? [`${group(args, "no")} against`] : []),
    ...(args.abstain ? [`${group(args, "abstain")} abstaining`] : []),
  ];
  return `${dated(args) ? "" : `${on(args)}, `}with ${listed(sides)}`;
}

export const byRule = (args: Args): string => rules[args.rule?.id ?? "charter"] ?? "";

const votes = { yes: yes.key, no: no.key, abstain: abstain.key } as const;
const stands = (key: string): string =>
  `list_contains(string_split(coalesce(c.arg_${key}, ''), ','), m.state)`;

/** One row for each Member, with its vote by the groups of the call; `more` is one more column. */
export function members(groups: readonly (keyof typeof votes)[], more: string): string {
  const cases = groups.map((vote) => `WHEN ${stands(votes[vote])} THEN '${vote}'`).join(" ");
  const times = groups.map((vote) => `CAST(${stands(votes[vote])} AS INTEGER)`).join(" + ");
  return `SELECT c.call, m.state, CASE ${cases} ELSE 'missing' END AS vote, p.state IS NOT NULL AS permanent, m.date_from,
  m.source, m.version, m.locator, ${more},
  (${surelyOn("m")}) AND (p.state IS NULL OR (${surelyOn("p")})) AND ${times} <= 1 AS _sure
FROM calls c JOIN membership m ON m.source = c.source AND m.body = 'UN' AND m.role = 'member' AND ${maybeOn("m")}
LEFT JOIN membership p ON p.source = c.source AND p.body = 'UNSC' AND p.role = 'permanent' AND p.state = m.state
  AND ${maybeOn("p")}`;
}

/** The id of a state that is in more than one group. */
export function votesTwice(args: Args): string | undefined {
  const all = [args.yes, args.no, args.abstain].flatMap((arg) => arg?.states ?? []);
  return all.find((state, i) => all.indexOf(state) !== i);
}

/** What the measures of voting arithmetic have in common: one row for each Member, with how it votes. */
export const arithmetic: Pick<
  Measure,
  "field" | "sources" | "tables" | "check" | "covers" | "rows" | "reasons" | "order" | "empty" | "notes"
> = {
  field: "united-nations",
  sources: ["facts"],
  tables: ["membership"],
  check: (args) => (votesTwice(args) === undefined ? undefined : "votes-twice"),
  covers: [{ kind: "UN" }, { kind: "UNSC" }],
  rows: members(["yes", "no", "abstain"], "c.arg_rule AS _rule"),
  reasons: {
    "votes-twice": (args) =>
      `${votesTwice(args)} is in more than one of yes, no and abstain; each state votes once.`,
    unsettled: () =>
      `${coarseDates}; or a state is in two of the groups; or the record does not have all five permanent members.`,
    empty: () => "The record lists no Member of the United Nations on that day.",
  },
  order: "permanent DESC, vote, state",
  empty: "undecided",
  notes: [
    "States that were not Members on that day do not count. A body stands for its members on that day.",
    "Who is assumed to ratify is part of the question, not a fact of the record.",
  ],
};

const count = (vote: string): string => `count(*) FILTER (vote = '${vote}')`;
/** Permanent members that are not in favour. */
const blocking = "count(*) FILTER (permanent AND vote <> 'yes')";

/** How many more votes in favour the rule asks for, at least; 0 or less where it is met. */
export const votesNeeded = `CASE any_value(_rule)
  WHEN 'simple' THEN ${count("no")} + 1 - ${count("yes")}
  WHEN 'two-thirds' THEN greatest(2 * ${count("no")}, 1) - ${count("yes")}
  ELSE greatest(CAST(ceil(2 * count(*) / 3.0) AS BIGINT) - ${count("yes")}, ${blocking}) END`;

/** The value where every Member's date and vote is sure and the Council is complete. */
export const ifSure = (value: string): string =>
  `CASE WHEN bool_and(_sure) AND count(*) FILTER (permanent) = 5 THEN ${value} END`;
