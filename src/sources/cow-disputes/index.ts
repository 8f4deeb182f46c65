import { codeSpells } from "../kit/codeSpells.js";
import { defineSource } from "../kit/defineSource.js";
import type { FileSpec, ReadContext } from "../kit/types.js";
import { Cells } from "./cells.js";
import { addIncidents } from "./incidents.js";
import { fatality, hostility, outcome } from "./words.js";

const first = "1816-01-01";
const last = "2014-12-31";
const dates = ["stday", "stmon", "styear", "endday", "endmon", "endyear"] as const;

const usedOfDispute = [
  "dispnum",
  ...dates,
  "outcome",
  "fatality",
  "fatalpre",
  "hostlev",
  "ongo2014",
  "version",
] as const;
/** Told by the parties, or measures that no table of the record holds. */
const ignoredOfDispute = ["settle", "maxdur", "mindur", "hiact", "recip", "numa", "numb"] as const;

const usedOfParty = [
  "dispnum",
  "stabb",
  "ccode",
  ...dates,
  "sidea",
  "fatalpre",
  "hostlev",
  "orig",
  "version",
] as const;
const ignoredOfParty = ["revstate", "revtype1", "revtype2", "fatality", "hiact"] as const;

/** Adds the disputes; gives their numbers, and which of them were going on when the data end. */
async function addDisputes(context: ReadContext): Promise<ReadonlyMap<string, boolean>> {
  const file = context.file("disputes");
  const ongoing = new Map<string, boolean>();
  for await (const row of context.csv(file, { use: usedOfDispute, ignore: ignoredOfDispute })) {
    const cells = new Cells(context, file, row);
    const dispute = cells.id("dispnum");
    const open = cells.yes("ongo2014");
    const spell = cells.spell();
    const mapped = {
      dispute,
      kind: "dispute",
      hostility: cells.word("hostlev", hostility),
      fatality: cells.word("fatality", fatality),
      deaths: cells.deaths("fatalpre"),
      outcome: open ? null : cells.word("outcome", outcome),
      ongoing: open,
      locator: `${file.name} line ${row.line}`,
    };
    ongoing.set(dispute, open);
    if (!spell || !cells.sound) continue;
    context.add("dispute", {
      ...mapped,
      date_from: spell.from,
      date_to: open ? null : spell.to,
      precision: spell.precision,
    });
  }
  return ongoing;
}

async function addParties(context: ReadContext, ongoing: ReadonlyMap<string, boolean>): Promise<void> {
  const file = context.file("parties");
  const seen = new Set<string>();
  for await (const row of context.csv(file, { use: usedOfParty, ignore: ignoredOfParty })) {
    const cells = new Cells(context, file, row);
    const dispute = cells.id("dispnum");
    if (!ongoing.has(dispute)) cells.bad("dispnum", "a dispute of the first file");
    seen.add(dispute);
    const spell = cells.spell();
    const mapped = {
      dispute,
      kind: "dispute",
      party: row.get("stabb"),
      side: cells.yes("sidea") ? "A" : "B",
      originator: cells.yes("orig"),
      hostility: cells.word("hostlev", hostility),
      deaths: cells.deaths("fatalpre"),
      locator: `${file.name} line ${row.line}`,
    };
    if (!spell || !cells.sound) continue;
    // A dispute that goes on has no last day; a party that took part to the end of the data has none either.
    const to = ongoing.get(dispute) && spell.to === last ? null : spell.to;
    const place = { file, line: row.line, column: "ccode" };
    for (const part of codeSpells(context, row.get("ccode"), { from: spell.from, to, last }, place, "cow"))
      context.add("dispute_party", {
        ...mapped,
        state: part.state,
        date_from: part.from,
        date_to: part.to,
        precision: spell.precision,
      });
  }
  for (const dispute of ongoing.keys())
    if (!seen.has(dispute))
      context.report(
        "missing-value",
        { file, line: 1, column: "dispnum" },
        "",
        `parties to dispute ${dispute}`,
      );
}

