import { codeSpells } from "../kit/codeSpells.js";
import { dateParts } from "../kit/dateParts.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

const used = [
  "stateabb",
  "ccode",
  "styear",
  "stmonth",
  "stday",
  "endyear",
  "endmonth",
  "endday",
  "version",
] as const;
const first = "1816-01-01";

function addTenure(context: ReadContext, file: RawFile, row: CsvRow, last: string): void {
  const [from, end] = ["st", "end"].map((part) =>
    dateParts(row.get(`${part}year`), row.get(`${part}month`), row.get(`${part}day`), []),
  );
  const place = { file, line: row.line };
  if (!from || !end || end.last < from.first || from.first < first || end.last > last) {
    const found = ["st", "end"].map(
      (p) => `${row.get(`${p}year`)}-${row.get(`${p}month`)}-${row.get(`${p}day`)}`,
    );
    context.report(
      "bad-value",
      { ...place, column: "styear" },
      found.join(" to "),
      `a spell from ${first} to ${last}`,
    );
    return;
  }
  // The last day of the data stands for "still so".
  const to = end.last === last ? null : end.last;
  const spell = { from: from.first, to, last };
  for (const part of codeSpells(context, row.get("ccode"), spell, { ...place, column: "ccode" }, "cow"))
    context.add("status", {
      kind: "major power",
      state: part.state,
      status: "major power",
      date_from: part.from,
      date_to: part.to,
      precision: "day",
      name_as_given: row.get("stateabb"),
      locator: `${file.name} line ${row.line}`,
    });
}

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
    "A list by the judgement of scholars, not a legal status; the permanent members of the Security Council are another list.",
    "It says who is a major power and since when, 14 tenures of nine states, and not how strong: for that see cow-capabilities.",
    "The list ends with 2016: later days are not covered, although no tenure that was open then is known to have ended.",
    "A state that is not in the list is not a major power on that day; that holds for members of the state system and within 1816 to 2016 only.",
    "2016-12-31 means still so when the data end, and not the end of a tenure.",
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
  async read(context) {
    const file = context.file("majors");
    const last = `${context.release}-12-31`;
    for await (const row of context.csv(file, { use: used })) {
      if (row.get("version") !== context.release) {
        const place = { file, line: row.line, column: "version" };
        context.report("bad-value", place, row.get("version"), `${context.release}, as the file's name says`);
      }
      addTenure(context, file, row, last);
    }
    context.cover({
      table: "status",
      kind: "major power",
      subject: null,
      state: null,
      from: first,
      to: last,
      reason: `The Correlates of War Project lists the major powers from 1816 to ${context.release}.`,
    });
  },
});
