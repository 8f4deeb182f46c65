import type { Token } from "./tokens.js";

/** Nouns whose number is a name: `resolution 1851`. */
const LABEL_NOUN =
  /^(resolutions?|articles?|chapters?|paragraphs?|paras?|sections?|annex(es)?|protocols?|no|nos|rules?|phases?|flights?|routes?|rooms?|pages?|pp?|tables?|figures?|box(es)?|grades?|versions?|tiers?|class|types?|levels?|items?|decisions?|documents?|directives?|regulations?|pillars?|categor(y|ies)|tracks?|zones?|volumes?|vol)$/;
/** Nouns that make a name only with a capital: `Task Force 151`, but "a force 5,000 strong". */
const CAPITAL_NOUN =
  /^(Force|Operation|Unit|Division|Squadron|Act|Law|Order|Case|Site|Part|Number|Stage|Step)$/;

/** Adds the numbers that follow a naming noun, with the further ones of a list: `1816, 1838 and 1846 (2008)`. */
function labelList(
  tokens: readonly Token[],
  noun: number,
  isNumeral: (at: number) => boolean,
  labels: Set<number>,
) {
  const lower = tokens[noun]?.lower ?? "";
  const list = /s$|^nos?$/.test(lower);
  let at = noun + 1;
  if (tokens[at]?.text === "." && /^(nos?|pp?|vol|paras?)$/.test(lower)) at++;
  while (isNumeral(at)) {
    const digits = tokens[at]?.text.length;
    labels.add(at++);
    if (tokens[at]?.text === "(" && tokens[at + 2]?.text === ")") at += 3;
    if (!list || !/^(,|and|or|to|-|–)$/.test(tokens[at]?.lower ?? "")) return;
    at += tokens[at]?.text === "," && /^(and|or)$/.test(tokens[at + 1]?.lower ?? "") ? 2 : 1;
    // "resolutions 1816 and 12 statements": names in a list are alike, a count has its own noun.
    if (tokens[at]?.text.length !== digits && tokens[at + 1]?.kind === "word") return;
  }
}

/**
 * Marks the tokens whose number is a name and not a quantity: `resolution 1851`, `resolutions 1816, 1838
 * and 1846 (2008)`, `Chapter 7`, `Group of 77`, `Six-Party Talks`, `7th Fleet`, `First, ...`.
 */
export function labelTokens(tokens: readonly Token[], isNumeral: (at: number) => boolean): Set<number> {
  const labels = new Set<number>();
  tokens.forEach((token, i) => {
    const lower = token.lower;
    if (token.kind === "word" && (LABEL_NOUN.test(lower) || CAPITAL_NOUN.test(token.text))) {
      labelList(tokens, i, isNumeral, labels);
      return;
    }
    if (token.text === "Group" && tokens[i + 1]?.lower === "of" && isNumeral(i + 2)) labels.add(i + 2);
    if (!isNumeral(i)) return;
    const opening = i === 0 || /^[.!?"“(]$/.test(tokens[i - 1]?.text ?? "");
    const capital = /^\p{Lu}/u.test(token.text);
    const joint = tokens[i + 1]?.kind === "hyphen" ? 2 : 1;
    const next = tokens[i + joint];
    const nextCapital = next?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(next.text);
    // "Six-Party", "Second World War", "Fifth Committee"; but "Twenty-seven Asian states" begins a sentence.
    if (capital && nextCapital && (!opening || joint === 2) && !isNumeral(i + joint)) labels.add(i);
    if (
      opening &&
      capital &&
      /^(First|Second|Third|Fourth|Fifth|Sixth|Seventh)$/.test(token.text) &&
      nextCapital
    )
      labels.add(i);
    if (/^\d+(st|nd|rd|th)$/.test(token.text) && nextCapital) labels.add(i);
    if (/^(first|second|third)$/.test(lower) && (next?.text === "," || next?.text === ";")) {
      if (opening || /^[;:,]$/.test(tokens[i - 1]?.text ?? "")) labels.add(i);
    }
  });
  return labels;
}
