import type { Args, CoverageNeed, Param } from "../../engine/types.js";

export const state: Param = { key: "state", kind: "state", meaning: "Contributing country." };
export const at: Param = {
  key: "at",
  kind: "at",
  meaning: "Reporting day; a month or year stands for its last day.",
};
export const mission: Param = {
  key: "mission",
  kind: "mission",
  optional: true,
  meaning: "Name or acronym of a mission; left out, all missions together.",
};
const kinds: Readonly<Record<string, { kind: string; words: string }>> = {
  any: { kind: "un personnel", words: "uniformed personnel (troops, police, experts and staff officers)" },
  troops: { kind: "un troops", words: "troops" },
  police: { kind: "un police", words: "police, individual and in formed units" },
  experts: { kind: "un experts", words: "experts on mission, military observers among them" },
  "staff officers": { kind: "un staff officers", words: "staff officers" },
  women: { kind: "un women", words: "women among the uniformed personnel" },
};
export const kind: Param = {
  key: "kind",
  kind: "choice",
  choices: Object.keys(kinds),
  default: "any",
  optional: true,
  meaning: "Type of personnel.",
};

/** Every mission together stands under the United Nations. */
export const missionId = (args: Args): string => args.mission?.id ?? "UN";
export const kindOf = (args: Args): { kind: string; words: string } =>
  kinds[args.kind?.id ?? "any"] ?? { kind: "", words: "" };

export const needs = (args: Args): CoverageNeed[] => [
  {
    table: "contribution",
    kind: kindOf(args).kind,
    subject: missionId(args),
    state: args.state?.id ?? "",
    from: args.at?.id ?? null,
    to: args.at?.id ?? null,
  },
];

export const notes = [
  "Figures are reported for the last day of a month; between those days nothing is known, and averages over a year never stand in for a month.",
] as const;
