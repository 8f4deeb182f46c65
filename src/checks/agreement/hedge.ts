import type { Bounds } from "./types.js";

/**
 * What a hedge makes of a number W:
 * `about` a tenth either way; `nearly` from a tenth below up to W; `just-under` the same without W;
 * `just-over` up to a tenth above, without W; `more` above W; `least` W or above; `less` below W;
 * `most` W or below; `exact` nothing.
 */
export type Hedge =
  | "about"
  | "nearly"
  | "just-under"
  | "just-over"
  | "more"
  | "least"
  | "less"
  | "most"
  | "exact";

/** The numbers that fit a hedged number; `half` is how far an unhedged one may be off by rounding. */
export function allowed(hedge: Hedge, stated: number, half: number, width = 0.1): Bounds {
  const off = Math.max(Math.abs(stated) * width, half);
  switch (hedge) {
    case "about":
      return { low: stated - off, high: stated + off };
    case "nearly":
      return { low: stated - off, high: stated };
    case "just-under":
      return { low: stated - off, high: stated, highOpen: true };
    case "just-over":
      return { low: stated, high: stated + off, lowOpen: true };
    case "more":
      return { low: stated, high: null, lowOpen: true };
    case "least":
      return { low: stated, high: null };
    case "less":
      return { low: null, high: stated, highOpen: true };
    case "most":
      return { low: null, high: stated };
    case "exact":
      return { low: stated - half, high: stated + half };
  }
}
