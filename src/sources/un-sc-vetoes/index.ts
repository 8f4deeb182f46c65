import { defineSource } from "../kit/defineSource.js";
import type { CoverageClaim } from "../kit/types.js";
import { derivedColumns, hubColumns, readDerived, readHub, readPage, type Veto } from "./layouts.js";

const body = "UNSC";

/** The page prints the year of this veto with two digits, and the derived file, which was made from it, has lost it. */
const lost = { draft: "S/17769/Rev.1", state: "USA", day: "1986-01-30" } as const;
const hasLost = (vetoes: readonly Veto[]): boolean => vetoes.some(({ draft }) => draft === lost.draft);

/**
 * Meeting 704, at which the Council voted on the admission of eighteen states one by one. The Library's table goes
 * from June 1954 to 15 December 1955 without it; its verbatim record, S/PV.704, is the evidence.
 */
const omitted = {
  day: "1955-12-13",
  states: ["CHN", "SUN"],
  reason:
    "The Library's table leaves out meeting 704 of 13 December 1955 (S/PV.704), at which the Republic of China cast its veto on the admission of Mongolia and the Soviet Union on that of other states, so that their vetoes of that day cannot be counted.",
} as const;

/** Vetoes of each member in each year, as `USA in 1986`. */
function perYear(vetoes: readonly Veto[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { states, to } of vetoes)
    for (const state of states) {
      const key = `${state} in ${to.slice(0, 4)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

const isDerived = ({ row }: Veto): boolean => row.file.spec === "derived";

/** Says where a second layout has other vetoes than the first on days that both have. */
function compare(known: readonly Veto[], other: readonly Veto[]): void {
  const [first] = other;
  if (!first) return;
  const [one, two] = [perYear(known), perYear(other)];
  if (isDerived(first) && !hasLost(other)) {
    const key = `${lost.state} in ${lost.day.slice(0, 4)}`;
    two.set(key, (two.get(key) ?? 0) + 1);
  }
  for (const key of new Set([...one.keys(), ...two.keys()])) {
    const [expected, found] = [one.get(key) ?? 0, two.get(key) ?? 0];
    if (expected !== found)
      first.row.warn(
        undefined,
        `${expected}, the number in ${known[0]?.row.file.name}`,
        `${found} vetoes of ${key}`,
      );
  }
}

const documentSymbol = /^S\/(?:\d{4}\/)?\d+(?:\/Rev\.\d+)?$/;

function addVeto({ row, draft, from, to, item, meeting, states, also }: Veto): void {
  const id = row.numbered(`${draft} ${to}`);
  row.add(
    "rollcall",
    {
      rollcall: id,
      body,
      symbol: documentSymbol.test(draft) ? draft : null,
      symbol_as_given: draft || null,
      date_from: from,
      date_to: to,
      precision: "day",
      title: item,
      kind: "rejected",
      note: meeting || null,
    },
    also,
  );
  for (const state of states) row.add("ballot", { rollcall: id, state, vote: "no" }, also);
}

/** The vetoes from the first to the last one listed, less those that the files are known to lack. */
function claims(known: readonly Veto[], last: string): CoverageClaim[] {
  const scope = { table: "ballot", kind: "veto" } as const;
  const { day, states, reason } = omitted;
  const found: CoverageClaim[] = [
    {
      ...scope,
      from: "1946-01-01",
      to: last,
      reason: `The Library lists every veto in the Security Council from 1946 to the last one listed, of ${last}.`,
    },
  ];
  if (last >= day && !known.some(({ from, to }) => from <= day && day <= to))
    for (const state of states) found.push({ ...scope, state, from: day, to: day, gap: true, reason });
  if (known.some(isDerived) && !hasLost(known))
    found.push({
      ...scope,
      state: lost.state,
      from: lost.day,
      to: lost.day,
      gap: true,
      reason: `The derived file lacks the veto of the United States of ${lost.day} (${lost.draft}), which the Library's page lists.`,
    });
  return found;
}

