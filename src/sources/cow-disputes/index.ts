import { count, flag, names, orMissing, text, word } from "../kit/cells.js";
import { codeSpells } from "../kit/codeSpells.js";
import { defineSource } from "../kit/defineSource.js";
import type { FileSpec, ReadContext } from "../kit/types.js";
import { addIncidents } from "./incidents.js";
import { dates, first, last, number, spellOf } from "./spell.js";
import { fatality, hostility, outcome } from "./words.js";

const disputeColumns = {
  dispnum: number,
  ...dates,
  outcome: word(outcome),
  fatality: word(fatality),
  fatalpre: orMissing(count, "-9"),
  hostlev: word(hostility),
  ongo2014: flag("1", "0"),
  version: text,
};
/** Given by party, or of no table of the record. */
const ignoredOfDispute = names("settle | maxdur | mindur | hiact | recip | numa | numb");

const partyColumns = {
  dispnum: number,
  stabb: text,
  ccode: text,
  ...dates,
  sidea: flag("1", "0"),
  fatalpre: orMissing(count, "-9"),
  hostlev: word(hostility),
  orig: flag("1", "0"),
  version: text,
};
const ignoredOfParty = names("revstate | revtype1 | revtype2 | fatality | hiact");

/** Adds the disputes; gives their numbers, and which of them were going on when the data end. */
async function addDisputes(context: ReadContext): Promise<ReadonlyMap<string, boolean>> {
  const ongoing = new Map<string, boolean>();
  const file = context.file("disputes");
  for await (const row of context.rows(file, disputeColumns, { ignore: ignoredOfDispute })) {
    const [dispute, open, spell] = [row.get("dispnum"), row.get("ongo2014"), spellOf(row)];
    row.add("dispute", {
      dispute,
      kind: "dispute",
      date_from: spell?.from,
      date_to: open ? null : spell?.to,
      precision: spell?.precision,
      hostility: row.get("hostlev"),
      fatality: row.get("fatality"),
      deaths: row.get("fatalpre"),
      outcome: open ? null : row.get("outcome"),
      ongoing: open,
    });
    ongoing.set(dispute ?? "", open ?? false);
  }
  return ongoing;
}

async function addParties(context: ReadContext, ongoing: ReadonlyMap<string, boolean>): Promise<void> {
  const file = context.file("parties");
  const seen = new Set<string>();
  for await (const row of context.rows(file, partyColumns, { ignore: ignoredOfParty })) {
    const [dispute, spell] = [row.get("dispnum") ?? "", spellOf(row)];
    if (dispute !== "" && !ongoing.has(dispute)) row.bad("dispnum", "a dispute of the first file");
    seen.add(dispute);
    if (!spell) continue;
    // A dispute that goes on has no last day; a party that took part to the end of the data has none either.
    const part = { from: spell.from, to: ongoing.get(dispute) && spell.to === last ? null : spell.to };
    for (const { state, from, to } of codeSpells(row, "ccode", part, last, "cow"))
      row.add("dispute_party", {
        dispute,
        kind: "dispute",
        state,
        party: row.get("stabb"),
        side: row.get("sidea") ? "A" : "B",
        date_from: from,
        date_to: to,
        precision: spell.precision,
        originator: row.get("orig"),
        hostility: row.get("hostlev"),
        deaths: row.get("fatalpre"),
      });
  }
  for (const dispute of ongoing.keys())
    if (!seen.has(dispute)) {
      const place = { file, line: 1, column: "dispnum" };
      context.report("missing-value", place, "", `parties to dispute ${dispute}`);
    }
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
    "The level of hostility of a party is its own, not that of the dispute.",
    "A party may come and go, and change sides: each of its spells is a row of its own.",
    "A day may be unknown; then the date is a month.",
    "Disputes that were going on when the data end are open, not ended.",
    "Where a number passed to a successor (365 in 1991, 345 in 1992) the party's spell passes with it on that day.",
    "Years after 2014 are not coded: that no dispute is found there means nothing.",
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
  coverage: [
    ...(["dispute", "dispute_party"] as const).map((table) => ({
      table,
      kind: "dispute",
      from: first,
      to: last,
      reason:
        "Militarized Interstate Disputes, version 5.0, has all disputes between the states of the system of the Correlates of War from 1816 to 2014.",
    })),
    {
      table: "event",
      kind: "militarized incident",
      from: "1992-01-01",
      to: last,
      reason: "Version 5.0 has the incidents of the disputes that were under way in 1992 to 2014.",
    },
  ],
  async read(context) {
    const ongoing = await addDisputes(context);
    await addParties(context, ongoing);
    await addIncidents(context, ongoing);
  },
});
