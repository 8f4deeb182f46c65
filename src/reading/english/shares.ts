import type { Bounds } from "../types.js";
import { changeOf, isDown } from "./context.js";
import { denominator, type Numeral } from "./numerals.js";
import type { Token } from "./tokens.js";

/** A share in per cent or a ratio to a base; `from..to` are tokens, the hedge stands before `from`. */
export interface Share {
  kind: "percent" | "multiple" | "points";
  stated: number;
  /** How far the value may be off where no hedge stands. */
  half: number;
  /** The part that a hedge widens by. */
  width: number;
  to: number;
}

const FOLD = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["ten", 10],
]);
const VERBS: readonly [RegExp, number][] = [
  [/^doubl(ed|es|ing)$/, 2],
  [/^(tripl|trebl)(ed|es|ing)$/, 3],
  [/^quadrupl(ed|es|ing)$/, 4],
  [/^quintupl(ed|es|ing)$/, 5],
  [/^halv(ed|es|ing)$/, 0.5],
];
const COMPARED =
  /^(as|the|that|what|its|their|those|more|higher|greater|larger|bigger|lower|less|fewer|last|of)$/;

/** Words such as "doubled" are themselves rounded: they fit within a tenth, hedged within a fifth. */
const multiple = (stated: number, to: number, half = stated * 0.1): Share => ({
  kind: "multiple",
  stated,
  half,
  width: 0.2,
  to,
});
/** A fraction in words fits within a tenth of itself, and never by more than 2.5 points. */
const fraction = (part: number, to: number): Share => ({
  kind: "percent",
  stated: part * 100,
  half: Math.min(part * 10, 2.5),
  width: 0.1,
  to,
});

function multipleAt(tokens: readonly Token[], at: number, numeral: Numeral | undefined): Share | undefined {
  const lower = (i: number) => tokens[i]?.lower ?? "";
  const verb = VERBS.find(([pattern]) => pattern.test(lower(at)));
  if (verb) return multiple(verb[1], at + 1);
  const fold = /^(\w+)fold$/.exec(lower(at))?.[1];
  const folded = fold === undefined ? undefined : FOLD.get(fold);
  if (folded !== undefined) return multiple(folded, at + 1);
  if (lower(at) === "double" && /^(the|that|its|what|their)$/.test(lower(at + 1))) return multiple(2, at + 1);
  if (lower(at) === "twice" && COMPARED.test(lower(at + 1)) && lower(at + 1) !== "of")
    return multiple(2, at + 1);
  if (lower(at) === "half" && lower(at + 1) === "as" && /^(many|much|large|big|high)$/.test(lower(at + 2)))
    return multiple(0.5, at + 1);
  if (!numeral || numeral.ordinal) return undefined;
  const rounded = Number.isInteger(numeral.value) ? numeral.value * 0.1 : numeral.place / 2;
  const { to, value } = numeral;
  if (lower(to) === "times" && COMPARED.test(lower(to + 1)) && lower(to + 1) !== "of")
    return multiple(value, to + 1, rounded);
  if (tokens[to]?.kind === "hyphen" && lower(to + 1) === "fold") return multiple(value, to + 2, rounded);
  if (lower(at - 1) === "of" && lower(at - 2) === "factor") return multiple(value, to, rounded);
  return undefined;
}

function fractionAt(tokens: readonly Token[], at: number, numeral: Numeral | undefined): Share | undefined {
  const lower = (i: number) => tokens[i]?.lower ?? "";
  if (lower(at) === "half") {
    const period = /^(first|second|latter|other|final|last|a)$/.test(lower(at - 1)) && lower(at - 1) !== "a";
    const joined =
      tokens[at + 1]?.kind === "hyphen" || /^(a|an|dozen|century|year|hour|million)$/.test(lower(at + 1));
    const added = lower(at - 1) === "a" && lower(at - 2) === "and";
    return period || joined || added ? undefined : fraction(0.5, at + 1);
  }
  const article = lower(at) === "a";
  if (!article && !(numeral?.spelled && !numeral.ordinal && !numeral.scaled)) return undefined;
  const upper = article ? 1 : (numeral?.value ?? 0);
  let to = article ? at + 1 : (numeral?.to ?? at);
  if (tokens[to]?.kind === "hyphen") to++;
  const under = denominator(lower(to));
  const plural = /s$/.test(lower(to));
  if (under !== undefined && upper > 0 && upper < under && plural === upper > 1) {
    const ends =
      tokens[to + 1] === undefined || tokens[to + 1]?.kind === "punctuation" || lower(to + 1) === "of";
    const changes =
      /^(more|fewer|less|higher|lower)$/.test(lower(to + 1)) ||
      (lower(at - 1) === "by" && !/^\w+s$/.test(lower(to + 1)));
    if (upper > 1 || ends || changes) return fraction(upper / under, to + 1);
  }
  return undefined;
}

