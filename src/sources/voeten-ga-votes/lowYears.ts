/**
 * Calendar years in which tallies are lower than the Library's for some resolutions, and it is not known for which:
 * no tally of these years is given, so that another source or nothing answers. The ballots stay.
 */
export const lowYears: ReadonlySet<string> = new Set(["1994", "1998"]);

export const lowTallies =
  "The tally is left out: tallies of 1994 and 1998 are lower in these data than the Library's for some resolutions.";
