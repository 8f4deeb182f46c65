/** How much an obligation weighs, as the literature on alliance portfolios values them (Signorino and Ritter 1999). */
const weights: Readonly<Record<string, number>> = {
  defense: 3,
  offense: 3,
  neutrality: 2,
  nonaggression: 2,
  consultation: 1,
};
/** The highest; every state is bound so to itself. */
export const FULL = 3;

/** The weight of the obligation in the column `kind`, as SQL; membership alone weighs nothing. */
export const weightSql = (column: string): string =>
  `CASE ${column} ${Object.entries(weights)
    .map(([kind, weight]) => `WHEN '${kind}' THEN ${weight}`)
    .join(" ")} ELSE 0 END`;

export const valued =
  "defense and offense 3, neutrality and nonaggression 2, consultation 1, nothing 0, and 3 of each state with itself";
