import { texts } from "../kit/cells.js";
import { codeSpells } from "../kit/codeSpells.js";
import { readSpell } from "../kit/dateParts.js";
import { defineSource } from "../kit/defineSource.js";

const columns = texts(
  "stateabb",
  "ccode",
  "styear",
  "stmonth",
  "stday",
  "endyear",
  "endmonth",
  "endday",
  "version",
);
const first = "1816-01-01";

export default defineSource({
  id: "cow-majors",
  title: "Major powers",
  publisher: "Correlates of War Project",
  homepage: "https://correlatesofwar.org/data-sets/state-system-membership/",
  licence: "Free with citation; no licence text",
  redistribution: "unsure",
  citation:
    "Correlates of War Project (2017). State System Membership List, v2016, Major Powers. https://correlatesofwar.org.",
  work: {
    title: "State System Membership List, v2016, Major Powers",
    author: [{ literal: "Correlates of War Project" }],
    issued: { "date-parts": [[2017]] },
  },
  covers: "The spells from 1816 to 2016 in which a state is counted as a major power.",
  caveats: [
    "The list rests on the judgement of scholars and is not a legal status; the permanent members of the Security Council are another list.",
    "It says who is a major power and since when (14 tenures of nine states), not how strong: for that see cow-capabilities.",
    "The list ends with 2016: later days are not covered, although no tenure that was open then is known to have ended.",
    "A state that is not in the list is not a major power on that day, but only for members of the state system and from 1816 to 2016.",
    "2016-12-31 means that a tenure was open when the data end, not that it ended.",
    "A state may have several tenures: Japan from 1895 to 1945 and again from 11 December 1991.",
    "Number 365 is Russia, the Soviet Union from 30 December 1922 and Russia again from 26 December 1991.",
  ],
  cadence: "irregular; last in 2017",
  produces: ["status"],
  reader: 1,
  files: [
    {
      key: "majors",
      name: /^majors(?<release>\d{4})\.csv$/i,
      header: ["stateabb", "ccode", "styear", "endyear", "version"],
      url: "https://correlatesofwar.org/data-sets/state-system-membership/",
      manual: true,
    },
  ],
  expect: { status: [12, 40] },
  coverage: ({ release }) => [
    {
      table: "status",
      kind: "major power",
      from: first,
      to: `${release}-12-31`,
      reason: `The Correlates of War Project lists the major powers from 1816 to ${release}.`,
    },
  ],
  async read(context) {
    const { release } = context;
    const last = `${release}-12-31`;
    for await (const row of context.rows(context.file("majors"), columns)) {
      if (row.get("version") !== release) row.bad("version", `${release}, as the file's name says`);
      const limits = { from: first, to: last };
      const spell = readSpell(row, ["styear", "stmonth", "stday"], ["endyear", "endmonth", "endday"], limits);
      if (!spell) continue;
      // The last day of the data means "still so".
      const tenure = { from: spell.from, to: spell.to === last ? null : spell.to };
      for (const { state, from, to } of codeSpells(row, "ccode", tenure, last, "cow"))
        row.add("status", {
          kind: "major power",
          state,
          status: "major power",
          date_from: from,
          date_to: to,
          precision: "day",
          name_as_given: row.get("stateabb"),
        });
    }
  },
});
