import anyAscii from "any-ascii";
import { fold } from "../base/text.js";
import { commonNames, commonWords, legalForms, nameSpellings, particles, shortForms } from "./words.js";

/** A word of a name, ready to be compared. */
export interface Token {
  /** Latin letters and digits, lower case. */
  text: string;
  /** How it sounds: spellings of one sound made the same. */
  sound: string;
  /** Its consonants; what Arabic script writes. */
  skeleton: string;
  /** How much it tells: 1 for a name, little for a particle or a word like "company". */
  weight: number;
  /** A figure or Roman numeral, which tells Trust IV from Trust V. */
  number: boolean;
}

/** A name in its words. Legal forms are left out. */
export interface NameTokens {
  tokens: readonly Token[];
  /** The words that tell something, run together. */
  joined: string;
  /** True if a word says whose son or daughter it is. */
  filial: boolean;
  /** The name as written, folded, where it is in Chinese characters or Hangul. */
  written: string | null;
}

const particleWeight = 0.1;
const commonWeight = 0.45;
const commonNameWeight = 0.7;
const initialWeight = 0.3;
/** Words that stand between a son and his father: the order of names around them tells who is whose. */
const filiation = new Set(["bin", "ibn", "ben", "bn", "bint"]);
/** Scripts whose letters are syllables or words: two names in one of them are compared as written, not as they sound. */
const syllables = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Legal forms by their first word, each in its words, the longest first. */
const forms = new Map<string, string[][]>();
for (const form of legalForms) {
  const words = form.split(" ");
  const [first = ""] = words;
  forms.set(first, [...(forms.get(first) ?? []), words]);
}
const roman = /^(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi|xx|xxi)$/;
const plain = /^[\x20-\x7e]*$/;

/** Letter groups and the one way in which they are written here. Order matters: longer groups first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou])\1+/g, "$1"],
  [/tsch|tch|tsh/g, "c"],
  [/shch|sch|sh/g, "s"],
  [/ch|cz/g, "k"],
  [/kh|gh/g, "h"],
  [/zh|dzh|dj|dz/g, "j"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ck|q/g, "k"],
  [/ts|tz|z/g, "s"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/ou|oo|eu/g, "u"],
  [/ee|ei|ey|ay|ai|yi|iy|ij|ie/g, "i"],
  [/(?<=[bcdfghklmnprstv])j/g, "i"],
  [/y/g, "i"],
  [/e/g, "i"],
  [/o/g, "u"],
  [/(.)\1+/g, "$1"],
  [/(?<=[a-z]{2})h$/g, ""],
];

/** How a Latin word sounds, roughly, across the ways in which Arabic, Russian and Korean names are spelled. */
function soundOf(word: string): string {
  const known = nameSpellings.get(word) ?? word;
  return sounds.reduce((text, [letters, sound]) => text.replace(letters, sound), known);
}

const skeletonOf = (sound: string): string =>
  (/^[aiu]/.test(sound) ? "a" : "") + sound.replace(/[aiu]/g, "").replace(/(.)\1+/g, "$1");

/** Servant-of names are one word however they are written: Abd al-Rahman, Abdul Rahman, Abdurrahman. */
function joinServantNames(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    if (!/^abd(?:[aeiou]?[lrns]?)?$/.test(word)) {
      out.push(word.length > 6 ? word.replace(/^abd[aeiou](?:l(?=[^l])|([a-z])(?=\1))/, "abd") : word);
      continue;
    }
    const next = /^(?:al|el|ul|ar|ur|as|us|an)$/.test(words[i + 1] ?? "") ? i + 2 : i + 1;
    if (words[next] === undefined) out.push(word);
    else {
      out.push(`abd${words[next]}`);
      i = next;
    }
  }
  return out;
}

function weightOf(word: string, number: boolean): number {
  if (particles.has(word)) return particleWeight;
  if (number) return 1;
  if (word.length === 1) return initialWeight;
  if (commonWords.has(word)) return commonWeight;
  return commonNames.has(nameSpellings.get(word) ?? word) ? commonNameWeight : 1;
}

