import type { NumberQuantity, Quantity, UnitMatch } from "../types.js";
import { type ParsedUnit, parseUnit } from "../unit.js";

/** Nouns that name a unit (`same`), and wider ones that only may (`wider`); all in the singular. */
interface UnitNouns {
  same: readonly string[];
  wider?: readonly string[];
  /** Things with named subsets: "ten ASEAN states" are not all 27 members. */
  membership?: true;
  /** Words for all of them together, beside which a bare number counts them: "membership reached 192". */
  whole?: readonly string[];
}

/** The table of synonyms, by the last word of a unit in the singular. A unit that is not here is its own noun. */
const UNITS: Readonly<Record<string, UnitNouns>> = {
  term: { same: ["term", "time"] },
  conflict: { same: ["conflict"] },
  death: { same: ["death", "fatality"], wider: ["life", "victim", "people", "person", "civilian"] },
  personnel: {
    same: ["personnel", "troop", "soldier", "peacekeeper", "serviceman", "strong"],
    wider: ["people", "person", "man", "officer", "staff"],
  },
  people: { same: ["people", "personnel", "person", "troop", "soldier"], wider: ["man", "officer", "staff"] },
  meeting: { same: ["meeting", "time"], wider: ["conference", "summit", "round", "talk", "session"] },
  entry: { same: ["entry", "name"], wider: ["individual", "person", "entity", "group"] },
  treaty: { same: ["treaty", "convention"], wider: ["instrument", "agreement", "protocol"] },
  party: { same: ["party"], wider: ["state", "country", "nation", "member"], membership: true },
  member: {
    same: ["member", "participant"],
    wider: ["state", "country", "nation", "party"],
    membership: true,
    whole: ["membership"],
  },
  participant: { same: ["participant", "member"], wider: ["state", "country", "nation"], membership: true },
  state: {
    same: ["state", "country", "nation"],
    wider: ["member", "government", "party", "power"],
    membership: true,
  },
  country: { same: ["country", "state", "nation"], wider: ["member", "government"], membership: true },
  incident: { same: ["incident", "attack", "act"], wider: ["case", "event"] },
  attack: { same: ["attack", "incident"], wider: ["case", "event"] },
  vote: { same: ["vote"], wider: [] },
  mission: { same: ["mission", "operation"] },
  warhead: { same: ["warhead"], wider: ["weapon", "head"] },
  test: { same: ["test", "explosion", "detonation"] },
  call: { same: ["call"], wider: ["vote"] },
};
/** Adjectives that single out some of the things counted, or count otherwise. */
const RESTRICTIVE =
  /^(permanent|founding|original|new|former|associate|observer|remaining|other|additional|more|further|elected|consecutive|straight|successive|missing)$/;
/** Adjectives with which a wider noun still means all of them. */
const HARMLESS = /^(member|participating|different|sovereign|independent|state|states|contracting|such)$/;
const INVARIANT = /^(personnel|people|staff|men|women|police)$/;
const IRREGULAR: Readonly<Record<string, string>> = {
  people: "people",
  men: "man",
  women: "woman",
  servicemen: "serviceman",
  lives: "life",
  crises: "crisis",
  us: "us",
};

function singular(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh|to)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

interface Unit extends ParsedUnit {
  /** What is counted, in the singular. */
  noun: string;
}

const isTime = (noun: string) => /^(year|day|month|week)$/.test(noun);

/** How the noun phrase of a number fits a unit, and whether it has a noun at all. */
function matchNouns(quantity: NumberQuantity, unit: Unit, words: string): UnitMatch {
  const { same, wider = [], membership } = UNITS[unit.noun] ?? { same: [unit.noun] };
  const one = quantity.ordinal || quantity.compound || quantity.stated === 1 || quantity.stated === 0;
  for (const [i, word] of quantity.nouns.entries()) {
    const lower = word.toLowerCase();
    const noun = singular(lower);
    // "15 attack helicopters": what more than one of is counted stands in the plural.
    if (!one && noun === lower && !INVARIANT.test(lower)) continue;
    // "tested twice", "met three times": occasions may be what is counted, whatever the unit.
    if (noun === "time" && !same.includes("time")) return "possible";
    const adjectives = quantity.nouns.slice(0, i);
    const restricted = adjectives.some(
      (adjective) =>
        (RESTRICTIVE.test(adjective.toLowerCase()) && !unit.words.includes(adjective.toLowerCase())) ||
        (membership === true && /^\p{Lu}/u.test(adjective)),
    );
    // "26 countries and the European Union"; "ASEAN's ten members"
    const named = membership === true && isNamedPart(words, quantity);
    if (same.includes(noun)) return restricted || named ? "possible" : "decisive";
    if (wider.includes(noun)) {
      const plain = adjectives.every((adjective) => HARMLESS.test(adjective.toLowerCase()));
      return plain && !restricted && !named && !quantity.ordinal ? "decisive" : "possible";
    }
  }
  return "none";
}

