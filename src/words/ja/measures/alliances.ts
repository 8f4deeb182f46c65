import { outside } from "../../../measures/alliances/alliance.similarity.js";
import { asOf, chosen, during, either, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import { coarseDates, outsideReason, severalFigures } from "./reasons.js";
import type { JapaneseField } from "./types.js";

const similarity: Readonly<Record<string, string>> = {
  s: "シニョリーノとリッターのS、すなわち全国家にわたる平均距離の2倍を1から引いた値で、-1から1までの値をとる（method: s）",
  kappa:
    "コーエンの加重カッパ、すなわち、両国がそれぞれの値の構成比に従い独立に埋めた場合に期待される距離で平均距離を除し、1から引いた値（method: kappa）",
  pi: "スコットの加重パイ、すなわち、両国を合わせた値の構成比に従って埋めた場合に期待される距離で平均距離を除し、1から引いた値（method: pi）",
};
const byMethod: Readonly<Record<string, string>> = {
  kappa: "、コーエンの加重カッパで",
  pi: "、スコットの加重パイで",
};
const dayUnsure = "会合の日が、当該期間に含まれるか否かを定められるほど正確には知られていません。";
const networks: Readonly<Record<string, string>> = {
  alliances:
    "年末の同盟網（互いに何らかの義務を負う2か国を結び、防衛又は攻撃支援を3、中立又は不可侵を2、協議を1の重みとする。of: alliances）",
  memberships: "年末の加盟網（ともに正式加盟国である政府間機関ごとに2か国を結ぶ。of: memberships）",
  meetings: "期間中の記録された会合の網（同じ会合に参加した2か国を結ぶ。of: meetings）",
};
const centralities: Readonly<Record<string, string>> = {
  degree: "他の国家のうち結ばれているものの割合（method: degree）",
  strength: "他のすべての国家との結び付きの重みの平均。結び付きのない場合は0（method: strength）",
  eigenvector:
    "固有ベクトル中心性。中心的な国家と強く結ばれた国家ほど中心的とし、全国家の値の2乗の和を1とする（method: eigenvector）",
  betweenness: "他の2か国間の最短経路のうち、その国家を通るものの割合。重みは問わない（method: betweenness）",
};

const bySigning = "日付は同盟が署名された日であり、効力を生じた日ではない。";

export const alliances: JapaneseField = {
  alliance: {
    title: "2か国の同盟関係の有無",
    definition: (args) =>
      `${n(args, "a")}と${n(args, "b")}が、防衛、攻撃支援、中立、不可侵又は協議を約束し、${asOf(args)}で両国間に効力を有する成文の同盟にともに加わっていたか否か。`,
    clause: (args, _, raw) =>
      `${n(args, "a")}と${n(args, "b")}は${n(args, "at")}に同盟関係に${either(raw, "ありました", "ありませんでした")}`,
    reasons: { ...outsideReason(["a", "b"]), unsettled: coarseDates },
    notes: [bySigning],
  },
  "alliance.obligations": {
    title: "同盟により一方の国が他方に負う義務",
    definition: (args) =>
      `${asOf(args)}で両国間に効力を有するすべての同盟により、${n(args, "a")}が${n(args, "b")}に負っていた義務（防衛、攻撃支援、中立、不可侵、協議）。${n(args, "b")}が負う義務は別の問いとする。`,
    clause: (args, value, raw) =>
      raw.kind === "set" && raw.value.length === 0
        ? `${n(args, "a")}は${n(args, "at")}に、同盟により${n(args, "b")}に負う義務がありませんでした`
        : `${n(args, "a")}が${n(args, "at")}に同盟により${n(args, "b")}に負っていた義務は${value}です`,
    reasons: { ...outsideReason(["a", "b"]), unsettled: coarseDates },
    notes: [bySigning, "義務は双方で異なることがある。例えば、日本は米国に対し防衛の義務を負わない。"],
    meanings: { a: "義務を負う国家。", b: "義務を負われる国家。" },
  },
  "alliance.partners": {
    title: "同盟国",
    definition: (args) =>
      `${asOf(args)}で効力を有する成文の同盟に${n(args, "state")}とともに加わっていた国家。同盟が約束するものが防衛、攻撃支援、中立、不可侵、協議のいずれであるかを問わない。`,
    clause: (args, value, raw) =>
      raw.kind === "set" && raw.value.length === 0
        ? `${asOf(args)}で${n(args, "state")}と同盟関係にあった国家はありません`
        : `${asOf(args)}で${n(args, "state")}と同盟関係にあった国家は${value}です`,
    reasons: { ...outsideReason(["state"]), unsettled: coarseDates },
    notes: [bySigning],
  },
  "alliance.similarity": {
    title: "2か国の同盟構成の類似度",
    definition: (args) =>
      `${during(args)}末における${n(args, "a")}と${n(args, "b")}の同盟構成の類似度。${similarity[chosen(args, "method", "s")] ?? ""}。同盟構成は、同日に「戦争の相関」計画の国家体系に属する各国家について、両者のいずれかが他方に負う最も重い義務を値とする（防衛又は攻撃支援3、中立又は不可侵2、協議1、なし0）。`,
    clause: (args, value) =>
      `${during(args)}末における${n(args, "a")}と${n(args, "b")}の同盟構成の類似度は${byMethod[chosen(args, "method", "s")] ?? ""}${value}です`,
    reasons: {
      "one-year": () => "同盟構成は1暦年についてのものです。2008のように1つの年を指定してください。",
      outside: (args) =>
        `${n(args, outside(args) ?? "a")}は${during(args)}末に「戦争の相関」計画の国家体系に属しておらず、同盟構成がありません。`,
      unsettled: () => "年末の前後に始まり又は終わった可能性のある同盟について、資料が月のみを示しています。",
      empty: (args) => `${during(args)}末の国家体系は知られていません。`,
    },
    notes: [
      bySigning,
      "大半の国家は他の大半の国家と同盟関係になく、Sはほぼすべての2か国について高い。カッパ及びパイはこれを補正する（ヘーゲ、2011年）。",
      "距離は絶対値による（シニョリーノ及びリッター、1999年）。公表された値には2乗によるものがある。",
    ],
    meanings: {
      in: "暦年。同盟は年末のものによる。",
      method: "s：補正しない値。kappa、pi：偶然の一致を補正した値。",
    },
  },
  "alliance.since": {
    title: "2か国が途切れなく同盟関係にある起点の日",
    definition: (args) =>
      `資料の収録終了時になお効力を有する途切れのない一連の同盟のうち、${n(args, "a")}と${n(args, "b")}の間の最初のものが署名された日。前の同盟の終了の翌日までに次の同盟が始まる場合を途切れのないものとする。`,
    clause: (args, value) =>
      `${n(args, "a")}と${n(args, "b")}が途切れなく同盟関係にある起点の日は${value}です`,
    reasons: {
      empty: (args) =>
        `資料の収録終了時に効力を有する${n(args, "a")}と${n(args, "b")}の間の同盟はなく、起点の日がありません。`,
    },
    notes: [bySigning],
  },
  meetings: {
    title: "2か国がともに参加した会合",
    definition: (args) =>
      `${n(args, "a")}と${n(args, "b")}がともに参加し、${during(args)}に開催された、記録のある会合の数（${args.kind ? `種類：${japaneseWord(args.kind.id)}` : "種類を問わない"}）。期間中に始まり又は終わったものを含む。`,
    clause: (args, value) =>
      `${during(args)}に${n(args, "a")}と${n(args, "b")}がともに参加した会合${args.kind ? `（種類：${japaneseWord(args.kind.id)}）` : ""}は${value}です`,
    reasons: { unsettled: () => dayUnsure },
    notes: ["どの種類及び年の会合が網羅されているかは、記録の作成者が示す。"],
    meanings: { kind: "この種類の会合に限る。" },
  },
  "network.centrality": {
    title: "国家間の網における中心性",
    definition: (args) =>
      `${during(args)}の${networks[chosen(args, "of", "alliances")] ?? ""}における${n(args, "state")}の中心性。${centralities[chosen(args, "method", "degree")] ?? ""}。`,
    clause: (args, value) => {
      const method = chosen(args, "method", "degree");
      return `${during(args)}の${japaneseWord(chosen(args, "of", "alliances"))}の網における${n(args, "state")}の中心性${method === "degree" ? "" : `（${japaneseWord(method)}）`}は${value}です`;
    },
    reasons: {
      "method-of-meetings": (args) =>
        `会合については次数及び強度があります。${n(args, "method")}には、すべての国家のすべての会合が必要です。`,
      "method-of-memberships": () =>
        "ほぼすべての2か国が機関を共有しているため、加盟について媒介中心性は意味をなしません。他の方法を選んでください。",
      "one-year": (args) =>
        `${n(args, "of")}の網は1暦年の末のものです。2008のように1つの年を指定してください。`,
      unsettled: (args) =>
        chosen(args, "of", "alliances") === "meetings" ? dayUnsure : "この網については計算が収束しません。",
      empty: (args) =>
        chosen(args, "of", "alliances") === "meetings"
          ? `${during(args)}に${n(args, "state")}が参加した会合の記録はなく、網に含まれません。`
          : `${n(args, "state")}は年末に「戦争の相関」計画の国家体系に属しておらず、網に含まれません。`,
    },
    notes: [
      "網の全体は、その結び付き及び重みとともに、src/measures/alliances/networkのnetworkOfから得られる。",
      "どの種類及び年の会合が網羅されているかは、独自の記録の作成者が示す。一つの省の会合による網は、その省から見たものである。",
    ],
    meanings: { in: "暦年。会合については任意の期間。", of: "国家を結ぶもの。", method: "中心性の測り方。" },
  },
  troops: {
    title: "他国に駐留する軍の人員",
    definition: (args) =>
      `${n(args, "a")}自身の報告による、${during(args)}に${n(args, "b")}に駐留した${n(args, "a")}の現役軍人の数。${args.in?.period?.precision === "month" ? "当該月の報告による" : "当該年の9月（1956年までは6月）の報告による"}。報告は、2007年までは国別の軍人を、2008年以降は海上にある者を含む現役の全員を数える。`,
    clause: (args, value) =>
      `${during(args)}に${n(args, "b")}に駐留した${n(args, "a")}の軍人は、その報告によれば${value}です`,
    reasons: {
      "one-report": () =>
        "駐留する人員は1日について数えられます。1つの年又は月を指定し、時期の比較は2つの呼び出しによってください。",
      "report-changed": () =>
        "2008年9月からの報告は海上にある者を含む現役の全員を数え、それより前の報告は数えていません。この年をまたぐ変化は、報告の対象の変化のみによるものである可能性があります。",
      unsettled: severalFigures,
      empty: (args) =>
        `${during(args)}の報告には${n(args, "b")}の行がありません。掲載されていないことは、人員がいないことを意味しません。`,
    },
    notes: [
      "報告の対象が変わったため、2007年までの数値と2008年からの数値は比較しない（日本：32,803人と42,521人）。",
      "このような報告を公表しているのは米国のみである。",
    ],
    meanings: {
      a: "人員の属する国家。",
      b: "人員の駐留する国家。",
      in: "年（その9月、1956年までは6月の報告による）又は月。",
    },
  },
};
