import { defineSource } from "../kit/defineSource.js";
import { addAverages, averageColumns } from "./averages.js";
import { addMonthly, monthlyColumns } from "./monthly.js";
import { addRanking, rankingColumns } from "./ranking.js";

export default defineSource({
  id: "un-contributors",
  title: "Uniformed personnel in United Nations peace operations by contributing country",
  publisher: "United Nations Peace & Security Data Hub (Department of Peace Operations)",
  homepage: "https://psdata.un.org/dataset/DPO-RANK",
  licence: "United Nations terms of use; the yearly averages MIT",
  redistribution: "unsure",
  citation:
    "United Nations Department of Peace Operations, Ranking of contributions (DPO-RANK) and Uniformed personnel contributing countries (DPO-UCHISTORICAL), UN Peace & Security Data Hub; yearly averages from corinnee/UN_Peacekeeping_Analytics.",
  covers:
    "Troops, police, experts and staff officers that each country had in United Nations peace operations at the end of a month.",
  caveats: [
    "A figure is for the last day of a month as reported; it says nothing of the days between.",
    "The ranking counts all missions together; only the monthly series gives figures by mission and type of personnel.",
    "Several countries share a rank.",
    "The yearly averages are of low quality: twelve months even where a mission lasted less, 2010 and 2021 in part, and men and women that miss the total by one. They never answer for a month.",
    "The monthly series (DPO-UCHISTORICAL) is read by the columns that public programs use; the reader has not been tried on the whole file. The series before 2010 (DPPADPO-UCPre2010) has another layout and is not read.",
  ],
  cadence: "monthly",
  produces: ["contribution"],
  reader: 1,
  keepsReleases: true,
  files: [
    {
      key: "ranking",
      name: /^DPO-RANK(?:_(?<release>\d{4}-\d{2}))?\.csv$/i,
      header: Object.keys(rankingColumns),
      url: "https://psdata.un.org/dataset/DPO-RANK",
      manual: true,
      required: false,
    },
    {
      key: "monthly",
      // One release for ever, so that a newer download takes the place of an older one.
      name: /^(?<release>DPO-UCHISTORICAL).*\.csv$/i,
      header: Object.keys(monthlyColumns),
      url: "https://psdata.un.org/dataset/DPO-UCHISTORICAL",
      manual: true,
      required: false,
    },
    {
      key: "averages",
      name: /^pk_contributions_(?<release>country_mission_year_avg)_.*\.csv$/i,
      header: Object.keys(averageColumns),
      url: "https://github.com/corinnee/UN_Peacekeeping_Analytics/tree/1167cb2",
      manual: true,
      required: false,
    },
  ],
  expect: { contribution: [150, 3_000_000] },
  async read(context) {
    for (const file of context.files("ranking")) await addRanking(context, file);
    for (const file of context.files("monthly")) await addMonthly(context, file);
    for (const file of context.files("averages")) await addAverages(context, file);
  },
});
