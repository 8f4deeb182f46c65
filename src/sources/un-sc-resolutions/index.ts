import { yearPeriod } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { Correction, RawFile, ReadContext } from "../kit/types.js";
import { columns, type Resolution, readRow } from "./derivedFile.js";
import { readMeetingTable, type TableEntry } from "./meetingTable.js";
import { addVotes, votingColumns } from "./votingFile.js";

const body = "UNSC";
const wrongYear = (number: string, printed: string, year: string): Correction => ({
  table: "resolutions",
  where: { number },
  expect: { year: printed },
  set: { year },
  reason: `Resolution ${number} was adopted in ${year}, as its own date says; the table prints the year ${printed}.`,
});

/** Compares what one layout says of a resolution with what another said before; both stand in the same version. */
function compare(
  context: ReadContext,
  file: RawFile,
  entry: Pick<TableEntry, "line" | "date" | "symbol" | "tally">,
  known: Resolution,
): void {
  const place = { file, line: entry.line };
  if (entry.date !== null && known.precision === "day" && entry.date !== known.from)
    context.report("bad-value", place, `${entry.symbol} on ${entry.date}`, known.from, "warning");
  if (entry.tally && known.tally && entry.tally.join("-") !== known.tally.join("-"))
    context.report(
      "bad-value",
      place,
      `${entry.symbol} ${entry.tally.join("-")}`,
      known.tally.join("-"),
      "warning",
    );
}

async function addTable(
  context: ReadContext,
  file: RawFile,
  found: Map<number, Resolution>,
): Promise<number> {
  const html = await file.text();
  const year = Number(
    /in\s+(\d{4})\b/.exec(/tbltitle">([^<]*)/.exec(html)?.[1] ?? "")?.[1] ?? /\d{4}/.exec(file.name)?.[0],
  );
  const entries = readMeetingTable(html, year);
  if (entries.length === 0)
    context.report("missing-value", { file, line: 1 }, "no resolution", "the table of meetings of a year");
  for (const entry of entries) {
    const known = found.get(entry.number);
    if (known) {
      compare(context, file, entry, known);
      continue;
    }
    const period = yearPeriod(year);
    found.set(entry.number, {
      number: entry.number,
      symbol: entry.symbol,
      from: entry.date ?? period.from ?? "",
      to: entry.date ?? period.to ?? "",
      precision: entry.date ? "day" : "year",
      title: entry.topic,
      adoption: entry.tally ? "recorded" : null,
      tally: entry.tally,
      note: entry.meeting,
      file: "tables",
      locator: `${file.name} line ${entry.line}, ${entry.meeting}`,
    });
  }
  return year;
}

const scope = { table: "rollcall", kind: body, state: null } as const;

/** Covers the numbered run of the derived file, less the numbers that it leaves out. */
function coverNumbers(context: ReadContext, found: ReadonlyMap<number, Resolution>, last: number): void {
  const all = [...found.values()].sort((a, b) => a.number - b.number);
  const first = all[0]?.number ?? 1;
  const to = found.get(last)?.to ?? null;
  context.cover({
    ...scope,
    subject: null,
    from: first === 1 ? "1946-01-01" : (all[0]?.from ?? null),
    to,
    reason: `Resolutions ${first} to ${last} of the Security Council with their tallies, to ${to}; drafts that were not adopted are not in it.`,
  });
  let before = all[0];
  for (let number = first; number <= last; number += 1) {
    const here = found.get(number);
    if (here) {
      before = here;
      continue;
    }
    const after = all.find((resolution) => resolution.number > number);
    context.cover({
      ...scope,
      subject: `S/RES/${number}`,
      from: before?.from ?? null,
      to: after?.to ?? null,
      gap: true,
      reason: `Resolution ${number} is missing from this copy of the Library's tables.`,
    });
  }
}

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
    "Tables and derived file have tallies only: who voted how is in the Library's voting data alone. Drafts that were not adopted are in none of them.",
    "The voting data (2026_02_06_sc_voting.csv, 41,349 rows to resolution 2815) are read by their published description and header; our tests have made-up rows of them.",
    "In the voting data a resolution adopted without a vote shows every member with yes: such votes and tallies are left out.",
    "23 numbers between 1 and 2640 are missing; a count over their days is not complete.",
    "A unanimous resolution has no tally where the table prints none; none is made up.",
    "Six resolutions have no date (48, 56, 58, 66, 1261, 1265): only their year is known.",
    "The year of resolutions 207, 770 and 771 is printed wrongly and corrected by their own date.",
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
    const [votes] = context.files("votes");
    if (votes) await addVotes(context, votes, found);
    for (const file of context.files("resolutions"))
      for await (const csv of context.csv(file, { use: columns })) {
        const row = readRow(context, file, csv);
        if (!row) continue;
        const known = found.get(row.number);
        if (known?.file === "votes") {
          const date = row.precision === "day" ? row.from : null;
          compare(context, file, { line: csv.line, date, symbol: row.symbol, tally: row.tally }, known);
        } else if (known)
          context.report(
            "duplicate",
            { file, line: csv.line },
            `number ${row.number} again`,
            "each number once",
          );
        else found.set(row.number, row);
      }
    const last = Math.max(0, ...found.keys());
    const end = found.get(last)?.to ?? "";
    const years: number[] = [];
    for (const file of context.files("tables")) years.push(await addTable(context, file, found));
    if (last > 0) coverNumbers(context, found, last);
    for (const year of years.sort((a, b) => a - b)) {
      const period = yearPeriod(year);
      if ((period.to ?? "") <= end) continue;
      context.cover({
        ...scope,
        subject: null,
        from: period.from,
        to: period.to,
        reason: `The Library's table of the meetings of ${year} with the resolutions adopted in them.`,
      });
    }
    for (const row of found.values())
      context.add("rollcall", {
        rollcall: `S/RES/${row.number}`,
        body,
        symbol: `S/RES/${row.number}`,
        symbol_as_given: row.symbol,
        date_from: row.from,
        date_to: row.to,
        precision: row.precision,
        title: row.title,
        kind: "adopted",
        adoption: row.adoption,
        yes: row.tally?.[0] ?? null,
        no: row.tally?.[1] ?? null,
        abstain: row.tally?.[2] ?? null,
        note: row.note,
        locator: row.locator,
      });
  },
});
