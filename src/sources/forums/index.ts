import { yearPeriod } from "../../base/period.js";
import { findBody } from "../../record/bodies.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

const arfColumns = ["participant", "iso2", "start_year", "founding", "source_url", "source_note"];
const aseanColumns = ["member", "iso2", "accession_date", "source_note"];
const asemColumns = [
  "partner",
  "enlargement_year_eeas",
  "alt_year_admitted_2006_helsinki_asem6",
  "source_url",
  "note",
];

/** The European Union takes part beside states; before 2009 pages name the Community or the Commission. */
const union = /^European (?:Union|Community|Commission)\b/;

function yearOf(context: ReadContext, file: RawFile, row: CsvRow, column: string) {
  const text = row.get(column);
  if (/^(?:19|20)\d{2}$/.test(text)) return yearPeriod(Number(text));
  const kind = text === "" ? "missing-value" : "bad-value";
  context.report(kind, { file, line: row.line, column }, text, "the year in which it joined");
  return undefined;
}

/** Id of a participant: a state by its ISO code where there is one, else by name, or a body that takes part. */
function participant(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  column: string,
  from: string,
  code?: string,
): string | undefined {
  const name = row.get(column);
  if (union.test(name)) return "EU";
  const body = findBody(name);
  if (body.result === "body") return body.body.id;
  const place = { file, line: row.line, column: code === undefined ? column : "iso2" };
  return code === undefined ? context.state(name, from, place) : context.state(code, from, place, "iso2");
}

interface Joined {
  body: string;
  role: "participant" | "member";
  state: string;
  from: string;
  precision: "day" | "year";
  action: "original" | "admission";
  given: string;
  note: string | null;
}

function add(context: ReadContext, file: RawFile, row: CsvRow, joined: Joined): void {
  const { from, given, ...rest } = joined;
  context.add("membership", {
    ...rest,
    date_from: from,
    date_to: null,
    name_as_given: given,
    locator: `${file.name} line ${row.line}`,
  });
}

async function readArf(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.csv(file, { use: arfColumns })) {
    const from = yearOf(context, file, row, "start_year")?.from;
    if (!from) continue;
    const state = participant(
      context,
      file,
      row,
      "participant",
      `${from.slice(0, 4)}-12-31`,
      row.get("iso2"),
    );
    if (!state) continue;
    const founding = row.get("founding") === "1";
    const given = row.get("participant");
    const note = `${row.get("source_note")} (${row.get("source_url")})`;
    const action = founding ? "original" : "admission";
    add(context, file, row, {
      body: "ARF",
      role: "participant",
      state,
      from,
      precision: "year",
      action,
      given,
      note,
    });
  }
}

async function readAsean(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.csv(file, { use: aseanColumns })) {
    const from = row.get("accession_date");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) {
      const place = { file, line: row.line, column: "accession_date" };
      context.report("bad-value", place, from, "a date as YYYY-MM-DD");
      continue;
    }
    const state = participant(context, file, row, "member", from, row.get("iso2"));
    if (!state) continue;
    const action = from === "1967-08-08" ? "original" : "admission";
    const [given, note] = [row.get("member"), row.get("source_note")];
    add(context, file, row, {
      body: "ASEAN",
      role: "member",
      state,
      from,
      precision: "day",
      action,
      given,
      note,
    });
  }
}

async function readAsem(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.csv(file, { use: asemColumns })) {
    const from = yearOf(context, file, row, "enlargement_year_eeas")?.from;
    if (!from) continue;
    const state = participant(context, file, row, "partner", `${from.slice(0, 4)}-12-31`);
    if (!state) continue;
    const year = from.slice(0, 4);
    const other = row.get("alt_year_admitted_2006_helsinki_asem6");
    const conflict = other === "" ? "" : `Dated ${year} after the EEAS page; other pages say ${other}. `;
    const note = `${conflict}${row.get("note")} (${row.get("source_url")})`.trim();
    const [action, given] = [
      year === "1996" ? ("original" as const) : ("admission" as const),
      row.get("partner"),
    ];
    add(context, file, row, {
      body: "ASEM",
      role: "participant",
      state,
      from,
      precision: "year",
      action,
      given,
      note,
    });
  }
}

/** The days for which the lists are complete: what happened after the pages were read is not in them. */
const spans: Readonly<Record<string, { from: string; to: string; reason: string }>> = {
  ARF: {
    from: "1994-01-01",
    to: "2024-12-31",
    reason:
      "The list of the ASEAN Regional Forum has all participants by the year in which they joined, from 1994 to 2024.",
  },
  ASEAN: {
    from: "1967-08-08",
    to: "2025-09-30",
    reason:
      "The list of ASEAN has all members by the day on which they joined, from its founding on 8 August 1967 to September 2025, before Timor-Leste.",
  },
  ASEM: {
    from: "1996-01-01",
    to: "2013-12-31",
    reason:
      "The list of the Asia-Europe Meeting has all partners by the year in which they joined, from 1996 to 2013; the round of 2006 to 2008 is dated 2008, after the European External Action Service.",
  },
};

export default defineSource({
  id: "forums",
  title: "Participants of the ASEAN Regional Forum, ASEAN and the Asia-Europe Meeting",
  publisher: "Compiled by hand from pages of Japan's Ministry of Defense, ASEAN and the EEAS",
  homepage: "https://www.mod.go.jp/j/approach/exchange/dialogue/j-asean/arf.html",
  licence: "Facts; no rights claimed",
  redistribution: "allowed",
  citation:
    "Participants of the ARF (Ministry of Defense of Japan), members of ASEAN (asean.org) and partners of ASEM (European External Action Service), compiled by hand; each row names its page.",
  covers:
    "Who takes part in the ASEAN Regional Forum, in ASEAN and in the Asia-Europe Meeting, and since when.",
  caveats: [
    "The European Union takes part without being a state and is counted as a participant, so that the ARF has 27 in 2008.",
    "The ARF and ASEM are dated by year; the day on which a participant joined is not known.",
    "That the first participants of the ARF were there in 1994 is inferred: the page gives no year for them.",
    "ASEM's second round (Bulgaria, India, Mongolia, Pakistan, Romania and the ASEAN Secretariat) is dated 2006, 2007 or 2008 by different pages; 2008, the year of the EEAS, is used, and each row's note names the other.",
    "Nobody has left any of the three, as far as the lists say.",
  ],
  cadence: "by hand",
  produces: ["membership"],
  reader: 1,
  files: [
    {
      key: "arf",
      name: /^arf_participants.*\.csv$/i,
      header: arfColumns,
      url: "https://www.mod.go.jp/j/approach/exchange/dialogue/j-asean/arf.html",
      manual: true,
    },
    {
      key: "asean",
      name: /^asean_members.*\.csv$/i,
      header: aseanColumns,
      url: "https://asean.org/member-states/",
      manual: true,
    },
    {
      key: "asem",
      name: /^asem_partners.*\.csv$/i,
      header: asemColumns,
      url: "http://eeas.europa.eu/archives/delegations/australia/more_info/asem/index_en.htm",
      manual: true,
    },
  ],
  expect: { membership: [80, 120] },
  async read(context) {
    await readArf(context, context.file("arf"));
    await readAsean(context, context.file("asean"));
    await readAsem(context, context.file("asem"));
    for (const [kind, span] of Object.entries(spans))
      context.cover({ table: "membership", kind, subject: null, state: null, ...span });
  },
});
