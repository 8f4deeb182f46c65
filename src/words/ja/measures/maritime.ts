import type { Args, ReasonWords } from "../../../engine/types.js";
import { methodOf, unplaceable, WORLD } from "../../../measures/maritime/attacks.js";
import { findArea } from "../../../record/areas.js";
import { chosen, during, japaneseArg, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import type { JapaneseField } from "./types.js";

interface List {
  counts: string;
  publisher: string;
  /** As whose answer it is: `国際海事局（IMB）の報告によれば`. */
  by: string;
  kindNote: string;
}

const lists: Readonly<Record<string, List>> = {
  imb: {
    counts: "船舶に対する海賊行為及び武装強盗事案（未遂を含む）",
    publisher: "国際海事局（IMB）の報告による（source: imb）",
    by: "国際海事局（IMB）の報告によれば",
    kindNote: "",
  },
  asam: {
    counts: "船舶に対する敵対的行為の報告（不審な接近及び海賊行為でない行為を含む）",
    publisher: "米国国家地理空間情報局の対船舶活動通報による。以前の通報を繰り返すものは除く（source: asam）",
    by: "米国国家地理空間情報局の対船舶活動通報によれば",
    kindNote:
      "種類は、通報の文面が明らかに述べる最も重い行為とし、文面にない通報はいずれの種類にも入れない。",
  },
};
const listOf = (args: Args) => lists[chosen(args, "source", "imb")];
const counts = (args: Args): string => listOf(args)?.counts ?? "事案";
const publisher = (args: Args): string => listOf(args)?.publisher ?? "";
const ofKind = (args: Args): string => {
  const kind = chosen(args, "kind", "any");
  return kind === "any" ? "" : `（種類：${japaneseWord(kind)}）`;
};
const kindNote = (args: Args): string =>
  chosen(args, "kind", "any") === "any" ? "" : (listOf(args)?.kindNote ?? "");
const place = (args: Args, key: "area" | "of"): string =>
  !args[key] || args[key].id === WORLD ? "世界全体" : n(args, key);

/** What the areas of a call are, and how incidents are put in them. */
function areas(args: Args, ...keys: ("area" | "of")[]): string {
  const named = keys.flatMap((key) => args[key] ?? []).filter(({ id }) => id !== WORLD);
  const sentences = named.map((arg) => {
    const found = findArea(arg.id);
    const area = found.result === "area" ? found.area : undefined;
    const what =
      methodOf(args, arg.id) === "words"
        ? area?.definition.ja
        : area?.outlined.ja || "記録の資料が示す輪郭による海域。";
    return what ? `${japaneseArg(arg)}：${what}` : "";
  });
  if (named.some(({ id }) => methodOf(args, id) === "outline"))
    sentences.push("海域に入るか否かは位置により、位置のない事案は数えない。");
  return sentences.join("");
}

/** Whose incidents an answer counts: `国際海事局（IMB）の報告によれば、2008年のアデン湾における…事案（種類：乗っ取り）`. */
function incidents(args: Args, key: "area" | "of" = "area"): string {
  const method = args.method?.id;
  const rule = method === undefined ? "" : `（海域は${method === "words" ? "場所の文言" : "位置"}による）`;
  return `${listOf(args)?.by ?? ""}、${during(args)}の${place(args, key)}における${listOf(args)?.counts ?? "事案"}${ofKind(args)}${rule}`;
}

const unplaced =
  (sentence: (area: string) => string) =>
  (args: Args): string => {
    const area = unplaceable(args)?.area;
    return sentence(area ? japaneseArg(area) : "当該海域");
  };

const reasons: ReasonWords = {
  "no-outline": unplaced(
    (area) => `${area}の輪郭がないため、位置がその中にあるか否かをいうことができません。`,
  ),
  "no-wording": unplaced((area) => `${area}は輪郭のみによる海域であり、場所の文言による定めがありません。`),
  "no-rule": unplaced(
    (area) => `${area}には、事案がその中にあるか否かを定める場所の文言も輪郭もありません。`,
  ),
  unsettled: (args) => `資料にはより長い期間の数値のみがあり、そのうち${during(args)}の数が確定しません。`,
};

const statistics: Readonly<Record<string, string>> = { median: "中央値", mean: "平均", greatest: "最大値" };
const widths: Readonly<Record<string, string>> = { "2": "約320km", "3": "約120km", "4": "約45km" };

const whose = { source: "国際海事局（imb）又は米国国家地理空間情報局（asam）のいずれの一覧によるか。" };

export const maritime: JapaneseField = {
  incidents: {
    title: "海賊行為及び武装強盗",
    definition: (args) =>
      `${during(args)}の${place(args, "area")}における${counts(args)}${ofKind(args)}の数。${publisher(args)}。${kindNote(args)}${areas(args, "area")}`,
    clause: (args, value) => `${incidents(args)}は${value}です`,
    reasons: reasons,
    notes: [
      "2つの公表者の一覧は異なるものを数える。数値を混用せず、一方で他方を補わない。",
      "同じ文の正否は海域により異なることがあるため、海域を必ず示す。`chancery ask '...' --definitions` は、すべての海域、種類及び一覧による回答を示す。",
      "高リスク海域（HRA）は、当日に効力を有したものによる。2011年8月より前及び2022年より後には存在しない。",
    ],
    meanings: whose,
  },
  "incidents.distance": {
    title: "海岸又は航路から事案までの距離",
    definition: (args) =>
      `${during(args)}の${place(args, "area")}における${counts(args)}${ofKind(args)}のうち、位置の知られているものから最も近い${chosen(args, "to", "coast") === "lane" ? "航路網（MARNET）の航路" : "海岸（Natural Earth、1,000万分の1）"}までの、球面上の距離（km）の${statistics[chosen(args, "statistic", "median")] ?? ""}。${publisher(args)}。${kindNote(args)}${areas(args, "area")}`,
    clause: (args, value) =>
      `${incidents(args)}から最も近い${chosen(args, "to", "coast") === "lane" ? "航路" : "海岸"}までの距離の${statistics[chosen(args, "statistic", "median")] ?? ""}は${value}です`,
    reasons: {
      ...reasons,
      empty: (args) => `${during(args)}には位置の知られている事案がなく、距離がありません。`,
    },
    notes: [
      "行は距離の大きいものから順に示す。",
      "海岸は1,000万分の1の縮尺、航路は経路探索のためのものであり、数キロメートルの距離は概数である。",
    ],
    meanings: { ...whose, to: "最も近い海岸まで、又は航路網の最も近い航路まで。" },
  },
  "incidents.hotspots": {
    title: "海上の事案が最も集中する場所",
    definition: (args) => {
      const top = chosen(args, "top", "10");
      const resolution = chosen(args, "resolution", "3");
      return `H3格子（解像度${resolution}、六角形の差し渡し${widths[resolution] ?? ""}）の区画のうち、${during(args)}の${place(args, "area")}における${counts(args)}${ofKind(args)}${top === "all" ? "が1件以上あるすべての区画" : `が多い順に${top}区画`}。${publisher(args)}。最後の区画と同数の区画も含める。${kindNote(args)}${areas(args, "area")}`;
    },
    clause: (args, value, raw) => {
      const cells = raw.kind === "set" ? raw.value.length : 0;
      if (cells === 0) return `${incidents(args)}があったH3格子の区画はありません`;
      const which = chosen(args, "top", "10") === "all" ? "があった" : "が最も多い";
      return `${incidents(args)}${which}H3格子（解像度${chosen(args, "resolution", "3")}）の${cells}区画は、${value}です`;
    },
    reasons: reasons,
    notes: [
      "行は、各区画の中心、事案の数及び最も多く挙げられた地名を示す。緯度及び経度は地図に描くことができる。",
      "区画の集中は船舶の多いことにもよるものであり、個々の船舶の危険を示すものではない。",
    ],
    meanings: whose,
  },
  "incidents.share": {
    title: "広い海域の事案に占める一海域の割合",
    definition: (args) =>
      `${during(args)}の${counts(args)}について、${args.area ? n(args, "area") : "area"}における数を${place(args, "of")}における数で除した値。${publisher(args)}。${areas(args, "area", "of")}`,
    clause: (args, value) => `${incidents(args, "of")}のうち、${n(args, "area")}におけるものは${value}です`,
    reasons: {
      ...reasons,
      unsettled: (args) =>
        `割合を求める事案がないか、又は資料にはより長い期間の数値のみがあり、そのうち${during(args)}の数が確定しません。`,
      empty: (args) => `${during(args)}には事案がなく、割合がありません。`,
    },
    meanings: { ...whose, of: "割合を求める基となる海域。" },
  },
  transits: {
    title: "海峡、運河又は岬を通航した船舶",
    definition: (args) => {
      const vessels = chosen(args, "vessels", "all");
      return `${during(args)}に${args.chokepoint ? n(args, "chokepoint") : "chokepoint"}を通航した${vessels === "all" ? "タンカー及び貨物船" : japaneseWord(vessels)}の${chosen(args, "per", "period") === "day" ? "1日平均" : "延べ"}隻数。IMF PortWatchがAIS信号から推計したもので、信号を切った船舶は含まれない。`;
    },
    clause: (args, value) => {
      const vessels = chosen(args, "vessels", "all");
      return `${during(args)}に${n(args, "chokepoint")}を通航した${vessels === "all" ? "タンカー及び貨物船" : japaneseWord(vessels)}は、${chosen(args, "per", "period") === "day" ? "1日平均" : "延べ"}${value}です`;
    },
    reasons: { empty: (args) => `${during(args)}には${n(args, "chokepoint")}の日がありません。` },
    notes: [
      "デンマーク海峡群のうち、エーレスンドのみを対象とし、大ベルト及び小ベルトは数えない。",
      "系列に欠けている日は、船舶のなかった日ではない。そのような日を含む期間は未確定とする。",
    ],
  },
  warnings: {
    title: "有効な航行警報",
    definition: (args) => {
      const broadcast = chosen(args, "broadcast", "any");
      return `${n(args, "at")}に有効な航行警報の数（${broadcast === "any" ? "放送の別を問わない" : `放送：${broadcast}`}）。米国国家地理空間情報局の同日についての回答による。他の調整国のみが放送する警報は含まれない。`;
    },
    clause: (args, value) => {
      const broadcast = chosen(args, "broadcast", "any");
      return `${n(args, "at")}に有効な航行警報${broadcast === "any" ? "" : `（放送：${broadcast}）`}は${value}です`;
    },
    notes: [
      "回答は1日についてのものであり、他の日に有効であったものを示さない。",
      "終期の示されていない警報は、取り消されるまで有効とする。",
    ],
    meanings: { at: "警報が有効であった日。" },
  },
};
