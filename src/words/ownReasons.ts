import type { Language } from "../base/language.js";
import type { Place } from "../base/problem.js";
import type { ReasonWords } from "../engine/types.js";

const at = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** Why a measure that an edition brings has no value: what can be said of any, for their authors write no reasons. */
export function ownReasons(language: Language, place: Place, maxRows: number): ReasonWords {
  if (language === "ja")
    return {
      "too-many": () => `問合せ（${at(place)}）の行が${maxRows}を超えるため、数えませんでした。`,
      unsettled: () => "値が空の行、確かでない行又は互いに異なる値があるため、値が一つに定まりません。",
    };
  return {
    "too-many": () => `The query (${at(place)}) gives more than ${maxRows} rows, which are not counted.`,
    unsettled: () =>
      "The rows do not settle it: a value is missing in one of them, one is not certain, or they give different values.",
  };
}
