import { count, state, text } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { reportingDay, total, women } from "./kinds.js";

export const rankingColumns = {
  ISOCode3: state({ column: "Last_Reporting_Date" }, "iso3"),
  Contributing_Country: text,
  Personnel_Contribution_Rank: count,
  Female_Personnel: count,
  Male_Personnel: count,
  Total_Uniformed_Personnel: count,
  Last_Reporting_Date: reportingDay,
};

/** The official ranking of a month: every country that contributes uniformed personnel, all missions together. */
export async function addRanking(context: ReadContext, file: RawFile): Promise<void> {
  const rows: Row<typeof rankingColumns>[] = [];
  const options = { ignore: ["M49_Code"], looseCase: true };
  for await (const row of context.rows(file, rankingColumns, options)) rows.push(row);
  const day = rows[0]?.get("Last_Reporting_Date");
  if (day === undefined) return;
  const totals = rows.map((row) => row.get("Total_Uniformed_Personnel") ?? 0);
  for (const row of rows) {
    const state = row.get("ISOCode3");
    const all = row.get("Total_Uniformed_Personnel") ?? 0;
    const female = row.get("Female_Personnel") ?? 0;
    const male = row.get("Male_Personnel") ?? 0;
    const rank = row.get("Personnel_Contribution_Rank");
    const date = row.get("Last_Reporting_Date");
    if (date !== undefined && date !== day)
      row.bad("Last_Reporting_Date", `${day}, the day of the other rows`, date);
    if (!row.sound) continue;
    row.once("ISOCode3", `${state}`, "each country once");
    if (female + male !== all)
      row.bad("Total_Uniformed_Personnel", `${female + male}, the sum of ${female} women and ${male} men`);
    const higher = totals.filter((other) => other > all).length;
    if (rank !== higher + 1)
      row.warn("Personnel_Contribution_Rank", `${higher + 1}, the rank by the totals of the file`);
    const common = {
      from_party: state,
      to_party: "UN",
      unit: "persons",
      date_from: day,
      date_to: day,
      precision: "day",
    };
    row.add("contribution", { ...common, kind: total, value: all, basis: "uniformed personnel" });
    row.add("contribution", {
      ...common,
      kind: women,
      value: female,
      basis: "women among uniformed personnel",
    });
  }
  for (const kind of [total, women])
    context.cover({
      table: "contribution",
      kind,
      subject: "UN",
      from: day,
      to: day,
      reason: `All countries that contributed uniformed personnel to United Nations peace operations on ${day}, by the official ranking; a country that is not in it contributed none.`,
    });
}
