import type { Day } from "../../base/period.js";
import { stateName } from "../../states/state.js";
import { coarsest } from "../kit/dateParts.js";
import { defineSource } from "../kit/defineSource.js";
import type { ReadContext } from "../kit/types.js";
import { allianceColumns, ignoredOfAlliance, ignoredOfMember, memberColumns } from "./columns.js";
import { addObligations } from "./obligations.js";
import { codedTo, readMember, type Standing } from "./standing.js";

type Members = ReadonlyMap<string, Standing[]>;

async function readMembers(context: ReadContext): Promise<Members> {
  const byAlliance = new Map<string, Standing[]>();
  for await (const row of context.rows(context.file("members"), memberColumns, { ignore: ignoredOfMember })) {
    const id = row.text("atopid");
    byAlliance.set(id, [...(byAlliance.get(id) ?? []), ...readMember(row)]);
  }
  return byAlliance;
}

/** The data give alliances no names: members and year make one, so that a reader can see what is meant. */
function nameOf(id: string, own: readonly Standing[], from: Day): string {
  const states = [...new Set(own.map(({ state }) => state))];
  const shown = states.map((state) => stateName(state, "en", from) ?? state);
  const who = shown.length > 3 ? `${shown.length} states` : shown.join(" and ");
  return `Alliance of ${who}, ${from.slice(0, 4)} (ATOP ${id})`;
}

/** Adds the alliances themselves; their dates are those of their members, first in and last out. */
async function addAlliances(context: ReadContext, members: Members): Promise<void> {
  const file = context.file("alliances");
  const missing = new Map(members);
  for await (const row of context.rows(file, allianceColumns, { ignore: ignoredOfAlliance })) {
    const id = row.text("atopid");
    const own = members.get(id);
    missing.delete(id);
    row.once("atopid", id, "each alliance once");
    if (!own) {
      row.bad("atopid", "an alliance with members in the member file");
      continue;
    }
    const from = own.map((s) => s.from).sort()[0] ?? "";
    const ends = own.flatMap((s) => s.to ?? []).sort();
    row.add("body", {
      body: `ATOP ${id}`,
      kind: "alliance",
      name: nameOf(id, own, from),
      names: row.text("cowid") === "" ? [] : [`COW alliance ${row.text("cowid")}`],
      date_from: from,
      date_to: row.text("endyr") === "0" ? null : ends.at(-1),
      precision: coarsest(...own.map((s) => s.precision)),
      active: row.text("ineffect") === "1",
    });
  }
  for (const [id, [first]] of missing) {
    const place = { file: context.file("members"), line: first?.line ?? 1, column: "atopid" };
    context.bad(place, id, "an alliance of the alliance file");
  }
}

export default defineSource({
  id: "atop-alliances",
  title: "Alliance Treaty Obligations and Provisions",
  publisher: "ATOP project, Rice University",
  homepage: "http://www.atopdata.org/data.html",
  licence: "Free with citation; no licence text",
  redistribution: "unsure",
  citation:
    "Leeds, B. A., Ritter, J. M., Mitchell, S. McL., and Long, A. G. (2002). Alliance Treaty Obligations and Provisions, 1815-1944. International Interactions 28, 237-260. ATOP version 4.01.",
  work: {
    type: "article-journal",
    title: "Alliance Treaty Obligations and Provisions, 1815-1944",
    author: [
      { family: "Leeds", given: "B. A." },
      { family: "Ritter", given: "J. M." },
      { family: "Mitchell", given: "S. McL." },
      { family: "Long", given: "A. G." },
    ],
    "container-title": "International Interactions",
    volume: "28",
    issue: "3",
    page: "237-260",
    issued: { "date-parts": [[2002]] },
    DOI: "10.1080/03050620213653",
  },
  covers:
    "Written alliances between at least two independent states from 1815 to 2016 that promise defense, offense, neutrality, nonaggression or consultation, and what each member owes.",
  caveats: [
    "Dates are those of signature, not of entry into force.",
    "What a member's row carries is owed to every other member while both are in: in an alliance of two exactly to the other, in a larger one also where the text singles out some of them.",
    "Obligations differ by member and by phase: Japan owes the United States no defense.",
    "An alliance that was still in force when the data end on 31 December 2016 is open, not ended.",
    "Where a COW number passed from one state to the next (365 in 1991, 345 in 1992 and 2006) the obligation passes with it on that day.",
    "Annam, which has no COW number, is left out with its alliance with France of 1874.",
    "Later alliances, and alliances without a written text, are not in it.",
  ],
  cadence: "irregular; 5.1 is the next release",
  produces: ["obligation", "body"],
  reader: 1,
  files: [
    {
      key: "alliances",
      name: /^atop(?<release>\d+_\d+)_?(?:a|al|alliance)\.csv$/i,
      release: (inName) => inName.replace("_", "."),
      header: ["atopid", "begyr", "endyr", "mem1", "mem2"],
      url: "http://www.atopdata.org/data.html",
      manual: true,
    },
    {
      key: "members",
      name: /^atop(?<release>\d+_\d+)_?(?:m|member)\.csv$/i,
      release: (inName) => inName.replace("_", "."),
      header: ["atopid", "member", "yrent", "yrexit", "phase", "defense", "consul"],
      url: "http://www.atopdata.org/data.html",
      manual: true,
    },
  ],
  expect: { body: [700, 900], obligation: [20_000, 200_000] },
  coverage({ release }) {
    const reason = `ATOP ${release ?? ""} lists all written alliances between independent states from 1815 to 2016`;
    const days = { from: "1815-01-01", to: codedTo };
    return [
      { table: "obligation", ...days, reason: `${reason}, by the day of signature.` },
      { table: "body", kind: "alliance", ...days, reason: `${reason}.` },
    ];
  },
  async read(context) {
    const members = await readMembers(context);
    await addAlliances(context, members);
    const file = context.file("members");
    for (const [id, standings] of members) addObligations(context, file, id, standings);
  },
});
