import { defineSource } from "../kit/defineSource.js";
import { addList, lists } from "./lists.js";

const url = "https://correlatesofwar.org/data-sets/cow-war/";

export default defineSource({
  id: "cow-wars",
  title: "COW wars",
  publisher: "Correlates of War Project",
  homepage: url,
  licence: "Free with citation; no licence text",
  redistribution: "unsure",
  citation:
    "Sarkees, M. R., and Wayman, F. (2010). Resort to War: 1816-2007. CQ Press. COW War Data, version 4.0; Dixon, J., and Sarkees, M. R. (2016). A Guide to Intra-State Wars. CQ Press. Intra-State War Data, version 5.1.",
  work: [
    {
      type: "book",
      title: "Resort to War: 1816-2007",
      author: [
        { family: "Sarkees", given: "M. R." },
        { family: "Wayman", given: "F." },
      ],
      publisher: "CQ Press",
      issued: { "date-parts": [[2010]] },
    },
    {
      type: "book",
      title: "A Guide to Intra-State Wars",
      author: [
        { family: "Dixon", given: "J." },
        { family: "Sarkees", given: "M. R." },
      ],
      publisher: "CQ Press",
      issued: { "date-parts": [[2016]] },
    },
  ],
  covers:
    "Wars with at least 1,000 battle deaths: between states, of states outside their territory and of groups that are no states from 1816 to 2007, within states from 1816 to 2014.",
  caveats: [
    "A war between states has at least 1,000 battle deaths within twelve months among the states taking part; with fewer it is a militarized dispute, whose level may still be war.",
    "A war may change its type: Afghanistan in 2001 is a war between states until December and one of a state outside its territory from then.",
    "A war may have up to four spells with truces between, and a party may leave and come back.",
    "Battle deaths are those of soldiers, not of civilians.",
    "The lists end in different years: that no war is listed afterwards means nothing.",
    "Where a number passed to a successor (365 in 1922 and 1991, 345 in 1992) the party's spell passes with it on that day.",
  ],
  cadence: "irregular; 4.0 in 2010, intra-state 5.1 in 2020",
  produces: ["dispute", "dispute_party"],
  reader: 1,
  files: [
    {
      key: "interstate",
      name: /^Inter-StateWarData_v4\.0\.csv$/i,
      header: ["WarNum", "ccode", "Side", "BatDeath"],
      url,
      manual: true,
    },
    {
      key: "extrastate",
      name: /^Extra-StateWarData_v4\.0\.csv$/i,
      header: ["WarNum", "ccode1", "NonStateDeaths"],
      url,
      manual: true,
    },
    {
      key: "nonstate",
      name: /^Non-StateWarData_v4\.0\.csv$/i,
      header: ["WarNum", "SideA1", "TotalCombatDeaths"],
      url,
      manual: true,
    },
    {
      key: "intrastate",
      name: /^INTRA-STATE[ _]WARS[ _]v5\.1[ _]CSV\.csv$/i,
      header: ["WarNum", "CcodeA", "TotalBDeaths"],
      url,
      manual: true,
    },
  ],
  expect: { dispute: [700, 900], dispute_party: [1400, 2200] },
  coverage: lists.flatMap(({ type, last }) =>
    (["dispute", "dispute_party"] as const).map((table) => ({
      table,
      kind: "war",
      subject: type,
      from: "1816-01-01",
      to: last,
      reason: `The Correlates of War Project lists all ${type} wars from 1816 to ${last.slice(0, 4)}.`,
    })),
  ),
  async read(context) {
    for (const list of lists) await addList(context, list);
  },
});