export default defineSource({
  id: "un-sc-vetoes",
  title: "Vetoes in the Security Council",
  publisher: "United Nations Dag Hammarskjöld Library",
  homepage: "https://research.un.org/en/docs/sc/quick/veto",
  licence: "United Nations content, with attribution; the derived file comes from a repository under GPL-3",
  redistribution: "unsure",
  citation:
    "United Nations Dag Hammarskjöld Library, Security Council Veto List; derived file from intreleng-research/unsc-dataset.",
  covers:
    "Drafts that the Security Council did not adopt because of the negative vote of a permanent member, since 1946, with the members that cast it.",
  caveats: [
    "A veto is counted once for each member that cast it: a draft with two vetoes counts twice.",
    "Only the votes of the vetoing members are in it; how the others voted is not.",
    "The Soviet Union and Russia are separate, each as of the day.",
    "China is the seat of China throughout; the Republic of China cast the vetoes before 25 October 1971.",
    "The table leaves out meeting 704 of 13 December 1955, at which China and the Soviet Union cast vetoes on the admission of members: their counts for any period that includes that day are undecided.",
    "Votes on paragraphs, amendments and preliminary questions are listed like whole drafts, and several of one meeting may carry the same mark.",
    "The mark of a draft is sometimes only the record of the meeting; then the vote has no symbol.",
    "Six votes are dated by a range of two or three days; both ends are kept.",
    "The derived file lacks one veto of the page, that of the United States of 30 January 1986: it counts 264 and 81 of the United States, the page 265 and 82.",
    "The list says nothing after its last veto: a later year without vetoes is not covered.",
    "The layout of the Peace & Security Data Hub (DPPA-SCVETOES) is read by the column names that public programs use; the reader has not been tried on the file itself.",
  ],
  cadence: "with each veto",
  produces: ["rollcall", "ballot"],
  reader: 2,
  files: [
    {
      key: "page",
      name: /^scact_veto_table_en\.html?$/i,
      url: "https://research.un.org/en/docs/sc/quick/veto",
      manual: true,
      required: false,
    },
    {
      key: "derived",
      name: /^unsc_vetoes_.*\.csv$/i,
      header: Object.keys(derivedColumns),
      url: "https://github.com/intreleng-research/unsc-dataset/tree/80fede2",
      manual: true,
      required: false,
    },
    {
      key: "hub",
      name: /^DPPA-SCVETOES.*\.csv$/i,
      header: Object.keys(hubColumns),
      url: "https://psdata.un.org/dataset/DPPA-SCVETOES",
      manual: true,
      required: false,
    },
  ],
  expect: { rollcall: [200, 400], ballot: [250, 500] },
  corrections: [
    {
      table: "page",
      where: { draft: "S/17769/Rev.1" },
      expect: { date: "30 January 86" },
      set: { date: "30 January 1986" },
      reason: "The year is printed with two digits; the draft and meeting 2650 are of 1986.",
    },
  ],
  async read(context) {
    const layouts: Veto[][] = [];
    for (const file of context.files("page")) layouts.push(await readPage(context, file));
    for (const file of context.files("derived")) layouts.push(await readDerived(context, file));
    for (const file of context.files("hub")) layouts.push(await readHub(context, file));
    const known: Veto[] = [];
    let last = "";
    for (const layout of layouts) {
      const until = last;
      const vetoes = layout.reverse().sort((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)));
      const common = vetoes.filter(({ from }) => from <= until);
      // The first layout counts; the others are compared with it and go on where it ends.
      compare(known, common);
      known.push(...vetoes.filter(({ from }) => from > until));
      for (const { to } of known) if (to > last) last = to;
    }
    for (const veto of known) addVeto(veto);
    if (known.length > 0) for (const claim of claims(known, last)) context.cover(claim);
  },
});
