import type { RawFile, ReadContext } from "../kit/types.js";
import { reportingDay, total, women } from "./kinds.js";

export const rankingColumns = [
  "ISOCode3",
  "Contributing_Country",
  "Personnel_Contribution_Rank",
  "Female_Personnel",
  "Male_Personnel",
  "Total_Uniformed_Personnel",
  "Last_Reporting_Date",
] as const;

interface Contributor {
  state: string;
  women: number;
  men: number;
  total: number;
  rank: number;
  day: string;
  line: number;
}

/** The official ranking of a month: every country that contributes uniformed personnel, all missions together. */
export async function addRanking(context: ReadContext, file: RawFile): Promise<void> {
  const found: Contributor[] = [];
  for await (const row of context.csv(file, { use: rankingColumns, ignore: ["M49_Code"], looseCase: true })) {
    const place = { file, line: row.line };
    const day = reportingDay(row.get("Last_Reporting_Date"));
    const figures = [
      "Female_Personnel",
      "Male_Personnel",
      "Total_Uniformed_Personnel",
      "Personnel_Contribution_Rank",
    ];
    const odd = figures.find((column) => !/^\d+$/.test(row.get(column)));
    if (!day || odd) {
      const column = odd ?? "Last_Reporting_Date";
      const expected = odd ? "a whole number" : "a day such as 31-Jan-21";
      context.report("bad-value", { ...place, column }, row.get(column), expected);
      continue;
    }
    const state = context.state(row.get("ISOCode3"), day, { ...place, column: "ISOCode3" }, "iso3");
    if (!state) continue;
    const [female = 0, male = 0, all = 0, rank = 0] = figures.map((column) => Number(row.get(column)));
    if (found.some((known) => known.state === state))
      context.report("duplicate", place, `${row.get("Contributing_Country")} again`, "each country once");
    if (female + male !== all)
      context.report("bad-value", place, `${all} of ${female} women and ${male} men`, `${female + male}`);
    found.push({ state, women: female, men: male, total: all, rank, day, line: row.line });
  }
  const [first] = found;
  if (!first) return;
  for (const one of found) {
    const place = { file, line: one.line };
    if (one.day !== first.day)
      context.report(
        "bad-value",
        { ...place, column: "Last_Reporting_Date" },
        one.day,
        `${first.day}, as the others`,
      );
    const rank = 1 + found.filter((other) => other.total > one.total).length;
    if (rank !== one.rank)
      context.report(
        "bad-value",
        { ...place, column: "Personnel_Contribution_Rank" },
        `rank ${one.rank}`,
        `${rank}, by the totals of the file`,
        "warning",
      );
    for (const [kind, value, basis] of [
      [total, one.total, "uniformed personnel"],
      [women, one.women, "women among uniformed personnel"],
    ] as const)
      context.add("contribution", {
        ...{ kind, from_party: one.state, to_party: "UN", value, unit: "persons", basis },
        ...{ date_from: one.day, date_to: one.day, precision: "day" },
        locator: `${file.name} line ${one.line}`,
      });
  }
  for (const kind of [total, women])
    context.cover({
      ...{ table: "contribution", kind, subject: "UN", state: null, from: first.day, to: first.day },
      reason: `All countries that contributed uniformed personnel to United Nations peace operations on ${first.day}, by the official ranking; a country that is not in it contributed none.`,
    });
}
