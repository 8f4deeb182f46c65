import type { Language } from "../../edition/chapters.js";
import { en, type Words } from "./en.js";
import { ja } from "./ja.js";

export type { VerdictWords, Words } from "./en.js";

/** What the pages say, by language. */
export const words: Readonly<Record<Language, Words>> = { en, ja };
