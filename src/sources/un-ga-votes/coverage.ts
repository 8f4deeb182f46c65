import type { Day } from "../../base/period.js";
import type { CoverageClaim } from "../kit/types.js";

/** The Library's own file: complete from the first session to its last vote. */
export const libraryClaims = (last: Day): CoverageClaim[] =>
  (["rollcall", "ballot"] as const).map((table) => ({
    table,
    kind: "UNGA",
    from: "1946-01-01",
    to: last,
    reason: `The Library's file holds all resolutions and decisions of the General Assembly adopted by recorded vote from 1946 to ${last}; texts adopted without a vote, failed drafts and votes on paragraphs are not in it.`,
  }));

/** What the extract from Voeten's votes is known to lack; the missing sessions are a gap for the members' votes too. */
const missingSessions = {
  from: "1964-12-01",
  to: "1966-09-19",
  reason: "Sessions 19 and 20 (December 1964 to 1966) are missing from the extract.",
};
const gaps = (last: Day) => [
  {
    subject: "A/RES/62/37",
    from: "2007-12-01",
    to: "2007-12-31",
    reason: "Resolution 62/37 of December 2007 is missing from the extract.",
  },
  missingSessions,
  {
    from: "1980-01-01",
    to: last,
    reason:
      "The votes of the emergency special sessions after 1967 are missing from the extract, except A/RES/ES-10/19.",
  },
  {
    from: "2008-01-01",
    to: "2008-12-31",
    reason: "The extract has 77 of the 79 roll calls that the Library has for 2008.",
  },
  {
    from: "1946-01-01",
    to: last,
    reason:
      "The extract leaves out single resolutions, so that the roll calls of a period cannot be counted from it; use the Library's own file.",
  },
];

/**
 * The extract made from Voeten's votes: a roll call that is in it is complete, but how many there were is not known, so the
 * gaps are stated for roll calls.
 */
export function extractClaims(last: Day): CoverageClaim[] {
  const rollcall = { table: "rollcall", kind: "UNGA" } as const;
  const ballot = { table: "ballot", kind: "UNGA" } as const;
  return [
    {
      ...rollcall,
      from: "1946-01-01",
      to: last,
      reason: `An extract of Voeten's votes in the Library's layout, adopted resolutions from 1946 to ${last}; it is not the Library's own file.`,
    },
    {
      ...ballot,
      from: "1946-01-01",
      to: last,
      reason: `The members' votes on the adopted resolutions in an extract of Voeten's votes, 1946 to ${last}; single resolutions are missing.`,
    },
    ...gaps(last).map((gap) => ({ ...rollcall, ...gap, gap: true })),
    { ...ballot, ...missingSessions, gap: true },
  ];
}
