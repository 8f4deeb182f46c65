import { asOf, chosen, during, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import type { JapaneseField } from "./types.js";

const joined = "批准、受諾、承認、加入又は承継";
const publishers: Readonly<Record<string, string>> = {
  fas: "米国科学者連盟の推計による（source: fas）",
  bulletin: "『原子力科学者会報』の推計による（source: bulletin）",
};

export const disarmament: JapaneseField = {
  "cooperation.nuclear": {
    title: "2か国間の原子力協力協定",
    definition: (args) =>
      `${n(args, "a")}と${n(args, "b")}が${during(args)}に署名した二国間の原子力協力協定の数（類型：${japaneseWord(chosen(args, "type", "any"))}）。資料が両国の下に掲げる協定は1件と数え、類型及び年ごとに2つの一覧のうち長い方を数える。`,
  },
  "tests.missile": {
    title: "ミサイルの飛翔",
    definition: (args) =>
      `${during(args)}に飛翔した${n(args, "state")}のミサイルで、500キログラムを300キロメートル以上運び得るものの数。結果を問わず1発ごとに数え、時刻が知られている場合は協定世界時の日による。`,
  },
  "tests.nuclear": {
    title: "核実験",
    definition: (args) =>
      chosen(args, "method", "tests") === "explosions"
        ? `${during(args)}における${n(args, "state")}の核爆発の数。協定世界時の日により1回ごとに数え、戦争における爆発及び平和目的の爆発を含む（method: explosions）。`
        : `${during(args)}における${n(args, "state")}の核実験の数。年ごとの実験の総数により、複数の爆発が1回の実験であることがある（method: tests）。`,
  },
  "treaty.in_force": {
    title: "条約の効力の有無",
    definition: (args) =>
      `${n(args, "treaty")}が${n(args, "at")}以前に条約として発効し、かつ終了していなかったか否か。特定の国家を拘束していたかは別の問いとする。`,
  },
  "treaty.parties": {
    title: "条約の締約国数",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "treaty")}について${joined}を行い、脱退していなかった国家及び国家と同様に参加できる機関の数。`,
  },
  "treaty.party": {
    title: "条約の締約国であるか否か",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が${n(args, "treaty")}について${joined}を行い、脱退していなかったか否か。署名のみでは足りない。`,
  },
  "treaty.signed": {
    title: "条約への署名の有無",
    definition: (args) =>
      `${n(args, "state")}が${n(args, "at")}以前に${n(args, "treaty")}に署名したか否か。締約国となったかは問わない。署名せずに加入した国家は署名していない。`,
  },
  "treaty.since": {
    title: "条約の締約国となった日",
    definition: (args) =>
      `資料の及ぶ限り、${n(args, "state")}が${n(args, "treaty")}について${joined}を行い、以後脱退していない、その日。寄託者が複数ある場合は最も早い日。`,
  },
  warheads: {
    title: "軍事備蓄にある核弾頭",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の軍事備蓄にある核弾頭の数。配備中又は予備のものを数え、退役して解体を待つものを除く。${publishers[chosen(args, "source", "fas")] ?? ""}。`,
  },
};
