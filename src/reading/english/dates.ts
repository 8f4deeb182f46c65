import type { DateQuantity } from "../types.js";
import type { Token } from "./tokens.js";

const MONTHS = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((month, i) => [
      [month, i + 1] as const,
      [month.slice(0, 3), i + 1] as const,
      ...(month === "september" ? [["sept", 9] as const] : []),
    ]),
);
/** Words after which a date is the one something happened on, or lasts from. */
const EVENT =
  /^(sign|ratif|acced|join|conclud|establish|found|enter|becam|become|beg[aiu]n|start|adopt|admit|elect|withdr|end(ed|s)?$|expir|launch|deploy|return|resum|suspend|renew|creat|form|approv|agree|declar|took$|tak|set$|open|clos|complet|pass|deposit|carried$|conduct|tested$|date)/;
const SPANS = /^(in|on|of|by|since|before|after|until|till|from|to)$/;

const pad = (n: number, width = 2) => String(n).padStart(width, "0");
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function yearOf(token: Token | undefined): number | undefined {
  const { kind, text, value = 0 } = token ?? {};
  return kind === "number" && /^\d{4}$/.test(text ?? "") && value >= 1700 && value < 2100 ? value : undefined;
}

function dayOf(token: Token | undefined): number | undefined {
  if (token?.kind !== "number" || !/^\d{1,2}(st|nd|rd|th)?$/.test(token.text)) return undefined;
  return token.value && token.value <= 31 ? token.value : undefined;
}

/** A month's name; the short forms and those that are also words count only with a capital letter. */
function monthOf(token: Token | undefined): number | undefined {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text) ? MONTHS.get(token.lower) : undefined;
}

interface Found {
  to: number;
  year?: number;
  month?: number;
  day?: number;
  span?: [number, number];
}

function find(tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at];
  if (token?.kind === "iso-date") {
    const [year = 0, month = 0, day = 0] = token.text.split("-").map(Number);
    return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
      ? { to: at + 1, year, month, day }
      : undefined;
  }
  const withYear = (to: number, month: number, day?: number): Found => {
    const comma = tokens[to]?.text === "," ? 1 : 0;
    const year = yearOf(tokens[to + comma]);
    const found: Found = year === undefined ? { to, month } : { to: to + comma + 1, month, year };
    return day === undefined ? found : { ...found, day };
  };
  const day = dayOf(token);
  if (day !== undefined) {
    // "3-14 March", "3 and 4 March", "the 8th of June"
    const gap = /^(-|–|and|to|of)$/.test(tokens[at + 1]?.lower ?? "") ? 1 : 0;
    const plain = monthOf(tokens[at + 1 + gap]);
    if (plain !== undefined && (gap === 0 || tokens[at + 1]?.lower === "of"))
      return withYear(at + 2 + gap, plain, day);
    const other = gap ? dayOf(tokens[at + 2]) : undefined;
    const month = other === undefined ? undefined : monthOf(tokens[at + 3]);
    if (month !== undefined) return withYear(at + 4, month);
  }
  const month = monthOf(token);
  if (month !== undefined) {
    const next = dayOf(tokens[at + 1]);
    if (next !== undefined) return withYear(at + 2, month, next);
    const found = withYear(at + 1, month);
    return found.year === undefined ? undefined : found;
  }
  const decade =
    token?.kind === "number" && token.suffix === "s" && /^\d{3}0s$/.test(token.text)
      ? token.value
      : undefined;
  if (decade !== undefined) return { to: at + 1, span: [decade, decade + 9] };
  const century =
    token?.kind === "number" && token.suffix === "th" && /^centur/.test(tokens[at + 1]?.lower ?? "")
      ? token.value
      : undefined;
  if (century !== undefined) return { to: at + 2, span: [century * 100 - 100, century * 100] };
  const year = yearOf(token);
  if (year === undefined) return undefined;
  // "2007-08" and "2007-2008"
  const closing = tokens[at + 1]?.kind === "hyphen" ? tokens[at + 2] : undefined;
  if (closing?.kind === "number" && /^\d{2}(\d{2})?$/.test(closing.text)) {
    const last =
      closing.text.length === 2 ? Math.floor(year / 100) * 100 + Number(closing.text) : Number(closing.text);
    if (last > year && last < 2100) return { to: at + 3, span: [year, last] };
  }
  return { to: at + 1, year };
}

/** Bounds a date by the word before it: `before 1995` ends with 1994, `by 1995` with 1995. */
function bounded(
  from: string,
  to: string,
  word: string,
  eve: string,
  morrow: string,
): [string | null, string | null] {
  if (word === "before") return [null, eve];
  if (word === "by" || word === "until" || word === "till") return [null, to];
  if (word === "after") return [morrow, null];
  return [from, to];
}

const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Reads a date, month, year, decade or century that begins at a token. Its `level` says that the words
 * tie it to an event ("since", "signed on", "expired in"); otherwise it is only when the sentence plays.
 */
export function readDate(
  tokens: readonly Token[],
  at: number,
  words: string,
): { quantity: DateQuantity; to: number } | undefined {
  const found = find(tokens, at);
  const first = tokens[at];
  const last = tokens[(found?.to ?? 0) - 1];
  if (!found || !first || !last) return undefined;
  const placed = {
    kind: "date" as const,
    text: words.slice(first.start, last.end),
    start: first.start,
    end: last.end,
  };
  const { year, month, day } = found;
  if (year === undefined && !found.span) {
    const monthDay =
      day === undefined || month === undefined ? {} : { monthDay: `${pad(month)}-${pad(day)}` };
    return { quantity: { ...placed, from: null, to: null, ...monthDay, level: false }, to: found.to };
  }
  const [begin, finish] = found.span ?? [year ?? 0, year ?? 0];
  const from = `${pad(begin, 4)}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
  const until = `${pad(finish, 4)}-${pad(month ?? 12)}-${pad(day ?? lastDay(finish, month ?? 12))}`;

  let before = at - 1;
  while (/^(the|early|late|mid|about|around|year|-)$/.test(tokens[before]?.lower ?? "")) before--;
  const word = tokens[before]?.lower ?? "";
  const lasting =
    word === "since" ||
    (word === "to" && /^(back|dates?|goes|dating)$/.test(tokens[before - 1]?.lower ?? ""));
  const clause = tokens.slice(Math.max(0, before - 12), before);
  const event = SPANS.test(word) && (at < 3 ? tokens : clause).some((token) => EVENT.test(token.lower));
  const [low, high] = bounded(from, until, word, shift(from, -1), shift(until, 1));
  return { quantity: { ...placed, from: low, to: high, level: lasting || event }, to: found.to };
}
