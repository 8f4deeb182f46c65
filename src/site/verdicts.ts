import type { Verdict } from "../checks/result.js";

/** How a verdict is shown: a sign as well as a colour, and words an editor understands. */
export const verdicts: Readonly<Record<Verdict, { sign: string; word: string; meaning: string }>> = {
  holds: { sign: "✓", word: "holds", meaning: "The record says what the text says." },
  fails: { sign: "✗", word: "fails", meaning: "The record says something else." },
  differs: { sign: "≠", word: "differs", meaning: "The check is true, but the words give another figure." },
  undecided: { sign: "?", word: "undecided", meaning: "The record does not cover it." },
  invalid: { sign: "!", word: "invalid", meaning: "The check cannot be read." },
};

export const verdictOrder: readonly Verdict[] = ["invalid", "fails", "differs", "undecided", "holds"];
