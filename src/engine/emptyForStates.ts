import { existed } from "../states/existence.js";
import type { Args, Measure, ReasonWords } from "./types.js";

/** The state of these parameters that no list of states has at the call's time. */
export function outsideSystems(args: Args, keys: readonly string[]): string | undefined {
  const time = args.in?.period ?? args.at?.id;
  if (time === undefined) return undefined;
  // A body or a group that takes the place of a state has no place in these lists.
  return keys.map((key) => args[key]).find((arg) => arg?.kind === "state" && !existed(arg.id, time))?.label;
}

/**
 * For a measure whose source has the states of the systems of the field alone: that it has no row of a state that was in
 * none of them then (the Holy See, South Sudan before 2011) is not the same as that state having none.
 */
export const emptyForStates = (keys: readonly string[]): Pick<Measure, "emptyHolds"> => ({
  emptyHolds: (args) => outsideSystems(args, keys) === undefined,
});

/** The reason that goes with it. */
export const outsideReason = (keys: readonly string[]): ReasonWords => ({
  empty: (args) =>
    `${outsideSystems(args, keys)} was then in no system of states (Correlates of War, Gleditsch and Ward, United Nations), and the source has no others, so that a missing row does not mean zero.`,
});
