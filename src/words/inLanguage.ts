import type { Language } from "../base/language.js";
import type { Arg, BoundCall, Measure, Value } from "../engine/types.js";
import { japaneseName } from "../record/japaneseNames.js";
import { state } from "../states/state.js";
import { figureWords } from "./figures.js";
import { japaneseArg, japaneseParty, japanesePeriod } from "./ja/labels.js";
import { japaneseDefinition, japaneseTitle } from "./ja/measures/index.js";
import { japaneseUnit } from "./ja/units.js";
import { japaneseWord } from "./ja/words.js";
import { showValue } from "./showValue.js";

/** A state by its name in the language of the figure. */
export const stateIn = (language: Language, id: string): string =>
  (language === "ja" ? japaneseParty(id) : undefined) ?? state(id)?.name ?? id;

/** An area by its name in the language of the figure; one that is not of the package by the name it was given. */
export const areaIn = (language: Language, id: string | undefined, name: string): string =>
  (language === "ja" && id !== undefined ? japaneseName("area", id) : undefined) ?? name;

export const titleIn = (language: Language, measure: Measure): string =>
  language === "ja" ? japaneseTitle(measure) : measure.title;

export const unitIn = (language: Language, unit: string): string =>
  (language === "ja" ? japaneseUnit(unit)?.unit : undefined) ?? unit;

export const labelIn = (language: Language, arg: Arg): string =>
  language === "ja" ? japaneseArg(arg) : arg.label;

/** A period as axes and tables have it: bare years are years in every language. */
export const periodIn = (language: Language, text: string): string =>
  language === "ja" && !/^\d{4}$/.test(text) ? japanesePeriod(text) : text;

/** How a call is counted, and what of that there is in English alone. */
export function toldIn(language: Language, call: BoundCall): { text: string; english: string } {
  const own = language === "ja" ? japaneseDefinition(call) : undefined;
  return { text: own ?? call.measure.definition(call.args), english: "" };
}

/** A value in a cell; a day stays as the record has it, for the page to write. */
export function valueIn(language: Language, value: Value, call?: BoundCall): string {
  if (language === "en") return showValue(value);
  const { yes, no, none, comma } = figureWords[language];
  switch (value.kind) {
    case "yesno":
      return value.value ? yes : no;
    case "set":
      return value.value.length === 0
        ? none
        : value.value
            .map((id) => (call?.measure.setOf === "word" ? japaneseWord(id) : (japaneseParty(id) ?? id)))
            .join(comma);
    case "text":
      return japaneseWord(value.value);
    default:
      return showValue(value);
  }
}
