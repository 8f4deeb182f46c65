import { allowed, type Hedge } from "../hedge.js";
import type { AgreementReader, NumberQuantity, Quantity } from "../types.js";
import { changeOf, isBase, isPartOrWhole, isPlanOrRate, nounsAfter } from "./context.js";
import { readDate } from "./dates.js";
import { hedgeAfter, hedgeBefore } from "./hedges.js";
import { labelTokens } from "./labels.js";
import { mentions } from "./mentions.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { readRank } from "./ranks.js";
import { changedTo, readShare } from "./shares.js";
import type { Token } from "./tokens.js";
import { tokenize } from "./tokens.js";
import { matchUnit } from "./units.js";
import { assignVotes, readTally, readUnanimity } from "./votes.js";

const CURRENCIES: Readonly<Record<string, string>> = {
  $: "USD",
  us$: "USD",
  usd: "USD",
  "€": "EUR",
  eur: "EUR",
  "£": "GBP",
  gbp: "GBP",
  "¥": "JPY",
  jpy: "JPY",
  dollars: "USD",
  dollar: "USD",
  euros: "EUR",
  euro: "EUR",
  pounds: "GBP",
  yen: "JPY",
};

/** The currency that stands before or after a number; the token after it that is still money. */
function money(tokens: readonly Token[], from: number, to: number): { currency: string | null; to: number } {
  const before = tokens[from - 1];
  if (before?.kind === "currency") return { currency: CURRENCIES[before.lower] ?? "?", to };
  for (let at = to; at < to + 3; at++) {
    const lower = tokens[at]?.lower ?? "";
    const code = CURRENCIES[lower];
    if (code !== undefined) {
      const adjective = tokens[at - 1]?.lower ?? "";
      const foreign = at > to && !/^(us|u|s|american|current|constant|united|states|\.)$/.test(adjective);
      return { currency: foreign ? "?" : code, to: at + 1 };
    }
    if (!/^\p{L}+$/u.test(lower)) break;
  }
  return { currency: null, to };
}

/** Reads all quantities of a text; `step` consumes tokens from left to right. */
class Reading {
  readonly quantities: Quantity[] = [];
  private readonly tokens: Token[];
  private readonly labels: ReadonlySet<number>;
  private at = 0;

  constructor(private readonly words: string) {
    this.tokens = tokenize(words);
    this.labels = labelTokens(this.tokens, (at) => this.numeral(at) !== undefined);
  }

  run(): Quantity[] {
    while (this.at < this.tokens.length) this.at = this.step(this.at);
    const tallies = [...assignVotes(this.words, this.quantities), ...readUnanimity(this.words)];
    return [...this.quantities, ...tallies];
  }

  private numeral(at: number): Numeral | undefined {
    return readNumeral(this.tokens, at);
  }

  private placed(from: number, to: number, level: boolean) {
    const start = this.tokens[from]?.start ?? 0;
    const end = this.tokens[to - 1]?.end ?? start;
    return { text: this.words.slice(start, end), start, end, level };
  }

  private step(at: number): number {
    const token = this.tokens[at];
    if (token?.kind === "tally") {
      this.quantities.push(...readTally(token));
      return at + 1;
    }
    const numeral = this.numeral(at);
    if (this.labels.has(at)) return numeral?.to ?? at + 1;
    const next = this.tokens[numeral?.to ?? at + 1];
    const date = readDate(this.tokens, at, this.words);
    if (date) {
      this.quantities.push(date.quantity);
      // "2000 troops" has a year's digits; it is kept as a number that can agree but not differ.
      if (numeral && date.to === at + 1 && next?.kind === "word") this.number(at, numeral, true);
      return date.to;
    }
    const rank = readRank(this.tokens, at, numeral);
    if (rank) {
      const { stated, low, high, to, level } = rank;
      this.push({ kind: "rank", stated, low, high, ...this.placed(at, to, level) });
      return to;
    }
    const share = this.share(at, numeral);
    if (share !== undefined) return share;
    if (token?.lower === "twice" || token?.lower === "thrice") {
      const stated = token.lower === "twice" ? 2 : 3;
      this.push({
        kind: "number",
        stated,
        low: stated,
        high: stated,
        nouns: ["times"],
        ...this.placed(at, at + 1, true),
      });
      return at + 1;
    }
    if (token?.lower === "no") this.zero(at);
    if (!numeral) return at + 1;
    return this.range(at, numeral) ?? this.number(at, numeral, false);
  }

  private push(
    quantity: Pick<NumberQuantity, "kind" | "stated" | "low" | "high" | "text" | "start" | "end" | "level"> &
      Partial<NumberQuantity>,
  ) {
    this.quantities.push({
      ordinal: false,
      nouns: [],
      compound: false,
      currency: null,
      role: null,
      yearLike: false,
      spelled: false,
      ...quantity,
    });
  }

  private hedge(from: number, to: number): { hedge: Hedge; from: number } {
    const start = this.tokens[from - 1]?.kind === "currency" ? from - 1 : from;
    const before = hedgeBefore(this.tokens, start);
    if (before.hedge !== "exact") return before;
    return { hedge: hedgeAfter(this.tokens, to), from: start };
  }

