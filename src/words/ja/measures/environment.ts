import type { Args } from "../../../engine/types.js";
import { asOf, chosen, during, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import type { JapaneseField } from "./types.js";

const prices: Readonly<Record<string, string>> = {
  current: "当該年の価格及び為替相場による百万米ドル（price: current）",
  constant: "公表版の基準年の価格及び為替相場による百万米ドル（price: constant）",
  share: "国内総生産に占める割合、0から1まで（price: share）",
};
const counted = (args: Args): string =>
  chosen(args, "count", "ongoing") === "started"
    ? `${during(args)}に始まった（count: started）`
    : `${during(args)}のいずれかの時点で継続中の（count: ongoing）`;
const where = (args: Args): string =>
  args.region ? `${japaneseWord(args.region.id)}における` : "世界全体における";

export const environment: JapaneseField = {
  capability: {
    title: "総合国力指数（CINC）",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の総合国力指数（CINC）。軍事支出、軍の人員、鉄鋼生産、エネルギー消費、総人口及び都市人口について世界全体に占める割合の平均で、「戦争の相関」計画による。`,
  },
  "conflicts.active": {
    title: "継続中の武力紛争",
    definition: (args) =>
      `${during(args)}に継続中であった、暦年に戦闘関連死者25人以上を出した${where(args)}国家を当事者とする武力紛争（類型：${args.type ? japaneseWord(args.type.id) : "問わない"}）の数。${args.intensity ? (args.intensity.id === "war" ? "戦闘関連死者1,000人以上の年のみを数える" : "戦闘関連死者1,000人未満の年のみを数える") : "烈度を問わない"}。複数の年に継続した紛争は1件と数える。`,
  },
  "conflicts.deaths": {
    title: "組織的暴力による死者",
    definition: (args) =>
      `${during(args)}に始まった組織的暴力の事象（類型：${args.type ? japaneseWord(args.type.id) : "国家が当事者の紛争、非国家主体間の紛争及び一方的暴力のすべて"}）による、${args.state ? `${n(args, "state")}の領域内の` : "世界全体の"}死者数。UCDP地理参照事象データの${japaneseWord(chosen(args, "estimate", "best"))}推計の合計（estimate: ${chosen(args, "estimate", "best")}）。`,
  },
  "conflicts.involving": {
    title: "国家が当事者である武力紛争",
    definition: (args) =>
      `${during(args)}に継続中であった、暦年に戦闘関連死者25人以上を出した国家を当事者とする武力紛争のうち、${n(args, "state")}が${chosen(args, "side", "primary") === "any" ? "主たる当事者であったか、その支援に部隊を派遣したもの（side: any）" : "主たる当事者であったもの（当事者の支援に部隊を派遣したのみのものは数えない。side: primary）"}の数。複数の年に継続した紛争は1件と数える。`,
  },
  crises: {
    title: "国際危機",
    definition: (args) =>
      `国際危機行動計画（ICB）の一覧による、${during(args)}に発生した${args.state ? `、${n(args, "state")}が当事者である` : ""}国際危機の数。危機は、継続期間にかかわらず、引き金となった日に1件と数える。`,
  },
  disputes: {
    title: "2か国間の軍事的紛争",
    definition: (args) =>
      `${counted(args)}軍事的国家間紛争のうち、${n(args, "a")}と${n(args, "b")}が同じ日に相対する側にあったものの数。軍事的国家間紛争とは、人命の損失の有無にかかわらず、国家が他の国家に対して武力による威嚇、武力の示威又は行使を行うことをいう。`,
  },
  "disputes.among_majors": {
    title: "主要国間の軍事的紛争",
    definition: (args) =>
      `${counted(args)}軍事的国家間紛争のうち、「戦争の相関」計画の一覧でともに主要国である2か国が同じ日に相対する側にあったものの数。`,
  },
  majors: {
    title: "主要国",
    definition: (args) =>
      `研究者の判断に基づく「戦争の相関」計画の一覧により、${asOf(args)}で主要国であった国家。`,
  },
  milex: {
    title: "軍事支出",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の軍事支出。${prices[chosen(args, "price", "current")] ?? ""}。ストックホルム国際平和研究所（SIPRI）の公表又は推計による。会計年度が暦年と異なる国家の額は暦年に配分されている。`,
  },
  "wars.interstate": {
    title: "国家間戦争",
    definition: (args) =>
      `「戦争の相関」計画の一覧による、${counted(args)}国家間戦争の数。12か月に1,000人以上の戦闘死者を伴う国家の軍隊間の継続的な戦闘をいい、2つの期間の間の休戦中は継続中としない。`,
  },
};
