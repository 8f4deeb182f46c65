import type { Language } from "../base/language.js";
import { figures as en } from "./en/figures.js";
import type { FigureReason, FigureWords } from "./figureWords.js";
import { figures as ja } from "./ja/figures.js";
import { reasonsText } from "./statements.js";

export type { FigureReason, FigureWords } from "./figureWords.js";

/** What figures say by themselves, in the language of their chapter. */
export const figureWords: Readonly<Record<Language, FigureWords>> = { en, ja };

/** Why a figure cannot be drawn. */
export function figureReasonText(reason: FigureReason, language: Language): string {
  const say = figureWords[language].reasons[reason.code] as (reason: FigureReason, known: string) => string;
  return say(reason, reason.code === "nothing-known" ? reasonsText(reason.reasons, language) : "");
}
