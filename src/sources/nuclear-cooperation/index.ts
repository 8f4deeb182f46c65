import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { corrections } from "./corrections.js";
import { namesOf } from "./names.js";

const columns = ["ccode1", "ccode2", "country1", "country2", "year", "nca", "nca_type"];

const types: readonly string[] = [
  "comprehensive power, restricted",
  "comprehensive power, unrestricted",
  "intangibles",
  "military assistance",
  "nuclear materials",
  "nuclear safety",
  "research",
];
/** Rows that nothing settles, and the pairs whose agreements can therefore not be counted in that year. */
const unclear = [
  {
    where: { ccode1: "380", country1: "Spain", ccode2: "366", year: "1995" },
    pairs: [
      ["SWE", "EST"],
      ["ESP", "EST"],
    ],
    reason: "One agreement of 1995 with Estonia has Sweden's code and Spain's name",
  },
  {
    where: { ccode1: "220", ccode2: "315", year: "1994" },
    pairs: [
      ["FRA", "CZE"],
      ["FRA", "SVK"],
    ],
    reason: "One agreement of France in 1994 is with Czechoslovakia, which had ended in 1992",
  },
] as const;
/** The years for which the author says that his agreements are complete; later ones are in the file in part. */
const [firstYear, lastYear] = [1950, 2000];

/** The Soviet Union stood until 25 December 1991; the agreements of that year are its own, under either name. */
const lastSovietYear = 1991;

/** The state of a code, which must be one that goes by the name beside it. */
function party(context: ReadContext, file: RawFile, line: number, code: string, name: string, year: number) {
  const soviet = code === "365" && year <= lastSovietYear && (name === "USSR" || name === "Russia");
  if (soviet) return "SUN";
  // The code of the Federal Republic begins in 1955, when it became sovereign; one agreement is of 1954.
  if (code === "260" && name === "Germany") return "DEU";
  const period = yearPeriod(year);
  const place = { file, line, column: "ccode1, ccode2" };
  const names = namesOf[code];
  if (names?.includes(name)) return context.state(code, period, place, "cow");
  const byName = resolve(name, period);
  const byCode = resolve(code, period, "cow");
  if (byName.result === "state" && byCode.result === "state" && byName.id === byCode.id) return byCode.id;
  context.report(
    "bad-value",
    place,
    `${code} ${name} (${year})`,
    "a code and a name of one state in that year",
  );
  return undefined;
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
    "An agreement stands in the file once or twice: under (A, B) and mostly, but not always, under (B, A) too. Each row is kept as published; who counts must not count both.",
    "Several agreements of one type in a year repeat a row.",
    "A type may hold a comma (comprehensive power, restricted).",
    "The author speaks of agreements of 1950 to 2000; those of 2001 to 2003 are in the file and not claimed to be all.",
    "In some rows code and name mean different states; they are corrected where other rows settle it.",
  ],
  cadence: "closed",
  produces: ["contribution"],
  reader: 1,
  files: [
    {
      key: "agreements",
      name: /^fuhrmann_nuclear_cooperation.*\.csv$/i,
      header: columns,
      url: "https://www.matthewfuhrmann.com/datasets.html",
      manual: true,
    },
  ],
  expect: { contribution: [3000, 3300] },
  corrections,
  async read(context) {
    const file = context.file("agreements");
    for await (const row of context.csv(file, { use: columns })) {
      const given = Object.fromEntries(columns.map((column) => [column, row.get(column)]));
      const fixed = context.correct("contribution", { ...given, line: String(row.line) });
      const { ccode1 = "", ccode2 = "", country1 = "", country2 = "", nca_type: type = "" } = fixed;
      const place = { file, line: row.line };
      const year = Number(fixed.year);
      if (!types.includes(type)) {
        context.report("unknown-value", { ...place, column: "nca_type" }, type, types.join("; "));
        continue;
      }
      if (!/^(?:19|20)\d\d$/.test(fixed.year ?? "")) {
        context.report("bad-value", { ...place, column: "year" }, fixed.year ?? "", "a year");
        continue;
      }
      if (fixed.nca !== "1") {
        context.report("bad-value", { ...place, column: "nca" }, fixed.nca ?? "", "1, for one agreement");
        continue;
      }
      if (unclear.some(({ where }) => Object.entries(where).every(([key, text]) => fixed[key] === text))) {
        const expected = "codes and names that mean two states of that year; the row is left out";
        context.report(
          "note",
          { ...place, column: "ccode1" },
          `${ccode1} ${country1}, ${ccode2} ${country2} (${year})`,
          expected,
        );
        continue;
      }
      const one = party(context, file, row.line, ccode1, country1, year);
      const other = party(context, file, row.line, ccode2, country2, year);
      if (!one || !other) continue;
      if (one === other) {
        context.report("bad-value", { ...place, column: "ccode2" }, `${ccode1}, ${ccode2}`, "two states");
        continue;
      }
      const { from, to } = yearPeriod(year);
      context.add("contribution", {
        kind: "nuclear cooperation",
        from_party: one,
        to_party: other,
        date_from: from,
        date_to: to,
        precision: "year",
        value: "1",
        unit: "agreements",
        basis: type,
        locator: `${file.name} line ${row.line}`,
      });
    }
    const claim = { table: "contribution", kind: "nuclear cooperation" } as const;
    context.cover({
      ...claim,
      subject: null,
      state: null,
      from: `${firstYear}-01-01`,
      to: `${lastYear}-12-31`,
      reason: `Fuhrmann lists the bilateral nuclear cooperation agreements of all states that were signed from ${firstYear} to ${lastYear}.`,
    });
    for (const { where, pairs, reason } of unclear)
      for (const [one, other] of pairs)
        for (const [state, subject] of [
          [one, other],
          [other, one],
        ])
          context.cover({
            ...claim,
            subject: subject ?? null,
            state: state ?? null,
            from: `${where.year}-01-01`,
            to: `${where.year}-12-31`,
            gap: true,
            reason,
          });
  },
});
