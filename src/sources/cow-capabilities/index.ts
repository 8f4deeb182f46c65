import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { type CellType, matching, ofYear, orMissing, text, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";

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
const state: CellType<string> = (code, cell) => {
  const of = cell.get("year");
  if (typeof of !== "number") return undefined;
  const read = resolve(code, yearPeriod(of), "cow");
  if (read.result !== "ambiguous") return cell.state(yearPeriod(of), { system: "cow" });
  const [longest] = read.candidates
    .map(({ id, from, to }) => ({ id, from: from ?? "", days: days(from, to, of) }))
    .sort((a, b) => b.days - a.days || (a.from > b.from ? -1 : 1));
  return longest?.id;
};

/** A number as printed. */
const printed = matching(/^\d*\.?\d+(?:e-\d{1,2})?$/i, "a number, or -9 where it is missing");
const figure = orMissing(printed, "-9");
/** A number up to 1 with its decimals: an index such as 2.4592535e-07 has fourteen of them. */
const share = orMissing<string>((found, cell) => {
  const number = printed(found, cell);
  if (number === undefined) return undefined;
  return Number(number) > 1 ? cell.bad({ form: "number", from: 0, to: 1 }) : Number(number).toFixed(15);
}, "-9");

const columns = {
  stateabb: text,
  ccode: state,
  year: year(1816),
  cinc: share,
  milex: figure,
  milper: figure,
  irst: figure,
  pec: figure,
  tpop: figure,
  upop: figure,
  version: text,
};

/** What each column counts, and in what unit. */
const counted = [
  ["cinc", "CINC", "share of the world (0 to 1)"],
  ["milex", "military expenditure", "thousand current US dollars (pounds before 1914)"],
  ["milper", "military personnel", "thousand"],
  ["irst", "iron and steel production", "thousand tons"],
  ["pec", "primary energy consumption", "thousand coal-ton equivalents"],
  ["tpop", "total population", "thousand"],
  ["upop", "urban population", "thousand"],
] as const;

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
  coverage({ release, lastYear }) {
    const last = lastYear("contribution");
    if (last === undefined) return [];
    const reason = `National Material Capabilities ${release ?? ""} has the states of the system of the Correlates of War from 1816 to ${last}.`;
    return [{ table: "contribution", kind: "capability", from: "1816-01-01", to: `${last}-12-31`, reason }];
  },
  async read(context) {
    const file = context.file("capabilities");
    const versions = new Set<string>();
    for await (const row of context.rows(file, columns)) {
      for (const [column, basis, unit] of counted) {
        const value = row.get(column);
        if (value === null) continue;
        row.add(
          "contribution",
          {
            kind: "capability",
            from_party: row.get("ccode"),
            ...ofYear(row.get("year")),
            value,
            unit,
            basis,
          },
          column,
        );
      }
      versions.add(row.text("version"));
    }
    if (versions.size > 1) {
      const place = { file, line: 1, column: "version" };
      context.note(place, `the rows are of several versions: ${[...versions].join(", ")}`);
    }
  },
});
