import { splitList } from "../../record/readData.js";
import { dataFile } from "../kit/dataFile.js";

/** A treaty of one of the two files: taken, as which body, or left out, with the reason. */
export interface Choice {
  body: string;
  names: readonly string[];
  leftOut: string;
}

const rows = dataFile("treaty-parties", "treaties.csv", ["file", "id", "body", "names", "left_out"]);

/** The treaties of a file by its own ids. Each treaty is read from one file only, so that no state counts twice. */
export const choices = (file: "huggo" | "ieadb"): Readonly<Record<string, Choice>> =>
  Object.fromEntries(
    rows()
      .filter((row) => row.file === file)
      .map(({ id, body, names, left_out: leftOut }) => [id, { body, names: splitList(names), leftOut }]),
  );

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

/** Standings that neither file codes, by treaty: nothing is said of them from the first day on. */
export const notCoded: Readonly<Record<string, readonly { state: string; from: string; reason: string }[]>> =
  {
    NPT: [
      {
        state: "PRK",
        from: "2003-01-10",
        reason:
          "North Korea announced on 10 January 2003 that it withdrew from the Non-Proliferation Treaty; the source does not code this, and the parties have not agreed on what North Korea's standing is.",
      },
    ],
  };
