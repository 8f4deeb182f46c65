import type { SessionProblems } from "../../../session/problems.js";
import type { ProblemWords } from "../../problemWords.js";

export const session: ProblemWords<SessionProblems> = {
  "no-such-source": (p) => ({
    message: `The record has nothing of "${p.id}".`,
    found: p.id,
    expected: "a source of which a version is on this machine",
    hint: "chancery sources lists them; chancery pull gets one.",
  }),
  "export-forbidden": (p) => ({
    message: `The terms of ${p.id} forbid passing it on: ${p.licence}.`,
    found: p.id,
    expected: "sources that may be redistributed",
    hint: "For your own use only: --even-forbidden. Nobody else may be given the files.",
  }),
  "export-too-long": (p) => ({
    message: `${p.table} has ${p.rows} rows; a sheet of Excel holds ${p.most}.`,
    found: `${p.rows} rows`,
    expected: `at most ${p.most}`,
    hint: "Write it as parquet or csv, or fewer sources with --source.",
  }),
  "no-such-version": (p) => ({
    message: `There is no version "${p.version}" of ${p.source} on this machine.`,
    found: p.version,
    expected: p.known === "" ? "a version that has been pulled" : p.known,
    hint: p.known === "" ? `chancery pull ${p.source} gets one.` : `Versions here: ${p.known}.`,
  }),
  "bad-version-option": (p) => ({
    message: `--at-version cannot be read: "${p.found}".`,
    expected: "SOURCE=VERSION",
    hint: "For example --at-version ucdp-conflicts=23.1.",
  }),
  "no-such-lock": (p) => ({
    message: `There is no lock file ${p.path}.`,
    found: "nothing at that path",
    expected: "a chancery.lock",
    hint: "Check the spelling and the folder you are in.",
  }),
};