function tokenOf(word: string): Token {
  const number = /\d/.test(word) || roman.test(word);
  const sound = number ? word : soundOf(word);
  return {
    text: word,
    sound,
    skeleton: number ? word : skeletonOf(sound),
    weight: weightOf(word, number),
    number,
  };
}

const known = new Map<string, Token>();
const maxKnown = 200_000;

/** Words come back over and over in a list: each is worked out once. */
function cachedToken(word: string): Token {
  const found = known.get(word);
  if (found) return found;
  if (known.size >= maxKnown) known.clear();
  const token = tokenOf(word);
  known.set(word, token);
  return token;
}

/** A name in Latin letters, folded: other scripts are transliterated letter by letter. */
function latin(name: string): string {
  // Initials that are run together with dots are one word: J.P. Morgan, L.X.C. Aviation.
  const text = name.replace(/(?<![\p{L}.])((?:\p{L}\.){2,}\p{L}?)(?!\p{L})/gu, (m) => m.replaceAll(".", ""));
  const folded = fold(text);
  return plain.test(folded) ? folded : fold(anyAscii(folded));
}

const shortened = (text: string): string =>
  text.includes(" ") ? shortForms.reduce((folded, [long, short]) => folded.replace(long, short), text) : text;

function withoutForms(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    const form = forms.get(word)?.find((parts) => parts.every((part, n) => words[i + n] === part));
    if (form) i += form.length - 1;
    else out.push(word);
  }
  return out;
}

const wordsOf = (folded: string): string[] => folded.split(" ").filter((word) => word !== "");

/** `SMITH, John` in the order in which it is said; a legal form after the comma is none. */
function natural(name: string): string {
  const match = /^([^,]+),([^,]+)$/.exec(name);
  const [, family = "", given = ""] = match ?? [];
  return match && withoutForms(wordsOf(latin(given))).length > 0 ? `${given.trim()} ${family.trim()}` : name;
}

/** Takes a name apart for comparison. */
export function nameTokens(name: string): NameTokens {
  const all = wordsOf(shortened(latin(natural(name))));
  const without = withoutForms(all);
  // A name that is nothing but a legal form (the company AS) keeps it.
  const words = joinServantNames(without.length > 0 ? without : all);
  const tokens = words.map(cachedToken);
  return {
    tokens,
    joined: tokens
      .filter((t) => t.weight > particleWeight)
      .map((t) => t.sound)
      .join(""),
    filial: words.some((word) => filiation.has(word)),
    written: syllables.test(name) ? fold(name).replaceAll(" ", "") : null,
  };
}

/**
 * The names that one text of a list holds: those parted by semicolons, and of a name in another script the Latin spellings in
 * brackets after it. What else stands in brackets is a place or a short name, and no name of its own.
 */
export function namesIn(text: string): string[] {
  return text.split(/\s*;\s*(?![^(]*\))/).flatMap((name) => {
    const [, outside = "", inside = ""] = /^(.+?)\s*\((.+)\)\s*$/.exec(name) ?? [];
    const other =
      /\p{Script=Latin}/u.test(inside) && /\p{L}/u.test(outside) && !/\p{Script=Latin}/u.test(outside);
    return (other ? [outside, ...inside.split(";")] : [name])
      .map((one) => one.trim())
      .filter((one) => one !== "");
  });
}

/**
 * What a word is looked up by: its consonants, and those with one left out, so that one wrong letter is forgiven. A particle
 * is not looked up.
 */
export function lookupKeys({ skeleton, sound, weight }: Token): readonly string[] {
  if (weight <= initialWeight) return [];
  if (skeleton.length < 2) return [`=${sound}`];
  if (skeleton.length < 5) return [skeleton];
  const keys = new Set([skeleton]);
  for (let i = 0; i < skeleton.length; i += 1) keys.add(skeleton.slice(0, i) + skeleton.slice(i + 1));
  return [...keys];
}
