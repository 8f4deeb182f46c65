/** Names that the file gives to a code and that are no names of the state elsewhere; the code decides. */
export const namesOf: Readonly<Record<string, readonly string[]>> = {
  "225": ["Switzerland", "Switz"],
  "255": ["Germany"],
  "260": ["Germany"],
  "316": ["Czech Republic", "Czech Rep"],
  "345": ["Yugoslavia", "Yugo"],
  "42": ["Dominican Rep"],
  "482": ["CAR"],
  "732": ["Korea, South", "Korea South", "Korea S"],
  // The file has one Vietnam: the northern state until 1976.
  "816": ["Vietnam"],
  "840": ["Philippines", "Phillipines"],
};