/** `two in five`, `nine out of ten`. */
function ratioAt(
  tokens: readonly Token[],
  numeral: Numeral | undefined,
  read: (at: number) => Numeral | undefined,
): Share | undefined {
  if (!numeral || numeral.ordinal || !numeral.spelled) return undefined;
  let at = numeral.to;
  // "one attack in three"
  if (numeral.value === 1)
    while (at < numeral.to + 3 && tokens[at]?.kind === "word" && !/^(in|out)$/.test(tokens[at]?.lower ?? ""))
      at++;
  const out = tokens[at]?.lower === "out" && tokens[at + 1]?.lower === "of";
  const into = tokens[at]?.lower === "in";
  if (!out && !into) return undefined;
  const whole = read(at + (out ? 2 : 1));
  if (!whole?.spelled || whole.ordinal || whole.value <= numeral.value || numeral.value === 0)
    return undefined;
  if (/^(years?|months?|weeks?|days?|hours?|decades?)$/.test(tokens[whole.to]?.lower ?? "")) return undefined;
  return fraction(numeral.value / whole.value, whole.to);
}

/** Reads a percentage, a fraction or a multiple that begins at a token. */
export function readShare(
  tokens: readonly Token[],
  at: number,
  numeral: Numeral | undefined,
  read: (at: number) => Numeral | undefined,
): Share | undefined {
  if (numeral && !numeral.ordinal) {
    let to = numeral.to;
    if (tokens[to]?.kind === "hyphen") to++;
    const word = tokens[to]?.lower ?? "";
    const two = word === "per" && tokens[to + 1]?.lower === "cent";
    if (word === "%" || word === "percent" || word === "pct" || two || word === "percentage") {
      const end = to + (two ? 2 : 1);
      const points = word === "percentage" || /^(percentage|points?)$/.test(tokens[end]?.lower ?? "");
      if (points) return { kind: "points", stated: numeral.value, half: 0, width: 0, to: end + 1 };
      const place = numeral.scaled || numeral.place > 1 ? 1 : numeral.place;
      return { kind: "percent", stated: numeral.value, half: place / 2, width: 0.1, to: end };
    }
  }
  return multipleAt(tokens, at, numeral) ?? fractionAt(tokens, at, numeral) ?? ratioAt(tokens, numeral, read);
}

/**
 * What a share of change makes of its base: `rose by 130 per cent` is 2.3 times, `fell by half` 0.5 times.
 * `from` is where the hedge begins. Undefined where the share tells of no change.
 */
export function changedTo(
  tokens: readonly Token[],
  from: number,
  share: Share,
  bounds: Bounds,
): (Bounds & { stated: number }) | undefined {
  if (share.kind !== "percent") return undefined;
  const verb = /^(rose|fell|grew|increased|declined|dropped|decreased|jumped|surged|climbed|up|down)$/.test(
    tokens[from - 1]?.lower ?? "",
  );
  const word = verb ? tokens[from - 1]?.lower : changeOf(tokens, from, share.to);
  if (word === undefined) return undefined;
  const down = isDown(word);
  const ratio = (percent: number | null) =>
    percent === null ? null : down ? 1 - percent / 100 : 1 + percent / 100;
  const { low, high, lowOpen = false, highOpen = false } = bounds;
  const stated = ratio(share.stated) ?? 0;
  return down
    ? { stated, low: ratio(high), high: ratio(low), lowOpen: highOpen, highOpen: lowOpen }
    : { stated, low: ratio(low), high: ratio(high), lowOpen, highOpen };
}
