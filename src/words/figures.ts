import type { Language } from "../base/language.js";
import { japaneseDate } from "./ja/labels.js";

/** What figures say by themselves, in the language of their chapter. */
export interface FigureWords {
  /** Headings of tables. */
  headings: Readonly<
    Record<
      | "state"
      | "period"
      | "measure"
      | "value"
      | "unit"
      | "low"
      | "high"
      | "latitude"
      | "longitude"
      | "what"
      | "shown"
      | "kind"
      | "from"
      | "to"
      | "date"
      | "name"
      | "place"
      | "made"
      | "text"
      | "due"
      | "kept"
      | "standing",
      string
    >
  >;
  standing: Readonly<Record<"kept" | "overdue" | "open", string>>;
  timeline: Readonly<Record<"mandate" | "activity" | "meeting" | "gap", string>>;
  yes: string;
  no: string;
  none: string;
  comma: string;
  and(names: readonly string[]): string;
  more(names: readonly string[], rest: number): string;
  notKnown(list: string, name: string | undefined): string;
  notKnownOf(unknown: number, all: number): string;
  pairsNotKnown(unknown: number, all: number): string;
  notOnMap(list: string): string;
  borders(drawn: number, asked: number): string;
  linksFrom(least: number): string;
  gapMarked: string;
  likewise(names: string): string;
  firstRow(definition: string): string;
  onePair(definition: string): string;
  lastPeriod(definition: string): string;
  each(unit: "year" | "month" | "end", from: string, to: string): string;
  // What stands in the picture itself.
  legend: Readonly<Record<"mandate" | "activity" | "meeting" | "gap", string>>;
  classOf(from: string, to: string): string;
  span(name: string, from: string, to: string): string;
  point(name: string, period: string, value: string, unit: string): string;
  amount(value: string, unit: string): string;
  pair(a: string, b: string, weight: string, unit: string): string;
  links(name: string, count: number): string;
  /** A mark of a time axis, `whole` where the year has to be told; undefined where the library writes the language. */
  tick: ((day: Date, whole: boolean) => string) | undefined;
}

const en: FigureWords = {
  headings: {
    ...{ state: "state", period: "period", measure: "measure", value: "value", unit: "unit" },
    ...{ low: "low", high: "high", latitude: "latitude", longitude: "longitude", what: "what" },
    ...{ shown: "shown", kind: "kind", from: "from", to: "to", date: "date", name: "name", place: "place" },
    ...{ made: "made", text: "text", due: "due", kept: "kept", standing: "standing" },
  },
  standing: { kept: "kept", overdue: "overdue", open: "open" },
  timeline: { mandate: "mandate", activity: "activity", meeting: "meeting", gap: "gap" },
  yes: "yes",
  no: "no",
  none: "none",
  comma: ", ",
  and: (names) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
  more: (names, rest) => `${names.join(", ")} and ${rest} more`,
  notKnown: (list, name) => `Not known${name === undefined ? "" : ` for ${name}`}: ${list}.`,
  notKnownOf: (unknown, all) => `Not known for ${unknown} of ${all} states, left blank.`,
  pairsNotKnown: (unknown, all) => `Not known for ${unknown} of ${all} pairs.`,
  notOnMap: (list) => `In the table and not on the map, which has no border of theirs: ${list}.`,
  borders: (drawn, asked) => `Borders are those of ${drawn}, not of ${asked}.`,
  linksFrom: (least) => `Links of less than ${least} are not drawn.`,
  gapMarked: "Days of an activity that no mandate covers are marked in another colour.",
  likewise: (names) => `Likewise for ${names}.`,
  firstRow: (definition) => `For the first row: ${definition} The other rows are counted alike.`,
  onePair: (definition) => `For one pair: ${definition}`,
  lastPeriod: (definition) => `For the last period: ${definition}`,
  each: (unit, from, to) =>
    unit === "end" ? `the end of each year from ${from} to ${to}` : `each ${unit} from ${from} to ${to}`,
  legend: {
    mandate: "Mandate in force",
    activity: "Carried out",
    meeting: "Meeting",
    gap: "Carried out without a mandate",
  },
  classOf: (from, to) => `${from} to ${to}`,
  span: (name, from, to) => `${name}: ${from === to ? from : `${from} to ${to}`}`,
  point: (name, period, value, unit) => `${name}, ${period}: ${value} ${unit}`,
  amount: (value, unit) => `${value} ${unit}`,
  pair: (a, b, weight, unit) => `${a} and ${b}: ${weight} ${unit}`,
  links: (name, count) => `${name}: ${count} links`,
  tick: undefined,
};

const ja: FigureWords = {
  headings: {
    ...{ state: "国", period: "期間", measure: "指標", value: "値", unit: "単位" },
    ...{ low: "下限", high: "上限", latitude: "緯度", longitude: "経度", what: "内容" },
    ...{ shown: "図示したもの", kind: "種別", from: "始期", to: "終期", date: "日付", name: "名称" },
    ...{ place: "場所", made: "表明日", text: "約束", due: "期限", kept: "履行日", standing: "状況" },
  },
  standing: { kept: "履行済み", overdue: "期限超過", open: "履行前" },
  timeline: { mandate: "根拠法令", activity: "活動", meeting: "会合", gap: "根拠のない実施" },
  yes: "はい",
  no: "いいえ",
  none: "なし",
  comma: "、",
  and: (names) => names.join("、"),
  more: (names, rest) => `${names.join("、")}、ほか${rest}件`,
  notKnown: (list, name) => `${name === undefined ? "" : `${name}について`}不明：${list}。`,
  notKnownOf: (unknown, all) => `${all}か国のうち${unknown}か国については不明であり、空白とした。`,
  pairsNotKnown: (unknown, all) => `${all}組のうち${unknown}組については不明。`,
  notOnMap: (list) => `地図に境界がないため表にのみ掲げるもの：${list}。`,
  borders: (drawn, asked) => `境界は${asked}年ではなく${drawn}年のもの。`,
  linksFrom: (least) => `${least}に満たない結び付きは描いていない。`,
  gapMarked: "根拠法令のない活動の日は別の色で示す。",
  likewise: (names) => `${names}についても同じ。`,
  firstRow: (definition) => `最初の行について：${definition}他の行も同様に数える。`,
  onePair: (definition) => `1組の例：${definition}`,
  lastPeriod: (definition) => `最後の期間について：${definition}`,
  each: (unit, from, to) => `${from}から${to}までの各${{ year: "年", month: "月", end: "年末" }[unit]}`,
  legend: {
    mandate: "根拠法令が有効な期間",
    activity: "実施した期間",
    meeting: "会合",
    gap: "根拠法令のない実施",
  },
  classOf: (from, to) => `${from}〜${to}`,
  span: (name, from, to) =>
    `${name}：${from === to ? japaneseDate(from) : `${japaneseDate(from)}から${japaneseDate(to)}まで`}`,
  point: (name, period, value, unit) => `${name}、${japaneseDate(period)}：${value}（${unit}）`,
  amount: (value, unit) => `${value}（${unit}）`,
  pair: (a, b, weight, unit) => `${a}と${b}：${weight}（${unit}）`,
  links: (name, count) => `${name}：結び付き${count}`,
  tick: (day, whole) => {
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    if (date > 1) return `${month}月${date}日`;
    return month === 1 ? `${year}年` : whole ? `${year}年${month}月` : `${month}月`;
  },
};

export const figureWords: Readonly<Record<Language, FigureWords>> = { en, ja };
