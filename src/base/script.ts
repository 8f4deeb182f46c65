/** Scripts that names on lists are written in, by their ISO 15924 codes. Kana and Han together are Jpan where there is kana. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Hani", /\p{Script=Han}/gu],
  ["Hang", /\p{Script=Hangul}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Armn", /\p{Script=Armenian}/gu],
  ["Geor", /\p{Script=Georgian}/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Mymr", /\p{Script=Myanmar}/gu],
  ["Thai", /\p{Script=Thai}/gu],
];
const plain = /^[\x20-\x7e]*$/;

/** ISO 15924 code of the script of most letters of a text; null if it has no letters or they are of another script. */
export function scriptOf(text: string): string | null {
  if (plain.test(text)) return /[A-Za-z]/.test(text) ? "Latn" : null;
  let best: string | null = null;
  let most = 0;
  let kana = 0;
  let han = 0;
  for (const [code, letters] of scripts) {
    const count = text.match(letters)?.length ?? 0;
    if (code === "Kana") kana = count;
    if (code === "Hani") han = count;
    if (count > most) [best, most] = [code, count];
  }
  if (kana > 0 && kana + han >= most) return "Jpan";
  return best;
}