/** True where a number of members is that of a body named before it, or where another name adds to it. */
function isNamedPart(words: string, { start, end }: NumberQuantity): boolean {
  return (
    /\p{Lu}[\p{L}\d]*(['’]s|s['’])\s+$/u.test(words.slice(Math.max(0, start - 80), start)) ||
    /^[^.;,]{0,40}\s(and|plus)\s+(the\s+)?\p{Lu}/u.test(words.slice(end, end + 80))
  );
}

/** The words of the last claim in the singular: all numbers of one claim ask for them. */
let lastWords = { words: "", singular: new Set<string>() };

/** True if the words elsewhere speak of what the unit counts, in the singular or plural. */
function mentions(words: string, unit: Unit): boolean {
  if (lastWords.words !== words)
    lastWords = { words, singular: new Set((words.toLowerCase().match(/\p{L}+/gu) ?? []).map(singular)) };
  const { same, whole = [] } = UNITS[unit.noun] ?? { same: [unit.noun] };
  return [...same, ...whole].some((noun) => !/^(time|act|name|)$/.test(noun) && lastWords.singular.has(noun));
}

/**
 * Whether a number counts what a unit names. The rule:
 *
 * - Money counts only in its own currency, and only for a unit of money.
 * - A number with a noun counts if the noun is the unit's own or a synonym in the table above, in the
 *   plural unless it is one, an ordinal, or a compound. Any other noun makes it another thing: `none`.
 *   An adjective that singles out some ("permanent members", "ASEAN states") leaves it only `possible`,
 *   and so does any adjective before a wider noun ("states" for members).
 * - A bare number takes over the noun of the counted number before it ("92 attacks in ... and 19 off ...");
 *   without one it is `decisive` if the words name the unit elsewhere ("attacks rose to 111") and else `possible`.
 * - What may be a year, "first", a bare "one" and a span of time in a sentence about it are at most `possible`.
 * - A number with a side of a vote counts votes.
 */
export function matchUnit(all: readonly Quantity[], at: number, unitText: string, words: string): UnitMatch {
  const quantity = all[at];
  if (quantity?.kind !== "number") return "none";
  const parsed = parseUnit(unitText);
  const unit: Unit = { ...parsed, noun: singular(parsed.head) };
  if (unit.currency !== null || quantity.currency !== null)
    return unit.currency === quantity.currency ? "decisive" : "none";
  // "recorded votes" are ballots, not what was cast in one.
  if (unit.noun === "vote" && quantity.role !== null)
    return unit.words.includes("recorded") ? "none" : "decisive";
  if (quantity.role !== null) return matchNouns(quantity, unit, words) === "none" ? "none" : "possible";
  if (quantity.nouns.length > 0) {
    const match = matchNouns(quantity, unit, words);
    const soft =
      (quantity.ordinal && quantity.stated === 1) ||
      quantity.yearLike ||
      (isTime(unit.noun) && isTimeFrame(words, quantity)) ||
      (quantity.ordinal && UNITS[unit.noun]?.membership === true);
    if (match === "decisive" && soft) return "possible";
    if (match !== "none" || !quantity.yearLike) return match;
  }
  if (quantity.yearLike) return "possible";
  if (quantity.spelled && quantity.stated <= 1) return "none";
  for (let before = at - 1; before >= 0 && !quantity.ordinal; before--) {
    const other = all[before];
    if (other?.kind !== "number" || other.ordinal || other.yearLike) continue;
    if (other.currency !== null) return "none";
    if (other.nouns.length > 0) return matchNouns(other, unit, words);
  }
  return mentions(words, unit) ? "decisive" : "possible";
}

/** `over the last 30 days`, `in its 52 years of membership`, `ten years ago`: when, and not how long. */
function isTimeFrame(words: string, { start, end }: NumberQuantity): boolean {
  return (
    /\b(in|over|within|during|after|every|past|last|next|first|previous|recent|coming)\s+((the|its|his|their|past|last|next|first|previous|recent|coming)\s+)*$/i.test(
      words.slice(Math.max(0, start - 80), start),
    ) || /^[\s-]*\w+\s+(ago|later|earlier|before|after|since|old)\b/i.test(words.slice(end, end + 80))
  );
}
