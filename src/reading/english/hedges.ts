import type { Hedge } from "../hedge.js";
import type { Token } from "./tokens.js";

const BEFORE: Readonly<Record<Exclude<Hedge, "exact">, string>> = {
  about:
    "about|around|roughly|approximately|circa|c|ca|some|an estimated|estimated|in the region of|in the order of|on the order of|more or less|somewhere around",
  nearly: "nearly|almost|close to|approaching|not quite|virtually|practically",
  "just-under": "just under|just below|just short of|slightly less than|slightly fewer than|a little under",
  "just-over": "just over|just above|slightly more than|slightly over|a little over|a little more than",
  more: "more than|over|above|exceeding|exceeded|exceeds|exceed|greater than|higher than|larger than|upwards of|in excess of|surpassing|surpassed|topping|topped|beyond",
  least:
    "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|at the least",
  less: "less than|fewer than|under|below|lower than|short of",
  most: "no more than|not more than|at most|at the most|up to|as many as|as much as|a maximum of|maximum of|not exceeding",
};

const PHRASES = (Object.entries(BEFORE) as [Exclude<Hedge, "exact">, string][])
  .flatMap(([hedge, phrases]) => phrases.split("|").map((text) => ({ hedge, words: text.split(" ") })))
  .sort((a, b) => b.words.length - a.words.length);

/** The hedge that ends right before token `at`, and where it begins. */
export function hedgeBefore(tokens: readonly Token[], at: number): { hedge: Hedge; from: number } {
  // "c." and "ca." carry their full stop.
  const end = tokens[at - 1]?.text === "." && /^ca?$/.test(tokens[at - 2]?.lower ?? "") ? at - 1 : at;
  for (const { hedge, words } of PHRASES) {
    const from = end - words.length;
    if (from >= 0 && words.every((word, i) => tokens[from + i]?.lower === word)) return { hedge, from };
  }
  return { hedge: "exact", from: at };
}

/** The hedge that follows a number: `or so`, `or more`, `or fewer`, `+`. */
export function hedgeAfter(tokens: readonly Token[], at: number): Hedge {
  const pair = `${tokens[at]?.lower ?? ""} ${tokens[at + 1]?.lower ?? ""}`;
  if (pair === "or so" || pair === "odd ") return "about";
  if (pair === "or more" || pair === "or above" || tokens[at]?.text === "+") return "least";
  if (pair === "or fewer" || pair === "or less" || pair === "or below") return "most";
  return "exact";
}
