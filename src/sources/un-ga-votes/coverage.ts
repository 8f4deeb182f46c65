import type { Day } from "../../base/period.js";
import type { ReadContext } from "../kit/types.js";

const scope = { kind: "UNGA", subject: null, state: null } as const;

/** The Library's own file: complete from the first session to its last vote. */
export function coverLibrary(context: ReadContext, last: Day): void {
  for (const table of ["rollcall", "ballot"] as const)
    context.cover({
      ...scope,
      table,
      from: "1946-01-01",
      to: last,
      reason: `The Library's file holds all resolutions and decisions of the General Assembly adopted by recorded vote from 1946 to ${last}; texts adopted without a vote, failed drafts and votes on paragraphs are not in it.`,
    });
}

/** What the extract from Voeten's votes is known to lack. */
const gaps: readonly { subject?: string; from: Day; to?: Day; both?: boolean; reason: string }[] = [
  {
    subject: "A/RES/62/37",
    from: "2007-12-01",
    to: "2007-12-31",
    reason: "Resolution 62/37 of December 2007 is missing from the extract.",
  },
  {
    from: "1964-12-01",
    to: "1966-09-19",
    both: true,
    reason: "Sessions 19 and 20 (December 1964 to 1966) are missing from the extract.",
  },
  {
    from: "1980-01-01",
    reason:
      "The votes of the emergency special sessions after 1967 are missing from the extract, save A/RES/ES-10/19.",
  },
  {
    from: "2008-01-01",
    to: "2008-12-31",
    reason: "The extract has 77 of the 79 roll calls that the Library has for 2008.",
  },
  {
    from: "1946-01-01",
    reason:
      "The extract leaves out single resolutions, so that the roll calls of a period cannot be counted from it; use the Library's own file.",
  },
];

/**
 * The extract made from Voeten's votes: a roll call that is there is whole, but how many there were cannot be
 * told, so the gaps are stated for roll calls; only the missing sessions are a gap for the members' votes too.
 */
export function coverExtract(context: ReadContext, last: Day): void {
  context.cover({
    ...scope,
    table: "rollcall",
    from: "1946-01-01",
    to: last,
    reason: `An extract of Voeten's votes in the Library's layout, adopted resolutions from 1946 to ${last}; it is not the Library's own file.`,
  });
  context.cover({
    ...scope,
    table: "ballot",
    from: "1946-01-01",
    to: last,
    reason: `The members' votes on the adopted resolutions in an extract of Voeten's votes, 1946 to ${last}; single resolutions are missing.`,
  });
  for (const { subject, from, to, both, reason } of gaps)
    for (const table of both ? (["rollcall", "ballot"] as const) : (["rollcall"] as const))
      context.cover({ ...scope, table, subject: subject ?? null, from, to: to ?? last, gap: true, reason });
}
