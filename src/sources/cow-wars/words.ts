/** Words for the codes of the war lists, versions 4.0 and 5.1. */

export const outcome: Readonly<Record<string, string>> = {
  "1": "side A won",
  "2": "side B won",
  "3": "compromise",
  "4": "became a war of another type",
  "5": "was going on when the data end",
  "6": "stalemate",
  "7": "went on below the level of war",
};

export const outcomeOfParty: Readonly<Record<string, string>> = {
  "1": "won",
  "2": "lost",
  "3": "compromise",
  "4": "became a war of another type",
  "5": "was going on when the data end",
  "6": "stalemate",
  "7": "went on below the level of war",
  "8": "changed sides",
};

export const place: Readonly<Record<string, string>> = {
  "1": "Western Hemisphere",
  "2": "Europe",
  "4": "Africa",
  "6": "Middle East",
  "7": "Asia",
  "9": "Oceania",
  "11": "Europe, Middle East",
  "12": "Europe, Asia",
  "13": "Western Hemisphere, Asia",
  "14": "Europe, Africa, Middle East",
  "15": "Europe, Africa, Middle East, Asia",
  "16": "Africa, Middle East, Asia, Oceania",
  "17": "Asia, Oceania",
  "18": "Africa, Middle East",
  "19": "Europe, Africa, Middle East, Asia, Oceania",
};

/** Of version 5.1 of the intra-state wars, which has regions of its own. */
export const region: Readonly<Record<string, string>> = {
  "1": "North America",
  "2": "South America",
  "3": "Europe",
  "4": "Sub-Saharan Africa",
  "5": "Middle East and North Africa",
  "6": "Asia and Oceania",
};
