/**
 * Word corrects as one types: it curls quotation marks, makes dashes of hyphens and one character of a fraction.
 * In a check these are what was typed.
 */

/** Quotation marks as typed, and blanks that are not to be broken as blanks, one character for one. */
export function straight(text: string): string {
  return text
    .replace(/[“”„‟«»〝〞]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\v]/g, " ");
}

const signs: readonly [RegExp, string][] = [
  // Marks that no reader sees.
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ""],
  [/(?<!\d)½/g, "1/2"],
  [/(?<!\d)¼/g, "1/4"],
  [/(?<!\d)¾/g, "3/4"],
  [/×/g, "*"],
  [/÷/g, "/"],
  [/©/g, "(c)"],
  [/®/g, "(r)"],
  [/™/g, "(tm)"],
  [/…/g, "..."],
  [/[‐‑‒–−]/g, "-"],
];

/** An expression as it was typed. */
export const asTyped = (text: string): string =>
  signs.reduce((soFar, [sign, typed]) => soFar.replace(sign, typed), straight(text));

/** Offset and length of what stands between a check and its note, or undefined if there is no note. */
function noteSeparator(plain: string): { at: number; length: number } | undefined {
  let quoted = false;
  for (let i = 0; i < plain.length; i += 1) {
    if (plain[i] === '"') quoted = !quoted;
    if (quoted) continue;
    // The language has no em dash, so that one is the two hyphens that were typed.
    const found = /^(?:\s--\s|\s*—\s*)/.exec(plain.slice(i, i + 8))?.[0];
    if (found) return { at: i, length: found.length };
    // " -- " and " - " both become an en dash between blanks: before a number or a call it is a minus.
    const dash = /^\s–\s+(?![\d(.]|[a-z][\w.]*\()/.exec(plain.slice(i, i + 60))?.[0];
    if (dash) return { at: i, length: dash.length };
  }
  return undefined;
}

/** The text of a footnote as it was typed, up to its note; the note to the reader stays as it is. */
export function footnoteAsTyped(text: string): string {
  const found = noteSeparator(straight(text));
  if (!found) return asTyped(text);
  return `${asTyped(text.slice(0, found.at))} -- ${text.slice(found.at + found.length)}`;
}
