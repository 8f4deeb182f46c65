const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Folds text for look-ups: compatibility forms unified (full-width digits and letters too), accents and
 * case removed, apostrophes dropped, other punctuation and white space made one blank. Scripts other than
 * Latin keep their letters.
 */
export function fold(text: string): string {
  // Most names are plain: the general way costs ten times as much.
  if (PLAIN.test(text)) {
    return text
      .toLowerCase()
      .replace(/['`]/g, "")
      .replace(/&/g, " and ")
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  }
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, (marks, at: number, all: string) =>
      /\p{Script=Latin}/u.test(all[at - 1] ?? "") ? "" : marks,
    )
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[ıİ]/g, "i")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o")
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
