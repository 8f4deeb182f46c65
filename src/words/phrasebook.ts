import type { Language } from "../base/language.js";
import { statements as enStatements } from "./en/statements.js";
import { values as enValues } from "./en/values.js";
import { statements as jaStatements } from "./ja/statements.js";
import { values as jaValues } from "./ja/values.js";
import type { Phrasebook } from "./languageWords.js";

/** How values are written and results stated, by language. */
export const phrasebook: Readonly<Record<Language, Phrasebook>> = {
  en: { values: enValues, statements: enStatements },
  ja: { values: jaValues, statements: jaStatements },
};
