import type { Language } from "../base/language.js";
import type { Reason } from "../engine/answer.js";
import { figures as en, type FigureWords } from "./en/figures.js";
import { figures as ja } from "./ja/figures.js";
import { reasonsText } from "./statements.js";

export type { FigureWords } from "./en/figures.js";

/** Why a figure cannot be drawn: its block says too little or something wrong, or the record knows nothing of it. */
export type FigureReason =
  | { code: keyof FigureWords["reasons"] }
  /** None of these settings is there. */
  | { code: "nothing-named"; settings: readonly string[] }
  | { code: "nothing-known"; reasons: readonly Reason[] }
  | { code: "no-positions"; sources: string };

export const figureWords: Readonly<Record<Language, FigureWords>> = { en, ja };

export function figureReasonText(reason: FigureReason, language: Language): string {
  const words = figureWords[language];
  switch (reason.code) {
    case "nothing-named":
      return words.nothingNamed(reason.settings);
    case "nothing-known":
      return words.nothingKnown(reasonsText(reason.reasons, language));
    case "no-positions":
      return words.noPositions(reason.sources);
    default:
      return words.reasons[reason.code];
  }
}
