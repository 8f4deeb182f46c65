import type { RawFile, ReadContext } from "../kit/types.js";
import { average, missionOf } from "./kinds.js";

export const averageColumns = ["year", "country", "mission", "female", "male", "total"] as const;
/** Of 2010 and 2021 the file has part of the year alone. */
const whole = { from: 2011, to: 2020 };

/** An author's averages over the months of a year: never a figure of a month. */
export async function addAverages(context: ReadContext, file: RawFile): Promise<void> {
  const seen = new Set<string>();
  for await (const row of context.csv(file, { use: averageColumns })) {
    const place = { file, line: row.line };
    const odd = (["year", "female", "male", "total"] as const).find(
      (column) => !/^\d+$/.test(row.get(column)),
    );
    if (odd || !/^(?:19|20)\d\d$/.test(row.get("year"))) {
      const column = odd ?? "year";
      context.report("bad-value", { ...place, column }, row.get(column), odd ? "a whole number" : "a year");
      continue;
    }
    const [female, male, all] = [row.get("female"), row.get("male"), row.get("total")].map(Number);
    // Each of the three was rounded by itself.
    if (Math.abs((female ?? 0) + (male ?? 0) - (all ?? 0)) > 1)
      context.report(
        "bad-value",
        { ...place, column: "total" },
        `${all}`,
        `${(female ?? 0) + (male ?? 0)}, or one more or less`,
      );
    const year = row.get("year");
    const country = row.get("country");
    const state = context.state(country, `${year}-12-31`, { ...place, column: "country" });
    const mission = missionOf(context, { ...place, column: "mission" }, row.get("mission"));
    const key = `${year} ${country} ${row.get("mission")}`;
    if (seen.has(key)) context.report("duplicate", place, key, "each country once a year and mission");
    seen.add(key);
    if (!state || !mission) continue;
    context.add("contribution", {
      ...{ kind: average, from_party: state, to_party: mission, value: row.get("total"), unit: "persons" },
      basis: "average of the year's months, by an author",
      ...{ date_from: `${year}-01-01`, date_to: `${year}-12-31`, precision: "year" },
      locator: `${file.name} line ${row.line}`,
    });
  }
  context.cover({
    ...{ table: "contribution", kind: average, subject: null, state: null },
    ...{ from: `${whole.from}-01-01`, to: `${whole.to}-12-31` },
    reason: `Yearly averages of ${whole.from} to ${whole.to} as an author worked them out; of 2010 and 2021 there is part of the year alone.`,
  });
}
