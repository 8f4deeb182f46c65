/** A unit of a measure, taken apart. */
export interface ParsedUnit {
  /** How much one of the unit is: 1e6 for `USD million`. */
  factor: number;
  /** ISO code of money. */
  currency: string | null;
  /** The last word of what is counted, as written and in lower case; empty for bare numbers. */
  head: string;
  /** All words of the unit, so that its own adjectives restrict nothing. */
  words: readonly string[];
}

const FACTORS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Takes a unit apart: `USD million` is dollars and 1e6, `nuclear tests` tests, `current USD million` dollars. */
export function parseUnit(unit: string): ParsedUnit {
  const words = unit
    .replace(/\([^)]*\)/g, " ")
    .split(/[\s,:-]+/)
    .filter(Boolean);
  const currency = words.find((word) => /^(USD|EUR|GBP|JPY|CHF|SDR)$/.test(word)) ?? null;
  const factor = words.reduce((product, word) => product * (FACTORS[word.toLowerCase()] ?? 1), 1);
  const lower = words.map((word) => word.toLowerCase());
  const cut = lower.findIndex((word) => /^(of|in|per|from|by)$/.test(word));
  const head = (cut > 0 ? lower.slice(0, cut) : lower).filter((word) => FACTORS[word] === undefined);
  return { factor, currency, head: head.at(-1) ?? "", words: lower };
}

/** How many per cent one of the unit is (`percent`, `share of votes (0 to 1)`), or null if it is no share. */
export function percentOf(unit: string): number | null {
  if (/^(percent|per cent|%)/.test(unit)) return 1;
  return /^(share|fraction|proportion)\b/.test(unit) ? 100 : null;
}
