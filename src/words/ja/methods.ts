import type { Expectation, TallyValue } from "../../checks/agreement/types.js";
import type { Method } from "../../checks/statements.js";
import type { StatementWords } from "../languageWords.js";
import { japanesePeriod } from "./labels.js";
import { values } from "./values.js";
import { japaneseWord } from "./words.js";

const { amount, tally } = values;

/** A value as words are compared with it. */
function expected({ kind, value, unit }: Expectation): string {
  if (kind === "tally") {
    const { yes, no, abstain } = value as TallyValue;
    return tally(yes, no, abstain);
  }
  if (kind === "yesno") return value ? values.yes : values.no;
  if (kind === "rank") return `${value}位`;
  if (kind === "multiple") return `${amount(value as number, "")}倍`;
  if (kind === "date") return japanesePeriod(String(value));
  if (typeof value === "number") return amount(value, unit);
  return Array.isArray(value) ? amount(value.length, unit) : japaneseWord(String(value));
}

const quoted = (texts: readonly string[]): string => texts.map((text) => `「${text}」`).join("、");

export const agreements: StatementWords["agreements"] = {
  fits: (a) => [`文中の${quoted(a.quantities)}は${expected(a.expectation)}に合致します。`],
  "adds-up": (a) => [`文中の${quoted(a.quantities)}の合計は${expected(a.expectation)}に合致します。`],
  differs: (a) => [
    `文中には${quoted(a.quantities)}とありますが、検証の結果は${expected(a.expectation)}です。`,
  ],
  "nothing-comparable": (a) => [`文中に${expected(a.expectation)}と比較できる数量はありません。`],
  "unclear-role": (a) => [
    `文中に${expected(a.expectation)}とありますが、何の数であるかが明らかではありません。`,
  ],
  "no-quantity": () => ["文中に比較できる数量はありません。"],
  "of-other-checks": () => ["文中の数量は、この注の他の検証式に係るものです。"],
};

const directions = { highest: "最多", lowest: "最少" } as const;
const systems = {
  cow: "当時「戦争の相関」計画の国家体系に属していた",
  gw: "当時グレディッチとウォードの一覧にあった",
  un: "当時国連加盟国であった",
} as const;
const which = ({ named, system }: Extract<Method, { code: "compared" | "ranked" }>): string =>
  named ? "検証式が挙げる" : system ? systems[system] : "当時存在した";

export const methods: StatementWords["methods"] = {
  compared: (m) => [`${which(m)}他の${m.others}か国と比較し、同数は${directions[m.direction]}としません。`],
  ranked: (m) => [`${which(m)}${m.states}か国を多い順に並べ、同数の国は順位を共有します。`],
  "earlier-periods": (m) => [
    `同じ長さの以前の${m.periods}期間${m.last === null ? "" : `（${japanesePeriod(m.last)}まで）`}と比較し、以前に同数があれば記録としません。`,
  ],
  "mann-kendall": (m) => [
    `${m.periods}期間についてのマン・ケンドールの傾向検定（片側、p < ${m.level}）により、センの傾きを示します。`,
    ...(m.test === null
      ? []
      : [
          m.test === "exact"
            ? "確率は、傾向がなければ値のあらゆる順序が等しく起こり得るものとした正確なものです。"
            : "確率は正規分布によるもので、分散に同順位の補正を、統計量に連続性の補正を行っています。",
          "各期間は独立であるものとします。",
        ]),
  ],
  times: (m) => [`${japanesePeriod(m.from)}の値の${m.factor}倍と比較します。`],
  plain: () => ["2つの値をそのまま比較します。"],
  poisson: (m) => [
    `${m.verdict ? "判定は単純な比較によります。" : ""}2つのポアソン計数の正確な条件付き検定：${m.ratio === null ? "" : `比${m.ratio}、`}95％信頼区間${m.low}から${m.high === null ? "上限なし" : `${m.high}まで`}、p = ${m.p}。`,
  ],
};
