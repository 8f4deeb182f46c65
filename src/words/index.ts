import type { Language } from "../base/language.js";
import { en, type Words } from "./en/site.js";
import { ja } from "./ja/site.js";

export type { Words } from "./en/site.js";

/** What the pages say, by language. */
export const words: Readonly<Record<Language, Words>> = { en, ja };
