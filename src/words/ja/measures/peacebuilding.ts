import { asOf, chosen, during, n } from "../labels.js";
import type { JapaneseField } from "./types.js";

const missions = "国連の平和活動担当部局が主導する平和維持ミッション（政治ミッションを除く）";
const byDates = "開始日が同日以前にあり、同日より前に終了していないものを、資料の示す日付による";
const terms = "時価による百万米ドル。返済額を差し引き、債務救済を含む";
const kinds: Readonly<Record<string, string>> = {
  any: "制服要員（部隊要員、警察要員、専門家及び司令部要員）",
  troops: "部隊要員",
  police: "警察要員（個人及び組織部隊）",
  experts: "専門家（軍事監視要員を含む）",
  "staff officers": "司令部要員",
  women: "制服要員のうちの女性",
};

export const peacebuilding: JapaneseField = {
  "mission.open": {
    title: "ミッションの設置の有無",
    definition: (args) => `${asOf(args)}で、${n(args, "name")}が設置されていたか否か。${byDates}。`,
  },
  missions: {
    title: "現地に展開中の平和維持ミッション",
    definition: (args) => `${asOf(args)}で設置されていた、${missions}。${byDates}。`,
  },
  "missions.count": {
    title: "現地に展開中の平和維持ミッションの数",
    definition: (args) => `${asOf(args)}で設置されていた、${missions}の数。${byDates}。`,
  },
  oda: {
    title: "一国に対する政府開発援助",
    definition: (args) =>
      `${during(args)}における${n(args, "from")}から${n(args, "to")}に対する政府開発援助の支出純額（${terms}）。`,
  },
  "oda.share": {
    title: "政府開発援助に占める一受領国の割合",
    definition: (args) =>
      `${during(args)}における${n(args, "from")}から${n(args, "to")}に対する政府開発援助の支出純額を、開発途上国全体に対する支出純額で除した値。いずれも時価による米ドルとする。`,
  },
  "oda.total": {
    title: "開発途上国全体に対する政府開発援助",
    definition: (args) =>
      `${during(args)}における${n(args, "from")}から開発途上国全体に対する政府開発援助の支出純額で、OECDの示す総額（${terms}）。国際機関に対する拠出を含まない。`,
  },
  personnel: {
    title: "国連平和活動への派遣要員",
    definition: (args) =>
      `国連の同日についての報告による、${asOf(args)}で${n(args, "state")}が${args.mission ? n(args, "mission") : "すべての国連平和活動"}に派遣していた${kinds[chosen(args, "kind", "any")] ?? ""}の数（kind: ${chosen(args, "kind", "any")}）。報告にない国の派遣は0とする。`,
  },
  "personnel.average": {
    title: "国連ミッションへの派遣要員の年間平均",
    definition: (args) =>
      `${during(args)}に${n(args, "state")}が${n(args, "mission")}に派遣していた制服要員の平均。ミッションの存続期間にかかわらず、研究者が12か月にわたり算出したもので、いずれかの月の数値ではない。`,
  },
  "personnel.rank": {
    title: "国連平和活動への派遣要員数の順位",
    definition: (args) =>
      `${asOf(args)}で国連平和活動に制服要員を派遣していた国の間における、全ミッションの合計数による${n(args, "state")}の順位。同数の国は上位の順位を共有する。`,
  },
};
