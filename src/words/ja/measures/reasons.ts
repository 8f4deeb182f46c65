import { outsideSystems } from "../../../engine/emptyForStates.js";
import type { Args, ReasonWords } from "../../../engine/types.js";
import { during, n } from "../labels.js";

/** Why dates of a year or month leave a value open. */
export const coarseDates = (): string =>
  "資料は年又は月のみを示しており、当該日にそうであったか否かが確定しません。";

export const severalFigures = (args: Args): string =>
  `資料は、${during(args)}について2つ以上の数値を示しています。`;

/** Why a missing row of a state of these arguments is not an answer. */
export const outsideReason = (keys: readonly string[]): ReasonWords => ({
  empty: (args) => {
    const label = outsideSystems(args, keys);
    const key = keys.find((one) => args[one]?.label === label) ?? "";
    return `${n(args, key)}は当時いずれの国家体系（「戦争の相関」計画、グレディッチとウォード、国連）にも属しておらず、資料は他の国家を収録していないため、行がないことは零を意味しません。`;
  },
});
