import type { Day } from "../../base/period.js";
import type { CoverageClaim } from "../kit/types.js";

/** States that have rows, nearly all "absent", from before they were members or while they were none. */
const notYetMembers: readonly [state: string, from: Day | null, to: Day, name: string][] = [
  ["CHE", null, "2002-09-09", "Switzerland, a member since 10 September 2002,"],
  ["SYR", "1958-02-22", "1961-09-28", "Syria, then part of the United Arab Republic,"],
  ["SCG", "1992-04-27", "2000-10-31", "Serbia and Montenegro, a member since 1 November 2000,"],
  ["KIR", null, "1999-09-13", "Kiribati, a member since 14 September 1999,"],
  ["NRU", null, "1999-09-13", "Nauru, a member since 14 September 1999,"],
  ["TON", null, "1999-09-13", "Tonga, a member since 14 September 1999,"],
  ["TUV", null, "2000-09-04", "Tuvalu, a member since 5 September 2000,"],
  ["SSD", null, "2011-07-13", "South Sudan, a member since 14 July 2011,"],
];

/** What the data of Voeten and others cover, up to the day of their last vote. */
export function claims(last: Day): CoverageClaim[] {
  const rollcall = { table: "rollcall", kind: "UNGA" } as const;
  const ballot = { table: "ballot", kind: "UNGA" } as const;
  const from = "1946-01-01";
  return [
    {
      ...rollcall,
      from,
      to: last,
      reason: `Recorded votes of the General Assembly from 1946 to ${last} with votes on paragraphs, amendments and failed drafts, as Voeten, Strezhnev and Bailey collected them.`,
    },
    {
      ...ballot,
      from,
      to: last,
      reason: `Every state's vote in the recorded votes of the General Assembly from 1946 to ${last}; for 19 states "absent" is inferred from autumn 2016 on.`,
    },
    {
      ...rollcall,
      subject: "A/RES/62/37",
      from: "2007-12-01",
      to: "2007-12-31",
      gap: true,
      reason: "Resolution 62/37 of December 2007 is missing from the data.",
    },
    {
      ...rollcall,
      from: "1980-01-01",
      to: last,
      gap: true,
      reason:
        "The votes of the emergency special sessions after 1967 are missing from the data, except A/RES/ES-10/19, so roll calls of a period cannot be counted.",
    },
    {
      ...rollcall,
      from: "2008-01-01",
      to: "2008-12-31",
      gap: true,
      reason: "The data lack two of the roll calls on adopted resolutions that the Library has for 2008.",
    },
    ...notYetMembers.map(([state, start, to, who]) => ({
      ...ballot,
      state,
      from: start,
      to,
      gap: true,
      reason: `${who} had no vote in the General Assembly then; rows of the data for it say "absent".`,
    })),
  ];
}
