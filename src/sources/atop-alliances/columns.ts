import { flag, names, texts } from "../kit/cells.js";

export const allianceColumns = texts("atopid", "cowid", "endyr", "ineffect");

const owed = flag("1", "0");
export const memberColumns = {
  ...texts("atopid", "member", "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit", "phase"),
  defense: owed,
  offense: owed,
  neutral: owed,
  nonagg: owed,
  consul: owed,
};

/** Provisions that no table of the record holds, in both files. */
const shared = names(
  `cow4id | bilat | maxphase | wartime | estmode | pubsecr | secrart | proadd | futmem | speclgth | length
  | renounce | proren | renewlgt | term | active | conditio | defcon | offcon | neucon | concon | asymm |
  notaiden | dipaid | terrres | seppeace | thirdcom | noothall | specthrt | statthr1 | statthr2 | conwtin
  | medarb | milcon | milaid | intcom | subord | organ1 | orgpurp1 | organ2 | orgpurp2 | base | contrib |
  armred | acqterr | divgains | demwith | reflnun | refothio | natrefal | compag | nomicoop | conres |
  agprois | conmen | ecaid | interv | source | new4 | rev4 | version`,
);
/** Dates and obligations of the alliance as a whole: those of its members are used instead. */
const alliance = names(
  "begyr | begmo | begday | endmo | endday | defense | offense | neutral | nonagg | consul",
);
/** The like of the member file. */
const member = names(
  `cowid | cowsys | ineffect | cowwar | termmode | termcaus | defcoadv | defcoloc | defcocon | defconum |
  defcodem | defconpr | offcoadv | offcoloc | offcocon | offconum | offcodem | neucoadv | neucoloc |
  neucocon | neuconum | neucodem | neuconpr | neucoatt | concoadv | concoloc | concocon | concoreq |
  olimob | obvary`,
);
/** The list of members repeats the member file, which also says when each was in. */
const listed = Array.from({ length: 59 }, (_, i) => `mem${i + 1}`);

export const ignoredOfAlliance: readonly string[] = [...shared, ...alliance, ...listed];
export const ignoredOfMember: readonly string[] = [...shared, ...member];
