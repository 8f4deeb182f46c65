import { yearPeriod } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { Correction, CoverageClaim } from "../kit/types.js";
import { readDerived } from "./derivedFile.js";
import { readMeetings } from "./meetingTable.js";
import { addResolution, type Resolution, when } from "./resolution.js";
import { readVotes, votingColumns } from "./votingFile.js";

const wrongYear = (number: string, printed: string, year: string): Correction => ({
  table: "resolutions",
  where: { number },
  expect: { year: printed },
  set: { year },
  reason: `Resolution ${number} was adopted in ${year}, as its own date says; the table prints the year ${printed}.`,
});

const scope = { table: "rollcall", kind: "UNSC" } as const;

/** The numbers from the first to the last resolution, less those that are left out. */
function numberClaims(found: readonly Resolution[]): CoverageClaim[] {
  const all = [...found].sort((a, b) => a.number - b.number);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return [];
  const to = when(last).date_to;
  const from = first.number === 1 ? "1946-01-01" : when(first).date_from;
  const claims: CoverageClaim[] = [
    {
      ...scope,
      from: from ?? null,
      to: to ?? null,
      reason: `Resolutions ${first.number} to ${last.number} of the Security Council with their tallies, to ${to}; drafts that were not adopted are not in it.`,
    },
  ];
  for (const [at, before] of all.entries()) {
    const after = all[at + 1];
    for (let number = before.number + 1; after && number < after.number; number += 1)
      claims.push({
        ...scope,
        subject: `S/RES/${number}`,
        from: when(before).date_from ?? null,
        to: when(after).date_to ?? null,
        gap: true,
        reason: `Resolution ${number} is missing from this copy of the Library's tables.`,
      });
  }
  return claims;
}

/** The years of tables that go on after the numbered run. */
const yearClaims = (years: readonly number[], end: string): CoverageClaim[] =>
  years
    .map((year) => ({ year, from: yearPeriod(year).from, to: yearPeriod(year).to }))
    .filter(({ to }) => (to ?? "") > end)
    .map(({ year, from, to }) => ({
      ...scope,
      from,
      to,
      reason: `The Library's table of the meetings of ${year} with the resolutions adopted in them.`,
    }));

export default defineSource({
  id: "un-sc-resolutions",
  title: "Security Council resolutions and their votes",
  publisher: "United Nations Dag Hammarskjöld Library",
  homepage: "https://research.un.org/en/docs/sc/quick/meetings/2008",
  licence: "United Nations content, with attribution; the derived file comes from a repository under GPL-3",
  redistribution: "unsure",
  citation:
    "United Nations Dag Hammarskjöld Library, Security Council Meetings and Outcomes Tables; derived file from intreleng-research/unsc-dataset.",
  covers:
    "Adopted resolutions of the Security Council with date, meeting record, topic and tally, from the Library's yearly tables of meetings, and with each member's vote from its voting data.",
  caveats: [
    "The tables and the derived file have only tallies: how each member voted is in the Library's voting data alone. Drafts that were not adopted are in none of them.",
    "The voting data (2026_02_06_sc_voting.csv, 41,349 rows to resolution 2815) are read by their published description and header; our tests use made-up rows.",
    "In the voting data a resolution adopted without a vote shows every member as voting yes: such votes and tallies are left out.",
    "23 numbers between 1 and 2640 are missing; a count that includes their days is not complete.",
    "A unanimous resolution has no tally where the table prints none; none is invented.",
    "Six resolutions have no date (48, 56, 58, 66, 1261, 1265); only their year is known.",
    "The year of resolutions 207, 770 and 771 is misprinted and is corrected from their own date.",
  ],
  cadence: "with each meeting",
  produces: ["rollcall", "ballot"],
  reader: 2,
  files: [
    {
      key: "votes",
      name: /^(?:(?<release>\d{4}_\d{1,2}_\d{1,2})_)?sc_voting.*\.csv$/i,
      release: (inName) => inName.replace(/_(\d)(?=_|$)/g, "_0$1"),
      header: votingColumns,
      url: "https://digitallibrary.un.org/record/4055387",
      manual: true,
      required: false,
    },
    {
      key: "resolutions",
      name: /^unsc_resolutions_votes_.*\.csv$/i,
      header: ["number", "symbol", "adoption", "vote_as_printed"],
      url: "https://github.com/intreleng-research/unsc-dataset/tree/80fede2",
      manual: true,
      required: false,
    },
    {
      key: "tables",
      name: /^scact\d{4}_table_en\.html?$/i,
      url: "https://research.un.org/en/docs/sc/quick/meetings/2008",
      manual: true,
      required: false,
      many: true,
    },
  ],
  expect: { rollcall: [40, 4000] },
  corrections: [
    wrongYear("207", "1964", "1965"),
    wrongYear("770", "1991", "1992"),
    wrongYear("771", "1991", "1992"),
  ],
  async read(context) {
    const found = new Map<number, Resolution>();
    for (const file of context.files("votes")) {
      const last = await readVotes(context, file, found);
      if (last !== undefined)
        context.cover({
          table: "ballot",
          kind: "UNSC",
          from: "1946-01-01",
          to: last,
          reason: `Every member's vote on each resolution that the Security Council adopted by vote to ${last}, from the Library's voting data.`,
        });
    }
    for (const file of context.files("resolutions")) await readDerived(context, file, found);
    const lastNumber = Math.max(0, ...found.keys());
    const years: number[] = [];
    for (const file of context.files("tables")) years.push(await readMeetings(context, file, found));
    const claims = numberClaims([...found.values()].filter(({ number }) => number <= lastNumber));
    const end = claims[0]?.to ?? "";
    for (const claim of [...claims, ...yearClaims(years.sort(), end)]) context.cover(claim);
    for (const resolution of found.values()) addResolution(resolution);
  },
});
