import type { Language } from "../base/language.js";
import { terminal as en, type TerminalWords } from "./en/terminal.js";
import { terminal as ja } from "./ja/terminal.js";

/** What the command line says around results, by language. */
export const terminalWords: Readonly<Record<Language, TerminalWords>> = { en, ja };
