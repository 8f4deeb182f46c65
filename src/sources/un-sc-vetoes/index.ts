import type { Day } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { ReadContext } from "../kit/types.js";
import { derivedColumns, hubColumns, readDerived, readHub, readPage, type Veto } from "./layouts.js";

const body = "UNSC";
const permanent = new Set(["CHN", "FRA", "GBR", "RUS", "SUN", "USA"]);

/** States that cast the veto, as of its day; a name that is no permanent member's is reported. */
function castBy(context: ReadContext, veto: Veto): string[] {
  const place = { file: veto.file, line: veto.line };
  if (veto.by.length === 0)
    context.report("missing-value", place, "no member", "the permanent members that cast the veto");
  return veto.by.flatMap((name) => {
    const state = context.state(name, veto.to, place);
    if (state === undefined || permanent.has(state)) return state ?? [];
    context.report("unknown-value", place, name, "a permanent member of the Security Council");
    return [];
  });
}

/** Vetoes of each member in each year, as text. */
function perYear(vetoes: readonly { veto: Veto; states: readonly string[] }[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { veto, states } of vetoes)
    for (const state of states) {
      const key = `${state} in ${veto.to.slice(0, 4)}`;
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  return count;
}

type Cast = { veto: Veto; states: readonly string[] };

/** The page prints the year of this veto with two digits, and the derived file, which was made from it, has lost it. */
const lost = { draft: "S/17769/Rev.1", state: "USA", day: "1986-01-30" } as const;
const hasLost = (vetoes: readonly Cast[]): boolean => vetoes.some(({ veto }) => veto.draft === lost.draft);

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

/** Says where a second layout has other vetoes than the first on days that both have. */
function compare(context: ReadContext, known: readonly Cast[], other: readonly Cast[]): void {
  const [first] = other;
  if (!first) return;
  const [one, two] = [perYear(known), perYear(other)];
  if (first.veto.file.spec === "derived" && !hasLost(other)) {
    const key = `${lost.state} in ${lost.day.slice(0, 4)}`;
    two.set(key, (two.get(key) ?? 0) + 1);
  }
  for (const key of new Set([...one.keys(), ...two.keys()]))
    if (one.get(key) !== two.get(key))
      context.report(
        "bad-value",
        { file: first.veto.file, line: first.veto.line },
        `${two.get(key) ?? 0} vetoes of ${key}`,
        `${one.get(key) ?? 0}, as ${known[0]?.veto.file.name ?? "the other file"} has them`,
        "warning",
      );
}

const documentSymbol = /^S\/(?:\d{4}\/)?\d+(?:\/Rev\.\d+)?$/;

function addVeto(context: ReadContext, id: string, { veto, states }: Cast): void {
  context.add("rollcall", {
    rollcall: id,
    body,
    symbol: documentSymbol.test(veto.draft) ? veto.draft : null,
    symbol_as_given: veto.draft || null,
    date_from: veto.from,
    date_to: veto.to,
    precision: "day",
    title: veto.item,
    kind: "rejected",
    note: veto.meeting || null,
    locator: veto.locator,
  });
  for (const state of states)
    context.add("ballot", { rollcall: id, state, vote: "no", locator: veto.locator });
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
    "The Soviet Union and Russia are apart, each as of the day.",
    "China is the seat of China throughout; vetoes before 25 October 1971 were cast by the Republic of China.",
    "The table leaves out meeting 704 of 13 December 1955, at which China and the Soviet Union cast vetoes on the admission of members: their counts of a time with that day are not settled.",
    "Votes on paragraphs, amendments and preliminary questions are listed like whole drafts, and several of one meeting carry the same mark.",
    "The mark of a draft is sometimes only the record of the meeting; then the vote has no symbol.",
    "Six votes are dated by two or three days; both ends are kept.",
    "The derived file lacks one veto of the page, that of the United States of 30 January 1986: it counts 264 and 81 of the United States, the page 265 and 82.",
    "The list says nothing after its last veto: a later year without vetoes is not covered.",
    "The layout of the Peace & Security Data Hub (DPPA-SCVETOES) is read by the column names that public programs use, and has not been tried on the file itself.",
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
      header: derivedColumns,
      url: "https://github.com/intreleng-research/unsc-dataset/tree/80fede2",
      manual: true,
      required: false,
    },
    {
      key: "hub",
      name: /^DPPA-SCVETOES.*\.csv$/i,
      header: hubColumns,
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
    const cast = (vetoes: readonly Veto[]): Cast[] =>
      vetoes
        .map((veto) => ({ veto, states: castBy(context, veto) }))
        .reverse()
        .sort((a, b) => (a.veto.to < b.veto.to ? -1 : Number(a.veto.to > b.veto.to)));
    const layouts: Cast[][] = [];
    for (const file of context.files("page")) layouts.push(cast(await readPage(context, file)));
    for (const file of context.files("derived")) layouts.push(cast(await readDerived(context, file)));
    for (const file of context.files("hub")) layouts.push(cast(await readHub(context, file)));

    const known: Cast[] = [];
    let last: Day = "";
    for (const layout of layouts) {
      // The first layout stands; the others are held against it and go on where it ends.
      const until = last;
      if (until !== "")
        compare(
          context,
          known,
          layout.filter(({ veto }) => veto.from <= until),
        );
      known.push(...layout.filter(({ veto }) => veto.from > until));
      for (const { veto } of known) if (veto.to > last) last = veto.to;
    }
    const used = new Map<string, number>();
    for (const one of known) {
      const mark = `${one.veto.draft} ${one.veto.to}`;
      const times = (used.get(mark) ?? 0) + 1;
      used.set(mark, times);
      addVeto(context, times === 1 ? mark : `${mark} (${times})`, one);
    }
    if (last === "") return;
    context.cover({
      table: "ballot",
      kind: "veto",
      subject: null,
      state: null,
      from: "1946-01-01",
      to: last,
      reason: `The Library lists every veto in the Security Council from 1946 to the last one listed, of ${last}.`,
    });
    if (last >= omitted.day && !known.some(({ veto }) => veto.from <= omitted.day && veto.to >= omitted.day))
      for (const state of omitted.states)
        context.cover({
          ...{ table: "ballot", kind: "veto", subject: null, state },
          ...{ from: omitted.day, to: omitted.day, gap: true, reason: omitted.reason },
        });
    if (known.some(({ veto }) => veto.file.spec === "derived") && !hasLost(known))
      context.cover({
        table: "ballot",
        kind: "veto",
        subject: null,
        state: lost.state,
        from: lost.day,
        to: lost.day,
        gap: true,
        reason: `The derived file lacks the veto of the United States of ${lost.day} (${lost.draft}), which the Library's page lists.`,
      });
  },
});
