import type { Token } from "./tokens.js";

/** A number in the tokens, `from` inclusive to `to` exclusive. */
export interface Numeral {
  from: number;
  to: number;
  value: number;
  /** The size of the last digit that is shown: 10 million for `1.76 billion`, 1000 for `33,000`. */
  place: number;
  ordinal: boolean;
  spelled: boolean;
  /** A scale word stands with it (`million`). */
  scaled: boolean;
}

const CARDINALS = new Map(
  [
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen",
  ]
    .join(" ")
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, (i + 2) * 10]),
);
const ORDINALS = new Map(
  [
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth",
    "fifteenth sixteenth seventeenth eighteenth nineteenth",
  ]
    .join(" ")
    .split(" ")
    .map((word, i) => [word, i + 1]),
);
const ORDINAL_TENS = new Map(
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
    .split(" ")
    .map((word, i) => [word, (i + 2) * 10]),
);
const SCALES = new Map([
  ["hundred", 100],
  ["dozen", 12],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
const SUFFIX_SCALES = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

/** The value of `third`, `quarter`, `fifths` as the lower half of a fraction; undefined for other words. */
export function denominator(word: string): number | undefined {
  const one = word.replace(/(?<=[^s])s$/, "");
  if (one === "half" || word === "halves") return 2;
  if (one === "quarter") return 4;
  if (one === "first" || one === "second") return undefined;
  return ORDINALS.get(one);
}

/** The largest power of a thousand in a whole number: what is written `33,000` is taken as rounded there. */
function wholePlace(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 1000) === 0) place *= 1000;
  return place;
}

function digits(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.value === undefined || token.suffix === "s") return undefined;
  const ordinal = /^(st|nd|rd|th)$/.test(token.suffix ?? "");
  let scale = SUFFIX_SCALES.get(token.suffix ?? "") ?? 1;
  let to = at + 1;
  const hyphen = tokens[to]?.kind === "hyphen" ? 1 : 0;
  const following = tokens[to + hyphen]?.lower ?? "";
  const word =
    SCALES.get(following) ?? (/^(bn|tn|mn)$/.test(following) ? SUFFIX_SCALES.get(following) : undefined);
  if (!ordinal && scale === 1 && word !== undefined) {
    scale = word;
    to += hyphen + 1;
  }
  const decimals = token.decimals ?? 0;
  const scaled = scale !== 1;
  // 1.76 * 1e9 is not exact in binary; the number of decimals is known.
  const value = scaled ? Number((token.value * scale).toPrecision(15)) : token.value;
  const place = scaled || decimals > 0 ? scale / 10 ** decimals : wholePlace(value);
  return { from: at, to, value, place, ordinal, spelled: false, scaled };
}

/** Below a hundred: `twenty-seven`, `eleven`, `twenty-first`. */
function small(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number; ordinal: boolean } | undefined {
  const word = tokens[at]?.lower ?? "";
  const ten = TENS.get(word);
  if (ten !== undefined) {
    const next = tokens[at + 1]?.kind === "hyphen" ? at + 2 : at + 1;
    const unit = tokens[next]?.lower ?? "";
    const cardinal = CARDINALS.get(unit);
    if (cardinal !== undefined && cardinal > 0 && cardinal < 10)
      return { value: ten + cardinal, to: next + 1, ordinal: false };
    const ordinal = ORDINALS.get(unit);
    if (ordinal !== undefined && ordinal < 10) return { value: ten + ordinal, to: next + 1, ordinal: true };
    return { value: ten, to: at + 1, ordinal: false };
  }
  const cardinal = CARDINALS.get(word);
  if (cardinal !== undefined) return { value: cardinal, to: at + 1, ordinal: false };
  const ordinal = ORDINALS.get(word) ?? ORDINAL_TENS.get(word);
  return ordinal === undefined ? undefined : { value: ordinal, to: at + 1, ordinal: true };
}

const isArticle = (word: string) => word === "a" || word === "an";

/** Joins `hundred`, `thousand`, ... onto what is read so far, left to right. */
function spelled(tokens: readonly Token[], from: number): Numeral | undefined {
  const lower = (i: number) => tokens[i]?.lower ?? "";
  const whole = (to: number, value: number, ordinal = false, scaled = false): Numeral => {
    const place = ordinal ? 1 : wholePlace(value);
    return { from, to, value, place, ordinal, spelled: true, scaled };
  };
  if (lower(from) === "none") return whole(from + 1, 0);
  const halved = SCALES.get(lower(from + 2));
  if (lower(from) === "half" && isArticle(lower(from + 1)) && halved !== undefined)
    return { ...whole(from + 3, halved / 2), scaled: halved > 12 };

  const first = isArticle(lower(from)) && SCALES.has(lower(from + 1)) ? undefined : small(tokens, from);
  if (!first && !(isArticle(lower(from)) && SCALES.has(lower(from + 1)))) return undefined;
  if (first?.ordinal) return whole(first.to, first.value, true);
  let total = 0;
  let group = first?.value ?? 1;
  let at = first?.to ?? from + 1;
  let scaled = false;
  let halves = false;
  for (;;) {
    const half = lower(at) === "and" && isArticle(lower(at + 1)) && lower(at + 2) === "half" ? 3 : 0;
    const hyphen = !half && tokens[at]?.kind === "hyphen" ? 1 : 0;
    const scale = SCALES.get(lower(at + half + hyphen));
    if (half) group += 0.5;
    halves ||= half > 0;
    if (scale === undefined) {
      const value = total + group;
      return half
        ? { ...whole(at + half, value, false, scaled), place: 0.5 }
        : whole(at, value, false, scaled);
    }
    at += half + hyphen + 1;
    if (scale === 12) return whole(at, total + group * scale);
    scaled ||= scale > 100;
    const carried = scale === 100 ? group * scale : 0;
    if (scale > 100) total += group * scale;
    const joined = lower(at) === "and" ? at + 1 : at;
    const rest = small(tokens, joined);
    // "one and a half million" shows tenths of a million.
    if (!rest && halves) return { ...whole(at, total + carried, false, scaled), place: scale / 10 };
    // "a hundred second-hand trucks": an ordinal goes on with the number only after "and".
    if (!rest || (rest.ordinal && joined === at)) return whole(at, total + carried, false, scaled);
    if (rest.ordinal) return whole(rest.to, total + carried + rest.value, true, scaled);
    group = carried + rest.value;
    at = rest.to;
  }
}

/** Reads the number that begins at a token: digits, number words or an ordinal of either. */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  return tokens[at]?.kind === "number" ? digits(tokens, at) : spelled(tokens, at);
}
