import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { matching, ofYear, oneOf, text, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import { corrections } from "./corrections.js";
import { namesOf } from "./names.js";

const columns = {
  ccode1: text,
  ccode2: text,
  country1: text,
  country2: text,
  year: year(1900),
  nca: matching(/^1$/, "1, for one agreement"),
  nca_type: oneOf(
    "comprehensive power, restricted",
    "comprehensive power, unrestricted",
    "intangibles",
    "military assistance",
    "nuclear materials",
    "nuclear safety",
    "research",
  ),
};
type AgreementRow = Row<typeof columns>;

/** Rows that nothing settles, and the pairs whose agreements can therefore not be counted in that year. */
const unclear = [
  {
    where: { ccode1: "380", country1: "Spain", ccode2: "366" },
    year: 1995,
    pairs: ["SWE EST", "EST SWE", "ESP EST", "EST ESP"],
    reason: "One agreement of 1995 with Estonia has Sweden's code and Spain's name",
  },
  {
    where: { ccode1: "220", ccode2: "315" },
    year: 1994,
    pairs: ["FRA CZE", "CZE FRA", "FRA SVK", "SVK FRA"],
    reason: "One agreement of France in 1994 is with Czechoslovakia, which had ended in 1992",
  },
];
/** The years for which the author says that his agreements are complete; later ones are in the file in part. */
const [firstYear, lastYear] = [1950, 2000];

/** The Soviet Union existed until 25 December 1991; the agreements of that year are its own, under either name. */
const lastSovietYear = 1991;

const isUnclear = (row: AgreementRow): boolean =>
  unclear.some(
    (one) =>
      one.year === row.get("year") &&
      Object.entries(one.where).every(
        ([column, found]) => row.text(column as keyof typeof columns) === found,
      ),
  );

/** The state of a code, which must be one that goes by the name with it. */
function party(row: AgreementRow, side: 1 | 2, year: number): string | undefined {
  const column = `ccode${side}` as const;
  const [code, name] = [row.text(column), row.text(`country${side}`)];
  if (code === "365" && year <= lastSovietYear && (name === "USSR" || name === "Russia")) return "SUN";
  // The code of the Federal Republic begins in 1955, when it became sovereign; one agreement is of 1954.
  if (code === "260" && name === "Germany") return "DEU";
  const period = yearPeriod(year);
  if (namesOf[code]?.includes(name)) return row.state(column, period, { system: "cow" });
  const byName = resolve(name, period);
  const byCode = resolve(code, period, "cow");
  if (byName.result === "state" && byCode.result === "state" && byName.id === byCode.id) return byCode.id;
  return row.bad(column, "a code and a name of one state in that year", `${code} ${name} (${year})`);
}

export default defineSource({
  id: "nuclear-cooperation",
  title: "Bilateral nuclear cooperation agreements",
  publisher: "Matthew Fuhrmann",
  homepage: "https://www.matthewfuhrmann.com/datasets.html",
  licence: "None stated",
  redistribution: "unsure",
  citation:
    "Fuhrmann, M. (2009). Taking a Walk on the Supply Side: The Determinants of Civilian Nuclear Cooperation. Journal of Conflict Resolution 53(2).",
  work: {
    type: "article-journal",
    title: "Taking a Walk on the Supply Side: The Determinants of Civilian Nuclear Cooperation",
    author: [{ family: "Fuhrmann", given: "M." }],
    "container-title": "Journal of Conflict Resolution",
    volume: "53",
    issue: "2",
    issued: { "date-parts": [[2009]] },
  },
  covers:
    "Agreements between two states to exchange nuclear technology, materials or knowledge, by the year of signature and type.",
  caveats: [
    "An agreement is in the file once or twice: under (A, B) and mostly, but not always, under (B, A) too. Each row is kept as published; a count must not include both.",
    "Several agreements of one type in a year are rows that repeat one another.",
    "A type may contain a comma (comprehensive power, restricted).",
    "The author writes of agreements of 1950 to 2000; those of 2001 to 2003 are in the file but not claimed to be complete.",
    "In some rows code and name mean different states; they are corrected where other rows settle it.",
  ],
  cadence: "closed",
  produces: ["contribution"],
  reader: 1,
  files: [
    {
      key: "agreements",
      name: /^fuhrmann_nuclear_cooperation.*\.csv$/i,
      header: Object.keys(columns),
      url: "https://www.matthewfuhrmann.com/datasets.html",
      manual: true,
    },
  ],
  expect: { contribution: [3000, 3300] },
  corrections,
  coverage: [
    {
      table: "contribution",
      kind: "nuclear cooperation",
      from: `${firstYear}-01-01`,
      to: `${lastYear}-12-31`,
      reason: `Fuhrmann lists the bilateral nuclear cooperation agreements of all states that were signed from ${firstYear} to ${lastYear}.`,
    },
    ...unclear.flatMap(({ year, pairs, reason }) =>
      pairs.map((pair) => ({
        table: "contribution" as const,
        kind: "nuclear cooperation",
        state: pair.slice(0, 3),
        subject: pair.slice(4),
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        gap: true,
        reason,
      })),
    ),
  ],
  async read(context) {
    for await (const row of context.rows(context.file("agreements"), columns, { correct: "contribution" })) {
      const { ccode1, ccode2, country1, country2, year, nca_type: type } = row.all();
      if (year === undefined || !row.sound) continue;
      if (isUnclear(row)) {
        const found = `${ccode1} ${country1}, ${ccode2} ${country2} (${year})`;
        row.note(
          "ccode1",
          `${found} are not codes and names of two states of that year; the row is left out`,
        );
        continue;
      }
      const one = party(row, 1, year);
      const other = party(row, 2, year);
      if (one === other && row.sound) row.bad("ccode2", "the other of two states", `${ccode1}, ${ccode2}`);
      row.add("contribution", {
        kind: "nuclear cooperation",
        from_party: one,
        to_party: other,
        ...ofYear(year),
        value: "1",
        unit: "agreements",
        basis: type,
      });
    }
  },
});
