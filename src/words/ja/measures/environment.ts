import type { Args } from "../../../engine/types.js";
import { asOf, chosen, during, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import { calendarYear, calendarYears } from "./meanings.js";
import { outsideReason, severalFigures } from "./reasons.js";
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
/** The same in an answer: `2008年に継続中であった`. */
const when = (args: Args): string =>
  `${during(args)}に${chosen(args, "count", "ongoing") === "started" ? "始まった" : "継続中であった"}`;
const deaths: Readonly<Record<string, string>> = { war: "1,000人以上", minor: "25人以上999人以下" };

const openWhether = "当該期間に入るか否かが確定しません。";
const unsettledDispute = (): string => `資料は紛争の月のみを示しており、${openWhether}`;

const where = (args: Args): string =>
  args.region ? `${japaneseWord(args.region.id)}における` : "世界全体における";

export const environment: JapaneseField = {
  capability: {
    title: "総合国力指数（CINC）",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の総合国力指数（CINC）。軍事支出、軍の人員、鉄鋼生産、エネルギー消費、総人口及び都市人口について世界全体に占める割合の平均で、「戦争の相関」計画による。`,
    clause: (args, value) =>
      `${during(args)}における${n(args, "state")}の総合国力指数（CINC）は、世界全体の${value}です`,
    reasons: {
      "one-year": () =>
        "この指数は1年についてのものです。1つの年を指定し、年の比較は2つの呼び出しによってください。",
      unsettled: severalFigures,
      empty: (args) =>
        `資料には、${during(args)}における${n(args, "state")}の指数がありません。当時国家体系に属していなかったか、その年の大半においてその番号が他の国家のものでした。`,
    },
    notes: [
      "過去の年の値は版により異なる。回答はその版を示す。",
      "量を測るものであり、質を測るものではない。これによれば、中国は1995年に米国を上回った。",
    ],
    meanings: { in: calendarYear },
  },
  "conflicts.active": {
    title: "継続中の武力紛争",
    definition: (args) =>
      `${during(args)}に継続中であった、暦年に戦闘関連死者25人以上を出した${where(args)}国家を当事者とする武力紛争（類型：${args.type ? japaneseWord(args.type.id) : "問わない"}）の数。${args.intensity ? (args.intensity.id === "war" ? "戦闘関連死者1,000人以上の年のみを数える" : "戦闘関連死者1,000人未満の年のみを数える") : "烈度を問わない"}。複数の年に継続した紛争は1件と数える。`,
    clause: (args, value) =>
      `${during(args)}に${args.region ? `${japaneseWord(args.region.id)}で` : "世界全体で"}継続中であった、年間の戦闘関連死者が${deaths[args.intensity?.id ?? ""] ?? "25人以上"}の${args.type ? `武力紛争（類型：${japaneseWord(args.type.id)}）` : "武力紛争"}は${value}です`,
    notes: [
      "数は資料の版により異なる。回答はその版を示す。",
      "政府と反乱勢力との紛争で他国の部隊が戦うものは、国家間ではなく、国際化した国内の紛争とする。2008年のロシアの加わったジョージアと南オセチアの紛争がその例である。",
    ],
    meanings: {
      in: calendarYears,
      type: "この種類の紛争に限る。",
      intensity: "戦闘関連死者が年間1,000人以上の年（war）又は25人以上999人以下の年（minor）に限る。",
      region: "この地域の紛争に限る。",
    },
  },
  "conflicts.deaths": {
    title: "組織的暴力による死者",
    definition: (args) =>
      `${during(args)}に始まった組織的暴力の事象（類型：${args.type ? japaneseWord(args.type.id) : "国家が当事者の紛争、非国家主体間の紛争及び一方的暴力のすべて"}）による、${args.state ? `${n(args, "state")}の領域内の` : "世界全体の"}死者数。UCDP地理参照事象データの${japaneseWord(chosen(args, "estimate", "best"))}推計の合計（estimate: ${chosen(args, "estimate", "best")}）。`,
    clause: (args, value) =>
      `${during(args)}に始まった${args.type ? japaneseWord(args.type.id) : "組織的暴力"}の事象による${args.state ? `${n(args, "state")}の領域内の` : "世界全体の"}死者は、${japaneseWord(chosen(args, "estimate", "best"))}推計で${value}です`,
    notes: [
      "候補事案は暫定的なものであり、年次の版で改定される。収録範囲がいずれによるかを示す。",
      "週又は月までしか知られていない事案は、可能性のある最初の日を含む期間に数える。",
      "年次の紛争データの戦闘関連死者は異なる規則によるため、両者を混用してはならない。",
    ],
    meanings: {
      state: "この国家の領域における死者に限る。",
      type: "この種類の暴力による死者に限る。省略時は3種類のすべて。",
    },
  },
  "conflicts.involving": {
    title: "国家が当事者である武力紛争",
    definition: (args) =>
      `${during(args)}に継続中であった、暦年に戦闘関連死者25人以上を出した国家を当事者とする武力紛争のうち、${n(args, "state")}が${chosen(args, "side", "primary") === "any" ? "主たる当事者であったか、その支援に部隊を派遣したもの（side: any）" : "主たる当事者であったもの（当事者の支援に部隊を派遣したのみのものは数えない。side: primary）"}の数。複数の年に継続した紛争は1件と数える。`,
    clause: (args, value) =>
      `${during(args)}に継続中で${n(args, "state")}が${chosen(args, "side", "primary") === "any" ? "主たる当事者であったか、その支援に部隊を派遣した" : "主たる当事者であった"}武力紛争は${value}です`,
    reasons: outsideReason(["state"]),
    meanings: { in: calendarYears },
  },
  crises: {
    title: "国際危機",
    definition: (args) =>
      `国際危機行動計画（ICB）の一覧による、${during(args)}に発生した${args.state ? `、${n(args, "state")}が当事者である` : ""}国際危機の数。危機は、継続期間にかかわらず、引き金となった日に1件と数える。`,
    clause: (args, value) =>
      `国際危機行動計画（ICB）の一覧によれば、${during(args)}に発生した${args.state ? `、${n(args, "state")}が当事者である` : ""}国際危機は${value}です`,
    reasons: {
      "no-actors": () =>
        "国際危機の一覧は、いずれの国家が関与したかを示しません。当事者は同計画の別のファイル（ICB2）にあり、これは読み込まれていません。",
      unsettled: () => `資料は国際危機の月のみを示しており、${openWhether}`,
    },
    meanings: { state: "この国家が当事者であった危機に限る。" },
  },
  disputes: {
    title: "2か国間の軍事的紛争",
    definition: (args) =>
      `${counted(args)}軍事的国家間紛争のうち、${n(args, "a")}と${n(args, "b")}が同じ日に相対する側にあったものの数。軍事的国家間紛争とは、人命の損失の有無にかかわらず、国家が他の国家に対して武力による威嚇、武力の示威又は行使を行うことをいう。`,
    clause: (args, value) =>
      `${when(args)}軍事的国家間紛争のうち、${n(args, "a")}と${n(args, "b")}が相対する側にあったものは${value}です`,
    reasons: {
      "same-state": () => "国家とそれ自身との間に紛争はありません。2つの国家を指定してください。",
      unsettled: unsettledDispute,
      ...outsideReason(["a", "b"]),
    },
    notes: [
      "前身の国家の紛争はその国家のものとする。ソビエト連邦の紛争はロシアの紛争としない。",
      "紛争の大半は、哨戒艇、航空機、警告など小規模なものである。行がそれぞれの敵対の度合いを示す。",
    ],
  },
  "disputes.among_majors": {
    title: "主要国間の軍事的紛争",
    definition: (args) =>
      `${counted(args)}軍事的国家間紛争のうち、「戦争の相関」計画の一覧でともに主要国である2か国が同じ日に相対する側にあったものの数。`,
    clause: (args, value) =>
      `${when(args)}軍事的国家間紛争のうち、主要国が相対する側にあったものは${value}です`,
    reasons: { unsettled: unsettledDispute },
    notes: ["ドイツ及び日本は、1991年12月11日から再び主要国とする。"],
  },
  majors: {
    title: "主要国",
    definition: (args) =>
      `研究者の判断に基づく「戦争の相関」計画の一覧により、${asOf(args)}で主要国であった国家。`,
    clause: (args, value, raw) =>
      raw.kind === "set" && raw.value.length === 0
        ? `${n(args, "at")}に主要国であった国家はありません`
        : `${asOf(args)}の主要国は、${value}です`,
  },
  milex: {
    title: "軍事支出",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の軍事支出。${prices[chosen(args, "price", "current")] ?? ""}。ストックホルム国際平和研究所（SIPRI）の公表又は推計による。会計年度が暦年と異なる国家の額は暦年に配分されている。`,
    clause: (args, value) => {
      const price = chosen(args, "price", "current");
      return `${during(args)}の${n(args, "state")}の軍事支出は、${price === "share" ? `国内総生産の${value}` : `${value}（${japaneseWord(price)}）`}です`;
    },
    reasons: {
      "one-year": () =>
        "軍事支出は1年についてのものです。1つの年を指定し、年の比較は2つの呼び出しによってください。",
      unsettled: severalFigures,
      empty: (args) =>
        `資料には、${during(args)}における${n(args, "state")}の数値がありません。数値がないことは、零を意味しません。`,
    },
    notes: [
      "過去の年の数値は版ごとに改定され、実質値の基準年も変わる。行が基準年を示す。",
      "時価の米ドルによる増加は為替によることがある。年の比較は実質値によることが適当である。",
    ],
    meanings: { in: calendarYear },
  },
  "wars.interstate": {
    title: "国家間戦争",
    definition: (args) =>
      `「戦争の相関」計画の一覧による、${counted(args)}国家間戦争の数。12か月に1,000人以上の戦闘死者を伴う国家の軍隊間の継続的な戦闘をいい、2つの期間の間の休戦中は継続中としない。`,
    clause: (args, value) => `${when(args)}国家間戦争は${value}です`,
    reasons: { unsettled: () => `資料は戦争の月又は年のみを示しており、${openWhether}` },
    notes: [
      "conflicts.activeの国家間の紛争（戦闘関連死者が年間25人以上）とは異なる。",
      "他の類型に転じた戦争は、その日に終了したものとする。2003年のイラクは5月2日である。",
    ],
  },
};
