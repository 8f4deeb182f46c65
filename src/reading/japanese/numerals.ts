/** A number in Japanese text, from `start` to `end`. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** The size of the last digit that is shown: ten millions for 17億5,000万, thousands for 33,000. */
  place: number;
  /** Written in kanji alone. */
  kanji: boolean;
}

const DIGITS = new Map([..."〇一二三四五六七八九"].map((digit, value) => [digit, value]));
const SMALL = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const LARGE = new Map([
  ["万", 1e4],
  ["億", 1e8],
  ["兆", 1e12],
]);

/** Full-width digits, letters and signs as plain ones; every character stays one, so that offsets hold. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ")
    .replace(/[\u2012\u2013\u2212]/g, "-")
    .replace(/零/g, "〇");
}

/** The largest power of a thousand in a whole number: what is written 33,000 is taken as rounded there. */
function wholePlace(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 1000) === 0) place *= 1000;
  return place;
}

/** One run of digits: `1,755`, `1.76`, or kanji digits by position (二〇〇八). */
function run(text: string, at: number): { value: number; decimals: number; end: number } | undefined {
  const arabic = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?|^\d+(?:\.\d+)?/.exec(text.slice(at, at + 40));
  if (arabic) {
    const [digits] = arabic;
    const decimals = digits.split(".")[1]?.length ?? 0;
    return { value: Number(digits.replaceAll(",", "")), decimals, end: at + digits.length };
  }
  let end = at;
  let value = 0;
  for (let digit = DIGITS.get(text[end] ?? ""); digit !== undefined; digit = DIGITS.get(text[end] ?? "")) {
    value = value * 10 + digit;
    end += 1;
  }
  return end > at ? { value, decimals: 0, end } : undefined;
}

/**
 * Reads the number that begins at a character: digits, kanji or both (`3万3,000`, `17億5,523万`, `百十一`).
 * What is only some number (数十, 十数) is none.
 */
export function readNumeral(text: string, start: number): Numeral | undefined {
  if (/[数幾\d]/.test(text[start - 1] ?? "")) return undefined;
  let [at, total, section] = [start, 0, 0];
  let kanji = true;
  let place = 1;
  let last: { value: number; decimals: number } | undefined;
  for (;;) {
    const digits = last === undefined ? run(text, at) : undefined;
    if (digits) {
      if (/\d/.test(text[at] ?? "")) kanji = false;
      last = digits;
      at = digits.end;
      place = digits.decimals > 0 ? 10 ** -digits.decimals : 1;
      continue;
    }
    const letter = text[at] ?? "";
    const small = SMALL.get(letter);
    if (small !== undefined) {
      section += (last?.value ?? 1) * small;
      place = small * (last && last.decimals > 0 ? 10 ** -last.decimals : 1);
      last = undefined;
      at += 1;
      continue;
    }
    const large = LARGE.get(letter);
    const own = section + (last?.value ?? 0);
    if (large === undefined || (own === 0 && last === undefined)) break;
    total += own * large;
    place = large * (last && last.decimals > 0 ? 10 ** -last.decimals : last ? 1 : place);
    [section, last] = [0, undefined];
    at += 1;
  }
  if (at === start || text[at] === "数") return undefined;
  const value = Number((total + section + (last?.value ?? 0)).toPrecision(15));
  // Written out to the last figure a number is exact, unless it ends in whole thousands.
  const shown = last !== undefined && last.decimals === 0 ? wholePlace(value) : place;
  return { start, end: at, value, place: kanji ? wholePlace(value) : shown, kanji };
}
