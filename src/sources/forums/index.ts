import type { Day } from "../../base/period.js";
import { findBody } from "../../record/bodies.js";
import { type CellType, day, flag, given, ofDay, ofYear, state, text, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";

/** The European Union takes part along with states; before 2009 pages name the Community or the Commission. */
const union = /^European (?:Union|Community|Commission)\b/;

/** Id of a participant: a body that takes part, or a state. */
const participant =
  (state: CellType<string>): CellType<string> =>
  (name, cell) => {
    if (union.test(name)) return "EU";
    const body = findBody(name);
    return body.result === "body" ? body.body.id : state(name, cell);
  };
/** The state by the ISO code in the row. */
const byCode: CellType<string> = (_, cell) => {
  const found = cell.get("iso2");
  return typeof found === "string" ? found : undefined;
};

const joined = year(1967);
const arf = {
  participant: participant(byCode),
  iso2: state({ column: "start_year" }, "iso2"),
  start_year: joined,
  founding: flag("1", "0"),
  source_url: text,
  source_note: text,
};
const asean = {
  member: participant(byCode),
  iso2: state({ column: "accession_date" }, "iso2"),
  accession_date: day(),
  source_note: text,
};
const asem = {
  partner: participant(state({ column: "enlargement_year_eeas" })),
  enlargement_year_eeas: joined,
  alt_year_admitted_2006_helsinki_asem6: given,
  source_url: text,
  note: text,
};

const founded: Day = "1967-08-08";

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
    "The European Union takes part without being a state and counts as a participant, so the ARF has 27 in 2008.",
    "The ARF and ASEM are dated by year; the day on which a participant joined is not known.",
    "That the first participants of the ARF joined in 1994 is inferred: the page gives no year for them.",
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
      header: Object.keys(arf),
      url: "https://www.mod.go.jp/j/approach/exchange/dialogue/j-asean/arf.html",
      manual: true,
    },
    {
      key: "asean",
      name: /^asean_members.*\.csv$/i,
      header: Object.keys(asean),
      url: "https://asean.org/member-states/",
      manual: true,
    },
    {
      key: "asem",
      name: /^asem_partners.*\.csv$/i,
      header: Object.keys(asem),
      url: "http://eeas.europa.eu/archives/delegations/australia/more_info/asem/index_en.htm",
      manual: true,
    },
  ],
  expect: { membership: [80, 120] },
  // What happened after the pages were read is not in them.
  coverage: [
    {
      table: "membership",
      kind: "ARF",
      from: "1994-01-01",
      to: "2024-12-31",
      reason:
        "The list of the ASEAN Regional Forum has all participants by the year in which they joined, from 1994 to 2024.",
    },
    {
      table: "membership",
      kind: "ASEAN",
      from: founded,
      to: "2025-09-30",
      reason:
        "The list of ASEAN has all members by the day on which they joined, from its founding on 8 August 1967 to September 2025, before Timor-Leste.",
    },
    {
      table: "membership",
      kind: "ASEM",
      from: "1996-01-01",
      to: "2013-12-31",
      reason:
        "The list of the Asia-Europe Meeting has all partners by the year in which they joined, from 1996 to 2013; the round of 2006 to 2008 is dated 2008, after the European External Action Service.",
    },
  ],
  // Nobody has left, as far as the lists say.
  async read(context) {
    for await (const row of context.rows(context.file("arf"), arf))
      row.add("membership", {
        body: "ARF",
        role: "participant",
        state: row.get("participant"),
        ...ofYear(row.get("start_year")),
        date_to: null,
        name_as_given: row.text("participant"),
        action: row.get("founding") ? "original" : "admission",
        note: `${row.get("source_note")} (${row.get("source_url")})`,
      });
    for await (const row of context.rows(context.file("asean"), asean))
      row.add("membership", {
        body: "ASEAN",
        role: "member",
        state: row.get("member"),
        ...ofDay(row.get("accession_date")),
        date_to: null,
        name_as_given: row.text("member"),
        action: row.get("accession_date") === founded ? "original" : "admission",
        note: row.get("source_note"),
      });
    for await (const row of context.rows(context.file("asem"), asem)) {
      const [of, other] = [
        row.get("enlargement_year_eeas"),
        row.get("alt_year_admitted_2006_helsinki_asem6"),
      ];
      const conflict = other === null ? "" : `Dated ${of} after the EEAS page; other pages say ${other}. `;
      row.add("membership", {
        body: "ASEM",
        role: "participant",
        state: row.get("partner"),
        ...ofYear(of),
        date_to: null,
        name_as_given: row.text("partner"),
        action: of === 1996 ? "original" : "admission",
        note: `${conflict}${row.get("note")} (${row.get("source_url")})`.trim(),
      });
    }
  },
});
