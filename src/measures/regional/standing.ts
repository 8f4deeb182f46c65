import { maybeOn, surelyOn } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import type { Args, CoverageRule, Param } from "../../engine/types.js";
import { existed } from "../../states/existence.js";

export const body: Param = { key: "body", kind: "body", meaning: "Organization or forum." };
export const role: Param = {
  key: "role",
  kind: "choice",
  choices: ["member", "permanent", "non-permanent", "observer", "associate", "chair", "host"],
  default: "member",
  optional: true,
  meaning: "member: every full member or participant, permanent or not.",
};
/** The last one lags behind what it reports, and answers only where a check names it. */
const byName = "factbook-memberships";
/** Codes members that are states of the Correlates of War system, and no others. */
const statesOnly = "cow-igos";
export const sources = ["un-sc-members", "un-members", "forums", "facts", "own", statesOnly, byName] as const;
export const source: Param = {
  key: "source",
  kind: "source",
  optional: true,
  meaning: `Ask this source alone; else the best one that covers the day is asked. ${byName} must be named: its editions lag.`,
};
/** Sources that are of one body alone, and say nothing of others. */
const ofOneBody: Readonly<Record<string, string>> = { "un-sc-members": "UNSC", "un-members": "UN" };
/**
 * Sources that record a role at all: one that lists members is not complete for observers, and one of yearly memberships
 * knows no chair. Members are known best from lists of days, then from those of years.
 */
const recorded: Readonly<Record<string, readonly string[]>> = {
  member: sources,
  permanent: ["un-sc-members", "facts", "own"],
  "non-permanent": ["un-sc-members", "facts", "own"],
  observer: ["own", "cow-igos"],
  associate: ["own", "cow-igos"],
  chair: ["facts", "own"],
  host: ["own"],
};
/** Whether the state of a call, if it has one, is one that the source of states could not list then. */
const notCoded = ({ state, at: day }: Args): boolean =>
  state !== undefined && day !== undefined && !existed(state.id, day.id, "cow");

export const sourcesFor = (args: Args): readonly string[] =>
  (recorded[args.role?.id ?? "member"] ?? []).filter(
    (id) =>
      id !== byName &&
      !(id === statesOnly && notCoded(args)) &&
      (ofOneBody[id] ?? args.body?.id) === args.body?.id,
  );

export const undecided = (args: Args): string | undefined =>
  args.source?.id === statesOnly && notCoded(args) ? "not-coded" : undefined;
export const notCodedReason = (args: Args): string =>
  `${named(args, "state")} was not in the state system of the Correlates of War Project ${on(args)}, and ${statesOnly} lists no other members.`;

/** A source may claim one role alone: who chaired, not who the members were. */
export const covered: CoverageRule = { kind: { arg: "body" }, subject: { arg: "role" } };

// Terms of the Security Council are whole calendar years: a source that gives years gives their days.
/** Standings of the asked role on the asked day; `where` narrows them. */
export const standings = (
  where = "true",
): string => `SELECT c.call, m.body, m.state, m.role, m.date_from, m.date_to,
  m.action, m.name_as_given, m.note, m.source, m.version, m.locator, m.body = 'UNSC' OR (${surelyOn("m")}) AS _sure
FROM calls c JOIN membership m ON m.source = c.source AND m.body = c.arg_body AND ${maybeOn("m")}
WHERE CASE WHEN c.arg_role = 'member' THEN m.role IN ('member', 'participant', 'permanent', 'non-permanent')
  ELSE m.role = c.arg_role END AND ${where}`;

/** What a definition adds where one source is named. */
export const bySource = (args: Args): string =>
  args.source === undefined
    ? ""
    : args.source.id === byName
      ? `, as the World Factbook recorded it in its edition of that year, which lags (source: ${byName})`
      : ` (source: ${args.source.id})`;

/** Whose list a clause goes by, where one source is named. */
export const listedBy = (args: Args): string => (args.source ? `, according to ${args.source.label}` : "");

const plurals: Readonly<Record<string, string>> = {
  member: "members",
  permanent: "permanent members",
  "non-permanent": "non-permanent members",
  observer: "observers",
  associate: "associate members",
  chair: "chairs",
  host: "hosts",
};
/** Those who have the role: "members", "observers"; "observer" if there is one. */
export function havingRole(args: Args, count?: number): string {
  const plural = plurals[args.role?.id ?? "member"] ?? "members";
  return count === 1 ? plural.slice(0, -1) : plural;
}

/** The role of one state in a clause: "a member", "an associate member", "the chair". */
export function inRole(args: Args): string {
  const role = args.role?.id ?? "member";
  if (role === "chair" || role === "host") return `the ${role}`;
  return `${/^[ao]/.test(role) ? "an" : "a"} ${havingRole(args, 1)}`;
}

/** The role in a definition. */
export const asRole = (args: Args): string =>
  !args.role || args.role.id === "member"
    ? "a full member or participant (role: member)"
    : `${args.role.id === "observer" || args.role.id === "associate" ? "an" : "a"} ${args.role.id}`;
