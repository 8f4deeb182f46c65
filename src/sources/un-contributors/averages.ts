import { count, ofYear, state, year } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { average, mission } from "./kinds.js";

/** The first and last of the years that the file has in full: of 2010 and 2021 it has a part. */
const first = 2011;
const last = 2020;

export const averageColumns = {
  year: year(1948),
  country: state({ column: "year" }),
  mission,
  female: count,
  male: count,
  total: count,
};

/** An author's averages over the months of a year: never a figure of a month. */
export async function addAverages(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.rows(file, averageColumns)) {
    const of = row.get("year");
    const all = row.get("total") ?? 0;
    const sum = (row.get("female") ?? 0) + (row.get("male") ?? 0);
    // Each of the three was rounded by itself.
    if (row.sound && Math.abs(sum - all) > 1) row.bad("total", `${sum}, or one more or less`);
    row.once(
      "country",
      `${of} ${row.text("country")} ${row.text("mission")}`,
      "each country once a year and mission",
    );
    row.add("contribution", {
      kind: average,
      from_party: row.get("country"),
      to_party: row.get("mission"),
      value: all,
      unit: "persons",
      basis: "average of the year's months, by an author",
      ...ofYear(of),
    });
  }
  context.cover({
    table: "contribution",
    kind: average,
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    reason: `Yearly averages of ${first} to ${last} as an author worked them out; of 2010 and 2021 only part of the year is in the file.`,
  });
}
