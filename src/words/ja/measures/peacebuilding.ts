import type { Args, ReasonWords } from "../../../engine/types.js";
import { asOf, chosen, during, either, n } from "../labels.js";
import { calendarYears, contributor, oneYear, reportingDay } from "./meanings.js";
import { coarseDates } from "./reasons.js";
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

const everyCountry = "開発途上国全体";
const aidReasons = (to: (args: Args) => string): ReasonWords => ({
  unsettled: (args) =>
    `資料には、${during(args)}の一部の年の数値がありません。数値がないことは、零を意味しません。`,
  empty: (args) =>
    `資料には、${during(args)}における${n(args, "from")}から${to(args)}に対する数値がありません。数値がないことは、零を意味しません。`,
});
const recipient = (args: Args): string => n(args, "to");

const aidNotes = [
  "集団の数値は、特定の国に配分されない援助を含むOECD自身の数値であり、各国の数値を合計したものではない。",
  "国際機関に対する拠出は含まない。OECDのその後のデータ、実質値、贈与相当額及び約束額は、これと異なることがある。",
];
const missionNotes = [
  "資料に開始日のない初期の3つのミッション（UNSCOB、UNFOR、UNOHCI）は数えない。一部の日付は月の初日による。",
];
const monthly =
  "数値は月の末日について報告される。その間の日については知られておらず、年間の平均を月の数値に代えることはない。";

