import type { Language } from "../base/language.js";
import { japaneseCell } from "./ja/cells.js";
import { japaneseColumn } from "./ja/columns.js";
import { ownSources } from "./ja/ownSources.js";

/** Columns whose cells are words of the record, or units. What others hold is somebody's text, a name or a number. */
export const wordColumns: ReadonlySet<string> = new Set([
  "action",
  "adoption",
  "basis",
  "fatality",
  "hostility",
  "incompatibility",
  "intensity",
  "kind",
  "network",
  "outcome",
  "place_precision",
  "precision",
  "quality",
  "regions",
  "role",
  "rule",
  "schema",
  "side",
  "size",
  "status",
  "tier",
  "type",
  "unit",
  "vessels",
  "vote",
  "vote_a",
  "vote_b",
  "what",
]);

const english: Readonly<Record<string, string>> = {
  date_from: "from",
  date_to: "to",
  by_party: "by",
  to_party: "to",
  from_party: "from",
};

/** A column of the rows behind an answer as a heading. */
export const showColumn = (column: string, language: Language): string =>
  (language === "ja" ? japaneseColumn(column) : undefined) ?? english[column] ?? column.replaceAll("_", " ");

/** A cell of one of `wordColumns`. */
export const showCell = (column: string, text: string, language: Language): string =>
  language === "ja" ? japaneseCell(column, text) : text;

/** A title, publisher or citation of a source: Chancery's own in the language; undefined for another publisher's, which stays as it is. */
export const ownSourceText = (text: string, language: Language): string | undefined =>
  language === "en" ? text : ownSources[text];
