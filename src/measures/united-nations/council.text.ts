import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";

/** Small letters, straight quotation marks and one kind of dash and blank, so that typesetting makes no difference. */
const plain = (text: string): string =>
  `regexp_replace(translate(lower(${text}), '‘’“”–—\u00a0', '''''""-- '), '\\s+', ' ', 'g')`;

/** What stands at the foot and head of a page: its number, the number of the print, the symbol. */
const furniture = String.raw`(?:\d{1,2}|(?:\d{1,2} )?\d\d-\d{5}(?: \(E\))?(?: \d{1,2})?|\*\d{7}\*|S/RES/\d+ \(\d{4}\)\*{0,2})?`;
/** A page ends with a form feed, often within a sentence. */
const pageBreak = String.raw`(?:\n${furniture})*\n?\f(?:${furniture}\n)*`;

/** Paragraphs are cut into sentences at a full stop, mark or semicolon that a blank follows; a numeral before it numbers a paragraph. */
const sentences = `regexp_split_to_array(regexp_replace(regexp_replace(d.text, '${pageBreak}', ' ', 'g'), '([^0-9][.;?!]) +', '\\1' || chr(10), 'g'), '\\n')`;

export default defineMeasure({
  name: "council.text",
  field: "united-nations",
  title: "Whether a resolution of the Security Council contains certain words",
  unit: "yes or no",
  value: "yesno",
  params: [
    { key: "symbol", kind: "resolution", meaning: "Symbol of the resolution, such as S/RES/1851." },
    { key: "words", kind: "text", meaning: "Words that must appear together in one sentence." },
  ],
  definition: (args) =>
    `Whether a sentence of the English text of ${named(args, "symbol")} contains the words "${args.words?.label ?? ""}" together, as whole words, without regard to capitals and typesetting; annexes are not included.`,
  clause: (args, _, raw) =>
    `the text of ${named(args, "symbol")} ${raw.kind === "yesno" && raw.value ? "contains" : "does not contain"} "${named(args, "words")}"`,
  reasons: {
    "not-a-symbol": (args) =>
      `council.text takes a symbol of the Security Council (S/RES/1851), and ${named(args, "symbol")} is not one.`,
    "no-words": () => "council.text needs words to look for, and there are none.",
    empty: (args) => `The source does not have the text of ${named(args, "symbol")}.`,
  },
  sources: ["resolution-texts"],
  tables: ["document"],
  presence: true,
  check: ({ symbol, words }) => {
    if (!symbol?.id.startsWith("S/")) return "not-a-symbol";
    return /[\p{L}\p{N}]/u.test(words?.id ?? "") ? undefined : "no-words";
  },
  covers: { kind: "UNSC", subject: { arg: "symbol" }, from: null, to: null },
  rows: `WITH parts AS (
  SELECT c.call, c.arg_words, d.symbol, d.date, d.title, d.source, d.version, d.locator,
    unnest(${sentences}) AS sentence
  FROM calls c JOIN document d ON d.source = c.source AND d.symbol = c.arg_symbol AND d.language = 'en'
), judged AS (
  SELECT *, regexp_matches(${plain("sentence")},
    '(^|[^\\p{L}\\p{N}])' || regexp_escape(trim(${plain("arg_words")})) || '($|[^\\p{L}\\p{N}])') AS _found
  FROM parts
)
SELECT call, symbol, date, title, sentence, source, version, locator, true AS _found FROM judged WHERE _found
UNION ALL
SELECT call, symbol, any_value(date), any_value(title), NULL, source, version, any_value(locator), false
FROM judged GROUP BY call, symbol, source, version HAVING NOT bool_or(_found)`,
  aggregate: "bool_or(_found)",
  empty: "undecided",
  notes: ["The answer is about the text without its annexes."],
  examples: [
    {
      check: 'council.text(S/RES/1851, "piracy and armed robbery at sea") = yes',
      verdict: "holds",
      needs: "resolution-texts",
    },
    { check: 'council.text(S/RES/1851, "nuclear") = no', verdict: "holds", needs: "resolution-texts" },
    { check: 'council.text(S/RES/2000, "Libya") = yes', verdict: "undecided", needs: "resolution-texts" },
  ],
});