  private share(at: number, numeral: Numeral | undefined): number | undefined {
    const share = readShare(this.tokens, at, numeral, (i) => this.numeral(i));
    if (!share) return undefined;
    if (share.kind === "points" || /^(majority|confidence)$/.test(this.tokens[share.to]?.lower ?? ""))
      return share.to;
    // "a two-thirds majority" is a threshold
    const { hedge, from } = this.hedge(at, share.to);
    const bounds = allowed(hedge, share.stated, share.half, share.width);
    const changed = changedTo(this.tokens, from, share, bounds);
    const level =
      changed === undefined &&
      !isBase(this.tokens, from, share.to) &&
      !isPlanOrRate(this.tokens, from, share.to);
    const placed = this.placed(from, share.to, level);
    const { stated } = share;
    this.push({ kind: share.kind, stated, ...bounds, ...placed });
    if (changed) this.push({ kind: "multiple", ...changed, ...placed, level: true });
    return share.to;
  }

  /** `no incident was reported` is zero incidents; `no other`, `no more than` and `no longer` are not. */
  private zero(at: number): void {
    if (/^(other|more|fewer|less|longer|doubt|one|such|new)$/.test(this.tokens[at + 1]?.lower ?? "")) return;
    const { nouns } = nounsAfter(this.tokens, at + 1, (i) => this.numeral(i) !== undefined);
    if (nouns.length > 0)
      this.push({
        kind: "number",
        stated: 0,
        low: 0,
        high: 0,
        nouns,
        spelled: true,
        ...this.placed(at, at + 1, true),
      });
  }

  /** `30 to 40 names`, `between 30 and 40`, `10-20`; also `15 to 38 per cent`, where the first takes over the unit. */
  private range(at: number, low: Numeral): number | undefined {
    if (low.ordinal) return undefined;
    const joint = this.tokens[low.to];
    const before = this.tokens[at - 1]?.lower;
    const between = before === "between" && joint?.lower === "and";
    const dashed = joint?.kind === "hyphen" || joint?.text === "–";
    const to =
      joint?.lower === "to" && before !== "from" && !/\b(vote|against|abst|adopted by)/i.test(this.words);
    const from = joint?.lower === "to" && before === "from";
    if (!between && !dashed && !to && !from) return undefined;
    const high = this.numeral(low.to + 1);
    if (!high || high.ordinal || readDate(this.tokens, low.to + 1, this.words)) return undefined;
    const share = readShare(this.tokens, low.to + 1, high, (i) => this.numeral(i));
    if (from) {
      if (share?.kind !== "percent") return undefined;
      this.push({
        kind: "percent",
        stated: low.value,
        low: low.value - 0.5,
        high: low.value + 0.5,
        ...this.placed(at, low.to, false),
      });
      return low.to + 1;
    }
    if (high.value <= low.value && !high.scaled) return undefined;
    const scale =
      high.scaled && !low.scaled ? high.value / Number(this.tokens[low.to + 1]?.value ?? high.value) : 1;
    const level = !isBase(this.tokens, at, high.to) && changeOf(this.tokens, at, high.to) === undefined;
    const paid = money(this.tokens, at, high.to);
    const end = share?.to ?? paid.to;
    const { nouns } = nounsAfter(this.tokens, high.to, (i) => this.numeral(i) !== undefined);
    const kind = share?.kind === "percent" ? "percent" : "number";
    const bounds = { low: low.value * scale, high: high.value };
    this.push({
      kind,
      stated: high.value,
      ...bounds,
      nouns,
      currency: paid.currency,
      ...this.placed(at, end, level),
    });
    return end;
  }

  private number(at: number, numeral: Numeral, yearLike: boolean): number {
    const { value: stated, place, ordinal, spelled } = numeral;
    const paid = money(this.tokens, at, numeral.to);
    const { hedge, from } = this.hedge(at, numeral.to);
    const { nouns, compound } = nounsAfter(this.tokens, numeral.to, (i) => this.numeral(i) !== undefined);
    // "one of", "one another" and "more than one" say nothing about how many.
    const vague = hedge === "more" || /^(of|another)$/.test(this.tokens[numeral.to]?.lower ?? "");
    if (spelled && stated === 1 && !ordinal && vague) return numeral.to;
    if (ordinal && this.tokens[at - 1]?.lower === "every") return numeral.to;
    const level =
      changeOf(this.tokens, from, numeral.to) === undefined &&
      !isBase(this.tokens, from, numeral.to) &&
      !isPartOrWhole(this.tokens, from, numeral.to) &&
      !isPlanOrRate(this.tokens, from, numeral.to) &&
      this.tokens[from - 1]?.lower !== "but";
    const bounds = ordinal ? { low: stated, high: stated } : allowed(hedge, stated, place / 2);
    const last = this.quantities.at(-1);
    // "22 per cent and Japan 16.6": the second may be a percentage as well.
    if (last?.kind === "percent" && nouns.length === 0 && !ordinal && !yearLike && paid.currency === null)
      this.push({ kind: "percent", stated, ...bounds, ...this.placed(from, paid.to, false) });
    this.push({
      kind: "number",
      stated,
      ...bounds,
      ordinal,
      nouns,
      compound,
      currency: paid.currency,
      yearLike,
      spelled,
      ...this.placed(from, paid.to, level),
    });
    return paid.to;
  }
}

/** Reads English. */
export const english: AgreementReader = { mentions, read: (words) => new Reading(words).run(), matchUnit };
