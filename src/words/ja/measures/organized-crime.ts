import { asOf, chosen, during, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import type { JapaneseField } from "./types.js";

export const organizedCrime: JapaneseField = {
  debarred: {
    title: "世界銀行による資格停止の有無",
    definition: (args) =>
      `${asOf(args)}で、世界銀行の資格停止企業・個人の一覧に、「${n(args, "name")}」の名称を有する項目があったか否か。語順、大文字・小文字等の違いを除き同一の名称をいい、類似する名称の項目のみがある場合は、判定しない。制裁の終期にかかわらず、同日に一覧に見られたことによる。名称の一致は確認の契機であって、特定の者についての認定ではない。`,
  },
  "debarred.count": {
    title: "世界銀行により資格を停止された企業・個人の数",
    definition: (args) =>
      `${asOf(args)}で、世界銀行の資格停止企業・個人の一覧に見られた供給者の数。他の開発銀行による資格停止の相互適用を含む。`,
  },
  fatf: {
    title: "金融活動作業部会による掲載の有無及び区分",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が金融活動作業部会のいずれの一覧に掲載されていたか：監視強化対象（いわゆるグレー・リスト。2019年より前は別の名称）、行動要請対象（いわゆるブラック・リスト）又は掲載なし。`,
  },
  "fatf.count": {
    title: "金融活動作業部会の一覧にある国・地域の数",
    definition: (args) =>
      `${asOf(args)}で、金融活動作業部会の「${japaneseWord(chosen(args, "list", "increased monitoring"))}」の一覧にあった国・地域の数（list: ${chosen(args, "list", "increased monitoring")}）。`,
  },
  tip: {
    title: "人身取引報告書における階層",
    definition: (args) =>
      `${during(args)}に公表された米国国務省の人身取引報告書が${n(args, "state")}を置いた階層。報告書はその前年を対象とする。`,
  },
};
