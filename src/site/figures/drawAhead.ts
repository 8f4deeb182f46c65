import type { Figure } from "../../edition/figures.js";
import { pictureOf } from "./picture.js";

/**
 * Draws figures one by one whenever this thread has nothing else to do, so that their pictures are there when a page
 * asks for them. What cannot be drawn is left to the page, whose error says so.
 */
export function drawAhead(figures: readonly Figure[]): void {
  const [first, ...others] = figures;
  if (!first) return;
  setImmediate(() => {
    try {
      if (first.kind !== "problem" && first.kind !== "table") pictureOf(first);
    } catch {
      return;
    }
    drawAhead(others);
  });
}
