import type { Token } from "./tokens.js";

const LABEL_NOUN =
  /^(resolutions?|articles?|chapters?|paragraphs?|paras?|sections?|annex(es)?|protocols?|no|nos|numbers?|rules?|phases?|group|force|flights?|routes?|rooms?|pages?|pp?|tables?|figures?|box(es)?|grades?|versions?|tiers?|class|types?|levels?|items?|decisions?|documents?|acts?|laws?|orders?|directives?|regulations?|pillars?|categor(y|ies)|tracks?|zones?|parts?|volumes?|vol|operation|unit|section|stage|step|case|site|squadron|division)$/;
/** Nouns above that are as well counted things, so that a number right after them is a label only as a figure of a name. */
const NAME_ONLY =
  /^(group|force|operation|unit|division|squadron|act|law|order|case|site|part|number|numbers|stage|step)$/;

/**
 * Marks the tokens whose number is a name and not a quantity: `resolution 1851`, `resolutions 1816, 1838
 * and 1846 (2008)`, `Chapter 7`, `Group of 77`, `Six-Party Talks`, `7th Fleet`, `95 per cent confidence`.
 */
export function labelTokens(tokens: readonly Token[], isNumeral: (at: number) => boolean): Set<number> {
  const labels = new Set<number>();
  tokens.forEach((token, i) => {
    const lower = token.lower;
    if (token.kind === "word" && LABEL_NOUN.test(lower)) {
      let at = i + 1;
      if (tokens[at]?.text === "." && /^(nos?|pp?|vol|paras?)$/.test(lower)) at++;
      if (lower === "group" && tokens[at]?.lower === "of") at++;
      else if (NAME_ONLY.test(lower) && !/^\p{Lu}/u.test(token.text)) return;
      for (; isNumeral(at); ) {
        labels.add(at++);
        while (tokens[at]?.kind === "hyphen" || (tokens[at]?.text === "(" && isNumeral(at + 1)))
          labels.add(at++);
        if (tokens[at]?.text === ")") at++;
        const list = /^(,|and|or|to|-|–)$/.test(tokens[at]?.lower ?? "");
        if (!list || !/s$|^nos?$/.test(lower)) break;
        at += tokens[at]?.text === "," && /^(and|or)$/.test(tokens[at + 1]?.lower ?? "") ? 2 : 1;
        // The list goes on only with what looks like another number of a name: no noun of its own follows.
        if (
          !isNumeral(at) ||
          (tokens[at + 1]?.kind === "word" &&
            !/^(and|or|of|on|in|to|as|have|has|were|was|are|is|all|oblige)$/.test(
              tokens[at + 1]?.lower ?? "",
            ))
        )
          break;
      }
      return;
    }
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
