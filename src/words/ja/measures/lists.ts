import type { Args, Found, ReasonWords, Value } from "../../../engine/types.js";
import { either, japaneseDate, n } from "../labels.js";

/** Lists of names by their Japanese titles. */
export const lists: Readonly<Record<string, string>> = {
  un: "国連安全保障理事会の統合一覧",
  ofac: "米国財務省外国資産管理局（OFAC）の特別指定国民及び資格停止者一覧",
  "ofac-cons": "米国財務省外国資産管理局（OFAC）のその他の制裁に関する統合一覧",
  uk: "英国の制裁一覧",
  eu: "EUの金融制裁統合一覧",
  "jp-mof": "日本の資産凍結等対象者一覧（財務省）",
  "jp-meti": "日本の外国ユーザーリスト（経済産業省）",
  wb: "世界銀行の資格停止企業・個人の一覧",
};
export const listName = (args: Args): string => lists[args.list?.id ?? ""] ?? "一覧";

/** Whether a list had a name on the call's day. */
export const bearsName = (list: string, args: Args, raw: Value): string =>
  `${n(args, "at")}に${list}に「${n(args, "name")}」の名称を有する項目が${either(raw, "ありました", "ありませんでした")}`;

/** "2026年2月27日及び2026年3月5日": one day or two of a reason. */
const days = (text: Found[string] | undefined): string =>
  String(text ?? "")
    .split(" and ")
    .map(japaneseDate)
    .join("及び");

const oneSided: ReasonWords = {
  "no-version": () => "記録には、この一覧の版がありません。",
  before: (_, { day }) => `記録にあるこの一覧の最新の版は${days(day)}のものであり、当該日より前のものです。`,
  after: (_, { day }) => `記録にあるこの一覧の最古の版は${days(day)}のものであり、当該日より後のものです。`,
};

/** Why it is not known whether a name is on a list. */
export const nameReasons: ReasonWords = {
  ...oneSided,
  "other-script": () =>
    "この一覧は名称をラテン文字で記すため、漢字、仮名又はハングルの名称が見つからないことは、誰が掲載されているかについて何も示しません。名称をラテン文字で書いてください。",
  "only-like": (_, { entry, name, matched, score }) =>
    `この名称を有する項目はありませんが、類似するものがあります：${entry}、${name}（その名称${matched}による類似度${score}）。当該項目を指すか否かは、項目を確認して判断してください。`,
  disagree: (_, { first, last, entries }) =>
    `当該日は${days(first)}の版と${days(last)}の版の間にあり、両者は一致しません。一方の版のみにある項目：${entries}。`,
};

/** Why it is not known how many entries a list had. */
export const countReasons: ReasonWords = {
  ...oneSided,
  "no-programme": () =>
    "記録にあるこの一覧のいずれの版にも、その制度の項目はありません。別の表記である可能性があります。",
  differ: (_, { first, last, before, after }) =>
    `当該日は${days(first)}の版と${days(last)}の版の間にあり、両者の項目は同一ではありません（${before}件及び${after}件）。`,
};

/** Why it is not known how a list changed. */
export const changeReasons: ReasonWords = {
  "out-of-reach": (_, { first, last }) =>
    `記録にあるこの一覧の版は、期間の両端に及びません${first === null ? "" : `（始期の前後：${days(first)}）`}${last === null ? "" : `（終期の前後：${days(last)}）`}。`,
  open: (_, { first, last, least, most }) =>
    `${days(first)}の版及び${days(last)}の版からは確定せず、少なくとも${least}件、多くとも${most}件です。`,
};
