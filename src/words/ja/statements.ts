import { parsePeriod } from "../../base/period.js";
import type { Earlier, Quantity, Rival, Statement } from "../../checks/statements.js";
import type { Part, Parts, StatementWords } from "../languageWords.js";
import { figuresBeside, sayClause, sayQuantity, sidesOf } from "../sayValue.js";
import { japaneseArg, japaneseDate, japaneseParty, japanesePeriod } from "./labels.js";
import { agreements, methods } from "./methods.js";
import { coverage, reasonParts, reasons } from "./reasons.js";
import { values } from "./values.js";

/** A number with its unit; with all figures that it takes to tell it from `beside`, if that is given. */
const amount = (value: number, unit: string, beside?: Quantity): string =>
  values.amount(value, unit, beside && figuresBeside(values, beside, value));

/** What a check writes on one side: a fraction or a period as it is written. */
function literal(q: Quantity, figures?: number): string {
  if (q.value.kind === "number" && /[%/*]/.test(q.text)) return q.text;
  if (q.value.kind === "date") return parsePeriod(q.text) ? japanesePeriod(q.text) : q.text;
  return sayQuantity(values, q, figures);
}

/** What the record says, as a sentence of its own: the measure's own form, or of an expression its value. */
function record(q: Quantity, figures?: number): Parts {
  const own = sayClause(values, q, figures);
  if (own) return [...own, "。"];
  return ["記録では、", { code: q.text }, `は${sayQuantity(values, q, figures)}です。`];
}

/** The same where another number follows. */
const beside = (q: Quantity, other: number | null): Parts =>
  record(q, other === null ? undefined : figuresBeside(values, q, other));

const rival = ({ id, label }: Rival): string =>
  (id === "" ? undefined : japaneseParty(id)) ?? japanesePeriod(label);
const rivals = (list: readonly Rival[]): string => list.map(rival).join("、");

const directions = { highest: "最多", lowest: "最少" } as const;
const changes = { higher: "増加", lower: "減少", unchanged: "同じ" } as const;

type RelationStatement = Extract<Statement, { code: "relation" }>;

/** What follows the other side of a comparison that the check asks for: of numbers, and of dates. */
const relationWords: Readonly<Record<RelationStatement["relation"], readonly [string, string]>> = {
  "=": ["", ""],
  "!=": ["以外", "以外"],
  "<": ["未満", "より前の日"],
  "<=": ["以下", "以前の日"],
  ">": ["を超える値", "より後の日"],
  ">=": ["以上", "以後の日"],
  includes: ["を含むこと", "を含むこと"],
  excludes: ["を含まないこと", "を含まないこと"],
};

/** What the check expects of the first of two measured values. */
const pairWords: Readonly<Record<RelationStatement["relation"], string>> = {
  "=": "前者が後者に等しいこと",
  "!=": "前者が後者と異なること",
  "<": "前者が後者に満たないこと",
  "<=": "前者が後者以下であること",
  ">": "前者が後者を超えること",
  ">=": "前者が後者以上であること",
  includes: "前者が後者を含むこと",
  excludes: "前者が後者を含まないこと",
};

function relation(statement: RelationStatement): Parts {
  const { truth, within } = statement;
  const { own, other, asked, figures, ofDate } = sidesOf(values, statement);
  const both = other.literal ? record(own, figures) : [...record(own, figures), ...record(other, figures)];
  if (truth) return both;
  const expects = other.literal
    ? `${literal(other, figures)}${relationWords[asked][ofDate ? 1 : 0]}`
    : pairWords[asked];
  const tolerance = within ? `（許容差${within.text}${within.percent ? "％" : ""}）` : "";
  return [...both, `検証式は${expects}${tolerance}を求めています。`];
}

/** `2007年には44件`. */
const before = (own: Quantity, { time, label, value, unit }: Earlier): string =>
  `${time ? japaneseArg(time) : japanesePeriod(label)}には${amount(value, unit, own)}`;

export const statements: StatementWords = {
  reasons,
  methods,
  agreements,
  coverage,
  moreProblems: (n) => `（ほか${n}件）`,
  definitions: {
    single: "問われているものの定義は1つであり、比較するものがありません。",
    verdicts: (rows, holds, fails, undecided) =>
      `${rows}の定義のうち、成り立つもの${holds}、成り立たないもの${fails}、判定できないもの${undecided}`,
    values: (known, rows) => `${rows}の定義のうち${known}に値があります`,
    range: (low, high) =>
      low === high ? `。値はいずれも${low}です` : `。値は${low}から${high}までの幅があります`,
    asAsked: (across, own, low, high) =>
      `。${across}が${own}のときは${low === high ? `いずれも${low}` : `${low}から${high}まで`}です`,
  },
  statements: {
    unknown: (s) => reasonParts(s.reasons),
    "unknown-of": (s) => [
      ...(s.own ? record(s.own) : []),
      `${rivals(s.unknown.rivals)}${s.unknown.more > 0 ? `、ほか${s.unknown.more}件` : ""}については不明です。`,
      ...reasonParts(s.unknown.reasons),
      ...(s.all
        ? ["特定の国家のみと比較するには ", { code: "among {France, Germany}" }, " のように書きます。"]
        : []),
    ],
    relation,
    surpassed: (s) => [
      ...beside(s.own, s.value),
      `これを${s.direction === "lowest" ? "下回る" : "上回る"}国家が${s.count}か国あり、最も${s.direction === "lowest" ? "少ない" : "多い"}のは${rival(s.leader)}${s.value === null ? "" : `（${amount(s.value, s.own.unit, s.own)}）`}です。`,
    ],
    shared: (s) => [
      ...record(s.own),
      `${rivals(s.rivals)}も同数であり、単独の${directions[s.direction]}ではありません。`,
      ...(s.direction === "lowest" ? [] : ["同順位を許すには ", { code: "is rank 1" }, " と書きます。"]),
    ],
    extreme: (s) => [
      ...beside(s.own, s.next && s.value),
      `これは${s.states}か国中${directions[s.direction]}です。${s.next ? `次は${rival(s.next)}の${amount(s.value, s.own.unit, s.own)}です。` : ""}`,
    ],
    rank: (s) => [
      ...record(s.own),
      `これは${s.atBest ? "高くとも" : ""}${s.rank}位${s.rivals.length > 0 ? `（${rivals(s.rivals)}と同順位）` : ""}です。${s.expected === null ? "" : `検証式は${s.expected}位を求めています。`}`,
    ],
    "no-record": (s) => [
      ...beside(s.own, s.earlier.value),
      s.same
        ? `${japanesePeriod(s.earlier.label)}も同数であり、新記録ではありません。`
        : `${before(s.own, s.earlier)}でした。`,
    ],
    "nothing-earlier": (s) => [...record(s.own), "比較できる同じ長さの以前の期間は収録されていません。"],
    "not-so-far-back": (s) => [
      ...record(s.own),
      `これは${japanesePeriod(s.last)}以降で${s.high ? "最多" : "最少"}ですが、${japaneseDate(s.since)}から${japaneseDate(s.from)}までは収録されていません。`,
    ],
    record: (s) => [
      ...beside(s.own, s.earlier.value),
      `これは${japanesePeriod(s.last)}までさかのぼる以前の${s.periods}期間のいずれを${s.high ? "も上回り" : "も下回り"}ます。従来の記録は${s.earlier.time ? japaneseArg(s.earlier.time) : japanesePeriod(s.earlier.label)}の${amount(s.earlier.value, s.earlier.unit, s.own)}です。`,
    ],
    "too-few": (s) => [
      `${japanesePeriod(s.over)}は${s.periods}期間であり、傾向の判定には少なくとも${s.least}期間が必要です。`,
    ],
    trend: (s) => {
      const range = s.interval ? `（95％信頼区間${s.interval[0]}から${s.interval[1]}まで）` : "";
      const way = s.direction === "rising" ? "増加" : "減少";
      return [
        `${japanesePeriod(s.over)}について、記録の値は${amount(s.first, s.unit)}から${amount(s.last, s.unit)}へ推移し、センの傾きは一期間当たり${s.slope}${range}です。マン・ケンドール検定の結果はp = ${s.p}であり、${s.truth ? `${way}傾向にあります` : `${way}傾向とはいえません（pは${s.level}未満であることを要します）`}。`,
      ];
    },
    "no-multiple": (s) => [
      ...beside(s.own, s.earlier.value),
      `${before(s.own, s.earlier)}でした。零を超える値についてのみ倍数をいうことができます。`,
    ],
    multiple: (s) => [
      ...beside(s.own, s.earlier.value),
      `${before(s.own, s.earlier)}であり、その${s.ratio}倍です。${s.truth ? "" : `検証式は${s.factor}倍以上を求めています。`}`,
    ],
    change: (s) => [
      ...beside(s.own, s.earlier.value),
      `${before(s.own, s.earlier)}であり、${s.found === "unchanged" ? "変化はありません" : `${changes[s.found]}しています`}。${s.found === s.expected ? "" : `検証式は${s.expected === "unchanged" ? "変化のないこと" : changes[s.expected]}を求めています。`}`,
    ],
    break: (s) => [
      { code: s.before },
      "と",
      { code: s.after },
      "は比較できません。",
      ...reasonParts([s.why]),
    ],
    "words-differ": (s) => [
      "ただし、",
      ...(agreements[s.agreement.code] as (a: typeof s.agreement) => Parts)(s.agreement),
    ],
    missing: (s) => {
      const pulled = s.wants.filter((id) => id !== "own");
      const command: Part = { code: `chancery pull ${pulled.join(" ")}` };
      return [
        "記録にない資料：",
        ...pulled.flatMap((id, i): Part[] => [...(i > 0 ? ["、"] : []), { code: id }]),
        ...(pulled.length > 0 ? ["（", command, "）"] : []),
        ...(s.wants.includes("own") ? [`${pulled.length > 0 ? "、" : ""}これを収録する本書独自の記録`] : []),
        "。",
      ];
    },
    "stands-alone": () => ["文中にこの種の数量はなく、検証式のみによります。"],
    renamed: ({ former, name }) => [{ code: former }, "の現在の名称は", { code: name }, "です。"],
    "disputed-and-holds": () => [
      "見解が分かれるとされていましたが、成り立っています。",
      { code: "(disputed)" },
      "を取り除いてください。",
    ],
    "was-disputed": () => ["見解が分かれることは明示されています。"],
  },
};
