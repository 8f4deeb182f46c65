/** A place of the reports: a state's or territory's id, or the name of a group that is neither. */
export type Place = { id: string } | { group: string };

interface Reading {
  /** The place as printed, without footnote marks; case does not matter. */
  printed: readonly string[];
  place: Place;
  /** Last year for which this reading holds; after it the name is read like any other. */
  to?: number;
}

const id = (code: string, ...printed: string[]): Reading => ({ printed, place: { id: code } });
const group = (name: string, ...printed: string[]): Reading => ({
  printed: printed.length > 0 ? printed : [name],
  place: { group: name },
});

/**
 * What the reports' own spellings mean where they are no names of a state, or not in that year. Places that were
 * nobody's state, or several states', are groups: they are kept under their name and never counted as a state.
 */
const readings: readonly Reading[] = [
  id("BHR", "Bahrein Island"),
  id("CAN", "Canada (Including Newfoundland & Labrador)", "Canada (Including Newfoundland)"),
  id("CAN", "Newfoundland (& Canada)"),
  id("PCZ", "Canal Zone"),
  id("COL", "Columbia"),
  id("CRI", "Costa Rico"),
  id("CUB", "Cuba (Guantanamo)", "Guantanamo Naval Base (Cuba)"),
  id("GBR", "England (& Wales)"),
  id("ETH", "Ethiopia (Inc. Eritrea)", "Ethiopia (Incl Eritrea)", "Ethiopia and Eritrea"),
  id("TWN", "Formosa ( & Pescadores)", "Formosa (& Pescadores)"),
  id("FRA", "France (Interior & Atlantic)"),
  id("MAR", "French Morocco", "Morocco (Including Tangier)"),
  id("DEU", "Germany (Federal Republic & West Berlin)", "Germany (Inc. W. Berlin)", "Germany"),
  id("GRC", "Greece (& Crete)", "Greece (Inc. Crete)", "Greece (Incl Crete)", "Greece (Including Crete)"),
  id("IDN", "Indonesia (Includes Timor)"),
  id("IRQ", "Iraq (See Deployment Section)", "Iraq (See OIF Table)", "Iraq (see Deployment Detail Below)"),
  id(
    "KWT",
    "Kuwait (See Deployment Section)",
    "Kuwait (See OIF Table)",
    "Kuwait (see Deployment Detail Below)",
  ),
  id("AFG", "Afghanistan (See Deployment Section)", "Afghanistan (not available)"),
  id("ISR", "Israel (Inc. Jerusalem)", "Israel (Incl. Jerusalem)", "Israel (Including Jerusalem)"),
  id("ISR", "Israel (Palestine)"),
  id("ITA", "Italy (& Sicily)", "Italy (Inc. Sicily & Sardina)", "Italy (Inc. Sicily & Sardinia)"),
  id("ITA", "Italy (Incl Sicily & Sardinia)", "Italy (Including Sardinia & Siciliy)"),
  id("ITA", "Italy (Including Sardinia & Sicily)", "Italy (Including Sicily)"),
  id("JPN", "Japan (Incl Okinawa Prefecture)"),
  id("KOR", "Korea"),
  id("LBY", "Libya (Tripoli)"),
  id("MKD", "Macedonia, The Former Yugoslav"),
  id("MDG", "Malagasy"),
  id("MYS", "Malaya, States of", "States of Malaya"),
  id("PRT", "Portugal (Incl Azores)", "Portugal (Includes Azores)"),
  id("SOM", "Somalia Republic"),
  id("ESP", "Spain (Inc. Belearic Is.)", "Spain (Interior & Mediterranean)"),
  id("TTO", "Trinidad BWI"),
  // The reports speak of Serbia when the state was Yugoslavia (Serbia and Montenegro).
  { printed: ["Serbia"], place: { id: "SCG" }, to: 2002 },
  // From October 1954 there are two states, and the Americans are in the south.
  { printed: ["Viet Nam"], place: { group: "Indochina" }, to: 1953 },
  { printed: ["Viet Nam", "Viet-Nam"], place: { id: "RVN" }, to: 1975 },
  group("Indochina", "Indo-China", "Indo-China (Vietnam, Laos, Cambodia)"),
  { printed: ["Congo"], place: { group: "Congo (which one is not said)" }, to: 1962 },
  group("Mariana Islands", "Mariana Islands (Including Guam)"),
  group("Malaya and Singapore", "Malayan Area (Including Singapore)"),
  group("Fiji and Tonga", "Fiji & Tonga", "Fiji and Tonga"),
  group("British West Indies", "British West Indies", "British West Indies Federation"),
  group("British West Indies", "British West Indies (Excluding Jamaica & Trinidad)"),
  group("Leeward Islands", "Leeward Islands", "Leward Islands"),
  group("Ryukyu Islands", "Ryukyu Islands", "Ryukyus (Okinawa)"),
  group(
    "Antarctica",
    "Antarctic Region",
    "Project Deep Freeze (Antarctica)",
    "Project Deep Freeze (Antartica)",
  ),
  group("Azores", "Azores", "Azore Islands"),
  group("Soviet Union and Eastern Europe", "USSR & East Europe", "USSR and East Europe"),
  group("Former Soviet Union", "Total - Former Soviet Union"),
  group("In and around Afghanistan", "Total (in/around Afghanistan as of September 30, 2006) -"),
  group("In and around Afghanistan", "Total (in/around Afghanistan as of September 30, 2007) -"),
  group("Aden"),
  group("Ascension Island"),
  group("Caroline Islands"),
  group("Diego Garcia"),
  group("Easter Island"),
  group("Eniwetok", "Eniwetok (J.T.F. 7)"),
  group("Jerusalem"),
  group("Kashmir"),
  group("Line Islands"),
  group("Sarawak"),
  group("Trieste"),
];

const byName = new Map<string, Reading[]>();
for (const reading of readings)
  for (const name of reading.printed) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), reading]);
  }

/** A place as printed without its footnote marks (`*`, `e/ f/`) and years (`SERBIA (2006 - 2008)`). */
export const bare = (printed: string): string =>
  printed
    .replace(/\s+/g, " ")
    .replace(/(?:\s+[a-z]\/)+$/, "")
    .replace(/\*+$/, "")
    .replace(/ \(\d{4} - (?:\d{4}|PRESENT)\)$/i, "")
    .trim();

/** What a place means in a year, where it is no plain name of a state then. */
export function placeOf(name: string, year: number): Place | undefined {
  return byName.get(name.toLowerCase())?.find(({ to }) => to === undefined || year <= to)?.place;
}
