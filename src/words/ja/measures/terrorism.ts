import type { Args } from "../../../engine/types.js";
import { threshold } from "../../../names/scoreNames.js";
import { datesRemovals } from "../../../screening/lists.js";
import { asOf, chosen, during, either, japanesePeriod, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import { bearsName, changeReasons, countReasons, listName, nameReasons } from "./lists.js";
import { activity, calendarYears } from "./meanings.js";
import { coarseDates } from "./reasons.js";
import type { JapaneseField } from "./types.js";

const listOf = (args: Args): string => `${listName(args)}（list: ${args.list?.label ?? "list"}）`;
const byVersions =
  "日付のある2つの版の間の日は、両者が一致する場合に回答し、最新の版より後の日及び最古の版より前の日には回答しない。";
const around =
  "ある日の一覧は、その日付の版、又はその日を挟む2つの版のうち当該項目について一致するものによる。";

const notCarriedOut = (args: Args): string =>
  `${during(args)}に${n(args, "name")}が実施された日はなく、根拠の有無を問う対象がありません。`;

const openChanges =
  "記録にある版からはどの項目が変わったかが確定しない場合は未確定とし、最少及び最多の数を示す。";
const allDays = "期間。年はそのすべての日を指す。";

export const terrorism: JapaneseField = {
  "activity.covered": {
    title: "活動の全日にわたる根拠の有無",
    definition: (args) =>
      `${during(args)}に${n(args, "name")}が実施されたすべての日において、その根拠のうち少なくとも1つが効力を有していたか否か。実施されなかった日は問わない。`,
    clause: (args, _, raw) =>
      either(
        raw,
        `${during(args)}に${n(args, "name")}が実施されたすべての日において、その根拠が効力を有していました`,
        `${during(args)}に${n(args, "name")}が根拠を欠いたまま実施された日がありました`,
      ),
    reasons: { empty: notCarriedOut },
    meanings: { name: activity },
  },
  "activity.gap": {
    title: "活動が中断された日数",
    definition: (args) =>
      `${during(args)}において、${n(args, "name")}の2つの実施期間の間にある日の数。終了の翌日から再開の前日までとし、両日を含む。最初の期間の前及び最後の期間の後の日は中断としない。`,
    clause: (args, value) => `${during(args)}に${n(args, "name")}が中断された日数は${value}です`,
    meanings: { name: activity },
  },
  "activity.running": {
    title: "活動の実施の有無",
    definition: (args) =>
      `記録にある各実施期間の最初の日及び最後の日により、${n(args, "name")}が${n(args, "at")}に現に実施されていたか否か。`,
    clause: (args, _, raw) =>
      `${n(args, "name")}は${n(args, "at")}に実施されて${either(raw, "いました", "いませんでした")}`,
    reasons: { unsettled: coarseDates },
    meanings: { name: activity },
  },
  "activity.uncovered": {
    title: "根拠を欠いたまま活動が実施された日数",
    definition: (args) =>
      `${during(args)}において、${n(args, "name")}が実施され、その根拠のいずれも効力を有していなかった日の数。並行する実施期間はそれぞれ数える。`,
    clause: (args, value) =>
      `${during(args)}に${n(args, "name")}が根拠を欠いたまま実施された日数は${value}です`,
    reasons: {
      unsettled: (args) =>
        `記録には${n(args, "name")}の最後の日がなく、期間にも終期がないため、日数を数えることができません。`,
      empty: notCarriedOut,
    },
    meanings: { name: activity },
  },
  listed: {
    title: "一覧における名称の有無",
    definition: (args) =>
      `${asOf(args)}で、${listOf(args)}に、「${n(args, "name")}」の名称を有する項目があったか否か。語順、大文字・小文字等の違いを除き同一の名称（類似度1）をいい、類似する（類似度${threshold}以上の）名称の項目のみがある場合は、判定しない。${byVersions}名称の一致は確認の契機であって、特定の者についての認定ではない。`,
    clause: (args, _, raw) => bearsName(listName(args), args, raw),
    reasons: nameReasons,
    notes: [
      "「はい」となるのは、項目がその名称を有する場合に限る。ウサマ・ビン・ラーディン自身は既に掲載されていないが、その息子の名称が類似するため、同人については未確定となる。",
      "類似度は、語順、翻字、綴り、小辞、頭文字及び法人格の表記の違いを考慮する。誤りの頻度はdocs/name-matching.mdによる。",
      "行は、名称の類似するすべての項目を、類似度、一致した名称及び同一の者又は物に関する他の一覧の項目とともに示す。",
      "一覧は名称をラテン文字で記すため、漢字、仮名又はハングルの名称が見つからないことは、掲載されていないことを意味しない。ただし、日本の資産凍結等対象者一覧は日本語でも名称を記す。",
      "掲載の日は公表者によるものであり、削除された項目が再び掲載された日を示さない。",
    ],
    meanings: { name: "個人、団体、船舶又は航空機の名称。文字の種類を問わない。" },
  },
  "listed.added": {
    title: "一覧に追加された項目の数",
    definition: (args) =>
      `${listOf(args)}の項目のうち、${during(args)}の最終日に掲載され、初日の前日に掲載されていなかったものの数。期間中に追加され削除された項目及び期間の当初に1週間未満だけ削除されていた項目は数えない。${around}`,
    clause: (args, value) => `${during(args)}に${listName(args)}に追加された項目は${value}です`,
    reasons: changeReasons,
    notes: [openChanges, "再び掲載された項目は以前の日付のままであるため、掲載の日は用いない。"],
    meanings: { in: allDays },
  },
  "listed.count": {
    title: "一覧の項目の数",
    definition: (args) =>
      `${asOf(args)}で効力を有する${listOf(args)}の項目${args.programme ? `（制度：${n(args, "programme")}）` : ""}の数。個人、団体、船舶及び航空機を数える。${byVersions}`,
    clause: (args, value) =>
      `${asOf(args)}の${listName(args)}の項目${args.programme ? `（制度：${n(args, "programme")}）` : ""}は${value}です`,
    reasons: countReasons,
    notes: [
      "一覧により数え方が異なる。2つの制度の対象である1人は、日本の一覧では2件、国連の一覧では1件となる。",
      "該当する項目のない制度については、零ではなく未確定とする。",
    ],
  },
  "listed.removed": {
    title: "一覧から削除された項目の数",
    definition: (args) =>
      datesRemovals(args.list?.id ?? "")
        ? `${listOf(args)}の項目のうち、${during(args)}に削除されたと一覧自体が示すものの数。`
        : `${listOf(args)}の項目のうち、${during(args)}の初日の前日に掲載され、最終日に掲載されていなかったものの数。期間中に削除され再び掲載された項目及び期間の終了後1週間以内に再び掲載された項目は数えない。${around}`,
    clause: (args, value) => `${during(args)}に${listName(args)}から削除された項目は${value}です`,
    reasons: changeReasons,
    notes: [
      openChanges,
      "日本の資産凍結等対象者一覧は各項目が削除された日を記録しており、その削除は当該日により数える。",
    ],
    meanings: { in: allDays },
  },
  mandate: {
    title: "根拠法令の効力の有無",
    definition: (args) =>
      `${n(args, "name")}（法律、決議又は決定）が${n(args, "at")}に効力を有していたか否か。その始期及び終期の日を含む。`,
    clause: (args, _, raw) =>
      `${n(args, "name")}は${n(args, "at")}に効力を有して${either(raw, "いました", "いませんでした")}`,
    reasons: { unsettled: coarseDates },
  },
  "mandate.spells": {
    title: "根拠法令が効力を有した期間",
    definition: (args) =>
      `${n(args, "name")}が途切れなく効力を有した各期間。始期の日と終期の日を斜線で区切って示し、なお効力を有する場合は終期を空ける。終期の翌日までに始まる延長は同じ期間に含める。`,
    clause: (args, value, raw) =>
      `${n(args, "name")}が効力を有した期間は、${raw.kind === "set" ? raw.value.map(japanesePeriod).join("及び") : value}です`,
    reasons: { empty: (args) => `記録には${n(args, "name")}が効力を有した期間がありません。` },
  },
  "mandate.until": {
    title: "根拠法令の効力の最終日",
    definition: (args) =>
      `記録による、${n(args, "name")}が${n(args, "at")}に効力を有していた、延長を含む途切れのない期間の最終日。`,
    clause: (args, value) =>
      `${n(args, "at")}に効力を有していた${n(args, "name")}の効力の最終日は${value}です`,
    reasons: {
      unsettled: (args) =>
        `記録には${n(args, "name")}の効力の最終日がありません。期限なく効力を有しています。`,
      empty: (args) => `${n(args, "name")}は${n(args, "at")}に効力を有していませんでした。`,
    },
    meanings: { at: "効力を有する日。年又は月はその末日を指す。" },
  },
  "mandates.lapsed": {
    title: "失効した根拠法令",
    definition: (args) =>
      `記録にある法律、決議及び決定のうち、効力の最終日が${during(args)}にあるものの数。延長を含む途切れのない期間が終了したことをいう。`,
    clause: (args, value) => `${during(args)}に失効した根拠法令は${value}です`,
  },
  "violence.onesided": {
    title: "文民に対する一方的暴力",
    definition: (args) =>
      `UCDP一方的暴力データによる、${during(args)}に、暦年に文民25人以上を意図的に殺害した${args.region ? `${japaneseWord(args.region.id)}の` : "世界全体の"}政府及び組織集団${chosen(args, "measure", "deaths") === "actors" ? "の数。複数の年に該当する主体は1と数える（measure: actors）" : "により殺害された文民の数。最良推計による（measure: deaths）"}。`,
    clause: (args, value) => {
      const where = args.region ? `${japaneseWord(args.region.id)}で` : "世界全体で";
      return chosen(args, "measure", "deaths") === "actors"
        ? `${during(args)}に${where}、暦年に文民25人以上を意図的に殺害した政府及び組織集団は${value}です`
        : `${during(args)}に${where}、暦年に文民25人以上を意図的に殺害した政府及び組織集団による文民の死者は、最良推計で${value}です`;
    },
    reasons: {
      unsettled: (args) =>
        `${args.region ? japaneseWord(args.region.id) : "当該地域"}のほか他の地域でも殺害を行った主体があり、資料は各地域の人数を示しません。`,
    },
    notes: [
      "テロリズムと同じものではない。政府によるものを含み、兵士及び財産に対する攻撃を含まない。",
      "年間の文民の殺害が25人に満たない主体を含まないため、殺害されたすべての文民を数えるものではない。",
      "1994年の死者は779,683人であり、そのほとんどがルワンダにおけるものである。",
    ],
    meanings: { in: calendarYears, region: "この地域の主体に限る。" },
  },
};