const served = "https://correlatesofwar.org/wp-content/uploads/MID-5-Data-and-Supporting-Materials.zip";
const zip = /^MID[-_ ]?(?<release>\d)[-_ ]Data[-_ ]and[-_ ]Supporting[-_ ]Materials.*\.zip$/i;
const one = (key: string, letters: string, header: readonly string[]): FileSpec => ({
  key,
  name: zip,
  entry: new RegExp(`^MID${letters}[ _]?(?<release>\\d)\\.\\d\\.csv$`, "i"),
  header,
  url: served,
});

export default defineSource({
  id: "cow-disputes",
  title: "Militarized Interstate Disputes",
  publisher: "Correlates of War Project",
  homepage: "https://correlatesofwar.org/data-sets/mids/",
  licence: "Free with citation; no licence text",
  redistribution: "unsure",
  citation:
    "Palmer, G., McManus, R. W., D'Orazio, V., Kenwick, M. R., Karstens, M., Bloch, C., Dietrich, N., Kahn, K., Ritter, K., and Soules, M. J. (2022). The MID5 Dataset, 2011-2014: Procedures, coding rules, and description. Conflict Management and Peace Science 39(4), 470-482.",
  work: {
    type: "article-journal",
    title: "The MID5 Dataset, 2011-2014: Procedures, coding rules, and description",
    author: [
      { family: "Palmer", given: "G." },
      { family: "McManus", given: "R. W." },
      { family: "D'Orazio", given: "V." },
      { family: "Kenwick", given: "M. R." },
      { family: "Karstens", given: "M." },
      { family: "Bloch", given: "C." },
      { family: "Dietrich", given: "N." },
      { family: "Kahn", given: "K." },
      { family: "Ritter", given: "K." },
      { family: "Soules", given: "M. J." },
    ],
    "container-title": "Conflict Management and Peace Science",
    volume: "39",
    issue: "4",
    page: "470-482",
    issued: { "date-parts": [[2022]] },
    DOI: "10.1177/0738894221995743",
  },
  covers:
    "Every dispute between states in which one threatened, displayed or used military force against another, from 1816 to 2014, with who took part when and on which side; since 1992 the incidents it is made of.",
  caveats: [
    "A dispute may be a single clash, a patrol boat across a line or a world war: look at the level of hostility.",
    "The level of a party is its own and not that of the dispute.",
    "A party may come and go, and change sides: each of its spells is a row of its own.",
    "A day may be unknown; then the date is a month.",
    "Disputes that went on when the data end are censored there, not ended.",
    "Where a number passed to a successor (365 in 1991, 345 in 1992) the party's spell passes with it on that day.",
    "The years after 2014 are not coded: no dispute there is no finding.",
  ],
  cadence: "irregular; 5.0 in 2020",
  produces: ["dispute", "dispute_party", "event"],
  reader: 1,
  files: [
    one("disputes", "A", ["dispnum", "styear", "endyear", "hostlev", "ongo2014"]),
    one("parties", "B", ["dispnum", "ccode", "sidea", "orig"]),
    one("incidents", "I", ["dispnum", "incidnum", "action", "numa"]),
    one("incident-parties", "IP", ["incidnum", "ccode", "insidea"]),
  ],
  expect: { dispute: [2400, 3000], dispute_party: [5800, 8000], event: [4400, 6000] },
  async read(context) {
    const ongoing = await addDisputes(context);
    await addParties(context, ongoing);
    await addIncidents(context, new Set(ongoing.keys()));
    const reason =
      "Militarized Interstate Disputes, version 5.0, has all disputes between the states of the system of the Correlates of War from 1816 to 2014.";
    for (const table of ["dispute", "dispute_party"] as const)
      context.cover({ table, kind: "dispute", subject: null, state: null, from: first, to: last, reason });
    context.cover({
      ...{ table: "event", kind: "militarized incident", subject: null, state: null },
      ...{ from: "1992-01-01", to: last },
      reason: "Version 5.0 has the incidents of the disputes that were under way in 1992 to 2014.",
    });
  },
});
