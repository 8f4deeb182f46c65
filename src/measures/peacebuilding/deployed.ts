import type { Args, Param } from "../../engine/types.js";

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
const kinds: Readonly<Record<string, { kind: string; words: string; as: string }>> = {
  any: {
    kind: "un personnel",
    words: "uniformed personnel (troops, police, experts and staff officers)",
    as: "in uniform",
  },
  troops: { kind: "un troops", words: "troops", as: "as troops" },
  police: { kind: "un police", words: "police, individual and in formed units", as: "as police" },
  experts: {
    kind: "un experts",
    words: "experts on mission, including military observers",
    as: "as experts on mission",
  },
  "staff officers": { kind: "un staff officers", words: "staff officers", as: "as staff officers" },
  women: { kind: "un women", words: "women among the uniformed personnel", as: "in uniform (women only)" },
};
export const kind: Param = {
  key: "kind",
  kind: "choice",
  choices: Object.keys(kinds),
  default: "any",
  optional: true,
  meaning: "Type of personnel.",
};

/** All missions together are recorded under the United Nations. */
export const missionId = (args: Args): string => args.mission?.id ?? "UN";
/** The kind of the call, and how persons of it serve in a clause. */
export const kindOf = (args: Args): { kind: string; words: string; as: string } =>
  kinds[args.kind?.id ?? "any"] ?? { kind: "", words: "", as: "" };

export const notes = [
  "Figures are reported for the last day of a month; nothing is known between those days, and averages over a year never stand in for a month.",
] as const;
