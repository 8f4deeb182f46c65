import { Option } from "commander";
import { languages } from "../base/language.js";

/** `--language ja`: the language of results in text. */
export const languageOption = (): Option =>
  new Option("--language <language>", "language of results in text").choices(languages).default("en");
