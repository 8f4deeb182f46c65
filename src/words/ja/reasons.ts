import type { Arg, Reason } from "../../engine/types.js";
import type { TableName } from "../../record/tables.js";
import { ownReason } from "../en/reasons.js";
import { japaneseArg, japaneseDate, japaneseParty } from "./labels.js";
import { japaneseMeasures } from "./measures/index.js";
import { japaneseWord } from "./words.js";

/** A sentence in parts: what there is in English alone, or is code, is marked. */
export type Part = string | { english: string } | { code: string };

const matters: Record<TableName, string> = {
  activity: "活動",
  area: "海域",
  ballot: "構成国の投票",
  body: "機関、条約及びミッション",
  centrality: "国家の中心性",
  commitment: "約束",
  conflict_year: "武力紛争",
  contribution: "数値",
  coverage: "収録範囲",
  dispute: "紛争、戦争及び危機",
  dispute_party: "紛争、戦争及び危機の当事者",
  document: "文書",
  event: "事象",
  event_area: "海域別の事象",
  event_cell: "区画別の事象",
  event_distance: "事象の距離",
  ideal_point: "投票上の位置",
  lane: "航路",
  listing: "一覧の項目",
  listing_attribute: "一覧の項目の属性",
  listing_identifier: "一覧の項目の番号",
  listing_link: "一覧に共通する項目",
  listing_name: "一覧の項目の名称",
  mandate: "根拠法令",
  meeting: "会合",
  membership: "加盟",
  obligation: "同盟",
  port: "港",
  rollcall: "記録投票",
  similarity: "国家の類似度",
  status: "指定",
  transit: "通航",
};

const limit = (one: Arg | string): string =>
  typeof one === "string" ? (japaneseParty(one) ?? japaneseWord(one)) : japaneseArg(one);

/** A stretch of days, whole years as years. */
function stretch({ from, to }: { from: string | null; to: string | null }): string {
  const first = from?.endsWith("-01-01") ? from.slice(0, 4) : from;
  const last = to?.endsWith("-12-31") ? to.slice(0, 4) : to;
  if (from === null && to === null) return "全期間";
  if (from === null) return `${japaneseDate(last ?? "")}まで`;
  if (to === null) return `${japaneseDate(first ?? "")}以降`;
  if (from === to) return japaneseDate(from);
  const years = first !== from && last !== to;
  if (!years) return `${japaneseDate(from)}から${japaneseDate(to)}まで`;
  return first === last
    ? japaneseDate(first ?? "")
    : `${japaneseDate(first ?? "")}から${japaneseDate(last ?? "")}まで`;
}

const sourceName = (id: string): Part => (id === "own" ? "本書独自の記録" : { code: id });

function matter({ table, limits }: { table: TableName; limits: readonly (Arg | string)[] }): string {
  const names = [...new Set(limits.map(limit))];
  return `${matters[table]}${names.length > 0 ? `（${names.join("、")}）` : ""}`;
}

function sentence(one: Reason): Part[] {
  switch (one.code) {
    case "own":
      return [
        japaneseMeasures[one.measure]?.reasons?.[one.reason]?.(one.args, one.found ?? {}) ?? {
          english: ownReason(one),
        },
      ];
    case "no-source":
      return ["これらの引数について回答できる資料はありません。"];
    case "not-held":
      return [
        "記録には回答できる資料がありません。回答できるのは",
        ...one.sources.flatMap(({ id }, i) => [...(i > 0 ? ["又は"] : []), sourceName(id)]),
        "です。",
      ];
    case "needs":
      return ["回答には", sourceName(one.source.id), "が必要ですが、記録にありません。"];
    case "gap":
      return [sourceName(one.gap.source), "の示す欠落があります：", { english: one.gap.reason }];
    case "silent":
      return [sourceName(one.source), `は、${matter(one)}について網羅性を表明していません。`];
    case "outside":
      return [
        sourceName(one.source),
        `が${matter(one)}について収録するのは${one.claimed.map(stretch).join("、")}であり、${stretch(one.asked)}の${one.part ? "全部" : "分"}は含みません。`,
      ];
    case "lacking":
      return [
        sourceName(one.source),
        `には該当するものがありません${one.claimed.length > 0 ? `（収録範囲：${one.claimed.map(stretch).join("、")}）` : ""}。`,
      ];
    case "unsettled":
      return [sourceName(one.source), "の行からは、", { code: one.call }, "の値が一つに定まりません。"];
    case "no-row":
      return [sourceName(one.source), "には、", { code: one.call }, "に当たる行がありません。"];
    case "no-last-day":
      return [`終期のない期間については、${japaneseArg(one.body)}の加盟国を特定できません。`];
    case "members-unknown":
      return [
        `${japaneseDate(one.day)}現在の${japaneseArg(one.body)}の加盟国は不明です。`,
        ...japaneseReasons(one.reasons),
      ];
    case "zero-divisor":
      return ["除数の値が0です。"];
  }
}

/** Why there is no answer, in sentences. */
export const japaneseReasons = (reasons: readonly Reason[]): Part[] => reasons.flatMap(sentence);
