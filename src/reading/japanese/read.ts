import { allowed } from "../hedge.js";
import type { AgreementReader, Bounds, NumberQuantity, Quantity } from "../types.js";
import { isLevel, isReached } from "./context.js";
import { type Counter, readCounter } from "./counters.js";
import { readDate } from "./dates.js";
import { hedgeOf } from "./hedges.js";
import { labelled } from "./labels.js";
import { type Numeral, narrow, readNumeral } from "./numerals.js";
import { currencyOf, matchUnit } from "./units.js";
import { assignVotes, readUnanimity } from "./votes.js";

type Kind = NumberQuantity["kind"];

interface Found {
  kind: Kind;
  stated: number;
  bounds: Bounds;
  start: number;
  end: number;
  level: boolean;
  counter?: Counter | undefined;
  kanji?: boolean;
}

/** Shares in words, with what they allow: half fits within a tenth of itself and 2.5 points. */
const SHARES: readonly (readonly [RegExp, number, Bounds])[] = [
  [/^(?:過半数|半数以上|半分以上|半数を超え)/, 50, { low: 50, high: null, lowOpen: true }],
  [/^(?:半数近く|半分近く|約半数|約半分|ほぼ半数|ほぼ半分|半数弱)/, 50, { low: 42.5, high: 55 }],
  [/^(?:半数|半分)/, 50, { low: 42.5, high: 57.5 }],
];
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^倍増|^倍加/, 2],
  [/^半減/, 0.5],
];
const TOP = /^(?:首位|トップ|筆頭)/;

/** Reads all quantities of a Japanese text from left to right. */
class Reading {
  readonly quantities: Quantity[] = [];
  private readonly text: string;
  private readonly names: readonly boolean[];

  constructor(private readonly words: string) {
    this.text = narrow(words);
    this.names = labelled(this.text);
  }

  run(): Quantity[] {
    for (let at = 0; at < this.text.length; ) at = this.step(at);
    const tallies = [...assignVotes(this.text, this.quantities), ...readUnanimity(this.text)];
    return [...this.quantities, ...tallies];
  }

  private push({ kind, stated, bounds, start, end, level, counter, kanji = false }: Found): number {
    this.quantities.push({
      ...{ kind, stated, ...bounds, level, start, end, text: this.words.slice(start, end) },
      ordinal: counter?.ordinal ?? false,
      nouns: counter ? [counter.word] : [],
      compound: false,
      currency: currencyOf(counter?.word),
      role: null,
      yearLike: false,
      spelled: kanji,
    });
    return end;
  }

  private step(at: number): number {
    const date = readDate(this.text, at, this.words);
    if (date) {
      this.quantities.push(date.quantity);
      return date.end;
    }
    if (this.names[at]) return at + 1;
    const word = this.word(at);
    if (word !== undefined) return word;
    const tally = /^(\d+)\s*-\s*(\d+)\s*-\s*(\d+)(?![-\d])/.exec(this.text.slice(at, at + 24));
    if (tally && !/[\d-]/.test(this.text[at - 1] ?? "")) return this.tally(at, tally);
    const numeral = readNumeral(this.text, at);
    if (!numeral || this.names[numeral.end - 1]) return numeral ? numeral.end : at + 1;
    return this.fraction(numeral) ?? this.number(numeral) ?? numeral.end;
  }

  /** Half, doubled, the first: quantities without a number. */
  private word(at: number): number | undefined {
    const rest = this.text.slice(at, at + 8);
    for (const [pattern, stated, bounds] of SHARES) {
      const match = pattern.exec(rest);
      if (match) {
        const end = at + match[0].length;
        return this.push({
          kind: "percent",
          stated,
          bounds,
          start: at,
          end,
          level: isLevel(this.text, at, end),
        });
      }
    }
    for (const [pattern, stated] of MULTIPLES) {
      const match = pattern.exec(rest);
      if (!match) continue;
      const { hedge, from, to } = hedgeOf(this.text, at, at + match[0].length);
      const bounds = allowed(hedge, stated, stated / 10);
      return this.push({
        ...{ kind: "multiple", stated, bounds, start: from, end: to },
        level: isReached(this.text, to),
      });
    }
    const top = TOP.exec(rest);
    if (!top) return undefined;
    const end = at + top[0].length;
    // 首脳 and トップ会談 are people; only a place in an order counts.
    const level = top[0] === "首位" || /^(?:で|と|の座|に立|を占)/.test(this.text.slice(end));
    return this.push({ kind: "rank", stated: 1, bounds: { low: 1, high: 1 }, start: at, end, level });
  }