export const peacebuilding: JapaneseField = {
  "mission.open": {
    title: "ミッションの設置の有無",
    definition: (args) => `${asOf(args)}で、${n(args, "name")}が設置されていたか否か。${byDates}。`,
    clause: (args, _, raw) =>
      `${n(args, "name")}は${n(args, "at")}に設置されて${either(raw, "いました", "いませんでした")}`,
    reasons: {
      unsettled: (args) =>
        `資料は年若しくは月のみを示すか、${n(args, "name")}の開始若しくは終了の時期を示さず、当該日にそうであったか否かが確定しません。`,
      empty: (args) => `資料には${n(args, "name")}が掲げられていません。`,
    },
    notes: [
      "一部の日付は月の初日による。UNMISは2005年3月1日からとされているが、実際の開始は同月24日である。",
    ],
    meanings: { name: "ミッションの略称又は名称。" },
  },
  missions: {
    title: "現地に展開中の平和維持ミッション",
    definition: (args) => `${asOf(args)}で設置されていた、${missions}。${byDates}。`,
    clause: (args, value, raw) =>
      raw.kind === "set" && raw.value.length === 0
        ? `${n(args, "at")}に設置されていた国連平和維持ミッションはありません`
        : `${n(args, "at")}に設置されていた国連平和維持ミッションは、${value}です`,
    reasons: { unsettled: coarseDates },
    notes: missionNotes,
  },
  "missions.count": {
    title: "現地に展開中の平和維持ミッションの数",
    definition: (args) => `${asOf(args)}で設置されていた、${missions}の数。${byDates}。`,
    clause: (args, value) => `${n(args, "at")}に設置されていた国連平和維持ミッションは${value}です`,
    reasons: { unsettled: coarseDates },
    notes: missionNotes,
  },
  oda: {
    title: "一国に対する政府開発援助",
    definition: (args) =>
      `${during(args)}における${n(args, "from")}から${n(args, "to")}に対する政府開発援助の支出純額（${terms}）。`,
    clause: (args, value) =>
      `${during(args)}における${n(args, "from")}から${n(args, "to")}に対する政府開発援助の支出純額は、時価で${value}です`,
    reasons: aidReasons(recipient),
    notes: aidNotes,
    meanings: { in: calendarYears },
  },
  "oda.share": {
    title: "政府開発援助に占める一受領国の割合",
    definition: (args) =>
      `${during(args)}における${n(args, "from")}から${n(args, "to")}に対する政府開発援助の支出純額を、開発途上国全体に対する支出純額で除した値。いずれも時価による米ドルとする。`,
    clause: (args, value) =>
      `${during(args)}における${n(args, "from")}から開発途上国全体に対する政府開発援助の支出純額のうち、${n(args, "to")}に対するものは${value}です`,
    reasons: {
      "all-countries": () =>
        "oda.shareは、1つの受領国を開発途上国全体と比較するものです。1つの受領国を指定してください。",
      ...aidReasons(recipient),
    },
    notes: aidNotes,
    meanings: { in: calendarYears },
  },
  "oda.total": {
    title: "開発途上国全体に対する政府開発援助",
    definition: (args) =>
      `${during(args)}における${n(args, "from")}から開発途上国全体に対する政府開発援助の支出純額で、OECDの示す総額（${terms}）。国際機関に対する拠出を含まない。`,
    clause: (args, value) =>
      `${during(args)}における${n(args, "from")}から開発途上国全体に対する政府開発援助の支出純額は、時価で${value}です`,
    reasons: aidReasons(() => everyCountry),
    notes: aidNotes,
    meanings: { in: calendarYears },
  },
  personnel: {
    title: "国連平和活動への派遣要員",
    definition: (args) =>
      `国連の同日についての報告による、${asOf(args)}で${n(args, "state")}が${args.mission ? n(args, "mission") : "すべての国連平和活動"}に派遣していた${kinds[chosen(args, "kind", "any")] ?? ""}の数（kind: ${chosen(args, "kind", "any")}）。報告にない国の派遣は0とする。`,
    clause: (args, value) =>
      `${n(args, "at")}に${n(args, "state")}が${args.mission ? n(args, "mission") : "国連平和活動"}に派遣していた${kinds[chosen(args, "kind", "any")] ?? ""}は${value}です`,
    reasons: { unsettled: (args) => `順位表と月次の系列が、${asOf(args)}について異なる数値を示しています。` },
    notes: [monthly],
    meanings: {
      state: contributor,
      at: reportingDay,
      mission: "ミッションの名称又は略称。省略時は全ミッションの合計。",
      kind: "要員の種類。",
    },
  },
  "personnel.average": {
    title: "国連ミッションへの派遣要員の年間平均",
    definition: (args) =>
      `${during(args)}に${n(args, "state")}が${n(args, "mission")}に派遣していた制服要員の平均。ミッションの存続期間にかかわらず、研究者が12か月にわたり算出したもので、いずれかの月の数値ではない。`,
    clause: (args, value) =>
      `${during(args)}に${n(args, "state")}が${n(args, "mission")}に派遣していた制服要員は、平均${value}です`,
    reasons: {
      "one-year": () => "平均は1年についてのものです。1つの年を指定してください。",
      unsettled: (args) => `資料は、${during(args)}について2つ以上の平均を示しています。`,
      empty: (args) =>
        `研究者の資料には、${during(args)}における${n(args, "state")}の${n(args, "mission")}への派遣の平均がありません。これは派遣がなかったことを意味しません。`,
    },
    notes: ["平均値の質は低く、公表された月の数値の検証に用いてはならない。"],
    meanings: { state: contributor, in: oneYear },
  },
  "personnel.rank": {
    title: "国連平和活動への派遣要員数の順位",
    definition: (args) =>
      `${asOf(args)}で国連平和活動に制服要員を派遣していた国の間における、全ミッションの合計数による${n(args, "state")}の順位。同数の国は上位の順位を共有する。`,
    clause: (args, value, raw) =>
      `${n(args, "at")}に国連平和活動に制服要員を派遣していた国のうち、${n(args, "state")}は${raw.kind === "number" ? `${raw.value}位` : value}です`,
    reasons: {
      unsettled: (args) =>
        `同数以上の要員を派遣していた国の1つについて、順位表と月次の系列が${asOf(args)}で異なる数値を示しています。`,
      empty: (args) => `${n(args, "state")}は${asOf(args)}の派遣国になく、順位がありません。`,
    },
    notes: [monthly],
    meanings: { state: contributor, at: reportingDay },
  },
};
