import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

/** What each column counts, and by what its figures are to be multiplied. */
const counted: Readonly<Record<string, { basis: string; unit: string }>> = {
  cinc: { basis: "CINC", unit: "share of the world (0 to 1)" },
  milex: { basis: "military expenditure", unit: "thousand current US dollars (pounds before 1914)" },
  milper: { basis: "military personnel", unit: "thousand" },
  irst: { basis: "iron and steel production", unit: "thousand tons" },
  pec: { basis: "primary energy consumption", unit: "thousand coal-ton equivalents" },
  tpop: { basis: "total population", unit: "thousand" },
  upop: { basis: "urban population", unit: "thousand" },
};
const columns = Object.keys(counted);
const used = ["stateabb", "ccode", "year", "version", ...columns];

const missing = "-9";

/** Days in the year on which a code meant a state. */
function days(from: string | null, to: string | null, year: number): number {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  const [a, b] = [from !== null && from > start ? from : start, to !== null && to < end ? to : end];
  return (Date.parse(b) - Date.parse(a)) / 86_400_000 + 1;
}

/**
 * The state that a year's figures are of. In a year in which the number passed to a successor they are those of the
 * state that bore it longer; of equal halves the later one, for the figures are of the end of the year (Viet Nam has
 * the population of both parts in 1976).
 */
function stateOf(context: ReadContext, file: RawFile, row: CsvRow, year: number): string | undefined {
  const period = {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    precision: "year",
    text: String(year),
  } as const;
  const code = row.get("ccode");
  const read = resolve(code, period, "cow");
  const place = { file, line: row.line, column: "ccode" };
  if (read.result !== "ambiguous") return context.state(code, period, place, "cow");
  const [longest] = read.candidates
    .map(({ id, from, to }) => ({ id, from: from ?? "", days: days(from, to, year) }))
    .sort((a, b) => b.days - a.days || (a.from > b.from ? -1 : 1));
  return longest?.id;
}

function addYear(context: ReadContext, file: RawFile, row: CsvRow): number | undefined {
  const year = Number(row.get("year"));
  const at = (column: string) => ({ file, line: row.line, column });
  if (!/^\d{4}$/.test(row.get("year")) || year < 1816) {
    context.report("bad-value", at("year"), row.get("year"), "a year since 1816");
    return undefined;
  }
  const state = stateOf(context, file, row, year);
  if (state === undefined) return undefined;
  for (const column of columns) {
    const { basis, unit } = counted[column] ?? { basis: "", unit: "" };
    const text = row.get(column);
    if (text === missing) continue;
    const sound = /^\d*\.?\d+(?:e-\d{1,2})?$/i.test(text);
    if (!sound || (column === "cinc" && Number(text) > 1)) {
      context.report("bad-value", at(column), text, `a number, or ${missing} for missing`);
      continue;
    }
    context.add("contribution", {
      kind: "capability",
      from_party: state,
      date_from: `${year}-01-01`,
      date_to: `${year}-12-31`,
      precision: "year",
      // Decimals as printed: an index such as 2.4592535e-07 has fourteen of them.
      value: column === "cinc" ? Number(text).toFixed(15) : text,
      unit,
      basis,
      locator: `${file.name} line ${row.line}, ${column}`,
    });
  }
  return year;
}

export default defineSource({
  id: "cow-capabilities",
  title: "National Material Capabilities",
  publisher: "Correlates of War Project",
  homepage: "https://correlatesofwar.org/data-sets/national-material-capabilities/",
  licence: "Free with citation; no licence text",
  redistribution: "unsure",
  citation:
    "Singer, J. D., Bremer, S., and Stuckey, J. (1972). Capability Distribution, Uncertainty, and Major Power War, 1820-1965. In Russett, B. (ed.), Peace, War, and Numbers, 19-48. National Material Capabilities, v6.0.",
  work: {
    type: "chapter",
    title: "Capability Distribution, Uncertainty, and Major Power War, 1820-1965",
    author: [
      { family: "Singer", given: "J. D." },
      { family: "Bremer", given: "S." },
      { family: "Stuckey", given: "J." },
    ],
    editor: [{ family: "Russett", given: "B." }],
    "container-title": "Peace, War, and Numbers",
    page: "19-48",
    publisher: "Sage",
    issued: { "date-parts": [[1972]] },
  },
  covers:
    "Military expenditure and personnel, iron and steel, energy, total and urban population of every state in each year from 1816 to 2016, and the index of them (CINC).",
  caveats: [
    "CINC is the mean of a state's shares of the world in six counts: it says nothing of quality, skill or nuclear weapons.",
    "Releases differ for past years: name the release with the number.",
    "Missing is not zero: North Korea has no military expenditure here, and its index rests on the other counts.",
    "Military expenditure is in current US dollars, before 1914 in pounds: never compare years with it.",
    "In a year in which a number passed to a successor the figures are those of the state that bore it longer: 1991 is the Soviet Union's, with Russia's population.",
  ],
  cadence: "irregular; 6.0 in 2021",
  produces: ["contribution"],
  reader: 1,
  files: [
    {
      key: "capabilities",
      name: /^NMC[-_ ]?(?<release>\d{2})-abridged\.csv$/i,
      release: (inName) => `${inName[0]}.${inName[1]}`,
      header: ["stateabb", "ccode", "year", "cinc", "version"],
      url: "https://correlatesofwar.org/data-sets/national-material-capabilities/",
      manual: true,
    },
  ],
  expect: { contribution: [90_000, 130_000] },
  compareReleases: (a, b) => Number(a) - Number(b),
  async read(context) {
    const file = context.file("capabilities");
    const versions = new Set<string>();
    let last = 0;
    for await (const row of context.csv(file, { use: used })) {
      last = Math.max(last, addYear(context, file, row) ?? 0);
      versions.add(row.get("version"));
    }
    if (versions.size > 1) {
      const place = { file, line: 1, column: "version" };
      context.report("note", place, `rows of the versions ${[...versions].join(", ")}`, "one release");
    }
    if (last > 0)
      context.cover({
        table: "contribution",
        kind: "capability",
        subject: null,
        state: null,
        from: "1816-01-01",
        to: `${last}-12-31`,
        reason: `National Material Capabilities ${context.release ?? ""} has the states of the system of the Correlates of War from 1816 to ${last}.`,
      });
  },
});
