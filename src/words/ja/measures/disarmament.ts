import type { Args } from "../../../engine/types.js";
import { asOf, chosen, during, either, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import { calendarYear } from "./meanings.js";
import { coarseDates, severalFigures } from "./reasons.js";
import type { JapaneseField } from "./types.js";

const joined = "批准、受諾、承認、加入又は承継";
const publishers: Readonly<Record<string, string>> = {
  fas: "米国科学者連盟の推計",
  bulletin: "『原子力科学者会報』の推計",
};

const publisher = (args: Args): string => publishers[chosen(args, "source", "fas")] ?? "";

const byDeposit =
  "日は資料の示す文書の寄託の日であり、条約が当該国について効力を生じた日はこれより後のことがある。";

export const disarmament: JapaneseField = {
  "cooperation.nuclear": {
    title: "2か国間の原子力協力協定",
    definition: (args) =>
      `${n(args, "a")}と${n(args, "b")}が${during(args)}に署名した二国間の原子力協力協定の数（類型：${japaneseWord(chosen(args, "type", "any"))}）。資料が両国の下に掲げる協定は1件と数え、類型及び年ごとに2つの一覧のうち長い方を数える。`,
    clause: (args, value) => {
      const type = chosen(args, "type", "any");
      return `${during(args)}に${n(args, "a")}と${n(args, "b")}が署名した二国間の原子力協力協定${type === "any" ? "" : `（類型：${japaneseWord(type)}）`}は${value}です`;
    },
    reasons: { "same-state": () => "異なる2つの国家を指定してください。" },
    notes: ["資料は日ではなく年を示し、どの協定が終了したかを示さない。"],
    meanings: { in: "署名の年。", type: "資料の著者の分類によるこの類型の協定に限る。" },
  },
  "tests.missile": {
    title: "ミサイルの飛翔",
    definition: (args) =>
      `${during(args)}に飛翔した${n(args, "state")}のミサイルで、500キログラムを300キロメートル以上運び得るものの数。結果を問わず1発ごとに数え、時刻が知られている場合は協定世界時の日による。`,
    clause: (args, value) =>
      `${during(args)}に飛翔した${n(args, "state")}のミサイルで、500キログラムを300キロメートル以上運び得るものは${value}です`,
    reasons: {
      unsettled: (args) =>
        `一部の飛翔の日が知られておらず、${during(args)}のものか否かが確定しません。1984年の6発は年のみが知られています。`,
    },
    notes: ["同じ日の複数のミサイルは、それぞれ1発と数える。2006年7月5日は7発である。"],
  },
  "tests.nuclear": {
    title: "核実験",
    definition: (args) =>
      chosen(args, "method", "tests") === "explosions"
        ? `${during(args)}における${n(args, "state")}の核爆発の数。協定世界時の日により1回ごとに数え、戦争における爆発及び平和目的の爆発を含む（method: explosions）。`
        : `${during(args)}における${n(args, "state")}の核実験の数。年ごとの実験の総数により、複数の爆発が1回の実験であることがある（method: tests）。`,
    clause: (args, value) =>
      `${during(args)}の${n(args, "state")}の核${chosen(args, "method", "tests") === "explosions" ? "爆発" : "実験"}は${value}です`,
    reasons: { unsettled: (args) => `資料は年ごとに数えており、そのうち${during(args)}の数が確定しません。` },
    notes: ["2つの数え方は一致しない。米国の実験は1,030回、爆発は1,031回である。"],
    meanings: { method: "tests：実験の年間の総数。explosions：日ごとの個々の核爆発。" },
  },
  "treaty.in_force": {
    title: "条約の効力の有無",
    definition: (args) =>
      `${n(args, "treaty")}が${n(args, "at")}以前に条約として発効し、かつ終了していなかったか否か。特定の国家を拘束していたかは別の問いとする。`,
    clause: (args, _, raw) =>
      `${n(args, "treaty")}は${n(args, "at")}に効力を有して${either(raw, "いました", "いませんでした")}`,
    reasons: {
      unsettled: (args) =>
        `資料は年若しくは月のみを示すか、${n(args, "treaty")}の発効の時期を示さず、当該日にそうであったか否かが確定しません。`,
    },
  },
  "treaty.parties": {
    title: "条約の締約国数",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "treaty")}について${joined}を行い、脱退していなかった国家及び国家と同様に参加できる機関の数。`,
    clause: (args, value) => `${asOf(args)}の${n(args, "treaty")}の締約国及び締約機関は${value}です`,
    reasons: { unsettled: coarseDates },
    notes: [byDeposit],
  },
  "treaty.party": {
    title: "条約の締約国であるか否か",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が${n(args, "treaty")}について${joined}を行い、脱退していなかったか否か。署名のみでは足りない。`,
    clause: (args, _, raw) =>
      `${n(args, "state")}は${n(args, "at")}に${n(args, "treaty")}の締約国${either(raw, "でした", "ではありませんでした")}`,
    reasons: { unsettled: coarseDates },
    notes: [byDeposit],
  },
  "treaty.signed": {
    title: "条約への署名の有無",
    definition: (args) =>
      `${n(args, "state")}が${n(args, "at")}以前に${n(args, "treaty")}に署名したか否か。締約国となったかは問わない。署名せずに加入した国家は署名していない。`,
    clause: (args, _, raw) =>
      `${n(args, "state")}は${n(args, "at")}までに${n(args, "treaty")}に署名して${either(raw, "いました", "いませんでした")}`,
  },
  "treaty.since": {
    title: "条約の締約国となった日",
    definition: (args) =>
      `資料の及ぶ限り、${n(args, "state")}が${n(args, "treaty")}について${joined}を行い、以後脱退していない、その日。寄託者が複数ある場合は最も早い日。`,
    clause: (args, value) => `${n(args, "state")}が${n(args, "treaty")}の締約国となった日は${value}です`,
    reasons: {
      unsettled: (args) =>
        `${n(args, "state")}が${n(args, "treaty")}から脱退したか、又は資料がその日を示しません。`,
      empty: (args) =>
        `資料は${n(args, "state")}を${n(args, "treaty")}の締約国として掲げておらず、該当する日がありません。`,
    },
    notes: [byDeposit],
  },
  warheads: {
    title: "軍事備蓄にある核弾頭",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の軍事備蓄にある核弾頭の数。配備中又は予備のものを数え、退役して解体を待つものを除く。${publisher(args)}による（source: ${chosen(args, "source", "fas")}）。`,
    clause: (args, value) =>
      `${publisher(args)}によれば、${during(args)}における${n(args, "state")}の軍事備蓄にある核弾頭は${value}です`,
    reasons: {
      "one-year": () =>
        "核弾頭は1年についての備蓄です。1つの年を指定し、年の比較は2つの呼び出しによってください。",
      unsettled: severalFigures,
      empty: (args) =>
        `資料には、${during(args)}における${n(args, "state")}の推計がありません。推計がないことは、零を意味しません。`,
    },
    notes: [
      "数値はすべて推計であり、公表者により異なる。2008年の英国は245発と225発である。",
      "連盟自身のデータが空欄である箇所（2014年までの北朝鮮、その他の国家の最初の核弾頭より前の年）を、アワー・ワールド・イン・データ（OWID）は0としている。行の算定根拠がその旨を示す。",
    ],
    meanings: { in: calendarYear, source: "誰の推計によるか。" },
  },
};
