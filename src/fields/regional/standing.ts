import { maybeOn, surelyOn } from "../../measures/sql.js";
import type { Args, CoverageNeed, Param } from "../../measures/types.js";

export const body: Param = { key: "body", kind: "body", meaning: "Organization or forum." };
export const at: Param = {
  key: "at",
  kind: "at",
  meaning: "Day; a month or year stands for its last day.",
};
export const role: Param = {
  key: "role",
  kind: "choice",
  choices: ["member", "permanent", "non-permanent", "observer", "associate", "chair", "host"],
  default: "member",
  optional: true,
  meaning: "member: every full member or participant, permanent or not.",
};
export const sources = ["un-sc-members", "un-members", "forums", "facts", "own", "cow-igos"] as const;
/** Sources that are of one body alone, and say nothing of others. */
const ofOneBody: Readonly<Record<string, string>> = { "un-sc-members": "UNSC", "un-members": "UN" };
/**
 * Sources that record a role at all: one that lists members is not complete for observers, and one of yearly memberships
 * knows no chair. Members are told best by lists of days, then by those of years.
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
export const sourcesFor = (args: Args): readonly string[] =>
  (recorded[args.role?.id ?? "member"] ?? []).filter(
    (id) => (ofOneBody[id] ?? args.body?.id) === args.body?.id,
  );

/** A source may claim one role alone: who chaired, not who the members were. */
export const covered = (args: Args): CoverageNeed[] => [
  {
    table: "membership",
    kind: args.body?.id ?? "",
    subject: args.role?.id ?? "member",
    ...(args.state ? { state: args.state.id } : {}),
    from: args.at?.id ?? null,
    to: args.at?.id ?? null,
  },
];

// Terms of the Security Council are whole calendar years: a source that gives years gives their days.
/** Standings of the asked role on the asked day; `where` narrows them. */
export const standings = (
  where = "true",
): string => `SELECT c.call, m.body, m.state, m.role, m.date_from, m.date_to,
  m.action, m.name_as_given, m.note, m.source, m.version, m.locator, m.body = 'UNSC' OR (${surelyOn("m")}) AS _sure
FROM calls c JOIN membership m ON m.source = c.source AND m.body = c.arg_body AND ${maybeOn("m")}
WHERE CASE WHEN c.arg_role = 'member' THEN m.role IN ('member', 'participant', 'permanent', 'non-permanent')
  ELSE m.role = c.arg_role END AND ${where}`;

/** How the role reads in a definition. */
export const asRole = (args: Args): string =>
  !args.role || args.role.id === "member"
    ? "a full member or participant (role: member)"
    : `${args.role.id === "observer" || args.role.id === "associate" ? "an" : "a"} ${args.role.id}`;
