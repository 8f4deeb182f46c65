import type { Verdict } from "../checks/result.js";

/** How a verdict is shown: a sign as well as a colour, and words an editor understands. */
export const verdicts: Readonly<
  Record<Verdict, { sign: string; word: string; plural: string; meaning: string }>
> = {
  holds: { sign: "✓", word: "holds", plural: "hold", meaning: "The record says what the text says." },
  fails: { sign: "✗", word: "fails", plural: "fail", meaning: "The record says something else." },
  differs: {
    sign: "≠",
    word: "differs",
    plural: "differ",
    meaning: "The check is true, but the words give another figure.",
  },
  undecided: { sign: "?", word: "undecided", plural: "undecided", meaning: "The record does not cover it." },
  invalid: { sign: "!", word: "invalid", plural: "invalid", meaning: "The check cannot be read." },
};

export const verdictOrder: readonly Verdict[] = ["invalid", "fails", "differs", "undecided", "holds"];
