import type { Token } from "./tokens.js";

/** Where the noun phrase after a number ends at the latest: prepositions, conjunctions, pronouns and common verbs. */
const STOP = new Set(
  (
    "the a an its their his her our every each all both of in on at to for from by with without under over between among against during within since until before after into " +
    "across through per than as off near along around despite including like via and or but nor while when where " +
    "which who whom whose that because if so is are was were be been being am has have had having do does did will " +
    "would can could may might must shall should it they we he she there this these those not never ago later " +
    "remain remains remained became become took take takes came come stood stand occurred happened joined met " +
    "attended voted abstained ratified signed belong belongs participate followed fell rose grew"
  ).split(" "),
);
const CHANGE_VERB =
  /^(ris(e|es|en|ing)|rose|increas|gr(ow|ew)|fall|fell|drop|declin|decreas|jump|surg|climb|soar|shr[aiu]nk|cut|reduc|swell|swelled|swollen|expand|plung|gain|slump|dwindl|up$|down$|higher$|lower$)/;
const DOWN =
  /^(fall|fell|drop|declin|decreas|shr[aiu]nk|cut|reduc|plung|slump|dwindl|down$|lower$|less$|fewer$)/;
const CHANGE_NOUN =
  /^(ris(e|es)|increases?|growth|falls?|drops?|declines?|decreases?|jumps?|surges?|gains?|cuts?|reductions?)$/;
const PLAN =
  /^(pledg|promis|plann?(ed|ing|s)?$|commit(ted|ting|s)?$|intend|propos|request|demand|aim(ed|s)?$|hop(ed|es|ing)$|seek|sought|target|would$|call(ed|s)?$|ask(ed|s)?$|threat|expect|foresee|authori[sz])/;
const QUANTIFIER =
  /^(most|many|some|several|majority|half|third|thirds|quarter|quarters|all|none|few|each|one|any|both|either|per|cent|%|percent|number|part|percentage|share)$/;

/** True if the change that a clause tells of is downwards. */
export function isDown(word: string): boolean {
  return DOWN.test(word);
}

/** The last word before `at` in the same clause that tells of a change. */
function changeBefore(tokens: readonly Token[], at: number, reach = 8): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const lower = tokens[i]?.lower ?? "";
    if (/^[.;:]$/.test(lower)) return undefined;
    if (CHANGE_VERB.test(lower)) return lower;
  }
  return undefined;
}

/** The word of change that makes the number at `from..to` a difference: `rose by 12`, `a 12 per cent increase`. */
export function changeOf(tokens: readonly Token[], from: number, to: number): string | undefined {
  const before = tokens[from - 1]?.lower ?? "";
  const after = tokens[to]?.lower ?? "";
  if (before === "by") return changeBefore(tokens, from);
  const noun = tokens[from - 2]?.lower ?? "";
  if (before === "of" && CHANGE_NOUN.test(noun)) return noun;
  if (/^(more|fewer|less|higher|lower|greater|additional|further|extra|others?)$/.test(after)) return after;
  if (/^(another|additional|further|extra)$/.test(before)) return before;
  return CHANGE_NOUN.test(after) ? after : undefined;
}

/** True for the state before: `from 92 to 111`, `up from 92`, `against 92`, `92 a year earlier`. */
export function isBase(tokens: readonly Token[], from: number, to: number): boolean {
  const article = /^(the|its|his|their|a)$/.test(tokens[from - 1]?.lower ?? "") ? 1 : 0;
  const before = tokens[from - 1 - article]?.lower ?? "";
  if (before === "from") {
    const soon = tokens.slice(to, to + 8).findIndex((token) => token.lower === "to");
    const clause = tokens.slice(to, to + Math.max(soon, 0)).every((token) => !/^[,;.]$/.test(token.text));
    return (soon >= 0 && clause) || changeBefore(tokens, from - 1) !== undefined;
  }
  if (/^(with|to)$/.test(before) && /^compar/.test(tokens[from - 2 - article]?.lower ?? "")) return true;
  if (/^(against|versus|vs)$/.test(before))
    return !/^(votes?|vot(ed|ing)|ballot)$/.test(tokens[from - 2]?.lower ?? "");
  if (before === "than") return true;
  const next = tokens
    .slice(to, to + 5)
    .map((token) => token.lower)
    .join(" ");
  return /^(\w+ )?(a|one|the) (year|month|decade) (earlier|before)|^(\w+ )?in the (previous|preceding|year before)/.test(
    next,
  );
}

/** True for what is only meant or needed (`nine votes are needed`), and for a rate (`one attack every three days`). */
export function isPlanOrRate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to; i < Math.min(tokens.length, to + 8); i++) {
    const lower = tokens[i]?.lower ?? "";
    if (/^[.;:,]$/.test(lower)) break;
    if (/^(every|per|needed|required|necessary)$/.test(lower)) return true;
    if (/^an?$/.test(lower) && /^(day|week|month|hour)$/.test(tokens[i + 1]?.lower ?? "")) return true;
  }
  for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
    const lower = tokens[i]?.lower ?? "";
    if (/^[.;:,]$/.test(lower)) return false;
    if (PLAN.test(lower)) return true;
  }
  return false;
}

/** True for a part of a whole (`15 of its members`) and for the whole (`most of the 27 members`). */
export function isPartOrWhole(tokens: readonly Token[], from: number, to: number): boolean {
  const lower = (i: number) => tokens[i]?.lower ?? "";
  if (lower(to) === "of" && /^(the|its|their|these|those|them|which|whom|our|all)$/.test(lower(to + 1)))
    return true;
  let i = from - 1;
  while (/^(the|its|all|their|these|those|more|than|over)$/.test(lower(i))) i--;
  if (lower(i) === "among") return true;
  if (lower(i) !== "of") return false;
  return i === 0 || QUANTIFIER.test(lower(i - 1)) || tokens[i - 1]?.kind === "number";
}

/**
 * Words of the noun phrase after a number. A compound (`27-member`) has only its second half; a compound
 * with a number within the phrase (`tenth two-year term`) is passed over.
 */
export function nounsAfter(
  tokens: readonly Token[],
  to: number,
  isNumeral: (at: number) => boolean,
): { nouns: string[]; compound: boolean } {
  if (tokens[to]?.kind === "hyphen" && tokens[to + 1]?.kind === "word")
    return { nouns: [tokens[to + 1]?.text ?? ""], compound: true };
  const nouns: string[] = [];
  let at = to;
  if (tokens[at]?.lower === "of") {
    at++;
    while (/^(the|its|their|these|those|our|all)$/.test(tokens[at]?.lower ?? "")) at++;
    if (isNumeral(at)) return { nouns, compound: false };
  }
  for (; nouns.length < 6; at++) {
    const token = tokens[at];
    if (token?.kind === "hyphen" && nouns.length > 0) continue;
    if (token && isNumeral(at) && tokens[at + 1]?.kind === "hyphen" && tokens[at + 2]?.kind === "word") {
      at += 2;
      continue;
    }
    if (token?.kind === "code") {
      nouns.push(token.text);
      continue;
    }
    if (token?.kind !== "word" || STOP.has(token.lower) || isNumeral(at)) break;
    nouns.push(token.text.replace(/['’]s$/, ""));
  }
  // "111 reported" and "111 occurred": a lone participle is a verb, and the number stands bare.
  return { nouns: nouns.length === 1 && /ed$/.test(nouns[0] ?? "") ? [] : nouns, compound: false };
}
