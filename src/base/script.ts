const scripts: readonly (readonly [code: string, letters: RegExp])[] = (
  [
    ["Arab", "Arabic"],
    ["Armn", "Armenian"],
    ["Beng", "Bengali"],
    ["Cyrl", "Cyrillic"],
    ["Deva", "Devanagari"],
    ["Ethi", "Ethiopic"],
    ["Geor", "Georgian"],
    ["Grek", "Greek"],
    ["Hang", "Hangul"],
    ["Hani", "Han"],
    ["Hebr", "Hebrew"],
    ["Hira", "Hiragana"],
    ["Kana", "Katakana"],
    ["Khmr", "Khmer"],
    ["Laoo", "Lao"],
    ["Latn", "Latin"],
    ["Mymr", "Myanmar"],
    ["Thai", "Thai"],
  ] as const
).map(([code, name]) => [code, new RegExp(`\\p{Script=${name}}`, "gu")]);
const japanese = new Set(["Hani", "Hira", "Kana"]);

/** Letters of Latin alone, which most names are. */
const plain = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * ISO 15924 code of the script of most letters of a name; Jpan where kana stand among them, with Chinese characters or
 * without. Null for a name without letters or in a script that no list has had yet.
 */
export function scriptOf(name: string): string | null {
  if (plain.test(name)) return /\p{L}/u.test(name) ? "Latn" : null;
  let [best, max, kana, together] = [null as string | null, 0, false, 0];
  for (const [code, letters] of scripts) {
    const count = name.match(letters)?.length ?? 0;
    if (japanese.has(code)) together += count;
    if (count > 0 && (code === "Hira" || code === "Kana")) kana = true;
    if (count > max) [best, max] = [code, count];
  }
  return kana && together >= max ? "Jpan" : best;
}

/** True for a text in Chinese characters or kana, as the Japanese names of the record are written. */
export const isJapanese = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
