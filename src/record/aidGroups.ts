/** A group of donors or recipients whose figures the OECD gives as a whole. It is never the sum of what the record holds. */
export interface AidGroup {
  /** How the record's rows and the check language name it. */
  id: string;
  /** What the OECD's tables call it, in the layouts they have had. */
  names: readonly string[];
}

/** Recipients together: regions, incomes, and everything. */
export const recipientGroups: readonly AidGroup[] = [
  { id: "developing countries", names: ["All Developing Countries, Total", "Developing countries"] },
  { id: "all recipients", names: ["All Recipients", "All recipients"] },
  { id: "multilateral recipients", names: ["All Multilateral Recipients, Total"] },
  { id: "Africa", names: ["Africa, Total", "Africa"] },
  { id: "North of Sahara", names: ["North of Sahara, Total", "North of Sahara"] },
  { id: "South of Sahara", names: ["South of Sahara, Total", "South of Sahara"] },
  { id: "Eastern Africa", names: ["Eastern Africa, Total", "Eastern Africa"] },
  { id: "Middle Africa", names: ["Middle Africa, Total", "Middle Africa"] },
  { id: "Southern Africa", names: ["Southern Africa, Total", "Southern Africa"] },
  { id: "Western Africa", names: ["Western Africa, Total", "Western Africa"] },
  { id: "America", names: ["America, Total", "America"] },
  { id: "Northern America", names: ["Northern America, Total"] },
  {
    id: "Caribbean and Central America",
    names: ["Caribbean & Central America, Total", "Caribbean & Central America"],
  },
  { id: "Caribbean", names: ["Caribbean, Total", "Caribbean"] },
  { id: "Central America", names: ["Central America, Total", "Central America"] },
  { id: "South America", names: ["South America, Total", "South America"] },
  { id: "Asia", names: ["Asia, Total", "Asia"] },
  { id: "Middle East", names: ["Middle East, Total", "Middle East"] },
  { id: "South and Central Asia", names: ["South & Central Asia, Total", "South & Central Asia"] },
  { id: "Far East Asia", names: ["Far East Asia, Total", "Far East Asia"] },
  { id: "Europe", names: ["Europe, Total", "Europe"] },
  { id: "Oceania", names: ["Oceania, Total", "Oceania"] },
  { id: "Melanesia", names: ["Melanesia, Total", "Melanesia"] },
  { id: "Polynesia", names: ["Polynesia, Total", "Polynesia"] },
  { id: "region of Micronesia", names: ["Micronesia, Total"] },
  { id: "least developed countries", names: ["LDCs, Total", "Least developed countries"] },
  { id: "other low income countries", names: ["Other LICs, Total"] },
  { id: "lower middle income countries", names: ["LMICs, Total"] },
  { id: "upper middle income countries", names: ["UMICs, Total"] },
  { id: "more advanced developing countries", names: ["MADCTs, Total"] },
  {
    id: "heavily indebted poor countries",
    names: ["HIPCs, Total", "Heavily indebted poor countries (HIPCs)"],
  },
  { id: "landlocked countries", names: ["Land-Locked countries, Total"] },
  { id: "small island states", names: ["Small island states, Total"] },
  { id: "fragile states", names: ["Fragile states, Total"] },
];

/** Donors together. */
export const donorGroups: readonly AidGroup[] = [
  { id: "official donors", names: ["Official Donors, Total", "Official donors"] },
  { id: "DAC countries", names: ["DAC Countries, Total", "DAC countries"] },
  { id: "non-DAC countries", names: ["Non-DAC Countries, Total", "Non-DAC countries"] },
  { id: "multilateral agencies", names: ["Multilateral Agencies, Total", "Multilateral organisations"] },
  { id: "private donors", names: ["Private Donors, Total", "Private donors"] },
  { id: "G7 countries", names: ["G7 Countries, Total", "G7 countries", "G7"] },
  { id: "DAC EU countries", names: ["DAC-EU Countries, Total", "DAC-EU countries", "DAC EU countries"] },
];
