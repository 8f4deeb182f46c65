import type { SessionProblems } from "../../../session/problems.js";
import type { ProblemWords } from "../../problemWords.js";

export const session: ProblemWords<SessionProblems> = {
  "no-such-source": (p) => [
    `The record has nothing from "${p.id}".`,
    "chancery sources lists the sources on this machine; chancery pull gets one.",
  ],
  "export-forbidden": (p) => [
    `The terms of ${p.id} do not allow passing it on: ${p.licence}.`,
    "For your own use only: --include-restricted. Do not give these files to anyone else.",
  ],
  "export-too-long": (p) => [
    `${p.table} has ${p.rows} rows; an Excel sheet holds ${p.max}.`,
    "Write it as parquet or csv, or export fewer sources with --source.",
  ],
  "no-such-version": (p) => [
    `There is no version "${p.version}" of ${p.source} on this machine.`,
    p.known === "" ? `chancery pull ${p.source} gets one.` : `Versions here: ${p.known}.`,
  ],
  "bad-version-option": (p) => [
    `--at-version needs SOURCE=VERSION, not "${p.found}".`,
    "For example: --at-version ucdp-conflicts=23.1",
  ],
  "no-such-lock": (p) => [
    `There is no lock file ${p.path}.`,
    "Check the spelling and the folder that you are in.",
  ],
};
