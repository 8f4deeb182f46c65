import { FIRST_KNOWN } from "../../../measures/organized-crime/lists.js";
import { asOf, chosen, during, japaneseDate, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import { bearsName, countReasons, lists, nameReasons } from "./lists.js";
import type { JapaneseField } from "./types.js";

export const organizedCrime: JapaneseField = {
  debarred: {
    title: "世界銀行による資格停止の有無",
    definition: (args) =>
      `${asOf(args)}で、世界銀行の資格停止企業・個人の一覧に、「${n(args, "name")}」の名称を有する項目があったか否か。語順、大文字・小文字等の違いを除き同一の名称をいい、類似する名称の項目のみがある場合は、判定しない。制裁の終期にかかわらず、同日に一覧に見られたことによる。名称の一致は確認の契機であって、特定の者についての認定ではない。`,
    clause: (args, _, raw) => bearsName(lists.wb ?? "", args, raw),
    reasons: nameReasons,
    notes: ["経緯は、項目が一覧に確認された日による。項目は、処分の終了後1日又は2日残ることがある。"],
    meanings: { name: "企業又は個人の名称。" },
  },
  "debarred.count": {
    title: "世界銀行により資格を停止された企業・個人の数",
    definition: (args) =>
      `${asOf(args)}で、世界銀行の資格停止企業・個人の一覧に見られた供給者の数。他の開発銀行による資格停止の相互適用を含む。`,
    clause: (args, value) => `${asOf(args)}の${lists.wb}にある企業・個人は${value}です`,
    reasons: countReasons,
    notes: ["企業並びに一覧にあるその関連会社及び役員は、それぞれ数える。"],
  },
  fatf: {
    title: "金融活動作業部会による掲載の有無及び区分",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が金融活動作業部会のいずれの一覧に掲載されていたか：監視強化対象（いわゆるグレー・リスト。2019年より前は別の名称）、行動要請対象（いわゆるブラック・リスト）又は掲載なし。`,
    clause: (args, value, raw) =>
      raw.kind === "text" && raw.value === "not listed"
        ? `${asOf(args)}、${n(args, "state")}は金融活動作業部会のいずれの一覧にも掲載されていませんでした`
        : `${asOf(args)}、${n(args, "state")}は金融活動作業部会の「${value}」の一覧に掲載されていました`,
    reasons: {
      unsettled: (args) => `資料では、${n(args, "state")}が${n(args, "at")}に両方の一覧に掲載されています。`,
      empty: (args) =>
        `${japaneseDate(FIRST_KNOWN)}より前は、個々の日における監視強化対象の一覧のみが知られており、${n(args, "state")}は${n(args, "at")}のその一覧にありません。`,
    },
    notes: [
      "2019年6月21日より前の完全な一覧の間については推定せず、その間の日は収録範囲としない。",
      "行動要請が対抗措置を求めるとは限らない。行がその求めるものを示す。",
    ],
    meanings: { state: "国家又は地域。" },
  },
  "fatf.count": {
    title: "金融活動作業部会の一覧にある国・地域の数",
    definition: (args) =>
      `${asOf(args)}で、金融活動作業部会の「${japaneseWord(chosen(args, "list", "increased monitoring"))}」の一覧にあった国・地域の数（list: ${chosen(args, "list", "increased monitoring")}）。`,
    clause: (args, value) =>
      `${n(args, "at")}に金融活動作業部会の「${japaneseWord(chosen(args, "list", "increased monitoring"))}」の一覧にあった国・地域は${value}です`,
    meanings: {
      list: "increased monitoring：いわゆるグレーリスト。call for action：いわゆるブラックリスト。",
    },
  },
  tip: {
    title: "人身取引報告書における階層",
    definition: (args) =>
      `${during(args)}に公表された米国国務省の人身取引報告書が${n(args, "state")}を置いた階層。報告書はその前年を対象とする。`,
    clause: (args, value) =>
      `${during(args)}に公表された人身取引報告書において、${n(args, "state")}は${value}とされています`,
    reasons: {
      "one-year": () => "1つの報告書における階層です。1つの年を指定してください。",
      unsettled: (args) =>
        `${during(args)}に公表された報告書は${n(args, "state")}を階層に分けていません。対象外か、階層のない特別な事例とされています。`,
      empty: (args) => `資料には、${during(args)}における${n(args, "state")}の行がありません。`,
    },
    meanings: { in: "報告書の年。" },
  },
};
