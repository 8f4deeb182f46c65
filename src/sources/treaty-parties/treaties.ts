/** A treaty of one of the two files: taken, as which body, or left out, with the reason. */
export type Choice = { body: string; names?: readonly string[] } | { leftOut: string };

/** Treaties of the HUGGO extract by `treatyID`. Each treaty is read from one file only, so that no state counts twice. */
export const huggo: Readonly<Record<string, Choice>> = {
  TRTPNW_1968A: { body: "NPT", names: ["Non-Proliferation Treaty", "Nuclear Non-Proliferation Treaty"] },
  TP09CB_1967A: { body: "OST", names: ["Outer Space Treaty"] },
  PD04WD_1992A: { body: "CWC", names: ["Chemical Weapons Convention"] },
  ACNARE_1986A: { body: "nuclear-assistance", names: ["Assistance Convention"] },
  ERLNNA_1986A: { body: "nuclear-notification", names: ["Early Notification Convention"] },
  NCLRSF_1994A: { body: "nuclear-safety", names: ["CNS"] },
  PHYPNM_1980A: { body: "CPPNM" },
  GASMCB_1979A: { body: "moon", names: ["Moon Agreement"] },
  ILDCSO_1972A: { body: "space-liability", names: ["Liability Convention"] },
  RA06OS_1968A: { body: "space-rescue", names: ["Rescue Agreement"] },
  RGOLOS_1975A: { body: "space-registration", names: ["Registration Convention"] },
  TP11ST_1971A: { body: "seabed", names: ["Seabed Arms Control Treaty"] },
  TPNWLA_1967A: { body: "tlatelolco", names: ["Treaty of Tlatelolco"] },
  CMNTBT_1996A: {
    leftOut:
      "HUGGO gives ratifications of the CTBT that never took place (United States, 2001-09-21); the IEADB file is used.",
  },
  PD05WD_1972A: {
    leftOut:
      "HUGGO repeats states of the Biological Weapons Convention with different dates (307 rows, 196 states); the IEADB file is used.",
  },
  TB06SW_1963A: {
    leftOut:
      "HUGGO gives signatories of the Partial Test Ban Treaty false ratifications and ends it for some in 1980; the IEADB file is used.",
  },
  ANWFZT_1996A: {
    leftOut: "HUGGO gives every signatory of the Treaty of Pelindaba a ratification; the IEADB file is used.",
  },
  PMHEMT_1977A: {
    leftOut:
      "HUGGO gives signatories of ENMOD ratifications that never took place (Iran, Syria); the IEADB file is used.",
  },
  PHYPNM_1979A: {
    leftOut:
      "HUGGO has the Convention on the Physical Protection of Nuclear Material twice; the later copy, PHYPNM_1980A, is used.",
  },
  PRMBTD_1980P: {
    leftOut:
      "HUGGO mixes the protocol on mines of 1980 with its amended form of 1996 and has no ratification dates; un-treaties has the amended protocol.",
  },
};

/** Treaties of the IEADB extract by `mitch_id`. */
export const ieadb: Readonly<Record<string, Choice>> = {
  "2688": { body: "antarctic", names: ["Antarctic Treaty"] },
  "2726": { body: "PTBT", names: ["Partial Test Ban Treaty", "Limited Test Ban Treaty"] },
  "2807": { body: "BWC", names: ["Biological Weapons Convention"] },
  "2866": { body: "ENMOD" },
  "2947": { body: "UNCLOS", names: ["Law of the Sea Convention"] },
  "2992": { body: "rarotonga", names: ["Treaty of Rarotonga"] },
  "3227": { body: "bangkok", names: ["Treaty of Bangkok", "SEANWFZ"] },
  "3234": { body: "pelindaba", names: ["Treaty of Pelindaba"] },
  "3249": { body: "CTBT" },
  "8507": { body: "TPNW" },
  "2754": { leftOut: "The Treaty of Tlatelolco is read from the HUGGO file, which codes the states." },
  "2911": {
    leftOut:
      "The Convention on the Physical Protection of Nuclear Material is read from the HUGGO file, which has more parties.",
  },
  "3003": {
    leftOut: "The Early Notification Convention is read from the HUGGO file, which has more parties.",
  },
  "3004": { leftOut: "The Assistance Convention is read from the HUGGO file, which has more parties." },
  "3149": { leftOut: "The Chemical Weapons Convention is read from the HUGGO file, which has all parties." },
};

/** Codes of HUGGO that are not the ISO alpha-3 code of a state: the state or body that is meant. */
export const huggoCodes: Readonly<Record<string, string>> = {
  ALG: "DZA",
  EUE: "EURATOM",
  "EURATOM European Atomic Energy Community": "EURATOM",
  "FAO Food and Agriculture Organization of the UN": "FAO",
  "IO-EAEC": "EURATOM",
  "IO-European Atomic Energy Community": "EURATOM",
  "IO-Un Food and Agriculture Organization": "FAO",
  "IO-World Health Organization": "WHO",
  "IO-World Meteorological Organization": "WMO",
  "WHO World Health Organization": "WHO",
  "WMO World Metereological Organization": "WMO",
};
/** Those of them that are bodies, not states. */
export const bodyCodes: ReadonlySet<string> = new Set(["EURATOM", "FAO", "WHO", "WMO"]);

/** Treaties of which the IEADB file lacks the dates of known parties: a state without one may be a party, and is a gap. */
export const undatedMayBeParties: Readonly<Record<string, string>> = {
  BWC: "The IEADB file lists parties of long standing (Cuba, Belarus) without a date of consent to the Biological Weapons Convention, so that a state without one may be a party",
};

/** Standings that neither file codes, by treaty, state and first day: nothing is said of them from then on. */
export const notCoded: readonly { body: string; state: string; from: string; reason: string }[] = [
  {
    body: "NPT",
    state: "PRK",
    from: "2003-01-10",
    reason:
      "North Korea announced on 10 January 2003 that it withdrew from the Non-Proliferation Treaty; the source does not code this, and the parties have not agreed on what North Korea's standing is.",
  },
];
