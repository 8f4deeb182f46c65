import type { Coverage, Reason } from "../../engine/answer.js";
import type { Arg } from "../../engine/types.js";
import { body } from "../../record/bodies.js";
import { japaneseName } from "../../record/japaneseNames.js";
import type { BuiltInTable, TableName } from "../../record/tables.js";
import type { Part, Parts, StatementWords } from "../languageWords.js";
import { japaneseKind } from "./kinds.js";
import { japaneseArg, japaneseDate, japaneseParty } from "./labels.js";
import { inJapanese } from "./measures/index.js";
import { ownSources } from "./ownSources.js";
import { japaneseWord } from "./words.js";

const matters: Record<BuiltInTable, string> = {
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

const matterOf = (table: TableName): string =>
  Object.hasOwn(matters, table) ? matters[table as BuiltInTable] : `表${table}の行`;

interface Days {
  from: string | null;
  to: string | null;
}

/** A stretch of days, whole years as years. */
function stretch({ from, to }: Days): string {
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

const stretches = (spans: readonly Days[]): string => spans.map(stretch).join("、");

const sourceOf = (id: string): Part => (id === "own" ? "本書独自の記録" : { code: id });

/** What a row is limited to: an argument, a state, a body or treaty, or a word. */
const limit = (one: Arg | string): string =>
  typeof one === "string"
    ? (japaneseParty(one) ?? japaneseName("area", one) ?? japaneseKind(one) ?? japaneseWord(one))
    : japaneseArg(one);

function matter({ table, limits }: { table: TableName; limits: readonly (Arg | string)[] }): string {
  const names = [...new Set(limits.map(limit))];
  return `${matterOf(table)}${names.length > 0 ? `（${names.join("、")}）` : ""}`;
}

const titleOf = ({ source, title = source }: Coverage): string => ownSources[title] ?? title;

/** A limit of a coverage row: ids that only the publisher knows are left out. */
const known = (id: string | null): string[] => {
  if (id === null) return [];
  const name = limit(id);
  return name !== id || body(id) !== undefined || /^[A-Z0-9/.-]+$/.test(id) ? [name] : [];
};

/** What a source says of its own completeness: from the parts of the row, since its sentence is in English. */
export function coverage(row: Coverage): string {
  const source = row.source === "own" ? "本書独自の記録" : `「${titleOf(row)}」`;
  const limits = [row.kind, row.subject, row.state].flatMap(known);
  const what = `${matterOf(row.table)}${limits.length > 0 ? `（${[...new Set(limits)].join("、")}）` : ""}`;
  return row.gap
    ? `${source}に、${stretch(row)}の${what}は収録されていません。`
    : `${source}は、${stretch(row)}の${what}を収録しています。`;
}

export const reasons: StatementWords["reasons"] = {
  own: ({ measure, reason, args, found = {} }) => [
    inJapanese(measure)?.reasons?.[reason]?.(args, found) ??
      "記録からは、この引数についての値を定めることができません。",
  ],
  "no-source": () => ["これらの引数について回答できる資料はありません。"],
  "not-held": (r) => [
    "記録には回答できる資料がありません。回答できるのは",
    ...r.sources.flatMap(({ id }, i, all): Part[] => [
      ...(i === 0 ? [] : [i === all.length - 1 ? "又は" : "、"]),
      sourceOf(id),
    ]),
    "のみです。",
  ],
  needs: (r) => ["回答には", sourceOf(r.source.id), "が必要ですが、記録にありません。"],
  gap: ({ gap }) => [coverage(gap)],
  silent: (r) => [sourceOf(r.source.id), `は、${matter(r)}について網羅性を表明していません。`],
  outside: (r) => [
    sourceOf(r.source),
    `が${matter(r)}について収録するのは${stretches(r.claimed)}であり、${stretch(r.asked)}の${r.part ? "全部" : "分"}は含みません。`,
  ],
  lacking: (r) => [
    sourceOf(r.source),
    `には該当するものがありません${r.claimed.length > 0 ? `（収録範囲：${stretches(r.claimed)}）` : ""}。`,
  ],
  unsettled: (r) => [sourceOf(r.source), "の行からは、", { code: r.call }, "の値が一つに定まりません。"],
  "no-row": (r) => [sourceOf(r.source), "には", { code: r.call }, "に当たる行がありません。"],
  "no-last-day": (r) => [
    `末日のない期間については、${japaneseArg(r.body)}の構成国を定めることができません。`,
  ],
  "members-unknown": (r) => [
    `${japaneseDate(r.day)}現在の${japaneseArg(r.body)}の構成国は不明です。`,
    ...reasonParts(r.reasons),
  ],
  "zero-divisor": () => ["値が零のもので除しています。"],
};

/** Reasons one after the other. */
export const reasonParts = (list: readonly Reason[]): Parts =>
  list.flatMap((reason) => (reasons[reason.code] as (r: Reason) => Parts)(reason));
