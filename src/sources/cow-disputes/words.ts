/** The codebook's words for the codes of version 5.0. `-9` is missing throughout. */

export const hostility: Readonly<Record<string, string>> = {
  "1": "none",
  "2": "threat",
  "3": "display",
  "4": "use of force",
  "5": "war",
};

export const outcome: Readonly<Record<string, string | null>> = {
  "1": "victory for side A",
  "2": "victory for side B",
  "3": "yield by side A",
  "4": "yield by side B",
  "5": "stalemate",
  "6": "compromise",
  "7": "released",
  "8": "unclear",
  "9": "joined an ongoing war",
  "-9": null,
};

export const fatality: Readonly<Record<string, string | null>> = {
  "0": "none",
  "1": "1 to 25",
  "2": "26 to 100",
  "3": "101 to 250",
  "4": "251 to 500",
  "5": "501 to 999",
  "6": "more than 999",
  "-9": null,
};

export const action: Readonly<Record<string, string>> = {
  "0": "no militarized action",
  "1": "threat to use force",
  "2": "threat to blockade",
  "3": "threat to occupy territory",
  "4": "threat to declare war",
  "5": "threat to use nuclear, biological or chemical weapons",
  "6": "threat to join war",
  "7": "show of force",
  "8": "alert",
  "9": "nuclear alert",
  "10": "mobilization",
  "11": "fortification of a border",
  "12": "violation of a border",
  "13": "blockade",
  "14": "occupation of territory",
  "15": "seizure",
  "16": "attack",
  "17": "clash",
  "18": "declaration of war",
  "19": "use of nuclear, biological or chemical weapons",
  "20": "beginning of interstate war",
  "21": "joining of interstate war",
};