  private tally(at: number, [text, yes = "", no = "", abstain = ""]: RegExpExecArray): number {
    const exact = (digits: string) => ({ low: Number(digits), high: Number(digits) });
    const end = at + text.length;
    this.quantities.push({
      ...{ kind: "tally", yes: exact(yes), no: exact(no), abstain: exact(abstain) },
      ...{ text: this.words.slice(at, end), start: at, end, level: true },
    });
    return end;
  }

  /** 3分の1, 三分の二以上. */
  private fraction(lower: Numeral): number | undefined {
    const joint = /^分の/.exec(this.text.slice(lower.end));
    const upper = joint && readNumeral(this.text, lower.end + joint[0].length);
    if (!upper || lower.value === 0) return undefined;
    const stated = (upper.value / lower.value) * 100;
    const { hedge, from, to } = hedgeOf(this.text, lower.start, upper.end);
    const width = Math.max(stated * 0.1, 2.5);
    const level = isLevel(this.text, from, to) && !/^(?:の)?多数/.test(this.text.slice(to));
    return this.push({
      kind: "percent",
      stated,
      bounds: allowed(hedge, stated, width),
      start: from,
      end: to,
      level,
    });
  }

  private number(numeral: Numeral): number | undefined {
    const counter = readCounter(this.text, numeral.end);
    // A kanji number without a counter is too often part of a word, save as the side of a vote.
    const side = /(?:賛成|反対|棄権)$/.test(this.text.slice(Math.max(0, numeral.start - 2), numeral.start));
    if (!counter && numeral.kanji && !side) return undefined;
    const end = counter?.end ?? numeral.end;
    if (/^(?:も(?:な|発生し?な|起き?な|存在しな|確認されな|報告されな|行われな))/.test(this.text.slice(end)))
      return this.push({
        kind: "number",
        stated: 0,
        bounds: { low: 0, high: 0 },
        start: numeral.start,
        end,
        level: true,
        counter,
      });
    const { hedge, from, to } = hedgeOf(this.text, numeral.start, end);
    const level = isLevel(this.text, from, to);
    const { value: stated, place } = numeral;
    const base = { stated, start: from, end: to, level };
    switch (counter?.word) {
      case "%":
        if (/^ポイント/.test(this.text.slice(end))) return end;
        return this.push({ kind: "percent", ...base, bounds: allowed(hedge, stated, place / 2) });
      case "割":
        return this.tenths(numeral, end);
      case "倍": {
        const half = Math.max(place / 2, stated / 10);
        const bounds = allowed(hedge, stated, half);
        return this.push({ kind: "multiple", ...base, bounds, level: isReached(this.text, to) });
      }
      case "位":
        return this.push({ kind: "rank", ...base, bounds: { low: stated, high: stated } });
      case "番目": {
        const ranked = /^(?:に|の)?(?:多|大き|高)/.test(this.text.slice(end));
        return this.push({
          kind: "rank",
          ...base,
          bounds: { low: stated, high: stated },
          level: ranked && level,
        });
      }
    }
    const bounds = counter?.ordinal ? { low: stated, high: stated } : allowed(hedge, stated, place / 2);
    return this.push({ kind: "number", ...base, bounds, counter, kanji: numeral.kanji });
  }

  /** 3割, 3割8分, 4割近く. */
  private tenths(numeral: Numeral, end: number): number {
    const more = /^\s*(\d|[一二三四五六七八九])分/.exec(this.text.slice(end, end + 4));
    const rest = more?.[1] === undefined ? undefined : readNumeral(more[1], 0);
    const stated = numeral.value * 10 + (rest?.value ?? 0);
    const { hedge, from, to } = hedgeOf(this.text, numeral.start, end + (more?.[0].length ?? 0));
    const level = isLevel(this.text, from, to);
    const bounds = allowed(hedge, stated, rest ? 0.5 : 5);
    return this.push({ kind: "percent", stated, bounds, start: from, end: to, level });
  }
}

function mentions(words: string, value: number): boolean {
  const text = narrow(words);
  for (let at = 0; at < text.length; at += 1) {
    // The month of a date is not the number: "10月の選挙で9回目" does not hold ten.
    const date = readDate(text, at, words);
    if (date) {
      at = date.end - 1;
      continue;
    }
    const numeral = readNumeral(text, at);
    if (!numeral) continue;
    if (numeral.value === value) return true;
    at = numeral.end - 1;
  }
  return false;
}

/** Reads Japanese. */
export const japanese: AgreementReader = {
  read: (words) => new Reading(words).run(),
  matchUnit: (all, at, unit, words) => matchUnit(all, at, unit, narrow(words)),
  mentions,
};
