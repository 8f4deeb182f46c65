/** Words that end in a full stop without ending a sentence. */
const abbreviations = new Set(
  "mr mrs ms dr prof gen adm brig cmdr maj rev hon amb col lt capt sgt st no nos art arts para paras res vol ch sec cf vs etc approx ca jan feb mar apr jun jul aug sep sept oct nov dec i.e e.g u.s u.n u.k e.u d.c p pp ed eds al".split(
    " ",
  ),
);

function endsInAbbreviation(text: string): boolean {
  const word = /(?:^|[\s(“"'])((?:\p{L}\.)*\p{L}+)\.\s*$/u.exec(text)?.[1];
  return word !== undefined && (abbreviations.has(word.toLowerCase()) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word));
}

/**
 * Start of the sentence that the end of `text` belongs to. A full stop at the very end belongs to the
 * sentence before it, since writers put the mark after it.
 */
export function sentenceStart(text: string, language: "en" | "ja"): number {
  const end = text.trimEnd().length;
  let start = 0;
  let soFar = "";
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(
    text.slice(0, end),
  )) {
    if (index > 0 && !(language === "en" && endsInAbbreviation(soFar))) start = index;
    soFar += segment;
  }
  return start;
}
