import { parsePeriod } from "../../base/period.js";
import type { Expectation, TallyValue } from "../../checks/agreement/types.js";
import type { AgreementSaid, Method, Quantity, Rival, Sentence, Unknown } from "../../checks/sentences.js";
import type { BoundCall } from "../../engine/types.js";
import { japaneseAmount, showValue, showWord } from "../format.js";
import { japaneseArg, japaneseDate, japaneseParty, japanesePeriod } from "./labels.js";
import { japaneseReasons, type Part } from "./reasons.js";

export type { Part } from "./reasons.js";

const amount = japaneseAmount;

/** What a call is about: `日本、2009年1月1日まで`. */
function about({ measure, args }: BoundCall): string {
  const parts: string[] = [];
  let time = "";
  for (const param of measure.params) {
    const arg = args[param.key];
    if (!arg || (param.optional && arg.id === param.default)) continue;
    const label = japaneseArg(arg);
    if (param.kind === "at") time = `${label}現在`;
    else if (param.kind === "by") time = `${label}まで`;
    else if (param.kind === "in") time = label;
    else parts.push(label);
  }
  return [...parts, time].filter((part) => part !== "").join("、");
}

/** The value alone. What a check writes is shown as it is written where it is a share or a fraction. */
function plain({ value, unit, text, literal, call }: Quantity): string {
  if (value.kind === "number") return literal && /[%/*]/.test(text) ? text : amount(value.value, unit);
  if (literal && value.kind === "date") return parsePeriod(text) ? japanesePeriod(text) : text;
  if (value.kind === "set" && call?.measure.setOf === "word")
    return value.value.map((word) => showWord(word, "ja")).join("、") || showValue(value, "ja");
  return showValue(value, "ja");
}

/** The value and what it is about: `10期（日本、2009年1月1日まで）`. */
function whole(quantity: Quantity): Part[] {
  const value = quantity.value.kind === "yesno" ? `「${plain(quantity)}」` : plain(quantity);
  if (quantity.literal) return [value];
  if (!quantity.call) return [`${value}（`, { code: quantity.text }, "）"];
  const subject = about(quantity.call);
  return [subject === "" ? value : `${value}（${subject}）`];
}

export const japaneseRival = ({ id, label }: Rival): string =>
  (id === "" ? undefined : japaneseParty(id)) ?? japanesePeriod(label);
const rivals = (list: readonly Rival[]): string => list.map(japaneseRival).join("、");

const reasons = japaneseReasons;

function unknown({ rivals: list, more, reasons: why }: Unknown): Part[] {
  return [`${rivals(list)}${more > 0 ? `、ほか${more}件` : ""}については不明です。`, ...reasons(why)];
}

const directions = { highest: "最多", lowest: "最少" } as const;
const changes = { higher: "増加", lower: "減少", unchanged: "同じ" } as const;

/** What the right side of a comparison asks for. */
function asked({ relation, right, left }: Extract<Sentence, { code: "relation" }>): Part[] {
  const other = whole(right);
  const date = left.value.kind === "date" || right.value.kind === "date";
  switch (relation) {
    case "=":
      return other;
    case "!=":
      return [...other, "以外"];
    case "<":
      return [...other, date ? "より前の日" : "未満"];
    case "<=":
      return [...other, date ? "以前の日" : "以下"];
    case ">":
      return [...other, date ? "より後の日" : "を超える値"];
    case ">=":
      return [...other, date ? "以後の日" : "以上"];
    case "includes":
      return [...other, "を含むこと"];
    case "excludes":
      return [...other, "を含まないこと"];
  }
}

/** `within 5` and `within 5% of it`, as the check has its tolerance. */
const tolerance = (within: string): string => {
  const found = /^within ([\d.]+)(% of it)?$/.exec(within);
  return found ? `（許容差${found[1]}${found[2] ? "％" : ""}）` : "";
};

export function japaneseSentence(said: Sentence): Part[] {
  switch (said.code) {
    case "unknown":
      return reasons(said.reasons);
    case "unknown-of":
      return [...(said.own ? ["記録では、", ...whole(said.own), "です。"] : []), ...unknown(said.unknown)];
    case "relation": {
      const record: Part[] = ["記録では、", ...whole(said.left)];
      if (!said.truth)
        return [...record, "です。検証式は", ...asked(said), `${tolerance(said.within)}を求めています。`];
      return said.right.literal
        ? [...record, "であり、検証式のとおりです。"]
        : [...record, "です。検証式はこれを", ...whole(said.right), "と比較しています。"];
    }
    case "surpassed":
      return [
        "記録では、",
        ...whole(said.own),
        `ですが、これを${said.direction === "lowest" ? "下回る" : "上回る"}国家が${said.count}か国あります。${said.direction === "lowest" ? "最も少ない" : "最も多い"}のは${japaneseRival(said.leader)}${said.value === null ? "" : `（${amount(said.value, said.own.unit)}）`}です。`,
      ];
    case "shared":
      return [
        "記録では、",
        ...whole(said.own),
        `ですが、${rivals(said.rivals)}も同数であり、単独の${directions[said.direction]}ではありません。`,
        ...(said.direction === "lowest" ? [] : ["同順位を許すには ", { code: "is rank 1" }, " と書きます。"]),
      ];
    case "extreme":
      return [
        "記録では、",
        ...whole(said.own),
        `であり、${said.states}か国中${directions[said.direction]}です。${said.next ? `次は${japaneseRival(said.next)}の${amount(said.value, said.own.unit)}です。` : ""}`,
      ];
    case "rank":
      return [
        "記録では、",
        ...whole(said.own),
        `であり、${said.atBest ? "高くとも" : ""}${said.rank}位${said.rivals.length > 0 ? `（${rivals(said.rivals)}と同順位）` : ""}です。${said.expected === null ? "" : `検証式は${said.expected}位を求めています。`}`,
      ];
    case "no-record":
      return [
        "記録では、",
        ...whole(said.own),
        `ですが、${japaneseRival(said.earlier.rival)}には${said.same ? "同数であり、新記録ではありません" : `${amount(said.earlier.value, said.earlier.unit)}でした`}。`,
      ];
    case "nothing-earlier":
      return [
        "記録では、",
        ...whole(said.own),
        "ですが、比較できる同じ長さの以前の期間が収録されていません。",
      ];
    case "not-so-far-back":
      return [
        "記録では、",
        ...whole(said.own),
        `であり、${japanesePeriod(said.last)}以降で${said.high ? "最多" : "最少"}ですが、${japaneseDate(said.since)}から${japaneseDate(said.from)}までは収録されていません。`,
      ];
    case "record":
      return [
        "記録では、",
        ...whole(said.own),
        `であり、${japanesePeriod(said.last)}までさかのぼる以前の${said.periods}期間のいずれ${said.high ? "をも上回り" : "をも下回り"}ます。従来の記録は${japaneseRival(said.earlier.rival)}の${amount(said.earlier.value, said.earlier.unit)}です。`,
      ];
    case "too-few":
      return [
        `${japanesePeriod(said.over)}は${said.periods}期間であり、傾向の判定には少なくとも${said.least}期間が必要です。`,
      ];
    case "trend": {
      const range = said.interval ? `（95％信頼区間${said.interval[0]}から${said.interval[1]}まで）` : "";
      const way = said.direction === "rising" ? "増加" : "減少";
      return [
        `${japanesePeriod(said.over)}について、記録の値は${amount(said.first, said.unit)}から${amount(said.last, said.unit)}へ推移し、センの傾きは一期間当たり${said.slope}${range}です。マン・ケンドール検定の結果はp = ${said.p}であり、${said.truth ? `${way}傾向にあります` : `${way}傾向とはいえません（pは${said.level}未満であることを要します）`}。`,
      ];
    }
    case "no-multiple":
      return [
        "記録では、",
        ...whole(said.own),
        `、${japaneseRival(said.earlier.rival)}には${amount(said.earlier.value, said.earlier.unit)}です。零を超える値についてのみ倍数をいうことができます。`,
      ];
    case "multiple":
      return [
        "記録では、",
        ...whole(said.own),
        `、${japaneseRival(said.earlier.rival)}には${amount(said.earlier.value, said.earlier.unit)}であり、${said.ratio}倍です。${said.truth ? "" : `検証式は${said.factor}倍以上を求めています。`}`,
      ];
    case "change":
      return [
        "記録では、",
        ...whole(said.own),
        `、${japaneseRival(said.earlier.rival)}には${amount(said.earlier.value, said.earlier.unit)}であり、${said.found === "unchanged" ? "変化はありません" : `${changes[said.found]}しています`}。${said.found === said.expected ? "" : `検証式は${said.expected === "unchanged" ? "変化のないこと" : changes[said.expected]}を求めています。`}`,
      ];
    case "break":
      return [
        { code: said.before },
        "と",
        { code: said.after },
        "は比較できません：",
        { english: said.reason },
      ];
    case "words-differ":
      return ["ただし、", ...japaneseAgreement(said.agreement)];
    case "missing": {
      const pulled = said.wants.filter((id) => id !== "own");
      return [
        "記録にない資料：",
        ...pulled.flatMap((id, i): Part[] => [...(i > 0 ? ["、"] : []), { code: id }]),
        ...(pulled.length > 0 ? ["（", { code: `chancery pull ${pulled.join(" ")}` }, "）"] : []),
        ...(said.wants.includes("own")
          ? [`${pulled.length > 0 ? "、" : ""}これを収録する本書独自の記録`]
          : []),
        "。",
      ];
    }
    case "stands-alone":
      return ["文中にこの種の数量はなく、検証式のみによります。"];
    case "disputed-and-holds":
      return [
        "見解が分かれるとされていましたが、成り立っています。",
        { code: "(disputed)" },
        "を取り除いてください。",
      ];
    case "was-disputed":
      return ["見解が分かれることは明示されています。"];
  }
}

/** A value as words are held against it. */
function expected({ kind, value, unit }: Expectation): string {
  if (kind === "tally") {
    return showValue({ kind: "tally", ...(value as TallyValue) }, "ja");
  }
  if (kind === "rank") return `${value}位`;
  if (kind === "multiple") return `${amount(value as number, null)}倍`;
  if (kind === "date") return japanesePeriod(String(value));
  if (typeof value === "number") return amount(value, unit);
  return Array.isArray(value) ? amount(value.length, unit) : showWord(String(value), "ja");
}

/** How the words of a claim and the value go together. */
export function japaneseAgreement({ code, quantities, expectation }: AgreementSaid): Part[] {
  const words = quantities.map((text) => `「${text}」`).join("、");
  const value = expected(expectation);
  if (code === "fits") return [`文中の${words}は${value}に合致します。`];
  if (code === "adds-up") return [`文中の${words}の合計は${value}に合致します。`];
  return [`文中には${words}とありますが、検証の結果は${value}です。`];
}

const systems = {
  cow: "当時「戦争の相関」計画の国家体系に属していた",
  gw: "当時グレディッチとウォードの一覧にあった",
  un: "当時国連加盟国であった",
} as const;
const which = ({ named, system }: Extract<Method, { code: "compared" | "ranked" }>): string =>
  named ? "検証式が挙げる" : system ? systems[system] : "当時存在した";

/** How a property was decided. */
export function japaneseMethod(how: Method): Part[] {
  switch (how.code) {
    case "compared":
      return [`${which(how)}他の${how.others}か国と比較し、同数は${directions[how.direction]}としません。`];
    case "ranked":
      return [`${which(how)}${how.states}か国を多い順に並べ、同数の国は順位を共有します。`];
    case "earlier-periods":
      return [
        `同じ長さの以前の${how.periods}期間${how.last === null ? "" : `（${japanesePeriod(how.last)}まで）`}と比較し、以前に同数があれば記録としません。`,
      ];
    case "mann-kendall":
      return [
        `${how.periods}期間についてのマン・ケンドールの傾向検定（片側、p < ${how.level}）により、センの傾きを示します。`,
        ...(how.test === null
          ? []
          : [
              how.test === "exact"
                ? "確率は、傾向がなければ値のあらゆる順序が等しく起こり得るものとした正確なものです。"
                : "確率は正規分布によるもので、分散に同順位の補正を、統計量に連続性の補正を行っています。",
              "各期間は独立であるものとします。",
            ]),
      ];
    case "times":
      return [`${japanesePeriod(how.from)}の値の${how.factor}倍と比較します。`];
    case "plain":
      return ["2つの値をそのまま比較します。"];
    case "poisson":
      return [
        `${how.verdict ? "判定は単純な比較によります。" : ""}2つのポアソン計数の正確な条件付き検定：${how.ratio === null ? "" : `比${how.ratio}、`}95％信頼区間${how.low}から${how.high === null ? "上限なし" : `${how.high}まで`}、p = ${how.p}。`,
      ];
  }
}
