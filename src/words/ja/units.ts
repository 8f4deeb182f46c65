/**
 * Units in Japanese. `counter` is what follows a number in a sentence; a unit without one is named over columns and
 * axes, and its numbers stand alone.
 */
export interface JapaneseUnit {
  unit: string;
  counter?: string;
}

const counted = (counter: string, unit = counter): JapaneseUnit => ({ unit, counter });
const named = (unit: string): JapaneseUnit => ({ unit });

const units: Readonly<Record<string, JapaneseUnit>> = {
  "yes or no": named("はい・いいえ"),
  "yes, no, abstain or absent": named("賛成・反対・棄権・不在"),
  "votes: for, against, abstaining": named("賛成・反対・棄権の票数"),
  status: named("区分"),
  tier: named("階層"),
  date: named("日付"),
  day: named("日付"),
  rank: counted("位", "順位"),
  days: counted("日", "日数"),
  years: counted("年", "年数"),
  terms: counted("期", "任期数"),
  spells: counted("期間", "期間数"),
  persons: counted("人", "人数"),
  people: counted("人", "人数"),
  deaths: counted("人", "死者数（人）"),
  actors: counted("主体"),
  "deaths, or actors": named("死者数（人）又は主体数"),
  states: counted("か国"),
  members: counted("か国", "か国・機関"),
  parties: counted("か国", "締約国・機関"),
  jurisdictions: counted("か国・地域"),
  organizations: counted("機関"),
  missions: counted("ミッション"),
  mandates: counted("件", "件数"),
  commitments: counted("件", "件数"),
  meetings: counted("件", "件数"),
  agreements: counted("件", "件数"),
  obligations: counted("種", "義務"),
  conflicts: counted("件", "件数"),
  crises: counted("件", "件数"),
  disputes: counted("件", "件数"),
  wars: counted("件", "件数"),
  incidents: counted("件", "件数"),
  warnings: counted("件", "件数"),
  entries: counted("件", "件数"),
  suppliers: counted("者"),
  resolutions: counted("本", "決議（本）"),
  "recorded votes": counted("件", "記録投票（件）"),
  votes: counted("票", "票数"),
  vetoes: counted("回", "回数"),
  tests: counted("回", "回数"),
  flights: counted("発"),
  warheads: counted("発"),
  "transit calls": counted("隻", "通航隻数（延べ）"),
  km: counted("km"),
  percent: counted("％"),
  "per cent": counted("％"),
  thousand: named("千人"),
  "thousand tons": named("千トン"),
  "thousand coal-ton equivalents": named("石炭換算千トン"),
  "thousand current US dollars (pounds before 1914)": named("千米ドル（時価。1914年より前は千ポンド）"),
  "USD per person": named("1人当たり米ドル"),
  "share of government spending (0 to 1)": named("政府支出に占める割合（0から1まで）"),
  USD: counted("米ドル"),
  "USD million": counted("百万米ドル"),
  "current USD million": counted("百万米ドル", "百万米ドル（時価）"),
  "constant USD million": counted("百万米ドル", "百万米ドル（実質）"),
  "USD million, or share of GDP (0 to 1)": named("百万米ドル又は対GDP比（0から1まで）"),
  "share of GDP (0 to 1)": named("対GDP比（0から1まで）"),
  "share of the world (0 to 1)": named("世界全体に占める割合（0から1まで）"),
  "share of incidents (0 to 1)": named("事案に占める割合（0から1まで）"),
  "share of net disbursements (0 to 1)": named("支出純額に占める割合（0から1まで）"),
  "cells of the H3 grid": named("H3格子の区画"),
  "index of similarity (1 is the same)": named("類似度指数（1は同一）"),
  "index of agreement (1 is always alike)": named("一致度指数（1は常に一致）"),
  "index of cohesion (0 to 1)": named("結束度指数（0から1まで）"),
  "index of centrality (0 to 1 but for strength)": named("中心性指数（強度を除き0から1まで）"),
  "index (deviations from the mean of all states and sessions)": named(
    "指数（全加盟国・全会期の平均からの偏差）",
  ),
};

/** A unit in Japanese; undefined for one that an author wrote. */
export const japaneseUnit = (unit: string): JapaneseUnit | undefined => units[unit];
