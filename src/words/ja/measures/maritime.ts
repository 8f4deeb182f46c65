import type { Arg, Args } from "../../../engine/types.js";
import { areaSentence, methodOf, WORLD } from "../../../measures/maritime/attacks.js";
import { chosen, during, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import type { JapaneseField } from "./types.js";

const lists: Readonly<Record<string, { counts: string; publisher: string; kindNote: string }>> = {
  imb: {
    counts: "船舶に対する海賊行為及び武装強盗事案（未遂を含む）",
    publisher: "国際海事局（IMB）の報告による（source: imb）",
    kindNote: "",
  },
  asam: {
    counts: "船舶に対する敵対的行為の報告（不審な接近及び海賊行為でない行為を含む）",
    publisher: "米国国家地理空間情報局の対船舶活動通報による。以前の通報を繰り返すものは除く（source: asam）",
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

/** How an incident is put in an area. */
function rule(args: Args, arg: Arg | undefined): string {
  if (!arg || arg.id === WORLD) return "";
  return methodOf(args, arg.id) === "words"
    ? "海域に入るか否かは、資料が記す場所の文言による。"
    : "海域に入るか否かは位置により、位置のない事案は数えない。";
}

const statistics: Readonly<Record<string, string>> = { median: "中央値", mean: "平均", greatest: "最大値" };
const widths: Readonly<Record<string, string>> = { "2": "約320km", "3": "約120km", "4": "約45km" };

export const maritime: JapaneseField = {
  incidents: {
    title: "海賊行為及び武装強盗",
    definition: (args) =>
      `${during(args)}の${place(args, "area")}における${counts(args)}${ofKind(args)}の数。${publisher(args)}。${kindNote(args)}${rule(args, args.area)}`,
    english: (args) => areaSentence(args, args.area).trim(),
  },
  "incidents.distance": {
    title: "海岸又は航路から事案までの距離",
    definition: (args) =>
      `${during(args)}の${place(args, "area")}における${counts(args)}${ofKind(args)}のうち、位置の知られているものから最も近い${chosen(args, "to", "coast") === "lane" ? "航路網（MARNET）の航路" : "海岸（Natural Earth、1,000万分の1）"}までの、球面上の距離（km）の${statistics[chosen(args, "statistic", "median")] ?? ""}。${publisher(args)}。${kindNote(args)}${rule(args, args.area)}`,
    english: (args) => areaSentence(args, args.area).trim(),
  },
  "incidents.hotspots": {
    title: "海上の事案が最も集中する場所",
    definition: (args) => {
      const top = chosen(args, "top", "10");
      const resolution = chosen(args, "resolution", "3");
      return `H3格子（解像度${resolution}、六角形の差し渡し${widths[resolution] ?? ""}）の区画のうち、${during(args)}の${place(args, "area")}における${counts(args)}${ofKind(args)}${top === "all" ? "が1件以上あるすべての区画" : `が多い順に${top}区画`}。${publisher(args)}。最後の区画と同数の区画も含める。${kindNote(args)}${rule(args, args.area)}`;
    },
    english: (args) => areaSentence(args, args.area).trim(),
  },
  "incidents.share": {
    title: "広い海域の事案に占める一海域の割合",
    definition: (args) =>
      `${during(args)}の${counts(args)}について、${args.area ? n(args, "area") : "area"}における数を${place(args, "of")}における数で除した値。${publisher(args)}。${rule(args, args.area)}`,
    english: (args) => `${areaSentence(args, args.area)}${areaSentence(args, args.of)}`.trim(),
  },
  transits: {
    title: "海峡、運河又は岬を通航した船舶",
    definition: (args) => {
      const vessels = chosen(args, "vessels", "all");
      return `${during(args)}に${args.chokepoint ? n(args, "chokepoint") : "chokepoint"}を通航した${vessels === "all" ? "タンカー及び貨物船" : japaneseWord(vessels)}の${chosen(args, "per", "period") === "day" ? "1日平均" : "延べ"}隻数。IMF PortWatchがAIS信号から推計したもので、信号を切った船舶は含まれない。`;
    },
  },
  warnings: {
    title: "有効な航行警報",
    definition: (args) => {
      const broadcast = chosen(args, "broadcast", "any");
      return `${n(args, "at")}に有効な航行警報の数（${broadcast === "any" ? "放送の別を問わない" : `放送：${broadcast}`}）。米国国家地理空間情報局の同日についての回答による。他の調整国のみが放送する警報は含まれない。`;
    },
  },
};
