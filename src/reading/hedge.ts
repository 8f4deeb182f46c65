import type { Bounds } from "./types.js";

/**
 * What a hedge makes of a number W:
 * `about` a tenth either way; `nearly` from a tenth below up to W; `just-under` the same without W;
 * `just-over` up to a tenth above, without W; `more` above W; `least` W or above; `less` below W;
 * `most` W or below; `exact` nothing. A number written with more figures is meant more closely: the tenth is at
 * most five units of its last figure that is not nought ("about 1.34 trillion" is not 1.46 trillion).
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

/** The place of the last figure of a number that is not nought, or of its last shown one if that is higher. */
function lastFigure(stated: number, half: number): number {
  const shown = half * 2;
  if (stated === 0 || !Number.isFinite(stated)) return shown;
  let place = 1;
  while (Math.round(stated) % (place * 10) === 0 && place < Math.abs(stated)) place *= 10;
  return Number.isInteger(stated) ? Math.max(place, shown) : shown;
}

/** The numbers that fit a hedged number; `half` is how far an unhedged one may be off by rounding. */
export function allowed(hedge: Hedge, stated: number, half: number, width = 0.1): Bounds {
  const off = Math.max(Math.min(Math.abs(stated) * width, lastFigure(stated, half) * 5), half);
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
