import type { Args } from "../../../engine/types.js";
import { asOf, chosen, either, japaneseDate, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import { coarseDates } from "./reasons.js";
import type { JapaneseField } from "./types.js";

const asRole = (args: Args): string => {
  const role = chosen(args, "role", "member");
  return role === "member" ? "正式の加盟国又は参加者（role: member）" : japaneseWord(role);
};
/** The role in an answer. */
const role = (args: Args): string =>
  chosen(args, "role", "member") === "member"
    ? "加盟国又は参加者"
    : japaneseWord(chosen(args, "role", "member"));
/** Whose list an answer goes by, where one is named. */
const listedBy = (args: Args): string =>
  !args.source || args.source.id === "cow-igos"
    ? ""
    : args.source.id === "factbook-memberships"
      ? "『ワールド・ファクトブック』によれば、"
      : `資料${args.source.id}によれば、`;
const yearOf = (args: Args): string => (args.at ? japaneseDate(args.at.id.slice(0, 4)) : "当該年");
const bySource = (args: Args): string =>
  !args.source
    ? ""
    : args.source.id === "factbook-memberships"
      ? "当該年版の『ワールド・ファクトブック』の記載によるもので、記載は遅れることがある（source: factbook-memberships）。"
      : `資料は${args.source.id}による。`;

const oneSource =
  "この資料のみに問う。省略時は、当日を収録する最良の資料による。factbook-membershipsは版の更新が遅れるため、指定した場合にのみ用いる。";

export const regional: JapaneseField = {
  chair: {
    title: "議長国",
    definition: (args) => `${asOf(args)}で${n(args, "body")}の議長又は議長国を務めていた国家。`,
    clause: (args, value) => `${asOf(args)}の${n(args, "body")}の議長は${value}です`,
    reasons: {
      unsettled: coarseDates,
      empty: (args) => `記録には、${asOf(args)}の${n(args, "body")}の議長がありません。`,
    },
  },
  member: {
    title: "国際機関・会議体への参加の有無",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が${n(args, "body")}の${asRole(args)}であったか否か。その始期及び終期の日を含む。${bySource(args)}`,
    clause: (args, _, raw) =>
      `${listedBy(args)}${n(args, "state")}は${n(args, "at")}に${n(args, "body")}の${role(args)}${either(raw, "でした", "ではありませんでした")}`,
    reasons: {
      "not-coded": (args) =>
        `${n(args, "state")}は${asOf(args)}で「戦争の相関」計画の国家体系に属しておらず、cow-igosは他の構成国を掲げていません。`,
      unsettled: coarseDates,
    },
    meanings: { state: "国家、又は国家と同様に参加する国際機関。", source: oneSource },
  },
  members: {
    title: "国際機関・会議体の構成国",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "body")}の${asRole(args)}であった国家及び国家と同様に参加する機関。${bySource(args)}`,
    clause: (args, value, raw) => {
      const none = raw.kind === "set" && raw.value.length === 0;
      return `${listedBy(args)}${asOf(args)}の${n(args, "body")}の${role(args)}は${none ? "ありません" : `${value}です`}`;
    },
    reasons: { unsettled: coarseDates },
    meanings: { source: oneSource },
  },
  "members.count": {
    title: "国際機関・会議体の構成国の数",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "body")}の${asRole(args)}であった国家及び国家と同様に参加する機関の数。${bySource(args)}`,
    clause: (args, value) =>
      `${listedBy(args)}${asOf(args)}の${n(args, "body")}の${role(args)}は${value}です`,
    reasons: { unsettled: coarseDates },
    notes: [
      "欧州連合は国家ではないがARFに参加しており、数に含む。",
      "国家のみの資料は、その他の構成員を含まない。cow-igosによるAPECの構成員は、香港を除く20である。",
    ],
    meanings: { source: oneSource },
  },
  "memberships.shared": {
    title: "2か国がともに正式加盟国である国際機関の数",
    definition: (args) =>
      `${asOf(args)}（その暦年による）で、${n(args, "a")}と${n(args, "b")}がともに正式加盟国であった政府間機関の数。${
        chosen(args, "source", "cow-igos") === "cow-igos"
          ? "当該暦年についての「戦争の相関」計画の符号化による（source: cow-igos）。当該年の加盟国が知られていない機関並びにG8、ARF等の会議体は数えない"
          : "当該年版の『ワールド・ファクトブック』が両国を加盟国として掲げるもので、記載は遅れることがある（source: factbook-memberships）。会議体及び国家を構成員としない機関を含み、ミッションを除く"
      }。`,
    clause: (args, value) =>
      `${listedBy(args)}${yearOf(args)}に${n(args, "a")}と${n(args, "b")}がともに正式加盟国であった国際機関は${value}です`,
    reasons: {
      "same-state": () => "異なる2つの国家を指定してください。",
      empty: (args) =>
        `資料には、${yearOf(args)}に両国がともに加盟していた機関がありません。いずれかが当時その国家体系に属していなかった可能性があり、共通の機関がないことを意味しません。`,
    },
    meanings: {
      at: "日。資料はその属する暦年により数える。",
      source: "国際機関及び構成国をいずれの一覧によるか。",
    },
  },
};
