import { lookupKeys, namesIn, nameTokens } from "./nameTokens.js";

/**
 * Number of the way in which keys are made. Raise it when that changes: keys that a version was stored with are then left
 * aside, and its names are compared one by one, until it is mapped again.
 */
export const keyMethod = "1";

/** The keys by which a name is found in the record: first the number of their method, then one or more per word. */
export function nameKeys(name: string): string[] {
  const keys = namesIn(name).flatMap((one) => {
    const { tokens, joined } = nameTokens(one);
    return [...tokens.flatMap(lookupKeys), ...(joined === "" ? [] : [`#${joined}`])];
  });
  return [keyMethod, ...new Set(keys)];
}
