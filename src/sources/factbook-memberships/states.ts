/**
 * Pairs of code and name in which the code is another country's, or none: on the way from the printed editions some
 * countries got the first letters of their name for a code (Cape Verde that of Canada). The name decides.
 */
export const unusualPairs: readonly (readonly [fips: string, name: string])[] = [
  ["ca", "Cape Verde"],
  ["cc", "Curacao"],
  ["co", "Cocos Islands"],
  ["fa", "Falkland Islands (Islas Malvinas)"],
  ["ge", "German Democratic Republic"],
  ["ka", "Kazakstan"],
  ["lo", "Czechoslovakia"],
  ["ma", "Man, Isle of"],
  ["ma", "Man, Isle Of"],
  ["pa", "Pacific Islands, Trust Territory of the"],
  ["ps", "Pacific Islands (Palau), Trust Territory of the"],
  ["ps", "Pacific Islands, Trust Territory of the (Palau)"],
  ["so", "Soviet Union"],
  ["st", "St. Kitts and Nevis"],
  ["st", "St. Vincent and the Grenadines"],
  ["ym", "Yemen, People's Democratic Republic of"],
  ["yu", "Yugoslavia"],
];

/** The one that is listed without being a state or territory, by its code and name. */
export const union = { fips: "ee", name: "European Union", id: "EU" } as const;
