/** A piece of English text; `code` is a name with digits in it (`G8`, `S/RES/1851`, `9/11`, `10:30`). */
export interface Token {
  kind: "word" | "number" | "iso-date" | "tally" | "code" | "currency" | "hyphen" | "punctuation";
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Of a number: its value, how many decimals are written, and what is glued to it (`th`, `s`, `bn`). */
  value?: number;
  decimals?: number;
  suffix?: string;
}

const PATTERNS: readonly [Token["kind"], RegExp][] = [
  ["iso-date", /\d{4}-\d{2}-\d{2}(?![\d-])/y],
  ["tally", /\d+[-\u2013\u2014]\d+[-\u2013\u2014]\d+(?![\d-])/y],
  ["code", /\p{Lu}+(?:\/[\p{Lu}\d.]+)+/uy],
  ["currency", /(?:US|AU|CA|NZ|HK|A|C|S)?\$|[\u20ac\u00a3\u00a5]|(?:USD|EUR|GBP|JPY)(?![\p{L}])/uy],
  ["code", /(?!(?:mid|pre|post|early|late)-)\p{L}+[-+/]?\d[\p{L}\d/]*(?:\.\d+)?/uy],
  ["code", /\d+(?:[/:.]\d+)*[/:]\d+(?:[/:]\d+)*/y],
  [
    "number",
    /(?:\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:st|nd|rd|th|s|bn|tn|mn|m|k)?(?![\p{L}\d])/uy,
  ],
  ["code", /\d[\p{L}\d]*/uy],
  ["word", /\p{L}+(?:['\u2019]\p{L}+)*/uy],
  ["hyphen", /[-\u2010\u2011\u2013](?=[\p{L}\d])/uy],
  ["punctuation", /[^\s]/uy],
];

/** Cuts English text into tokens, in order; white space separates them and is dropped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? "")) {
      at++;
      continue;
    }
    let end = at + 1;
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      end = at + match[0].length;
      // A hyphen joins only what it touches on both sides; elsewhere it is a dash.
      const glued = kind !== "hyphen" || !/\s/.test(text[at - 1] ?? " ");
      const token: Token = {
        kind: glued ? kind : "punctuation",
        text: match[0],
        lower: match[0].toLowerCase(),
        start: at,
        end,
      };
      if (kind === "number") {
        const plain = match[0].replace(/[,\s]/g, "");
        const digits = /^[\d.]+/.exec(plain)?.[0] ?? "";
        token.value = Number(digits);
        token.decimals = digits.split(".")[1]?.length ?? 0;
        token.suffix = plain.slice(digits.length);
      }
      tokens.push(token);
      break;
    }
    at = end;
  }
  return tokens;
}
